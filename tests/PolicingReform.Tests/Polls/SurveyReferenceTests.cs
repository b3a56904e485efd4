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

    internal static void AssertAll(string folder, string file, int leastCases)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, file)));
        double tolerance = document.RootElement.GetProperty("tolerance").GetDouble();
        double errorTolerance = document.RootElement.GetProperty("standardErrorTolerance").GetDouble();
        List<string> off = [];
        int cases = 0;
        foreach (JsonElement each in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            SurveyCase one = new(each.GetProperty("input"), folder);
            cases++;
            try
            {
                (Estimate estimate, double? designEffect) = one.Run();
                JsonElement expected = each.GetProperty("expected");
                off.AddRange(Differences(expected, estimate, designEffect, tolerance, errorTolerance)
                    .Select(difference => $"{one.Name}: {difference}"));
            }
            catch (Exception exception) when (exception is ArgumentException or InvalidSurveyException)
            {
                off.Add($"{one.Name}: {exception.Message}");
            }
        }

        Assert.True(off.Count == 0, $"{off.Count} of {cases}:\n" + string.Join('\n', off.Take(60)));
        Assert.True(cases >= leastCases, $"only {cases} cases");
    }

    private static IEnumerable<string> Differences(
        JsonElement expected, Estimate estimate, double? designEffect, double tolerance, double errorTolerance)
    {
        double scale = estimate.Unit == "percentage points" ? 100 : 1;
        foreach (JsonProperty each in expected.EnumerateObject())
        {
            (double? actual, double allowed) = each.Name switch
            {
                "estimate" => (estimate.Value / scale, tolerance),
                "se" => (estimate.StandardError / scale, errorTolerance),
                "df" => (estimate.DegreesOfFreedom, tolerance),
                "low" => (estimate.Interval?.Low / scale, errorTolerance),
                "high" => (estimate.Interval?.High / scale, errorTolerance),
                "n" => (estimate.Count, tolerance),
                _ => (designEffect, errorTolerance),
            };
            double wanted = each.Value.GetDouble();

            // Where R prints an interval of no width, or one end of a quantile's, there is none.
            bool isNone = each.Name is "low" or "high" && estimate.Interval is null
                && (estimate.StandardError == 0 || estimate.NoInterval!.Code == "quantile-beyond-data");
            if (!isNone && Accuracy.RelativeError(wanted, actual ?? double.NaN) > allowed)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{each.Name} {actual:R}, in R {wanted:R} ({estimate.NoValue ?? estimate.NoInterval})");
            }
        }
    }
}
