using System.Globalization;
using System.Text.Json;

namespace PolicingReform.Tests.Samples;

public sealed class AnalystSurveyTests : IDisposable
{
    private static readonly string Strata = Path.Combine(AppContext.BaseDirectory, "Reference", "survey-strat.csv");

    private static readonly string[] Fields =
    [
        "by", "statistic", "estimate", "se", "low", "high", "df", "n", "deff", "deffWeights", "status", "reasonCode",
        "reason", "intervalStatus", "intervalReason",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("policing-reform-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Json_OfAMean_IsOneObjectInTheContractsShape()
    {
        AnalystRun run = await Over(Strata, "--value", "y", "--by", "g", "--strata", "h", "--weight", "w", "--json");
        Assert.Equal((0, "", ""), (run.Status, run.Output, run.Errors));
        Assert.Equal((byte)'{', run.Raw[0]);
        Assert.Equal(["command", "rows", "notes"], run.Json.EnumerateObject().Select(each => each.Name));
        Assert.Equal("survey", run.Json.GetProperty("command").GetString());
        Assert.All(run.Rows, row => Assert.Equal(Fields, row.EnumerateObject().Select(field => field.Name)));
        Assert.Equal(["a", "b", "c"], run.Rows.Select(row => row.GetProperty("by").GetProperty("g").GetString()));
        Assert.Equal(["method", "sample", "missing-values"], run.NoteCodes);
    }

    // By hand: 1, 2, 3, 6 have mean 3 and s = 2.1602; se = s / 2; t(0.975, 3) = 3.1824463052837078 (R 4.2.2).
    [Fact]
    public async Task Json_OfATinySample_HasEveryNumber()
    {
        AnalystRun run = await AnalystRun.OverAsync(
            "y\n1\n2\n3\n6\n", "survey", "-", "--value", "y", "--min-n", "0", "--json");
        JsonElement row = Assert.Single(run.Rows);
        Assert.Equal("{}", row.GetProperty("by").GetRawText());
        Assert.Equal("mean", row.GetProperty("statistic").GetString());
        Assert.Equal(3, row.GetProperty("estimate").GetDouble());
        Accuracy.Within(1e-12, 1.0801234497346435, row.GetProperty("se").GetDouble());
        Accuracy.Within(1e-12, -0.4374348818583088, row.GetProperty("low").GetDouble());
        Accuracy.Within(1e-12, 6.437434881858309, row.GetProperty("high").GetDouble());
        Assert.Equal((3, 4), (row.GetProperty("df").GetInt32(), row.GetProperty("n").GetInt32()));
        AssertNull(row, "deff", "reasonCode", "reason", "intervalReason");
        Assert.Equal(1, row.GetProperty("deffWeights").GetDouble());
        Assert.Equal("available", row.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Row_OfFewPersons_IsClosedAndKeepsItsGroup()
    {
        string data = "g,y\n" + string.Concat(Enumerable.Range(0, 9).Select(i => $"a,{i}\n"))
            + string.Concat(Enumerable.Range(0, 10).Select(i => $"b,{i}\n"));
        AnalystRun run = await AnalystRun.OverAsync(data, "survey", "-", "--value", "y", "--by", "g", "--json");
        Assert.Equal("a", run.Rows[0].GetProperty("by").GetProperty("g").GetString());
        AssertNull(run.Rows[0], "estimate", "se", "low", "high", "df", "n", "deff", "deffWeights");
        Assert.Equal("suppressed", run.Rows[0].GetProperty("status").GetString());
        Assert.StartsWith(
            "closed: fewer than 10 persons", run.Rows[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("suppressed", run.Rows[0].GetProperty("intervalStatus").GetString());
        Assert.Equal(10, run.Rows[1].GetProperty("n").GetInt32());

        AnalystRun open = await AnalystRun.OverAsync(
            data, "survey", "-", "--value", "y", "--by", "g", "--json", "--min-n", "0");
        Assert.Equal(4, open.Rows[0].GetProperty("estimate").GetDouble());
        Assert.Contains("closing-off", open.NoteCodes);
        Assert.Contains("quality", open.NoteCodes);

        AnalystRun published = await AnalystRun.OverAsync(
            data, "survey", "-", "--value", "y", "--by", "g", "--json", "--exposure", "published");
        Assert.Equal("too-few-persons", published.Rows[0].GetProperty("reasonCode").GetString());
        Assert.Equal(9, published.Rows[0].GetProperty("n").GetInt32());
    }

    [Fact]
    public async Task Groups_WithoutValue_HaveNoRowAndANote()
    {
        AnalystRun run = await AnalystRun.OverAsync(
            "g,k,y\na,m,1\nb,m,2\n,m,3\nNA,n,4\nb,n,5\n",
            "survey", "-", "--value", "y", "--by", "g", "--by", "k", "--min-n", "0", "--json");
        Assert.Equal(
            ["a m", "b m", "b n"],
            run.Rows.Select(row => row.GetProperty("by")).Select(by => $"{by.GetProperty("g")} {by.GetProperty("k")}"));
        Assert.Contains("missing-group", run.NoteCodes);
        Assert.Contains(
            "2 respondents without a value in g or k: in no row.",
            run.Json.GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("message").GetString()));
    }

    [Fact]
    public async Task Proportion_WithoutEquals_HasARowALevel()
    {
        AnalystRun run = await Over(Strata, "--statistic", "proportion", "--value", "c", "--min-n", "0", "--json");
        Assert.Equal(
            ["blue", "green", "grey", "red"], run.Rows.Select(row => row.GetProperty("level").GetString()));
        Accuracy.Within(1e-12, 1, run.Rows.Sum(row => row.GetProperty("estimate").GetDouble()));
        AnalystRun two = await Over(
            Strata, "--statistic", "proportion", "--value", "c", "--equals", "red,blue", "--min-n", "0", "--json");
        JsonElement only = Assert.Single(two.Rows);
        Assert.Equal("red, blue", only.GetProperty("level").GetString());
        Assert.Equal(["by", "statistic", "level", .. Fields[2..]], only.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task Proportion_OfOneOrTwo_IsClosedWithTheNextSmallest()
    {
        string data = "c\n" + Repeat("a\n", 2) + Repeat("b\n", 5) + Repeat("c\n", 20);
        AnalystRun run = await AnalystRun.OverAsync(
            data, "survey", "-", "--statistic", "proportion", "--value", "c", "--json");
        Assert.Equal(
            ["suppressed", "suppressed", "available"], run.Rows.Select(row => row.GetProperty("status").GetString()));
        Assert.Equal("a", run.Rows[0].GetProperty("level").GetString());
    }

    [Fact]
    public async Task Quantiles_OfSeveralProbabilities_HaveARowEach()
    {
        AnalystRun run = await Over(Strata, "--statistic", "quantile", "--value", "y", "--probs", "0.25,0.5", "--json");
        Assert.Equal([0.25, 0.5], run.Rows.Select(row => row.GetProperty("prob").GetDouble()));
        Assert.All(run.Rows, row => AssertNull(row, "deff"));
        AnalystRun median = await Over(Strata, "--statistic", "quantile", "--value", "y", "--json");
        Assert.Equal(run.Rows[1].GetRawText(), Assert.Single(median.Rows).GetRawText());
    }

    [Fact]
    public async Task Missing_AppliesToValuesAndItemsOnly()
    {
        const string data = "y,x,g\n1,1,99\n99,2,a\n3,99,a\n4,4,b\n";
        AnalystRun mean = await AnalystRun.OverAsync(
            data, "survey", "-", "--value", "y", "--by", "g", "--missing", "99", "--min-n", "0", "--json");
        Assert.Equal(["99", "a", "b"], mean.Rows.Select(row => row.GetProperty("by").GetProperty("g").GetString()));
        Assert.Equal([1, 3, 4], mean.Rows.Select(row => row.GetProperty("estimate").GetDouble()));
        AnalystRun ratio = await AnalystRun.OverAsync(
            data, "survey", "-", "--statistic", "ratio", "--value", "y", "--over", "x", "--missing", "99", "--min-n",
            "0",
            "--json");
        Assert.Equal(2, Assert.Single(ratio.Rows).GetProperty("n").GetInt32());
        AnalystRun index = await AnalystRun.OverAsync(
            data, "survey", "-", "--items", "y,x", "--range", "0,10", "--missing", "99", "--min-n", "0", "--json");
        Assert.Equal("index", Assert.Single(index.Rows).GetProperty("statistic").GetString());
        Assert.Equal(2, index.Rows[0].GetProperty("n").GetInt32());
        Accuracy.Within(1e-12, 25, index.Rows[0].GetProperty("estimate").GetDouble());
    }

    [Fact]
    public async Task Items_OfARespondent_AreAveragedBeforeRespondents()
    {
        AnalystRun run = await AnalystRun.OverAsync(
            "p,q,r\n0,10,\n10,10,10\n5,,\n", "survey", "-", "--items", "p,q,r", "--range", "0,10", "--reverse", "q",
            "--min-answered", "2", "--min-n", "0", "--json");
        JsonElement row = Assert.Single(run.Rows);
        Accuracy.Within(1e-12, 100.0 / 3, row.GetProperty("estimate").GetDouble());
        Assert.Equal(2, row.GetProperty("n").GetInt32());
    }

    [Fact]
    public async Task Column_AsNumberAndAsGroup_IsReadTwice()
    {
        const string data = "age,h,w\n20,1,1\n20,1,2\n30,2,1\n30,2,1\n";
        AnalystRun run = await AnalystRun.OverAsync(
            data, "survey", "-", "--value", "age", "--by", "age", "--min-n", "0", "--json");
        Assert.Equal(["20", "30"], run.Rows.Select(row => row.GetProperty("by").GetProperty("age").GetString()));
        Assert.Equal([20, 30], run.Rows.Select(row => row.GetProperty("estimate").GetDouble()));
        AnalystRun count = await AnalystRun.OverAsync(
            data, "survey", "-", "--statistic", "count", "--weight", "w", "--strata", "h", "--by", "h", "--min-n", "0",
            "--json");
        Assert.Equal([3, 2], count.Rows.Select(row => row.GetProperty("estimate").GetDouble()));
        AnalystRun total = await AnalystRun.OverAsync(
            data, "survey", "-", "--statistic", "total", "--value", "w", "--weight", "w", "--missing", "2", "--min-n",
            "0",
            "--json");
        Assert.Equal(3, Assert.Single(total.Rows).GetProperty("estimate").GetDouble());
    }

    [Fact]
    public async Task Names_WithCommas_AreGivenInQuotationMarks()
    {
        AnalystRun run = await AnalystRun.OverAsync(
            "y,\"a, b\",\"c=d\"\n1,\"x, y\",z\n2,v,z\n3,\"x, y\",z\n",
            "survey", "-", "--value", "y", "--by", "\"a, b\",c=d", "--where", "\"a, b\"=\"x, y\"", "--where",
            "\"c=d\"=z",
            "--min-n", "0", "--json");
        JsonElement row = Assert.Single(run.Rows);
        Assert.Equal("x, y", row.GetProperty("by").GetProperty("a, b").GetString());
        Assert.Equal(2, row.GetProperty("estimate").GetDouble());
        Assert.Contains("subpopulation", run.NoteCodes);
    }

    [Fact]
    public async Task Where_ThatLeavesNobody_IsARowWithItsReason()
    {
        const string data = "g,k,c\na,1,x\nb,2,y\n";
        string[] nobody = ["--where", "g=a", "--where", "k=2", "--json"];
        AnalystRun mean = await AnalystRun.OverAsync(data, ["survey", "-", "--value", "k", .. nobody]);
        Assert.Equal("no-valid-value", Assert.Single(mean.Rows).GetProperty("reasonCode").GetString());
        AnalystRun share = await AnalystRun.OverAsync(
            data, ["survey", "-", "--statistic", "proportion", "--value", "c", "--equals", "x", .. nobody]);
        Assert.Equal("no-valid-value", Assert.Single(share.Rows).GetProperty("reasonCode").GetString());
        AnalystRun split = await AnalystRun.OverAsync(
            data, ["survey", "-", "--value", "k", "--by", "c", .. nobody[..4]]);
        Assert.Equal(0, split.Status);
        Assert.Contains("No rows: nobody is in any of the groups.", split.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SinglePsu_ThatIsDealtWith_GivesAnEstimate()
    {
        const string data = "y,h,p\n1,a,1\n2,a,1\n3,b,1\n5,b,2\n";
        foreach (string policy in (string[])["remove", "adjust", "average"])
        {
            AnalystRun run = await AnalystRun.OverAsync(
                data, "survey", "-", "--value", "y", "--strata", "h", "--psu", "p", "--single-psu", policy, "--min-n",
                "0",
                "--json");
            Assert.Equal(2.75, Assert.Single(run.Rows).GetProperty("estimate").GetDouble());
        }
    }

    [Theory]
    [InlineData("g;y\na;1.5\nb;2.5\n")]
    [InlineData("g\ty\na\t1.5\nb\t2.5\n")]
    [InlineData("\uFEFFg,y\r\na,1.5\r\nb,2.5\r\n")]
    public async Task Data_InEveryFormOfCsv_AreRead(string data)
    {
        AnalystRun run = await AnalystRun.OverAsync(
            data, "survey", "-", "--value", "y", "--by", "g", "--min-n", "0", "--json");
        Assert.Equal([1.5, 2.5], run.Rows.Select(row => row.GetProperty("estimate").GetDouble()));
    }

    [Fact]
    public async Task Culture_ThatWritesOtherDigits_ChangesNothing()
    {
        string[] arguments =
        [
            Strata, "--value", "y", "--by", "g", "--level", "0.9", "--html", Path.Combine(_folder, "p"), "--csv",
            Path.Combine(_folder, "c"),
        ];
        AnalystRun before = await Over(arguments);
        string[] files = [.. Directory.GetFiles(_folder).Select(File.ReadAllText)];
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Assert.Equal(before.Output, (await Over(arguments)).Output);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.Equal(files, Directory.GetFiles(_folder).Select(File.ReadAllText));
    }

    [Fact]
    public async Task Csv_OfRows_IsThatOfTheJson()
    {
        string file = Path.Combine(_folder, "rows.csv");
        await AnalystRun.OverAsync(
            "n,y\n\"a, b\",1\n\"a, b\",2\n=c,3\n", "survey", "-", "--value", "y", "--by", "n", "--csv", file,
            "--min-n", "0");
        string[] lines = File.ReadAllText(file).Split("\r\n");
        Assert.Equal(
            "by n,statistic,estimate,se,low,high,df,n,deff,deffWeights,status,reasonCode,reason,intervalStatus," +
            "intervalReason",
            lines[0]);
        Assert.StartsWith("=c,mean,3,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("\"a, b\",mean,1.5,", lines[2], StringComparison.Ordinal);
        Assert.Equal("", lines[3]);
        Assert.Equal((byte)'b', File.ReadAllBytes(file)[0]);
    }

    [Fact]
    public async Task Page_OfRows_HoldsTheirChartAndTable()
    {
        string file = Path.Combine(_folder, "page.html");
        AnalystRun run = await Over(Strata, "--value", "y", "--by", "g", "--html", file);
        Assert.Contains(
            $"Written: {file}", run.Output.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        string page = File.ReadAllText(file);
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("<h1 dir=\"auto\">Mean of y by g</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Equal(["page.html"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Table_ForPeople_SaysWhyANumberIsAbsentAndSteersNoTerminal()
    {
        string data = "g,y\n" + Repeat("a\u001b[31m,1\n", 3)
            + string.Concat(Enumerable.Range(0, 12).Select(i => $"b,{i}\n"));
        AnalystRun run = await AnalystRun.OverAsync(data, "survey", "-", "--value", "y", "--by", "g");
        string[] lines = run.Output.Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= 100, line));
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Contains("closed: fewer than 10 persons", run.Output, StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is
            ["b", "5.5", "1.0", "3.2", "to", "7.8", "12", "11", "none", ..]);
        Assert.Contains("* Sample: without strata", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mean --value y")]
    [InlineData("total --value y")]
    [InlineData("ratio --value y --over x")]
    [InlineData("proportion --value c --ci logit")]
    [InlineData("quantile --value y")]
    [InlineData("count")]
    public async Task Notes_OfEveryStatistic_HaveTheirCode(string statistic)
    {
        AnalystRun run = await Over(
        [
            Strata, "--statistic", .. statistic.Split(' '), "--weight", "w", "--by", "c", "--where", "g=a", "--min-n",
            "0",
            "--json",
        ]);
        Assert.DoesNotContain("note", run.NoteCodes);
        AnalystRun synthetic = await Over(
        [
            Strata, "--statistic", .. statistic.Split(' '), "--fpc", "f", "--strata", "h", "--by", "k", "--exposure",
            "synthetic", "--json",
        ]);
        Assert.Contains("derived-weights", synthetic.NoteCodes);
        Assert.Contains("synthetic", synthetic.NoteCodes);
        Assert.DoesNotContain("note", synthetic.NoteCodes);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static async Task<AnalystRun> Over(params string[] arguments)
    {
        AnalystRun run = await AnalystRun.OfAsync(["survey", .. arguments]);
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.Status);
        return run;
    }

    private static void AssertNull(JsonElement row, params string[] fields) =>
        Assert.All(fields, field => Assert.Equal(JsonValueKind.Null, row.GetProperty(field).ValueKind));
}
