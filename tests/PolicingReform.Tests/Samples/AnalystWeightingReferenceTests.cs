using System.Globalization;
using System.Text.Json;

namespace PolicingReform.Tests.Samples;

/// <summary>
/// The command line against R's survey package after weighting and by replicates, over the files that the library is
/// tested with; margins go through a file, as an analyst's do.
/// </summary>
public sealed class AnalystWeightingReferenceTests : IDisposable
{
    private const double Tolerance = 1e-8;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Reference");

    private readonly string _folder = Directory.CreateTempSubdirectory("policing-reform-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Rows_OfWeightedSurveys_AreThoseOfRsSurveyPackage() =>
        await AssertCasesAsync("weighting.json", least: 200);

    [Fact]
    public async Task Rows_ByReplicates_AreThoseOfRsSurveyPackage() =>
        await AssertCasesAsync("replicates.json", least: 400);

    private async Task AssertCasesAsync(string reference, int least)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, reference)));
        List<string> off = [];
        int cases = 0;
        foreach (JsonElement each in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            JsonElement input = each.GetProperty("input");
            if (Arguments(input) is not List<string> arguments)
                continue;
            cases++;
            AnalystRun run = await AnalystRun.OfAsync([.. arguments]);
            Assert.True(run.Status == 0, $"{input}: {run.Errors}");
            JsonElement row = run.Rows.Single(row => input.GetProperty("by").EnumerateObject()
                .All(by => row.GetProperty("by").GetProperty(by.Name).GetString() == by.Value.GetString()));
            off.AddRange(Differences(each.GetProperty("expected"), row)
                .Select(difference => $"{input.GetProperty("name")}: {difference}"));
        }

        Assert.True(off.Count == 0, $"{off.Count} of {cases}:\n" + string.Join('\n', off.Take(40)));
        Assert.True(cases > least, $"only {cases} cases");
    }

    // Null where the command line has no such method or statistic, or takes no scale a replicate.
    private List<string>? Arguments(JsonElement input)
    {
        string statistic = input.GetProperty("statistic").GetString()!;
        if (statistic == "difference")
            return null;
        List<string> arguments =
        [
            "survey", Path.Combine(Folder, input.GetProperty("data").GetString()!), "--json", "--min-n", "0",
            "--exposure", "published", "--statistic", statistic,
        ];
        Add("--value", Text(input, "value"));
        Add("--over", Text(input, "over"));
        Add("--equals", Text(input, "level"));
        Add("--weight", Text(input, "weight"));
        Add("--strata", List(input, "strata"));
        Add("--psu", List(input, "psu"));
        Add("--fpc", List(input, "fpc"));
        Add("--ci", statistic == "proportion" ? "wald" : null);
        if (input.GetProperty("where") is { ValueKind: JsonValueKind.Object } where)
            Add("--where", $"{where.GetProperty("column").GetString()}={List(where, "values")}");
        Add("--by", string.Join(',', input.GetProperty("by").EnumerateObject().Select(each => each.Name)));
        return AddWeighting(input.GetProperty("weighting"), arguments) && AddReplicates(input, arguments)
            ? arguments
            : null;

        void Add(string option, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                arguments.AddRange([option, value]);
        }
    }

    private bool AddWeighting(JsonElement weighting, List<string> arguments)
    {
        if (weighting.ValueKind == JsonValueKind.Null)
            return true;
        string kind = weighting.GetProperty("kind").GetString()!;
        if (kind is not ("poststratification" or "raking" or "rake-rule"))
            return false;
        arguments.AddRange([kind == "poststratification" ? "--poststratify" : "--rake", Margins(weighting)]);
        if (kind == "rake-rule")
            arguments.AddRange(["--variance", "rake"]);
        return true;
    }

    private string Margins(JsonElement weighting)
    {
        List<string> lines = ["variable,level,count"];
        foreach (JsonElement margin in weighting.GetProperty("margins").EnumerateArray())
        {
            string variable = List(margin, "columns", ':')!;
            lines.AddRange(margin.GetProperty("counts").EnumerateArray().Select(count =>
                $"{variable},{List(count, "levels", ':')},{count.GetProperty("count").GetRawText()}"));
        }

        string file = Path.Combine(_folder, "margins.csv");
        File.WriteAllLines(file, lines);
        return file;
    }

    private static bool AddReplicates(JsonElement input, List<string> arguments)
    {
        if (!input.TryGetProperty("replicates", out JsonElement replicates))
            return true;
        if (replicates.GetProperty("kind").GetString() == "jackknife")
        {
            arguments.AddRange(["--replicates", "jackknife"]);
            return true;
        }

        if (replicates.GetProperty("rscales").EnumerateArray().Any(scale => scale.GetDouble() != 1))
            return false;
        arguments.AddRange(["--replicates", $"columns:{replicates.GetProperty("prefix").GetString()}"]);
        arguments.AddRange(["--replicate-scale", replicates.GetProperty("scale").GetRawText()]);
        return true;
    }

    private static IEnumerable<string> Differences(JsonElement expected, JsonElement row)
    {
        foreach (JsonProperty each in expected.EnumerateObject())
        {
            (string name, double wanted) = each.Name == "replicates"
                ? ("df", each.Value.GetDouble() - 1)
                : (each.Name, each.Value.GetDouble());

            // The range of the factors stands in a note; an interval of no width is none.
            bool isInterval = name is "low" or "high";
            if (name is "weightsLow" or "weightsHigh"
                || (isInterval && row.GetProperty("intervalStatus").GetString() == "undefined"))
            {
                continue;
            }

            JsonElement found = row.GetProperty(name);
            double actual = found.ValueKind == JsonValueKind.Number ? found.GetDouble() : double.NaN;
            // A standard error of 0 is one of a size that the margins fix.
            double off = name == "se" && wanted == 0
                ? Math.Abs(actual) / Math.Max(1, Math.Abs(expected.GetProperty("estimate").GetDouble()))
                : Accuracy.RelativeError(wanted, actual);
            if (!(off <= Tolerance))
                yield return string.Create(CultureInfo.InvariantCulture, $"{name} {actual:R}, in R {wanted:R}");
        }
    }

    private static string? Text(JsonElement input, string name) =>
        input.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static string? List(JsonElement input, string name, char separator = ',') =>
        input.TryGetProperty(name, out JsonElement list)
            ? string.Join(separator, list.EnumerateArray().Select(each => each.ToString()))
            : null;
}
