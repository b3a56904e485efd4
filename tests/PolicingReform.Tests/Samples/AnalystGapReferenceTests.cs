using System.Globalization;
using System.Text.Json;

namespace PolicingReform.Tests.Samples;

/// <summary><c>gap</c> against the values that R gave for the tests and indices of the library.</summary>
public class AnalystGapReferenceTests
{
    private const double Tolerance = 1e-9;

    [Fact]
    public async Task Rosters_OfTheReferenceCases_HaveTheChancesOfR()
    {
        int compared = 0;
        foreach (JsonElement each in Cases("gap-tests.json", "binomial"))
        {
            JsonElement input = each.GetProperty("input"), expected = each.GetProperty("expected");
            (int count, int size) = (Whole(input, "count"), Whole(input, "size"));
            // A share of 1e-12 is that of no population.
            if (Number(input, "share") is < 1e-9 or > 1 - 1e-9)
                continue;
            compared++;
            string data = Rows([count, size - count], Scaled([Number(input, "share"), 1 - Number(input, "share")]));
            string level = Text(Number(input, "level"));
            JsonElement tails = (await Run(data, "--level", level)).Rows[0];
            JsonElement likely = (await Run(data, "--level", level, "--p", "likelihood")).Rows[0];
            Close(Number(expected, "low"), tails, "shareLow");
            Close(Number(expected, "high"), tails, "shareHigh");
            Close(Number(expected, "pTails"), tails, "pValue");
            Close(Number(expected, "pLikelihood"), likely, "pValue");
            Assert.Equal(JsonValueKind.Null, tails.GetProperty("low").ValueKind);
        }

        Assert.True(compared >= 40, $"only {compared} cases");
    }

    [Fact]
    public async Task Samples_OfTheReferenceCases_HaveTheIntervalsOfR()
    {
        int compared = 0;
        foreach (JsonElement each in Cases("gap-tests.json", "twoCounts"))
        {
            JsonElement input = each.GetProperty("input"), expected = each.GetProperty("expected");
            (int one, int two) = (Whole(input, "size1"), Whole(input, "size2"));
            if (one < 10 || two < 10)
                continue;
            compared++;
            (int first, int second) = (Whole(input, "count1"), Whole(input, "count2"));
            string data = Rows([first, one - first], [second, two - second]);
            string level = Text(Number(input, "level"));
            string[] options = ["--basis", "sample", "--benchmark-sample", "--level", level, "--adjust", "none"];
            JsonElement score = (await Run(data, options)).Rows[0];
            Close(100 * Number(expected, "difference"), score, "gapPoints");
            Close(100 * Number(expected, "scoreLow"), score, "low");
            Close(100 * Number(expected, "scoreHigh"), score, "high");
            Close(Number(expected, "p"), score, "pValue");
            Close(Number(expected, "p"), score, "adjustedP");
            JsonElement newcombe = (await Run(data, [.. options, "--interval", "newcombe"])).Rows[0];
            Close(100 * Number(expected, "newcombeLow"), newcombe, "low");
            Close(100 * Number(expected, "newcombeHigh"), newcombe, "high");
        }

        Assert.True(compared >= 20, $"only {compared} cases");
    }

    [Fact]
    public async Task Units_OfTheReferenceCases_HaveTheIndicesOfR()
    {
        JsonElement[] cases = Cases("gap-indices.json", "indices");
        foreach (JsonElement each in cases)
        {
            JsonElement input = each.GetProperty("input"), expected = each.GetProperty("expected");
            int[] counts = [.. input.GetProperty("counts").EnumerateArray().Select(count => count.GetInt32())];
            double[] shares = [.. input.GetProperty("shares").EnumerateArray().Select(share => share.GetDouble())];
            AnalystRun run = await Run(Rows(counts, Scaled(shares)));
            JsonElement unit = run.Json.GetProperty("units")[0];
            Close(Number(expected, "dissimilarity"), unit, "dissimilarity");
            Close(Number(expected, "overlap"), unit, "overlap");
            Close(Number(expected, "gallagher"), unit, "gallagher");
            Close(Number(expected, "expectedDissimilarity"), unit, "expectedDissimilarity");
            Assert.Equal(counts.Sum(), unit.GetProperty("n").GetInt32());
            if (expected.GetProperty("randomisationP") is { ValueKind: JsonValueKind.Number } exact)
            {
                // 20,000 draws: six standard errors, and the one that is added above and below.
                double p = exact.GetDouble(), error = Math.Sqrt(p * (1 - p) / 20_000);
                Assert.InRange(Number(unit, "randomisationP"), p - (6 * error) - 1e-4, p + (6 * error) + 1e-4);
            }
        }

        Assert.True(cases.Length >= 27, $"only {cases.Length} cases");
    }

    [Fact]
    public async Task Units_OfTheReferenceCases_HaveTheMultinomialProbabilityOfR()
    {
        int compared = 0;
        foreach (JsonElement each in Cases("gap-tests.json", "multinomial"))
        {
            JsonElement input = each.GetProperty("input");
            int[] counts = [.. input.GetProperty("counts").EnumerateArray().Select(count => count.GetInt32())];
            double[] shares = [.. input.GetProperty("shares").EnumerateArray().Select(share => share.GetDouble())];
            JsonElement unit = (await Run(Rows(counts, Scaled(shares)), "--draws", "0")).Json.GetProperty("units")[0];
            Assert.Equal(JsonValueKind.Null, unit.GetProperty("randomisationP").ValueKind);
            if (unit.GetProperty("multinomialP").ValueKind == JsonValueKind.Null)
            {
                Assert.Contains("outcomes, more than the", unit.GetProperty("multinomialReason").GetString()!);
                continue;
            }

            compared++;
            Close(Number(each.GetProperty("expected"), "p"), unit, "multinomialP");
        }

        Assert.True(compared >= 15, $"only {compared} cases");
    }

    private static JsonElement[] Cases(string file, string kind) =>
        [.. ReferenceCases.Read(file).All.Where(each => each.GetProperty("kind").GetString() == kind)];

    private static async Task<AnalystRun> Run(string data, params string[] options)
    {
        AnalystRun run = await AnalystRun.OverAsync(
            data,
            [
                "gap", "-", "--group", "g", "--observed", "k", "--benchmark", "b", "--exposure", "published", "--json",
                .. options,
            ]);
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.Status);
        return run;
    }

    private static string Rows(int[] observed, int[] benchmark) =>
        "g,k,b\n" + string.Concat(observed.Zip(benchmark, (k, b) => (k, b)).Select((each, i) =>
            string.Create(CultureInfo.InvariantCulture, $"group {i},{each.k},{each.b}\n")));

    // Shares of at most nine decimals as counts, whose shares they are exactly.
    private static int[] Scaled(double[] shares) =>
        [.. shares.Select(share => (int)Math.Round(share * 1_000_000_000))];

    private static void Close(double expected, JsonElement row, string field)
    {
        double actual = Number(row, field);
        Assert.True(
            Math.Abs(actual - expected) <= Tolerance * Math.Max(Math.Abs(expected), 0.001)
                || (field is "low" or "high" && Math.Abs(actual - expected) <= 100 * Tolerance),
            string.Create(CultureInfo.InvariantCulture, $"{field}: expected {expected:R}, got {actual:R}"));
    }

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private static int Whole(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
