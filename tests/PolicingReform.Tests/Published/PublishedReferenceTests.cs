using System.Text.Json;

namespace PolicingReform.Tests.Published;

public class PublishedReferenceTests
{
    private const double Tolerance = 1e-9;

    private static readonly (string Name, ProportionInterval Method)[] Methods =
    [
        ("kornGraubard", ProportionInterval.KornGraubard), ("kornGraubard", ProportionInterval.Beta),
        ("wilson", ProportionInterval.Wilson), ("logit", ProportionInterval.Logit), ("wald", ProportionInterval.Wald),
    ];

    // At 0 and 1 R's Wald interval has no width, and the library gives none; elsewhere the library cuts it at 0 and 1.
    // Beta is Korn-Graubard's without its cap at n, which no case reaches.
    [Fact]
    public void Estimate_OfTheReferenceScript_IsThatOfR()
    {
        Deviations deviations = new(Tolerance);
        int absent = 0;
        foreach ((string name, JsonElement input, JsonElement expected) in Cases("share"))
        {
            PublishedShare share = Share(input);
            foreach ((string of, ProportionInterval method) in Methods)
            {
                PublishedEstimate estimate = share.Estimate(method, Settings(input));
                if (share.Low is 0 or 1 && of is "logit" or "wald")
                {
                    Assert.Equal("no-interval-at-0-or-1", estimate.Estimate.NoInterval!.Code);
                    absent++;
                    continue;
                }

                deviations.Add(name, $"{method} nEff", Of(expected, "nEff"), estimate.EffectiveSampleSize);
                if (share.Low is 0 or 1)
                    Assert.Null(estimate.Estimate.StandardError);
                else
                    deviations.Add(name, $"{method} se", Of(expected, "se"), estimate.Estimate.StandardError);
                JsonElement ends = expected.GetProperty(of);
                deviations.Add(name, $"{method} low", Math.Max(0, Of(ends, "low")), estimate.Estimate.Interval!.Low);
                deviations.Add(name, $"{method} high", Math.Min(1, Of(ends, "high")), estimate.Estimate.Interval.High);
            }
        }

        deviations.AssertNone(19, 336);
        Assert.Equal(8, absent);
    }

    // The hybrid of Wald intervals is that of intervals cut at 0 and 1, which is the plain one where none is cut.
    [Fact]
    public void Compare_OfTheReferenceScript_IsNewcombesOfR()
    {
        Deviations deviations = new(Tolerance);
        int absent = 0;
        foreach ((string name, JsonElement input, JsonElement expected) in Cases("difference"))
        {
            (PublishedShare first, PublishedShare second) =
                (Share(input.GetProperty("first")), Share(input.GetProperty("second")));
            bool isExtreme = first.Low is 0 or 1 || second.Low is 0 or 1;
            foreach ((string of, ProportionInterval method) in Methods)
            {
                Estimate difference = first.Compare(second, null, method, Settings(input)).Difference;
                deviations.Add(name, $"{method} estimate", 100 * Of(expected, "estimate"), difference.Value);
                if (isExtreme && of is "logit" or "wald")
                {
                    Assert.Equal("no-interval-at-0-or-1", difference.NoInterval!.Code);
                    absent++;
                    continue;
                }

                if (isExtreme)
                    Assert.Null(difference.StandardError);
                else
                    deviations.Add(name, $"{method} se", 100 * Of(expected, "se"), difference.StandardError);
                JsonElement ends = expected.GetProperty(of == "wald" ? "waldCut" : of);
                deviations.Add(name, $"{method} low", 100 * Of(ends, "low"), difference.Interval!.Low);
                deviations.Add(name, $"{method} high", 100 * Of(ends, "high"), difference.Interval.High);
            }
        }

        deviations.AssertNone(11, 193);
        Assert.Equal(6, absent);
    }

    private static PublishedShare Share(JsonElement of) => PublishedShare.Of(
        "a share", Of(of, "share"), of.GetProperty("n").GetInt32(), StatedDesignEffect.Of(Of(of, "deff")));

    private static AnalysisSettings Settings(JsonElement input) =>
        AnalysisSettings.Default with { ConfidenceLevel = new ConfidenceLevel(Of(input, "level")) };

    private static IEnumerable<(string Name, JsonElement Input, JsonElement Expected)> Cases(string kind) =>
        from each in ReferenceCases.Read("published.json").All
        let input = each.GetProperty("input")
        where input.GetProperty("kind").GetString() == kind
        select (input.GetProperty("name").GetString()!, input, each.GetProperty("expected"));

    private static double Of(JsonElement values, string name) => values.GetProperty(name).GetDouble();
}
