using System.Text;
using PolicingReform.Formats;
using static PolicingReform.Tests.Formats.CsvText;

namespace PolicingReform.Tests.Formats;

public class CsvRecordTests
{
    private const string Head = "site,w,q1\n";

    private const string NoNumber =
        "is no number; write it like 1234.5, leave the cell empty, or declare it as a missing code.";

    private const string NotUtf8 = "the text is not UTF-8; save the file as UTF-8. Only the first such line is named.";

    private const string Stray =
        "a quotation mark stands within a text that does not begin with one; put the whole text in quotation " +
        "marks and double those within.";

    private const string TooLong =
        "the record is longer than 256 characters; close the quotation mark that is open, or raise " +
        "MaximumRecordLength.";

    [Theory]
    [InlineData("Hit,heavy,7",
        "poll.csv, line 2, column w: \"heavy\" is no number; write it like 1234.5, leave the cell empty, or declare " +
        "it as a missing code.")]
    [InlineData("Hit,\"1,5\",7",
        "poll.csv, line 2, column w: \"1,5\" is no number; write it like 1234.5, leave the cell empty, or declare it " +
        "as a missing code.")]
    [InlineData("Hit,Infinity,7",
        "poll.csv, line 2, column w: \"Infinity\" is not finite; correct it or leave the cell empty.")]
    [InlineData("Hit,-1e999,7",
        "poll.csv, line 2, column w: \"-1e999\" is not finite; correct it or leave the cell empty.")]
    [InlineData("Hit,1,98",
        "poll.csv, line 2, column q1: \"98\" is no answer from 0 to 10 and no declared missing code; correct it or " +
        "declare it.")]
    [InlineData("Hit,1",
        "poll.csv, line 2: the record has 2 fields and the header 3; add what is missing.")]
    [InlineData("Hit",
        "poll.csv, line 2: the record has 1 field and the header 3; add what is missing.")]
    [InlineData("Hit, east,1,7",
        "poll.csv, line 2: the record has 4 fields and the header 3; put a text that holds \",\" in quotation marks.")]
    [InlineData("Hit,1,7\0",
        "poll.csv, line 2, column q1: the text holds a NUL byte; remove it, or save the file as UTF-8 if it is " +
        "UTF-16.")]
    [InlineData("The \"old\" town,1,7",
        "poll.csv, line 2, column site: a quotation mark stands within a text that does not begin with one; put the " +
        "whole text in quotation marks and double those within.")]
    [InlineData("\"The \"old\" town\",1,7",
        "poll.csv, line 2, column site: text follows the closing quotation mark; double the quotation marks within a " +
        "text, and close each text before the next field.")]
    [InlineData("Hit,1,\"7",
        "poll.csv, line 2, column q1: the quotation mark that opens the text is not closed; close it.")]
    public async Task Record_ThatIsWrong_SaysWhatAndWhatToDo(string record, string expected) =>
        Assert.Equal(expected, await ProblemsAsync(Head + record));

    [Fact]
    public async Task Record_WithTooManyFieldsBetweenTabs_NamesTheTab() => Assert.Equal(
        "poll.csv, line 2: the record has 4 fields and the header 3; put a text that holds a tab in quotation marks.",
        await ProblemsAsync("site\tw\tq1\nHit\teast\t1\t7\n"));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Lines_AfterAQuotedLineBreak_AreThoseOfTheFile(string end)
    {
        // Lines: 1 header, 2-4 a record, 5 blank, 6 wrong, 7-8 wrong, 9 wrong.
        string text = "site,w,q1\n\"a\n\nb\",1,7\n\nc,x,7\n\"d\ne\",y,7\nf,z,7";
        Assert.Equal(
            $"""
            poll.csv, line 6, column w: "x" {NoNumber}
            poll.csv, line 7, column w: "y" {NoNumber}
            poll.csv, line 9, column w: "z" {NoNumber}
            """,
            await ProblemsAsync(text.ReplaceLineEndings(end)));
    }

    [Fact]
    public async Task QuotationMark_ThatIsNotClosed_IsNamedByTheLineWhereItOpens() => Assert.Equal(
        "poll.csv, line 4, column q1: the quotation mark that opens the text is not closed; close it.",
        await ProblemsAsync(Head + "Hit,1,7\n\"a\nb\",1,\"7\nHit,1,7\nHit,1,7\n"));

    [Fact]
    public async Task Record_WithAStrayMarkAndOneNotClosed_NamesBoth() => Assert.Equal(
        $"""
        poll.csv, line 2, column site: {Stray}
        poll.csv, line 2, column q1: the quotation mark that opens the text is not closed; close it.
        """,
        await ProblemsAsync(Head + "a\"b,1,\"7\nHit,1,7\n"));

    [Fact]
    public async Task Column_NotAskedFor_MayHoldAnything() =>
        Assert.Equal("1", Cells(await ReadAsync("site,w,q1,x\nHit,1,7,\u0007 anything\n"), "w"));

    [Fact]
    public async Task Record_LongerThanTheMaximum_IsAProblemAndTheOthersAreRead()
    {
        CsvSurveyOptions options = new() { MaximumRecordLength = 256 };
        string longest = new('é', 252);
        Assert.Equal(
            $"""
            poll.csv, line 3: {TooLong}
            poll.csv, line 4, column w: "x" {NoNumber}
            """,
            await ProblemsAsync($"{Head}{longest},1,7\n{longest}é,1,7\nHit,x,7\n", options));
    }

    [Fact]
    public async Task QuotationMark_ThatEatsALargeFile_EndsTheReading()
    {
        string rest = string.Concat(Enumerable.Repeat("Hit,1,7\n", 600_000));
        Assert.Equal(
            "poll.csv, line 3: the record is longer than 1048576 characters; close the quotation mark that is open, " +
            "or raise MaximumRecordLength. Nothing after it was read.",
            await ProblemsAsync($"{Head}Hit,1,7\n\"Hit,1,7\n{rest}"));
    }

    [Fact]
    public async Task Header_LongerThanTheMaximum_EndsTheReading() => Assert.Equal(
        "poll.csv, line 1: the record is longer than 1048576 characters; close the quotation mark that is open, or " +
        "raise MaximumRecordLength. Nothing after it was read.",
        await ProblemsAsync("site,\"w,q1" + new string('x', 5_000_000)));

    [Fact]
    public async Task Text_LongerThanACategoryMayBe_IsAProblem() => Assert.Equal(
        "poll.csv, line 2, column site: the text of 1001 characters is longer than a category may be (1000); is a " +
        "quotation mark missing?",
        await ProblemsAsync($"{Head}{new string('x', 1001)},1,7\n"));

    [Fact]
    public async Task Bytes_ThatAreNotUtf8_AreNamedOnce()
    {
        byte[] bytes = Encoding.Latin1.GetBytes(Head + "Hit,1,7\nCafé,1,7\nCafé,1,7\nHit,x,7\n");
        Assert.Equal(
            $"""
            poll.csv, line 3, column site: {NotUtf8}
            poll.csv, line 5, column w: "x" {NoNumber}
            """,
            await ProblemsAsync(bytes));
    }

    [Theory]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("utf-16BE", "UTF-16")]
    [InlineData("utf-32", "UTF-32")]
    [InlineData("utf-32BE", "UTF-32")]
    public async Task File_WithTheMarkOfAnotherEncoding_IsRefused(string encoding, string name)
    {
        Encoding other = Encoding.GetEncoding(encoding);
        Assert.Equal(
            $"poll.csv, line 1: the file is {name}; save it as UTF-8.",
            await ProblemsAsync([.. other.GetPreamble(), .. other.GetBytes(Head + "Hit,1,7\n")]));
    }

    [Fact]
    public async Task File_InUtf16WithoutMark_IsRefused() => Assert.Equal(
        "poll.csv, line 1: the text holds a NUL byte; remove it, or save the file as UTF-8 if it is UTF-16.",
        await ProblemsAsync(Encoding.Unicode.GetBytes(Head + "Hit,1,7\n")));
}
