using PolicingReform.Tests.Polls;
using Xunit.Abstractions;

namespace PolicingReform.Tests.Weighting;

/// <summary>
/// Estimates after weighting beside those of R's survey package: weighting.R says by which of its calls. A size that
/// the margins fix has a standard error of exactly 0 here and no interval.
/// </summary>
public class WeightingReferenceTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Reference");

    [Theory]
    [InlineData("poststratification", 66)]
    [InlineData("raking", 104)]
    [InlineData("rake-rule", 38)]
    [InlineData("linear", 56)]
    [InlineData("linear-bounded", 38)]
    [InlineData("logit-bounded", 29)]
    public void Estimates_AfterWeighting_AreThoseOfRsSurveyPackage(string kind, int cases)
    {
        foreach ((string figure, (int count, double worst)) in SurveyReferenceTests.AssertAll(
            Folder,
            "weighting.json",
            cases,
            input => input.GetProperty("weighting").GetProperty("kind").GetString() == kind))
        {
            output.WriteLine($"{figure}: {count} expected, at most {worst:E1} off");
        }
    }
}
