using System.Text.Json;

namespace PolicingReform.Tests.Planning;

/// <summary>
/// planning.json. Its "unrounded" is not compared: it carries fractions of persons from step to step, and the library
/// rounds each step up before the next, as "base", "afterDeff", "afterFpc" and "afterResponse" do.
/// </summary>
public class PlanningReferenceTests
{
    private const double Tolerance = 1e-9;

    private static readonly string[] Directions = ["pooledUpper", "pooledLower"];

    [Fact]
    public void ForProportion_StepByStep_IsThatOfTheReferenceScript() => AssertMargin(
        "margin-proportion",
        (input, options) => SampleSize.ForProportion(Of(input, "share"), Of(input, "margin"), options),
        (input, level) => SampleSizes.ForProportion(Of(input, "share"), Of(input, "margin"), level),
        cases: 12,
        "");

    // Of means the finite population is Cochran's n / (1 + n / N), for a standard deviation with N - 1: the "Simple" chain.
    [Fact]
    public void ForMean_StepByStep_IsThatOfTheReferenceScript() => AssertMargin(
        "margin-mean",
        (input, options) => SampleSize.ForMean(Of(input, "sd"), Of(input, "margin"), options),
        (input, level) => SampleSizes.ForMean(Of(input, "sd"), Of(input, "margin"), level),
        cases: 7,
        "Simple");

    // "n" there has the variance of the two shares; the library's is pooled under no difference, as power.prop.test's.
    [Fact]
    public void ForDifferenceOfProportions_IsThatOfPowerPropTest()
    {
        Deviations deviations = new(Tolerance);
        foreach ((string name, JsonElement input, JsonElement expected) in Cases("power-proportions"))
        {
            SampleSizeOptions options = Options(input);
            deviations.Add(name, "pooled", Of(expected, "pooled"), options.DesignEffect
                * SampleSizes.ForDifferenceOfProportions(
                    Of(input, "p1"), Of(input, "p2"), options.ConfidenceLevel, options.Power));
            deviations.Add(name, "pooledSize", Of(expected, "pooledSize"), SampleSize
                .ForDifferenceOfProportions(Of(input, "p1"), Of(input, "p2"), options).AfterNonResponse);
        }

        deviations.AssertNone(8, 16);
    }

    // The library has one standard deviation for both groups: the root mean square of two gives the same size.
    [Fact]
    public void ForDifferenceOfMeans_IsThatOfTheReferenceScript()
    {
        Deviations deviations = new(Tolerance);
        foreach ((string name, JsonElement input, JsonElement expected) in Cases("power-means"))
        {
            SampleSizeOptions options = Options(input);
            double sd = Math.Sqrt((Square(Of(input, "sd1")) + Square(Of(input, "sd2"))) / 2);
            deviations.Add(name, "n", Of(expected, "n"), options.DesignEffect * SampleSizes.ForDifferenceOfMeans(
                Of(input, "difference"), sd, options.ConfidenceLevel, options.Power));
            deviations.Add(name, "stepSize", Of(expected, "stepSize"), SampleSize
                .ForDifferenceOfMeans(Of(input, "difference"), sd, options).AfterNonResponse);
        }

        deviations.AssertNone(5, 10);
    }

    // "upper" and "lower" there have the variance of the two shares; the library's root is of power.prop.test's equation.
    // Groups of two sizes (4 of the 10 cases) it does not plan.
    [Fact]
    public void SmallestDifferenceOfProportions_SolvesTheEquationOfPowerPropTest()
    {
        Deviations deviations = new(Tolerance);
        foreach ((string name, JsonElement input, JsonElement expected) in Cases("detectable-proportions"))
        {
            if (Of(input, "n1") != Of(input, "n2"))
                continue;
            ResultTable<SmallestDifference> both = SampleSize.SmallestDifferenceOfProportions(
                Of(input, "p1"), (int)Of(input, "n1"), Options(input));
            foreach ((string wanted, SmallestDifference each) in Directions.Zip(both))
            {
                if (expected.GetProperty(wanted).ValueKind == JsonValueKind.Null)
                {
                    deviations.Add(name, $"{wanted} (none)", 0, each.SecondShare ?? 0);
                    Assert.Equal("no-share-told", each.Difference.NoValue!.Code);
                    continue;
                }

                deviations.Add(name, wanted, Of(expected, wanted), each.SecondShare);
                deviations.Add(
                    name, $"{wanted} less p1", 100 * (Of(expected, wanted) - Of(input, "p1")), each.Difference.Value);
            }
        }

        deviations.AssertNone(6, 20);
    }

    // Groups of two sizes and two standard deviations: through the kernel, with the standard deviation that gives equal
    // groups of the first size the same variance.
    [Fact]
    public void SmallestDifferenceOfMeans_IsThatOfTheReferenceScript()
    {
        Deviations deviations = new(Tolerance);
        foreach ((string name, JsonElement input, JsonElement expected) in Cases("detectable-means"))
        {
            SampleSizeOptions options = Options(input);
            (double n1, double n2) = (Of(input, "n1"), Of(input, "n2"));
            double sd = Math.Sqrt(n1 * ((Square(Of(input, "sd1")) / n1) + (Square(Of(input, "sd2")) / n2)) / 2);
            deviations.Add(name, "difference", Of(expected, "difference"), SampleSizes.SmallestDifferenceOfMeans(
                n1 / options.DesignEffect, sd, options.ConfidenceLevel, options.Power));
            deviations.Add(name, "difference by the verb", Of(expected, "difference"), SampleSize
                .SmallestDifferenceOfMeans(sd, (int)n1, options).Difference.Value);
        }

        deviations.AssertNone(4, 8);
    }

    private static void AssertMargin(
        string kind, Func<JsonElement, SampleSizeOptions, SampleSizePlan> planned,
        Func<JsonElement, ConfidenceLevel, double> exact, int cases, string chain)
    {
        Deviations deviations = new(Tolerance);
        foreach ((string name, JsonElement input, JsonElement expected) in Cases(kind))
        {
            SampleSizeOptions options = Options(input);
            SampleSizePlan plan = planned(input, options);
            deviations.Add(name, "exact", Of(expected, "exact"), exact(input, options.ConfidenceLevel));
            deviations.Add(name, "base", Of(expected, "base"), plan.Base);
            deviations.Add(name, "afterDeff", Of(expected, "afterDeff"), plan.AfterDesignEffect);
            deviations.Add(name, "afterFpc", Of(expected, "afterFpc" + chain), plan.AfterFinitePopulation);
            deviations.Add(name, "afterResponse", Of(expected, "afterResponse" + chain), plan.AfterNonResponse);
            deviations.Add(name, "size", Of(expected, "afterResponse" + chain), plan.Size.Value);
        }

        deviations.AssertNone(cases, 6 * cases);
    }

    private static SampleSizeOptions Options(JsonElement input) => SampleSizeOptions.Default with
    {
        ConfidenceLevel = new ConfidenceLevel(Of(input, "level")),
        Power = Known(input, "power") ?? SampleSizeOptions.Default.Power,
        DesignEffect = Known(input, "deff") ?? 1,
        PopulationSize = (int?)Known(input, "population"),
        ResponseRate = Known(input, "response") ?? 1,
    };

    private static IEnumerable<(string Name, JsonElement Input, JsonElement Expected)> Cases(string kind) =>
        from each in ReferenceCases.Read("planning.json").All
        let input = each.GetProperty("input")
        where input.GetProperty("kind").GetString() == kind
        select (input.GetProperty("name").GetString()!, input, each.GetProperty("expected"));

    private static double Of(JsonElement values, string name) => values.GetProperty(name).GetDouble();

    private static double? Known(JsonElement values, string name) =>
        values.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number
            ? value.GetDouble()
            : null;

    private static double Square(double x) => x * x;
}
