using System.Text.Json;

namespace PolicingReform.Tests.Samples;

[Collection(nameof(ConsoleOutput))]
public sealed class AnalystPublishedTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policing-reform-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // R: qbeta(c(.025, .975), c(1240, 1241), c(761, 760)): 0.62 of 6000 / 3; the narrowest of 6000 / 1.5.
    [Fact]
    public async Task Json_OfAShareWithARangeOfDesignEffects_IsTheWidestAndTheNarrowestInterval()
    {
        AnalystRun run = await AnalystRun.OverAsync(
            "", "published", "--share", "62%", "--n", "6000", "--deff", "1.5,3", "--json", "--exposure", "confidential",
            "--min-n", "0");
        JsonElement row = Assert.Single(run.Rows);
        Assert.Equal(0.62, row.GetProperty("estimate").GetDouble());
        Accuracy.Within(1e-9, Math.Sqrt(0.62 * 0.38 / 2000), row.GetProperty("se").GetDouble());
        Accuracy.Within(1e-9, 0.598313978544312, row.GetProperty("low").GetDouble());
        Accuracy.Within(1e-9, 0.6413335766719798, row.GetProperty("high").GetDouble());
        Accuracy.Within(1e-9, 0.6047497357538968, row.GetProperty("narrowLow").GetDouble());
        Accuracy.Within(1e-9, 0.6350747623894367, row.GetProperty("narrowHigh").GetDouble());
        Assert.Equal((6000, 1.5, 3.0), (
            row.GetProperty("n").GetInt32(), row.GetProperty("deffLow").GetDouble(),
            row.GetProperty("deffHigh").GetDouble()));
    }

    [Fact]
    public async Task File_OfTwoShares_GivesTheirDifferenceAndVerdict()
    {
        AnalystRun run = await AnalystRun.OverAsync(
            "name,share,n,deff\na,0.62,6000,2\nb,0.58,3000,2\n", "published", "-", "--margin", "10", "--json");
        JsonElement root = run.Json;
        JsonElement difference = Assert.Single(root.GetProperty("differences").EnumerateArray());
        Accuracy.Within(1e-9, 4, difference.GetProperty("estimate").GetDouble());

        // 100 sqrt(.62 x .38 / 3000 + .58 x .42 / 1500).
        Accuracy.Within(1e-9, 1.5522027358993198, difference.GetProperty("se").GetDouble());
        Assert.Equal("equivalent", difference.GetProperty("verdict").GetString());
        Assert.Empty(root.GetProperty("trend").EnumerateArray());
    }

    // By hand: weights 1 / variance of 62 % of 3,000, 58 % of 1,500 and 55 % of 600 effective persons.
    [Fact]
    public async Task File_OfThreeDatedShares_GivesATrend()
    {
        string page = Path.Combine(_folder, "page.html"), rows = Path.Combine(_folder, "rows.csv");
        AnalystRun run = await AnalystRun.OverAsync(
            "date;share;n;deff\n2019;62%;6000;2\n2020;0.58;3000;2\n2021;0.55;1200;2\n",
            "published", "-", "--html", page, "--csv", rows);
        Assert.Equal(0, run.Status);
        Assert.Contains("-3.6   0.99    -5.6 to -1.7   2.4e-4         3", run.Output, StringComparison.Ordinal);
        Assert.Contains("it is no forecast", run.Output, StringComparison.Ordinal);
        Assert.Contains("<svg", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.Equal(4, File.ReadAllLines(rows).Length);
    }

    [Fact]
    public async Task Options_WithoutADesignEffect_AreRefused() => Assert.Equal(
        "--share: \"62\" was found; it is a share from 0 to 1, such as 0.62 or 62%, or two for a range, the lower first; " +
        "62 % is 0.62.\n" +
        "--deff D[,D] is missing: without a design effect n says nothing of precision; state one, or a range.\n" +
        "How it is used: published --help\n",
        await AnalystRun.ErrorAsync(2, "", "published", "--share", "62", "--n", "6000"));

    [Theory]
    [InlineData("--share", "-0.1")]
    [InlineData("--share", "NaN")]
    [InlineData("--share", "0.7,0.6")]
    [InlineData("--n", "0")]
    [InlineData("--n", "12.5")]
    [InlineData("--n", "1e300")]
    [InlineData("--deff", "0")]
    [InlineData("--deff", "-1")]
    [InlineData("--deff", "Infinity")]
    [InlineData("--deff", "3,2")]
    [InlineData("--deff", "1,2,3")]
    public async Task Option_WithAValueItCannotHave_IsRefusedInOneSentence(string option, string value)
    {
        string[] given = ["--share", "0.62", "--n", "6000", "--deff", "2"];
        given[Array.IndexOf(given, option) + 1] = value;
        string error = await AnalystRun.ErrorAsync(2, "", ["published", .. given]);
        Assert.StartsWith($"{option}: \"{value}\" was found; it is ", error, StringComparison.Ordinal);
        Assert.Equal(2, error.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task File_WithProblems_IsRefusedWithAllOfThem()
    {
        string csv = Path.Combine(_folder, "rows.csv");
        string error = await AnalystRun.ErrorAsync(
            1, "share,n,deff,date\n62,x,,abc\n0.5,,2,2020\n", "published", "-", "--csv", csv);
        Assert.Equal(
            "standard input, line 2, column share: \"62\" was found; it is a share from 0 to 1, such as 0.62 or 62%, or " +
            "two for a range, the lower first; 62 % is 0.62.\n" +
            "standard input, line 2, column n: \"x\" was found; it is a whole number of persons from 1 up, or two for a " +
            "range, the lower first.\n" +
            "standard input, line 2, column deff: the value is missing; without a design effect n says nothing of " +
            "precision: state one, or a range.\n" +
            "standard input, line 2, column date: \"abc\" was found; it is a year, a month or a day, such as 2020, " +
            "2020-07 or 2020-07-15.\n" +
            "standard input, line 3, column n: the value is missing; it is a whole number of persons from 1 up, or two " +
            "for a range, the lower first.\n",
            error);
        Assert.False(File.Exists(csv));
    }

    [Fact]
    public async Task File_BesideOptions_IsRefused() => Assert.Equal(
        "--n: with a file its columns state them; leave them out.\nHow it is used: published --help\n",
        await AnalystRun.ErrorAsync(2, "", "published", "-", "--n", "5"));
}
