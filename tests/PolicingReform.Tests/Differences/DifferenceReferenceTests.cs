using System.Text.Json;
using PolicingReform.Tests.Polls;

namespace PolicingReform.Tests.Differences;

public class DifferenceReferenceTests
{
    private const double Tolerance = 1e-7;

    // p below this is compared absolutely, as the file says.
    private const double Tiny = 1e-14;

    // "second minus first" there is left less right here. Of replicates the library has their number less 1 as degrees of
    // freedom, so df, p and the interval of R's rank are left out, and pByReplicates is compared instead.
    [Fact]
    public void Compare_OfTwoDomains_IsThatOfRsSurveyPackage()
    {
        Deviations deviations = new(Tolerance, Tiny);
        foreach ((string name, JsonElement input, JsonElement expected) in Cases("domain-difference"))
        {
            SurveyDifference difference = Compared(input);
            Estimate estimate = difference.Difference;
            bool isReplicated = expected.TryGetProperty("replicates", out _);
            foreach (JsonProperty one in expected.EnumerateObject())
            {
                if (isReplicated && one.Name is "df" or "p" or "low" or "high")
                    continue;
                deviations.Add(name, one.Name, one.Value.GetDouble(), one.Name switch
                {
                    "estimate" => estimate.Value,
                    "se" => estimate.StandardError,
                    "statistic" => estimate.Value / estimate.StandardError,
                    "df" => estimate.DegreesOfFreedom,
                    "p" or "pByReplicates" => difference.PValue,
                    "low" => estimate.Interval?.Low,
                    "high" => estimate.Interval?.High,
                    "replicates" => estimate.DegreesOfFreedom + 1,
                    _ => throw new InvalidOperationException(one.Name),
                });
            }
        }

        deviations.AssertNone(50, 330);
    }

    // svyttest's df is one less than that of the two domains: its estimate and statistic are compared, and its p is that
    // of its own degrees of freedom with the library's statistic.
    [Fact]
    public void Compare_OfTwoDomains_HasTheStatisticOfSvyttest()
    {
        Deviations deviations = new(Tolerance, Tiny);
        foreach ((string name, JsonElement input, JsonElement expected) in Cases("ttest"))
        {
            Estimate estimate = Compared(input).Difference;
            deviations.Add(name, "estimate", expected.GetProperty("estimate").GetDouble(), estimate.Value);
            deviations.Add(
                name, "statistic", expected.GetProperty("statistic").GetDouble(), estimate.Value / estimate.StandardError);
            deviations.Add(name, "p", expected.GetProperty("p").GetDouble(), StudentTest.PValue(
                estimate.Value!.Value, estimate.StandardError!.Value, expected.GetProperty("df").GetDouble()));
        }

        deviations.AssertNone(50, 150);
    }

    [Fact]
    public void AdjustedProbabilities_AreThoseOfRsPAdjust()
    {
        Deviations deviations = new(Tolerance, Tiny);
        foreach ((string name, JsonElement input, JsonElement expected) in Cases("adjust"))
        {
            double[] adjusted = AdjustedProbabilities.Of(
                Numbers(input.GetProperty("p")),
                input.GetProperty("method").GetString() == "holm" ? Correction.Holm : Correction.BenjaminiHochberg);
            foreach ((int at, double wanted) in Numbers(expected.GetProperty("adjusted")).Index())
                deviations.Add(name, $"adjusted[{at}]", wanted, adjusted[at]);
        }

        deviations.AssertNone(12, 62);
    }

    [Fact]
    public void Satterthwaite_OfIndependentSurveys_IsWelchs()
    {
        Deviations deviations = new(Tolerance, Tiny);
        foreach ((string name, JsonElement input, JsonElement expected) in Cases("independent-difference"))
        {
            (double estimate, double error, double df) = Part(input.GetProperty("first"));
            (double later, double laterError, double laterDf) = Part(input.GetProperty("second"));
            double value = later - estimate;
            double se = Math.Sqrt((error * error) + (laterError * laterError));
            double own = StudentTest.Satterthwaite((error * error, df), (laterError * laterError, laterDf));
            ConfidenceInterval interval = StudentTest.Interval(value, se, own, ConfidenceLevel.Percent95);
            foreach (JsonProperty one in expected.EnumerateObject())
            {
                deviations.Add(name, one.Name, one.Value.GetDouble(), one.Name switch
                {
                    "estimate" => value,
                    "se" => se,
                    "df" => own,
                    "statistic" => value / se,
                    "p" => StudentTest.PValue(value, se, own),
                    "low" => interval.Low,
                    _ => interval.High,
                });
            }
        }

        deviations.AssertNone(8, 56);
    }

    // The library gives no intercept: a level at the year 0 says nothing of surveys.
    [Fact]
    public void WeightedLine_OfTheReferenceScript_IsThatOfLm()
    {
        Deviations deviations = new(Tolerance, Tiny);
        foreach ((string name, JsonElement input, JsonElement expected) in Cases("trend"))
        {
            JsonElement[] points = [.. input.GetProperty("points").EnumerateArray()];
            double[] times = [.. points.Select(point => point.GetProperty("time").GetDouble())];
            double[] values = [.. points.Select(point => Part(point).Estimate)];
            double[] variances = [.. points.Select(point => Math.Pow(Part(point).Error, 2))];
            WeightedLine line = WeightedLine.Fit(times, values, variances);
            double se = Math.Sqrt(line.Variance);
            double df = TrendOfSurveys.DegreesOfFreedom(times, variances, [.. points.Select(point => Part(point).Df)]);
            ConfidenceInterval interval = StudentTest.Interval(line.Slope, se, df, ConfidenceLevel.Percent95);
            foreach (JsonProperty one in expected.EnumerateObject().Where(one => one.Name != "intercept"))
            {
                deviations.Add(name, one.Name, one.Value.GetDouble(), one.Name switch
                {
                    "slope" => line.Slope,
                    "se" => se,
                    "df" => df,
                    "statistic" => line.Slope / se,
                    "p" => StudentTest.PValue(line.Slope, se, df),
                    "low" => interval.Low,
                    "high" => interval.High,
                    "q" => line.Q,
                    "qDf" => line.DegreesOfFreedom,
                    _ => line.QProbability,
                });
            }
        }

        deviations.AssertNone(9, 90);
    }

    private static SurveyDifference Compared(JsonElement input)
    {
        (string value, string group) =
            (input.GetProperty("value").GetString()!, input.GetProperty("group").GetString()!);
        return ReferenceSurvey.Of(input, value).By(group).Mean(value)
            .Compare([input.GetProperty("second").GetString()!], [input.GetProperty("first").GetString()!]);
    }

    private static IEnumerable<(string Name, JsonElement Input, JsonElement Expected)> Cases(string kind) =>
        from each in ReferenceCases.Read("survey-tests.json").All
        let input = each.GetProperty("input")
        where input.GetProperty("kind").GetString() == kind
        select (input.GetProperty("name").GetString()!, input, each.GetProperty("expected"));

    private static (double Estimate, double Error, double Df) Part(JsonElement part) => (
        part.GetProperty("estimate").GetDouble(), part.GetProperty("se").GetDouble(), part.GetProperty("df").GetDouble());

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(each => each.GetDouble())];
}
