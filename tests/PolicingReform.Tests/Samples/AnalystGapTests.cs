using System.Text.Json;

namespace PolicingReform.Tests.Samples;

/// <summary>What <c>gap</c> prints and writes; numbers are from R 4.2.2 unless a comment works them out.</summary>
public sealed class AnalystGapTests : IDisposable
{
    private const string Two =
        "gov,sex,officers,residents\nAnbar,women,0,4833\nNinewa,women,17,4912\nAnbar,men,24,5167\nNinewa,men,7,5088\n";

    // 30 % of 100 against 40 %.
    private const string Hundred = "g,k,b,n,p\nwomen,30,40,100,30\nmen,70,60,100,70\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("policing-reform-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Json_OfARoster_IsOneObjectInTheContractsShape()
    {
        AnalystRun run = await Over(
            Two, "--unit", "gov", "--group", "sex", "--observed", "officers", "--benchmark", "residents");
        Assert.Equal(
            ["command", "rows", "units", "notes"], run.Json.EnumerateObject().Select(property => property.Name));
        Assert.Equal("gap", run.Json.GetProperty("command").GetString());
        Assert.Equal(
            [
                "unit", "group", "count", "of", "observedShare", "shareLow", "shareHigh", "benchmarkShare", "gapPoints",
                "low", "high", "ratio", "ratioLow", "ratioHigh", "gapLowBound", "gapHighBound", "missingPersons",
                "pValue", "adjustedP", "verdict", "basis", "status", "reasonCode", "reason", "intervalStatus",
                "intervalReason",
            ],
            run.Rows[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            [
                "unit", "n", "dissimilarity", "expectedDissimilarity", "overlap", "gallagher", "randomisationP",
                "multinomialP", "status", "reasonCode", "reason", "intervalStatus", "intervalReason",
                "expectationReason", "multinomialReason",
            ],
            Units(run)[0].EnumerateObject().Select(property => property.Name));

        // Units by their first rows, groups within them likewise.
        Assert.Equal(
            ["Anbar women", "Anbar men", "Ninewa women", "Ninewa men"],
            run.Rows.Select(row => $"{Text(row, "unit")} {Text(row, "group")}"));
        Assert.Equal([-48.33, 48.33, 21.713333333333335, -21.713333333333335], run.Rows.Select(Gap), Near);
        Assert.Equal(
            [1.0490907651835212e-06, 1.0490907651835212e-06, 0.10502225690391832, 0.10502225690391832],
            run.Rows.Select(row => Number(row, "adjustedP")), Near);
        Assert.Equal(0.14247359772252566, Number(run.Rows[0], "shareHigh"), 1e-12);
        // 24 posts at 48.33 % less none.
        Assert.Equal(11.5992, Number(run.Rows[0], "missingPersons"), 1e-9);
        Assert.All(run.Rows, row =>
        {
            Assert.Equal("roster", Text(row, "basis"));
            Assert.Equal("available", Text(row, "status"));
            Assert.Equal("undefined", Text(row, "intervalStatus"));
            AssertNull(row, "low", "high", "ratioLow", "ratioHigh", "gapLowBound", "gapHighBound", "verdict", "reason");
        });
        Assert.Equal(["chance-alone", "adjusted", "by-chance", "randomisation"], run.NoteCodes);
    }

    [Fact]
    public async Task Adjustment_ThatIsChosen_IsUsed()
    {
        string[] columns = ["--unit", "gov", "--group", "sex", "--observed", "officers", "--benchmark", "residents"];
        Assert.Equal(
            [5.2454538268520423e-07, 5.2454538268520423e-07, 0.052511128451959266, 0.052511128451959266],
            (await Over(Two, [.. columns, "--adjust", "bh"])).Rows.Select(row => Number(row, "adjustedP")), Near);
        Assert.Equal(
            2.6227269129588031e-07,
            Number((await Over(Two, [.. columns, "--adjust", "none"])).Rows[0], "adjustedP"),
            Near);
    }

    [Fact]
    public async Task Json_OfASample_HasIntervalsAndVerdicts()
    {
        AnalystRun run = await Over(Hundred, [.. Counts, "--basis", "sample"]);
        JsonElement women = run.Rows[0];
        Assert.Equal(-18.759357951046336, Number(women, "low"), 1e-9);
        Assert.Equal(-0.018532382019593285, Number(women, "high"), 1e-9);
        Assert.Equal(0.53101605122384155, Number(women, "ratioLow"), 1e-9);
        Assert.Equal(0.99953669044951010, Number(women, "ratioHigh"), 1e-9);
        Assert.Equal(0.049565646232985955, Number(women, "pValue"), 1e-9);
        Assert.Equal(["Lower", "Higher"], run.Rows.Select(row => Text(row, "verdict")));
        AssertNull(women, "unit", "missingPersons", "intervalReason");
        Assert.Equal("available", Text(women, "intervalStatus"));
    }

    [Theory]
    [InlineData("women,400,40\nmen,600,60\n", "3.1", "Equivalent")]
    [InlineData("women,400,40\nmen,600,60\n", "2.5", "Inconclusive")]
    [InlineData("women,300,40\nmen,700,60\n", "5", "Lower")]
    [InlineData("women,300,40\nmen,700,60\n", "8", "Inconclusive")]
    public async Task Verdict_WithATolerance_IsThatOfItsInterval(string rows, string tolerance, string verdict)
    {
        AnalystRun run = await Over("g,k,b\n" + rows, [.. Counts, "--basis", "sample", "--tolerance", tolerance]);
        Assert.Equal(verdict, Text(run.Rows[0], "verdict"));
        Assert.Contains("margin", run.NoteCodes);
    }

    [Fact]
    public async Task Ranges_OnEitherSide_GiveBoundsAndNoInterval()
    {
        AnalystRun observed = await Over(
            "g,lo,hi,b,n\nA,2,8,30,24\nB,10,20,70,24\n",
            "--group", "g", "--observed-low", "lo", "--observed-high", "hi", "--n", "n", "--benchmark", "b");
        // 2/24 - 30 %, 8/24 - 30 %; B as well, up to the 20 that are stated: 22 are left by A.
        Assert.Equal([-65.0 / 3, -85.0 / 3], observed.Rows.Select(row => Number(row, "gapLowBound")), Near);
        Assert.Equal([10.0 / 3, 40.0 / 3], observed.Rows.Select(row => Number(row, "gapHighBound")), Near);
        Assert.All(observed.Rows, row =>
        {
            Assert.Equal("bounded", Text(row, "status"));
            AssertNull(row, "count", "observedShare", "gapPoints", "low", "high", "pValue", "adjustedP", "verdict");
        });
        AnalystRun benchmark = await Over(
            "g,k,lo,hi\nA,12,20,40\nB,12,60,60\n",
            "--group", "g", "--observed", "k", "--benchmark-low", "lo", "--benchmark-high", "hi");
        // A has from 20/80 to 40/100 of the benchmark.
        Assert.Equal(10, Number(benchmark.Rows[0], "gapLowBound"), 1e-9);
        Assert.Equal(25, Number(benchmark.Rows[0], "gapHighBound"), 1e-9);
        Assert.Equal(
            "only bounds are known, and bounds have no interval and no test", Text(Units(benchmark)[0], "reason"));
    }

    [Fact]
    public async Task Ranges_BesideValues_TakeTheirSumAsTheSize()
    {
        AnalystRun run = await Over(
            "g,k,lo,hi,b\nA,5,2,8,30\nB,19,NA,,70\n",
            "--group", "g", "--observed", "k", "--observed-low", "lo", "--observed-high", "hi", "--benchmark", "b");
        Assert.Equal([24, 24], run.Rows.Select(row => row.GetProperty("of").GetInt32()));
        // Beside the 19 of B at most 5 of 24 are left.
        Assert.Equal((100.0 * 5 / 24) - 30, Number(run.Rows[0], "gapHighBound"), 1e-9);
    }

    [Fact]
    public async Task Shares_TimesN_AreRoundedCountsThatSumToIt()
    {
        // 12.5 and 12.5 round to 13 each, which is one more than there are.
        AnalystRun run = await Over("g,k,b,n\nA,50,40,25\nB,50,60,25\n", [.. Counts, "--shares", "--n", "n"]);
        Assert.Equal([13, 12], run.Rows.Select(row => row.GetProperty("count").GetInt32()));
        Assert.Contains("rounded-counts", run.NoteCodes);
        AnalystRun thirds = await Over(
            "g,k,b,n\nA,33.3,33.4,60\nB,33.3,33.3,60\nC,33.3,33.3,60\n", [.. Counts, "--shares", "--n", "n"]);
        Assert.Equal([20, 20, 20], thirds.Rows.Select(row => row.GetProperty("count").GetInt32()));
        Assert.NotEqual(0, Number(Units(thirds)[0], "multinomialP"));
    }

    [Fact]
    public async Task Shares_OfOtherBases_HaveWhatTheBasisAllows()
    {
        AnalystRun published = await Over(Hundred, [.. Shares, "--basis", "published"]);
        Assert.Equal(-10, Gap(published.Rows[0]), 1e-9);
        Assert.Equal("undefined", Text(published.Rows[0], "intervalStatus"));
        Assert.Equal(
            "a published share without its count has no interval and no test",
            Text(published.Rows[0], "intervalReason"));
        AssertNull(published.Rows[0], "count", "of", "pValue", "low");
        Assert.Equal(0.1, Number(Units(published)[0], "dissimilarity"), 1e-9);
        AssertNull(Units(published)[0], "expectedDissimilarity", "randomisationP", "multinomialP");
        Assert.Equal(
            "what random drawing gives depends on the number of persons, and only shares are known",
            Text(Units(published)[0], "multinomialReason"));

        AnalystRun purposive = await Over(Hundred, [.. Counts, "--basis", "purposive"]);
        JsonElement women = purposive.Rows[0];
        Assert.Equal((30, 0.3, "purposive"),
            (women.GetProperty("count").GetInt32(), Number(women, "observedShare"), Text(women, "basis")));
        AssertNull(women, "gapPoints", "low", "ratio", "missingPersons", "pValue", "adjustedP", "verdict");
        Assert.StartsWith("the researchers chose whom to ask", Text(women, "reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_ThatOverlap_StandAloneAndHaveNoIndices()
    {
        const string languages = "l,k,n,b,m,s\nArabic,24,24,900,1000,90\nKurdish,12,24,400,1000,40\n";
        string[] columns = ["--group", "l", "--observed", "k", "--n", "n", "--benchmark", "b", "--overlapping"];
        AnalystRun run = await Over(languages, [.. columns, "--benchmark-n", "m"]);
        Assert.Equal([10.0, 10.0], run.Rows.Select(Gap), Near);
        Assert.Equal("groups that overlap do not divide a body, and an index over them is not defined",
            Text(Units(run)[0], "reason"));
        Assert.DoesNotContain("note", run.NoteCodes);

        // Without the persons of the benchmark its counts are shares of their sum, which is said.
        AnalystRun sums = await Over(languages, columns);
        Assert.Equal(100 - (90000.0 / 1300), Gap(sums.Rows[0]), 1e-9);
        Assert.Contains("benchmark-of-sum", sums.NoteCodes);
    }

    [Fact]
    public async Task Cells_OfFewPersons_AreClosedUnlessTheDataArePublic()
    {
        AnalystRun closed = await AnalystRun.OverAsync(
            "g,k,b\nA,3,40\nB,97,60\n", ["gap", "-", .. Counts, "--json"]);
        Assert.All(closed.Rows, row =>
        {
            Assert.Equal("suppressed", Text(row, "status"));
            AssertNull(
                row, "count", "of", "observedShare", "shareLow", "gapPoints", "ratio", "missingPersons", "pValue");
        });
        AssertNull(Units(closed)[0], "n", "dissimilarity", "multinomialP");
        Assert.Equal("suppressed", Text(Units(closed)[0], "status"));

        // 3 % of 100 persons are as few as 3 of them.
        AnalystRun shares = await AnalystRun.OverAsync(
            "g,lo,hi,b,n\nA,3,5,40,100\nB,95,97,60,100\n",
            [
                "gap", "-", "--group", "g", "--observed-low", "lo", "--observed-high", "hi", "--benchmark", "b",
                "--n", "n", "--shares", "--json",
            ]);
        Assert.All(shares.Rows, row => Assert.Equal("suppressed", Text(row, "status")));
        AnalystRun open = await AnalystRun.OverAsync(
            "g,k,b\nA,3,40\nB,97,60\n", ["gap", "-", .. Counts, "--json", "--min-n", "0"]);
        Assert.Equal(-37, Gap(open.Rows[0]), 1e-9);
        Assert.Contains("closing-off", open.NoteCodes);
    }

    [Fact]
    public async Task Persons_InNoGroup_AreNoted()
    {
        AnalystRun run = await Over(Hundred, [.. Counts[..2], "--observed", "k", "--benchmark", "b", "--n", "n"]);
        Assert.DoesNotContain("others", run.NoteCodes);
        AnalystRun rest = await Over(
            Hundred.Replace("100", "120", StringComparison.Ordinal),
            [.. Counts[..2], "--observed", "k", "--benchmark", "b", "--n", "n"]);
        Assert.Contains("others", rest.NoteCodes);
        Assert.Equal(-15, Gap(rest.Rows[0]), 1e-9);
    }

    [Fact]
    public async Task Numbers_AsOtherProgramsWriteThem_AreRead()
    {
        AnalystRun run = await Over("\uFEFFg;k;b\r\nA;30;4e+05\r\nB;70.0;6e5\r\n", Counts);
        Assert.Equal(-10, Gap(run.Rows[0]), 1e-9);
        Assert.Equal(30, run.Rows[0].GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Files_OfResults_HoldTheRowsAndThePage()
    {
        string csv = Path.Combine(_folder, "rows.csv"), page = Path.Combine(_folder, "page.html");
        AnalystRun run = await AnalystRun.OverAsync(
            Hundred, ["gap", "-", .. Counts, "--csv", csv, "--html", page, "--benchmark-date", "2021"]);
        Assert.Equal(0, run.Status);
        string[] lines = File.ReadAllText(csv).Split("\r\n");
        Assert.StartsWith("unit,group,count,of,observedShare,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith(",women,30,100,0.3,", lines[1], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
        string html = File.ReadAllText(page);
        Assert.Equal(3, html.Split("<svg").Length - 1);
        Assert.Contains("of b, 2021", html, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
        Assert.Contains("Indices over all groups", run.Output, StringComparison.Ordinal);
        string[] women = run.Output.Split('\n')
            .First(line => line.TrimStart().StartsWith("women", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["women", "30", "of", "100", "30.0", "%", "40.0", "%", "-10.0"], women[..9]);
    }

    [Fact]
    public async Task Benchmark_WithoutADate_SaysSo()
    {
        string page = Path.Combine(_folder, "page.html");
        Assert.Equal(0, (await AnalystRun.OverAsync(Hundred, ["gap", "-", .. Counts, "--html", page])).Status);
        Assert.Contains("of b, date not stated", File.ReadAllText(page), StringComparison.Ordinal);
    }

    private static string[] Counts { get; } = ["--group", "g", "--observed", "k", "--benchmark", "b"];

    private static string[] Shares { get; } =
        ["--group", "g", "--observed", "p", "--benchmark", "b", "--n", "n", "--shares"];

    private static readonly IEqualityComparer<double> Near =
        EqualityComparer<double>.Create((x, y) => Math.Abs(x - y) <= 1e-9 * Math.Max(1e-3, Math.Abs(x)), _ => 0);

    private static async Task<AnalystRun> Over(string data, params string[] options)
    {
        AnalystRun run = await AnalystRun.OverAsync(
            data, ["gap", "-", .. options, "--exposure", "published", "--json"]);
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.Status);
        return run;
    }

    private static JsonElement[] Units(AnalystRun run) => [.. run.Json.GetProperty("units").EnumerateArray()];

    private static double Gap(JsonElement row) => Number(row, "gapPoints");

    private static double Number(JsonElement row, string field) => row.GetProperty(field).GetDouble();

    private static string? Text(JsonElement row, string field) => row.GetProperty(field).GetString();

    private static void AssertNull(JsonElement row, params string[] fields) => Assert.All(
        fields, field => Assert.Equal(JsonValueKind.Null, row.GetProperty(field).ValueKind));
}
