using PolicingReform.Surveys;

namespace PolicingReform.Tests.Weighting;

public class WeightTrimmingTests
{
    private static readonly double[] Ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 15];
    private static readonly double[] Other = [0.5, 1, 1, 1, 2, 2, 2, 2.9, 3, 8.6];

    // R: trimWeights(design, upper = 8, strict = TRUE); upper = 3.1, strict; lower = 0.9, upper = 3.2.
    [Fact]
    public void Trimmed_Strictly_IsRsTrimWeights()
    {
        AssertWeights(
            [
                2.1666666666666665, 3.1666666666666661, 4.1666666666666679, 5.1666666666666679, 6.166666666666667,
                7.1666666666666696, 8, 8, 8, 8,
            ],
            Trimmed(Ten, new WeightLimits(null, 8)));
        AssertWeights(
            [
                1.2428571428571431, 1.7428571428571435, 1.7428571428571435, 1.7428571428571435, 2.742857142857142,
                2.742857142857142, 2.742857142857142, 3.1, 3.1, 3.1,
            ],
            Trimmed(Other, new WeightLimits(null, 3.1)));
    }

    [Fact]
    public void Trimmed_Once_IsRsTrimWeights() => AssertWeights(
        [0.9, 1.625, 1.625, 1.625, 2.625, 2.625, 2.625, 3.525, 3.625, 3.2],
        Trimmed(Other, new WeightLimits(0.9, 3.2) { IsStrict = false }));

    // R gives the one at the limit its part too, and so 9 for 8, beyond the limit that was asked for; here it stays.
    [Fact]
    public void Trimmed_Once_LeavesThoseAtTheLimit() => AssertWeights(
        [1 + (8.0 / 7), 2 + (8.0 / 7), 3 + (8.0 / 7), 4 + (8.0 / 7), 5 + (8.0 / 7), 6 + (8.0 / 7), 7 + (8.0 / 7), 8, 8, 8],
        Trimmed(Ten, new WeightLimits(null, 8) { IsStrict = false }));

    // R's trimWeights calls itself without end where a lower limit is strict. By hand: 5 to 8 others, 0.625 each; then
    // 0.75 of two beyond 3.2 to six, 0.125 each.
    [Fact]
    public void Trimmed_StrictlyBetweenTwoLimits_Ends() => AssertWeights(
        [0.9, 1.75, 1.75, 1.75, 2.75, 2.75, 2.75, 3.2, 3.2, 3.2], Trimmed(Other, new WeightLimits(0.9, 3.2)));

    // By hand: 8 to the 28 of the first seven, a factor of 36 / 28; 7 x 36 / 28 is 9, whose 1 goes to the 27 of six.
    [Fact]
    public void Trimmed_InProportion_KeepsTheOthersRatios() => AssertWeights(
        [
            36.0 / 28 * 28 / 27, 2 * 36.0 / 27, 3 * 36.0 / 27, 4 * 36.0 / 27, 5 * 36.0 / 27, 6 * 36.0 / 27, 8, 8, 8, 8,
        ],
        Trimmed(Ten, new WeightLimits(null, 8) { To = TrimmedTo.Proportionally }));

    // The median of Ten is 5.5; 1.5 of it 8.25.
    [Fact]
    public void Trimmed_ByMedians_IsTrimmedByTheirMultiples() => Assert.Equal(
        8.25, Trimmed(Ten, WeightLimits.OfMedian(null, 1.5)).Max(), 1e-12);

    // By hand: 7 + 1 of 60 are moved; 10 x 404.1667 / 60^2 after, 10 x 510 / 60^2 before.
    [Fact]
    public void Trimmed_SaysWhatItDid() => Assert.Equal(
        "Weights trimmed to at most 8: 2 of 10 respondents, 13.333 % of the weight moved, design effect of the weights " +
        "1.123 (1.417 before); the variance does not hold the bias that trimming may bring.",
        Assert.Single(Poll(Ten).Trimmed(new WeightLimits(null, 8)).Findings).Message);

    [Theory]
    [InlineData(null, 5.0, "at most 5")]
    [InlineData(7.0, null, "at least 7")]
    [InlineData(6.5, 9.0, "6.5 to 9")]
    public void Limits_BesideTheMean_AreRefused(double? least, double? most, string limits) => Assert.Equal(
        $"The mean weight is 6, outside the limits of {limits}; no weights with the same sum lie within them.",
        Error(() => Poll(Ten).Trimmed(new WeightLimits(least, most))));

    [Fact]
    public void Limit_AtTheMean_GivesEverybodyTheMean() =>
        Assert.All(Trimmed(Ten, new WeightLimits(null, 6)), weight => Assert.Equal(6, weight, 1e-9));

    [Fact]
    public void Trimmed_WithoutWeights_IsRefused() => Assert.Equal(
        "The survey has no weights to trim: all are 1.",
        Error(() => Polls.SmallPoll.Of(Exposure.Published, 20).Trimmed(new WeightLimits(null, 2))));

    [Fact]
    public void Trimmed_AfterWhere_IsRefused() => Assert.Equal(
        "The survey is narrowed by Where; trim the whole, then narrow it.",
        Error(() => Poll(Ten).Where("g", "a").Trimmed(new WeightLimits(null, 8))));

    [Fact]
    public void Trimmed_AfterWeighting_IsRefused() => Assert.Equal(
        "The survey is post-stratified to g already, and trimming would undo it; trim first, or bound the factors.",
        Error(() => Poll(Ten)
            .PostStratified(Margin.Of("g", new MarginCount("a", 40), new MarginCount("b", 60)))
            .Trimmed(new WeightLimits(null, 8))));

    [Fact]
    public void Trimmed_WithGivenReplicates_IsRefused() => Assert.Equal(
        "The survey has given replicates, whose weights were made from others; trim before they are made.",
        Error(() => Poll(Ten, d => d.WithReplicates(Replicates.FromColumns(["w", "v"])))
            .Trimmed(new WeightLimits(null, 8))));

    private static string Error(Action action) =>
        Assert.Single(Assert.Throws<InvalidSurveyException>(action).Findings).Message;

    private static double[] Trimmed(double[] weights, WeightLimits limits) =>
        Poll(weights).Trimmed(limits).Sample.Weights!;

    private static void AssertWeights(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        foreach ((double wanted, double weight) in expected.Zip(actual))
            Accuracy.Within(1e-9, wanted, weight);
        Accuracy.Within(1e-12, expected.Sum(), actual.Sum());
    }

    private static Survey Poll(double[] weights, Func<SurveyDesign, SurveyDesign>? design = null) =>
        SurveyData.FromColumns(
            Exposure.Published,
            FilledColumn.Numbers("w", weights),
            FilledColumn.Numbers("v", weights),
            FilledColumn.Categories("g", [.. Enumerable.Range(0, weights.Length).Select(i => i % 2 == 0 ? "a" : "b")]))
            .WithDesign(d => (design ?? (each => each))(d.WeightedBy("w")));
}
