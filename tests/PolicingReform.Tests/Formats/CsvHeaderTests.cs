using PolicingReform.Formats;
using static PolicingReform.Tests.Formats.CsvText;

namespace PolicingReform.Tests.Formats;

public class CsvHeaderTests
{
    private const string Listed = "\"Q1\", \"w\", \"Site\"";

    private const string NoNumber =
        "is no number; write it like 1234.5, leave the cell empty, or declare it as a missing code.";

    [Fact]
    public async Task Column_ThatTheFileDoesNotHave_IsNamedWithTheNearest() => Assert.Equal(
        "poll.csv, line 1, column q1: the file has no such column, the nearest is \"q11\"; its columns are \"site\", " +
        "\"w\", \"q11\".",
        await ProblemsAsync("site,w,q11\nHit,1,7\n"));

    [Fact]
    public async Task Columns_ThatTheFileDoesNotHave_AreAllNamedAndTheOthersRead() => Assert.Equal(
        $"""
        poll.csv, line 2, column site: the file has no such column, the nearest is "Site".
        poll.csv, line 2, column q1: the file has no such column, the nearest is "Q1"; its columns are {Listed}.
        poll.csv, line 4, column w: "heavy" {NoNumber}
        """,
        await ProblemsAsync("\nQ1,w,Site\n7,1,Hit\n7,heavy,Hit\n"));

    [Fact]
    public async Task File_WithNoneOfTheColumns_IsNotReadOn() => Assert.Equal(
        """
        poll.csv, line 1, column site: the file has no such column, the nearest is "Hit|1|7".
        poll.csv, line 1, column w: the file has no such column, the nearest is "Hit|1|7".
        poll.csv, line 1, column q1: the file has no such column, the nearest is "Hit|1|7"; its columns are "Hit|1|7".
        """,
        await ProblemsAsync("Hit|1|7\nHit,1,7\n"));

    [Fact]
    public async Task Columns_ManyMoreThanASentenceHolds_AreListedInPart()
    {
        string names = string.Join(',', Enumerable.Range(0, 32).Select(i => $"c{i}"));
        Assert.EndsWith(
            ", \"c28\", \"c29\" and 2 more.", await ProblemsAsync(names + "\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_ThatStandTwice_AreNamedWithTheirColumns() => Assert.Equal(
        """
        poll.csv, line 1, column w: the header holds the name 3 times, in columns 2, 4, 6; rename all but one.
        poll.csv, line 1, column x: the header holds the name 2 times, in columns 5, 7; rename all but one.
        """,
        await ProblemsAsync("site,w,q1,w,x,w,x\nHit,1,7,1,1,1,1\n"));

    [Fact]
    public async Task Columns_WithoutName_AreNamedByTheirPlaces() => Assert.Equal(
        "poll.csv, line 1: the header has no name in column 2, 5; name every column, or remove those without a name.",
        await ProblemsAsync("site,,w,q1, \nHit,1,1,7,1\n"));

    [Fact]
    public async Task Name_ThatWouldColourATerminal_IsShownEscaped() => Assert.Equal(
        "poll.csv, line 1, column \\u{001B}[31m: the header holds the name 2 times, in columns 4, 5; rename all but " +
        "one.",
        await ProblemsAsync("site,w,q1,\u001b[31m,\u001b[31m\nHit,1,7,1,1\n"));

    [Theory]
    [InlineData("site,\"w,q1\nHit,1,7\n",
        "poll.csv, line 1: the quotation mark that opens the text is not closed; close it.")]
    [InlineData("site,w\"x,q1\nHit,1,7\n",
        "poll.csv, line 1: a quotation mark stands within a text that does not begin with one; put the whole text in " +
        "quotation marks and double those within.")]
    [InlineData("site,\0w,q1\nHit,1,7\n",
        "poll.csv, line 1: the text holds a NUL byte; remove it, or save the file as UTF-8 if it is UTF-16.")]
    public async Task Header_ThatCannotBeRead_IsTheOnlyProblem(string text, string expected) =>
        Assert.Equal(expected, await ProblemsAsync(text));

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\r\n\r")]
    public async Task File_WithoutText_SaysSo(string text) => Assert.Equal(
        "poll.csv: the file is empty; its first line must name the columns.", await ProblemsAsync(text));

    [Theory]
    [InlineData("site,w,q1")]
    [InlineData("site,w,q1\r\n\r\n")]
    public async Task File_WithoutRespondents_SaysSo(string text) => Assert.Equal(
        "poll.csv, line 1: the file names columns and holds no respondents; a line a respondent must follow.",
        await ProblemsAsync(text));

    [Fact]
    public async Task Header_OfAFile_IsReadAlone()
    {
        using TemporaryFile file = new("\uFEFFsite;\"w;x\";q1\nbroken\n");
        Assert.Equal(["site", "w;x", "q1"], await CsvSurvey.ReadHeaderAsync(file.Path));
    }

    [Fact]
    public async Task Header_OfAStream_IsReadAlone()
    {
        using MemoryStream stream = new("site,w\nbroken"u8.ToArray());
        Assert.Equal(["site", "w"], await CsvSurvey.ReadHeaderAsync(stream, "standard input"));
        using MemoryStream empty = new();
        InvalidCsvException thrown = await Assert.ThrowsAsync<InvalidCsvException>(
            () => CsvSurvey.ReadHeaderAsync(empty, "standard input"));
        Assert.Equal("standard input: the file is empty; its first line must name the columns.", thrown.Message);
    }

    [Fact]
    public async Task Header_OfAFileThatNamesAColumnTwice_IsRefused()
    {
        using TemporaryFile file = new("w,w\n");
        InvalidCsvException thrown =
            await Assert.ThrowsAsync<InvalidCsvException>(() => CsvSurvey.ReadHeaderAsync(file.Path));
        Assert.Equal(
            $"{file.Path}, line 1, column w: the header holds the name 2 times, in columns 1, 2; rename all but one.",
            thrown.Message);
    }
}
