using System.Globalization;
using System.Text.Json;
using PolicingReform.Surveys;

namespace PolicingReform.Tests.Polls;

public class SurveyReferenceTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Reference");

    // survey.R says which of R's options agree with the library's rules, and where a value is not R's plain call.
    [Fact]
    public void Estimates_OverTheDesignsOfTheReferenceScript_AreThoseOfRsSurveyPackage() =>
        AssertAll(Folder, "survey.json", leastCases: 700);

    /// <summary>Compares every case of a file and returns, for each expected figure, how many and how far.</summary>
    internal static IReadOnlyDictionary<string, (int Count, double Worst)> AssertAll(
        string folder, string file, int leastCases, Func<JsonElement, bool>? only = null)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, file)));
        double tolerance = document.RootElement.GetProperty("tolerance").GetDouble();
        double errorTolerance = document.RootElement.TryGetProperty("standardErrorTolerance", out JsonElement error)
            ? error.GetDouble()
            : tolerance;
        List<string> off = [];
        Dictionary<string, (int Count, double Worst)> seen = [];
        int cases = 0;
        foreach (JsonElement each in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            if (only?.Invoke(each.GetProperty("input")) == false)
                continue;
            SurveyCase one = new(each.GetProperty("input"), folder);
            cases++;
            try
            {
                SurveyCaseResult result = one.Run();
                JsonElement expected = each.GetProperty("expected");
                off.AddRange(Differences(expected, result, tolerance, errorTolerance, seen)
                    .Select(difference => $"{one.Name}: {difference}"));
            }
            catch (Exception exception) when (exception is ArgumentException or InvalidSurveyException)
            {
                off.Add($"{one.Name}: {exception.Message}");
            }
        }

        Assert.True(off.Count == 0, $"{off.Count} of {cases}:\n" + string.Join('\n', off.Take(60)));
        Assert.True(cases >= leastCases, $"only {cases} cases");
        return seen;
    }

    private static IEnumerable<string> Differences(
        JsonElement expected, SurveyCaseResult result, double tolerance, double errorTolerance,
        Dictionary<string, (int Count, double Worst)> seen)
    {
        Estimate estimate = result.Estimate;
        double scale = estimate.Unit == "percentage points" ? 100 : 1;
        foreach (JsonProperty each in expected.EnumerateObject())
        {
            (double? actual, double allowed) = each.Name switch
            {
                "estimate" => (estimate.Value / scale, tolerance),
                "se" => (estimate.StandardError / scale, errorTolerance),
                "df" => (estimate.DegreesOfFreedom, tolerance),
                "replicates" => (estimate.DegreesOfFreedom + 1, tolerance),
                "low" => (estimate.Interval?.Low / scale, errorTolerance),
                "high" => (estimate.Interval?.High / scale, errorTolerance),
                "n" => (estimate.Count, tolerance),
                "weightsLow" => (result.LeastFactor, tolerance),
                "weightsHigh" => (result.MostFactor, tolerance),
                "deffWeights" => (result.WeightEffect, tolerance),
                "deff" => (result.DesignEffect, errorTolerance),
                _ => throw new InvalidOperationException(each.Name),
            };
            double wanted = each.Value.GetDouble();

            // Where R prints an interval of no width, or one end of a quantile's, there is none.
            if (each.Name is "low" or "high" && estimate.Interval is null
                && (estimate.StandardError == 0 || estimate.NoInterval!.Code == "quantile-beyond-data"))
            {
                continue;
            }

            double off = Accuracy.RelativeError(wanted, actual ?? double.NaN);
            (int count, double worst) = seen.GetValueOrDefault(each.Name);
            seen[each.Name] = (count + 1, Math.Max(worst, off));
            if (off > allowed)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{each.Name} {actual:R}, in R {wanted:R} ({estimate.NoValue ?? estimate.NoInterval})");
            }
        }
    }
}
