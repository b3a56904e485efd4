using PolicingReform.Formats;
using static PolicingReform.Tests.Formats.CsvText;

namespace PolicingReform.Tests.Formats;

public class CsvProblemTests
{
    private const string NoAnswer = "is no answer from 0 to 10 and no declared missing code; correct it or declare it.";

    [Theory]
    [InlineData("poll.csv", 12L, "q3", "poll.csv, line 12, column q3: x.")]
    [InlineData("poll.csv", 12L, null, "poll.csv, line 12: x.")]
    [InlineData("standard input", null, null, "standard input: x.")]
    [InlineData("a\nb\u202e.csv", null, null, "a\\u{000A}b\\u{202E}.csv: x.")]
    public void Problem_AsText_IsOneLine(string file, long? line, string? column, string expected) =>
        Assert.Equal(expected, new CsvProblem(file, line, column, "x.").ToString());

    [Fact]
    public async Task Message_OfThreeProblems_HoldsThemAll() => Assert.Equal(
        "poll.csv, line 2: the record has 2 fields and the header 3; add what is missing. " +
        "poll.csv, line 3: the record has 1 field and the header 3; add what is missing. " +
        "poll.csv, line 4, column w: \"x\" is no number; write it like 1234.5, leave the cell empty, or declare it " +
        "as a missing code.",
        await MessageAsync("1,2\n1\nHit,x,7\n", 100));

    [Theory]
    [InlineData(20, 100, 20, "line 21: the record has 1 field and the header 3; add what is missing.")]
    [InlineData(25, 100, 25,
        "line 21: the record has 1 field and the header 3; add what is missing. Problems holds 5 more.")]
    [InlineData(100, 100, 100,
        "line 21: the record has 1 field and the header 3; add what is missing. Problems holds 80 more.")]
    [InlineData(300, 100, 100,
        "line 21: the record has 1 field and the header 3; add what is missing. Problems holds 80 more. And more: " +
        "reading stopped after 100 problems.")]
    [InlineData(2, 1, 1,
        "line 2: the record has 1 field and the header 3; add what is missing. And more: reading stopped after 1 " +
        "problem.")]
    public async Task Message_OfManyProblems_EndsAfterTwenty(int wrong, int maximum, int held, string end)
    {
        InvalidCsvException thrown = await ThrownAsync(string.Concat(Enumerable.Repeat("1\n", wrong)), maximum);
        Assert.Equal(held, thrown.Problems.Count);
        Assert.EndsWith("poll.csv, " + end, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_WithSeveralProblems_NamesEach() => Assert.Equal(
        $"""
        poll.csv, line 2, column w: "NaN" is not finite; correct it or leave the cell empty.
        poll.csv, line 2, column q1: "11" {NoAnswer}
        """,
        await ProblemsAsync("site,w,q1\nHit,NaN,11\n"));

    private static async Task<string> MessageAsync(string records, int maximum) =>
        (await ThrownAsync(records, maximum)).Message;

    private static Task<InvalidCsvException> ThrownAsync(string records, int maximum) =>
        Assert.ThrowsAsync<InvalidCsvException>(() => ReadAsync(
            System.Text.Encoding.UTF8.GetBytes("site,w,q1\n" + records), Columns,
            new CsvSurveyOptions { MaximumProblems = maximum }));
}
