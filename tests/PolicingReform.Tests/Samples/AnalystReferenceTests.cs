using System.Globalization;
using System.Text.Json;

namespace PolicingReform.Tests.Samples;

/// <summary>
/// The command line against R's survey package, over the cases and files that the library is tested with.
/// </summary>
public class AnalystReferenceTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Reference");

    [Fact]
    public async Task Rows_OverTheDesignsOfTheReferenceScript_AreThoseOfRsSurveyPackage()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "survey.json")));
        double tolerance = document.RootElement.GetProperty("tolerance").GetDouble();
        double errorTolerance = document.RootElement.GetProperty("standardErrorTolerance").GetDouble();
        List<string> off = [];
        int cases = 0;
        foreach (JsonElement each in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            JsonElement input = each.GetProperty("input");
            if (input.GetProperty("statistic").GetString() is "difference" or "variance")
                continue;
            cases++;
            AnalystRun run = await AnalystRun.OfAsync([.. Arguments(input)]);
            Assert.True(run.Status == 0, $"{input}: {run.Errors}");
            JsonElement row = run.Rows.Single(candidate => Is(candidate, input));
            off.AddRange(Differences(each.GetProperty("expected"), row, tolerance, errorTolerance)
                .Select(difference => $"{input.GetProperty("name")}: {difference}"));
        }

        Assert.True(off.Count == 0, $"{off.Count} of {cases}:\n" + string.Join('\n', off.Take(40)));
        Assert.True(cases > 550, $"only {cases} cases");
    }

    private static List<string> Arguments(JsonElement input)
    {
        string statistic = input.GetProperty("statistic").GetString()!;
        List<string> arguments =
        [
            "survey", Path.Combine(Folder, input.GetProperty("data").GetString()!), "--json", "--min-n", "0",
            "--exposure", "published", "--single-psu", input.GetProperty("singlePsu").GetString()!,
        ];
        Add("--statistic", statistic == "index" ? null : statistic);
        Add("--value", Text(input, "value"));
        Add("--over", Text(input, "over"));
        Add("--equals", Text(input, "level"));
        Add("--weight", Text(input, "weight"));
        Add("--ci", statistic == "proportion" ? Text(input, "ci") : null);
        Add("--strata", List(input, "strata"));
        Add("--psu", List(input, "psu"));
        Add("--fpc", List(input, "fpc"));
        Add("--items", List(input, "items"));
        Add("--range", List(input, "range"));
        Add("--reverse", List(input, "reversed"));
        if (input.TryGetProperty("prob", out JsonElement probability))
            Add("--probs", probability.GetRawText());
        if (input.TryGetProperty("minAnswered", out JsonElement least))
            Add("--min-answered", least.GetRawText());
        if (input.GetProperty("where") is { ValueKind: JsonValueKind.Object } where)
            Add("--where", $"{where.GetProperty("column").GetString()}={List(where, "values")}");
        Add("--by", string.Join(',', input.GetProperty("by").EnumerateObject().Select(each => each.Name)));
        return arguments;

        void Add(string option, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                arguments.AddRange([option, value]);
        }
    }

    private static bool Is(JsonElement row, JsonElement input) => input.GetProperty("by").EnumerateObject()
        .All(each => row.GetProperty("by").GetProperty(each.Name).GetString() == each.Value.GetString());

    private static IEnumerable<string> Differences(
        JsonElement expected, JsonElement row, double tolerance, double errorTolerance)
    {
        foreach (JsonProperty each in expected.EnumerateObject())
        {
            JsonElement found = row.GetProperty(each.Name);
            double allowed = each.Name is "estimate" or "df" or "n" ? tolerance : errorTolerance;

            // Where R prints an interval of no width, or one end of a quantile's, there is none.
            if (each.Name is "low" or "high" && found.ValueKind == JsonValueKind.Null
                && row.GetProperty("intervalStatus").GetString() == "undefined")
            {
                continue;
            }

            double actual = found.ValueKind == JsonValueKind.Number ? found.GetDouble() : double.NaN;
            if (Accuracy.RelativeError(each.Value.GetDouble(), actual) > allowed)
                yield return string.Create(CultureInfo.InvariantCulture, $"{each.Name} {actual:R}, in R {each.Value}");
        }
    }

    private static string? Text(JsonElement input, string name) =>
        input.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static string? List(JsonElement input, string name) => input.TryGetProperty(name, out JsonElement list)
        ? string.Join(',', list.EnumerateArray().Select(each => each.ToString()))
        : null;
}
