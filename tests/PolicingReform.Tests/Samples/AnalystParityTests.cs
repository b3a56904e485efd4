using System.Text.Json;

namespace PolicingReform.Tests.Samples;

/// <summary>
/// What <c>parity</c> prints and writes. Paths, shares of hires (uniroot) and the ends of 200,000 simulations are from
/// a recursion in R 4.2.2: those who stay, then those who are hired.
/// </summary>
public sealed class AnalystParityTests : IDisposable
{
    private const string Stated =
        "--current 1050 --size 35000 --hires 2000 --hire-share 0.15 --attrition 0.04,0.06 --target 0.08 --years 20";

    private const string Header = "scenario,current,size,hires,hire-share,attrition,target,years\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("policing-reform-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Json_OfOneScenario_IsOneObjectInTheContractsShape()
    {
        AnalystRun run = await AnalystRun.OfAsync(["parity", .. Stated.Split(' '), "--start", "2020", "--json"]);
        Assert.Equal(("", 0), (run.Errors, run.Status));
        Assert.Equal(
            ["command", "rows", "scenarios", "notes"], run.Json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            [
                "scenario", "year", "share", "low", "high", "status", "reasonCode", "reason", "intervalStatus",
                "intervalReason",
            ],
            run.Rows[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(Enumerable.Range(0, 21), run.Rows.Select(row => row.GetProperty("year").GetInt32()));
        Assert.Equal(0.03, Number(run.Rows[0], "share"), 1e-12);
        Assert.Equal(0.036173023412687258, Number(run.Rows[1], "share"), 1e-12);
        Assert.Equal(0.090524580395744209, Number(run.Rows[20], "share"), 1e-12);
        // The ends of 10,000 simulations vary by about 0.00005 themselves.
        Assert.Equal(0.087868, Number(run.Rows[20], "low"), 2e-4);
        Assert.Equal(0.093217, Number(run.Rows[20], "high"), 2e-4);
        Assert.Equal("undefined", run.Rows[0].GetProperty("intervalStatus").GetString());
        JsonElement scenario = Scenarios(run).Single();
        Assert.Equal("stated", scenario.GetProperty("scenario").GetString());
        Assert.Equal(14, scenario.GetProperty("parityYear").GetInt32());
        Assert.Equal(0.13133145733556578, Number(scenario, "requiredHireShare"), 1e-9);
        Assert.Equal("available", scenario.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, scenario.GetProperty("reason").ValueKind);
        Assert.Equal(["start", "method", "no-forecast", "one-scenario"], run.NoteCodes);
    }

    [Fact]
    public async Task Scenarios_OfAFile_AreComparedAndSayWhyThereIsNoYear()
    {
        AnalystRun run = await Over(
            Header + "as now,1050,35000,2000,0.05,0.05,0.08,20\nhalf,1050,35000,2000,0.5,\"0.04,0.06\",0.08,20\n" +
            "freeze,1050,35000,0,0.05,0.05,0.08,20\n");
        Assert.Equal(63, run.Rows.Length);
        JsonElement[] scenarios = Scenarios(run);
        Assert.Equal(["as now", "half", "freeze"], scenarios.Select(each => each.GetProperty("scenario").GetString()));
        Assert.Equal(0.043432187832464886, Number(run.Rows[20], "share"), 1e-12);
        Assert.Equal(0.041493, Number(run.Rows[20], "low"), 2e-4);
        Assert.Equal(0.10444803575356887, Number(scenarios[0], "requiredHireShare"), 1e-9);
        AssertNull(scenarios[0], "parityYear", "parityYearLow", "parityYearHigh");
        Assert.Equal("undefined", scenarios[0].GetProperty("status").GetString());
        Assert.Equal("never-settles-below", scenarios[0].GetProperty("reasonCode").GetString());
        Assert.Equal(
            "never at these rates: the share settles at 5 %, below the target of 8 %",
            scenarios[0].GetProperty("reason").GetString());
        Assert.Equal(
            "both ends are beyond the 20 years that are looked at",
            scenarios[0].GetProperty("intervalReason").GetString());
        AssertNull(scenarios[2], "parityYear", "requiredHireShare");
        Assert.Equal(
            "nobody is hired within the horizon", scenarios[2].GetProperty("requiredHireShareReason").GetString());
        Assert.DoesNotContain("one-scenario", run.NoteCodes);
        Assert.DoesNotContain("note", run.NoteCodes);
    }

    [Fact]
    public async Task Scenarios_ThatStartApart_AreThoseThatStandAlone()
    {
        AnalystRun both = await Over(
            Header + "a,1050,35000,2000,0.15,\"0.04,0.06\",0.08,20\nb,900,30000,100,0.1,0.05,0.1,3\n");
        Assert.Equal(25, both.Rows.Length);
        AnalystRun alone = await AnalystRun.OfAsync(["parity", .. Stated.Split(' '), "--start", "2020", "--json"]);
        foreach ((JsonElement one, JsonElement other) in both.Rows.Zip(alone.Rows))
            Assert.Equal(one.GetProperty("low").ToString(), other.GetProperty("low").ToString());
    }

    [Fact]
    public async Task Seed_OfTheCall_DecidesTheSimulationsAlone()
    {
        string first = await Rows("1"), again = await Rows("1"), other = await Rows("2");
        Assert.Equal(first, again);
        Assert.NotEqual(first, other);

        async Task<string> Rows(string seed) => (await AnalystRun.OfAsync(
            ["parity", .. Stated.Split(' '), "--seed", seed, "--simulations", "500", "--json"]))
            .Json.GetProperty("rows").ToString();
    }

    [Fact]
    public async Task Start_ThatIsNotGiven_IsTheYearOfTheClock()
    {
        using StringWriter output = new() { NewLine = "\n" };
        Analyst.Terminal terminal = new(
            () => Stream.Null, output, () => Stream.Null, TextWriter.Null, Width: 100, ShowsProgress: false)
        {
            Clock = new StoppedClock(),
        };
        string page = Path.Combine(_folder, "page.html");
        Assert.Equal(0, await Analyst.CommandLine.RunAsync(["parity", .. Stated.Split(' '), "--html", page], terminal));
        Assert.Contains("* Year 0 is the end of 2031; --start gives another.", output.ToString());
        Assert.All(output.ToString().Split('\n'), line => Assert.True(line.Length <= 100, line));
        Assert.Contains(
            output.ToString().Split('\n'),
            line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["stated", "20", "9.1", "%", ..]);
        string html = File.ReadAllText(page);
        Assert.Contains("<svg", html, StringComparison.Ordinal);
        Assert.Contains("2045", html, StringComparison.Ordinal);
        Assert.Contains("no forecast", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_OfResults_HoldTheYearsAndOneChartOfAllScenarios()
    {
        string csv = Path.Combine(_folder, "rows.csv"), page = Path.Combine(_folder, "page.html");
        AnalystRun run = await AnalystRun.OverAsync(
            Header + "a,1050,35000,2000,0.05,0.05,0.08,2\nb,1050,35000,2000,0.5,0.05,0.08,2\n",
            "parity", "--scenarios", "-", "--csv", csv, "--html", page, "--start", "2020", "--group", "Kurds");
        Assert.Equal(("", 0), (run.Errors, run.Status));
        string[] lines = File.ReadAllText(csv).Split("\r\n");
        Assert.Equal("scenario,year,share,low,high,status,reasonCode,reason,intervalStatus,intervalReason", lines[0]);
        Assert.StartsWith("a,0,0.03,,,available,,,undefined,", lines[1], StringComparison.Ordinal);
        Assert.Equal(8, lines.Length);
        string html = File.ReadAllText(page);
        Assert.Equal(1, html.Split("<svg").Length - 1);
        Assert.Contains("When the share of Kurds reaches its target", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--current 1 --size 100 --hires x --hire-share 15 --attrition 0.1,0.2,0.3 --target 0.1 --years 101",
        "--hires was \"x\"; it is a whole number from 0 to 100000000.\n" +
        "--hire-share was \"15\"; it is a share from 0 to 1, such as 0.15 for 15 %.\n" +
        "--attrition was \"0.1,0.2,0.3\"; it is a share from 0 to 1, such as 0.05, or two, such as 0.05,0.08: of the " +
        "others and of the group.\n" +
        "--years was \"101\"; it is a whole number from 1 to 100.\n")]
    [InlineData("--current 1050 --size 35000 --hires 5 --hire-share 0 --attrition 0",
        "--target P is missing: it is a share from 0 to 1, such as 0.15 for 15 %.\n" +
        "--years N is missing: it is a whole number from 1 to 100.\n")]
    [InlineData("--current 50 --size 40 --hires 5 --hire-share 0 --attrition 0 --target 1 --years 1",
        "--current: 50 persons are more than the 40 of size; correct one of them.\n")]
    [InlineData("--current 5 --size 100 --hires 5 --hire-share 0 --attrition 0 --target 1 --years 1 " +
        "--exposure confidential",
        "--current: 5 of 100 leaves fewer than 10 persons on one side, whom a projection of confidential counts " +
        "would show; say --exposure published if they are public, or --min-n 0.\n")]
    [InlineData("--scenarios - --years 3 --target 0.1",
        "--target, --years: with --scenarios the file states what they say; make them columns.\n")]
    public async Task Options_ThatCannotBeMeant_AreToldAllAtOnce(string options, string message) => Assert.Equal(
        message + "How it is used: parity --help\n",
        await AnalystRun.ErrorAsync(2, "", ["parity", .. options.Split(' ')]));

    [Fact]
    public async Task Rows_ThatCannotBeMeant_AreToldAllAtOnceAndNothingIsWritten()
    {
        string page = Path.Combine(_folder, "page.html");
        Assert.Equal(
            "standard input, line 2, column attrition: \"2\" was found; it is a share from 0 to 1, such as 0.05, or " +
            "two, such as 0.05,0.08: of the others and of the group.\n" +
            "standard input, line 2, column years: the value is missing; it is a whole number from 1 to 100.\n" +
            "standard input, line 3, column current: 200 persons are more than the 100 of size; correct one of " +
            "them.\n" +
            "standard input, line 4, column scenario: b stands on line 3 already; names tell scenarios apart, change " +
            "one.\n" +
            "standard input, line 5, column scenario: the value is missing; each row names its scenario.\n",
            await AnalystRun.ErrorAsync(
                1,
                Header + "a,1050,35000,2000,0.05,2,0.1,\nb,200,100,5,0.5,0.05,0.1,2\nb,20,100,5,0.5,0.05,0.1,2\n" +
                ",20,100,5,0.5,0.05,0.1,2\n",
                "parity", "--scenarios", "-", "--html", page));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task File_WithoutAColumn_NamesIt() => Assert.Equal(
        "standard input, line 1, column hire-share: the file has no such column, the nearest is \"hireshare\"; its " +
        "columns are \"scenario\", \"current\", \"size\", \"hires\", \"hireshare\", \"attrition\", \"target\", " +
        "\"years\".\n",
        await AnalystRun.ErrorAsync(
            1,
            Header.Replace("hire-share", "hireshare", StringComparison.Ordinal) + "a,20,100,5,0.5,0.05,0.1,2\n",
            "parity", "--scenarios", "-"));

    private static async Task<AnalystRun> Over(string scenarios)
    {
        AnalystRun run = await AnalystRun.OverAsync(
            scenarios, "parity", "--scenarios", "-", "--start", "2020", "--json");
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.Status);
        return run;
    }

    private static JsonElement[] Scenarios(AnalystRun run) => [.. run.Json.GetProperty("scenarios").EnumerateArray()];

    private static double Number(JsonElement row, string field) => row.GetProperty(field).GetDouble();

    private static void AssertNull(JsonElement row, params string[] fields) => Assert.All(
        fields, field => Assert.Equal(JsonValueKind.Null, row.GetProperty(field).ValueKind));

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2031, 5, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
