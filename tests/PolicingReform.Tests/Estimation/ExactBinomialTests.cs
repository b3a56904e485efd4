using System.Text.Json;

namespace PolicingReform.Tests.Estimation;

public class ExactBinomialTests
{
    private static readonly string[] Expected = ["low", "high", "atMost", "atLeast", "p"];

    private static readonly ReferenceCases GapTests = ReferenceCases.Read("gap-tests.json");

    public static TheoryData<int, int, double, double, double[]> Cases()
    {
        TheoryData<int, int, double, double, double[]> data = [];
        foreach (JsonElement each in ReferenceCases.Read("binomial-gap.json").All)
        {
            JsonElement input = each.GetProperty("input"), expected = each.GetProperty("expected");
            data.Add(
                input.GetProperty("count").GetInt32(),
                input.GetProperty("size").GetInt32(),
                input.GetProperty("share").GetDouble(),
                input.GetProperty("level").GetDouble(),
                [.. Expected.Select(name => expected.GetProperty(name).GetDouble())]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Comparison_OfACountWithAShare_AgreesWithR(
        int count, int size, double share, double level, double[] expected)
    {
        ExactBinomial found = new(count, size, share, new ConfidenceLevel(level));
        Accuracy.Within(1e-9, expected[0], found.CompatibleShares.Low);
        Accuracy.Within(1e-9, expected[1], found.CompatibleShares.High);
        Accuracy.Within(1e-9, expected[2], found.ProbabilityOfAtMost);
        Accuracy.Within(1e-9, expected[3], found.ProbabilityOfAtLeast);
        Accuracy.Within(1e-9, expected[4], found.PValue);
    }

    public static TheoryData<string> GapCases => GapTests.NamesOf("binomial");

    [Theory]
    [MemberData(nameof(GapCases))]
    public void Comparison_ByEitherRule_AgreesWithR(string name)
    {
        (JsonElement input, JsonElement expected, double tolerance) = GapTests.Case("binomial", name);
        ExactBinomial found = new(
            input.GetProperty("count").GetInt32(),
            input.GetProperty("size").GetInt32(),
            input.GetProperty("share").GetDouble(),
            new ConfidenceLevel(input.GetProperty("level").GetDouble()));
        Accuracy.Within(tolerance, expected.GetProperty("low").GetDouble(), found.CompatibleShares.Low);
        Accuracy.Within(tolerance, expected.GetProperty("high").GetDouble(), found.CompatibleShares.High);
        Accuracy.Within(tolerance, expected.GetProperty("atMost").GetDouble(), found.ProbabilityOfAtMost);
        Accuracy.Within(tolerance, expected.GetProperty("atLeast").GetDouble(), found.ProbabilityOfAtLeast);
        Accuracy.Within(
            tolerance, expected.GetProperty("pTails").GetDouble(), found.PValueBy(PValueRule.TwiceSmallerTail));
        Accuracy.Within(
            tolerance, expected.GetProperty("pLikelihood").GetDouble(), found.PValueBy(PValueRule.MinimumLikelihood));
    }

    [Fact]
    public void PValue_ByAnUnknownRule_IsRefused() => Refusal.Is<ArgumentOutOfRangeException>(
        "rule was 7; it must be one of TwiceSmallerTail, MinimumLikelihood. (Parameter 'rule')",
        () => new ExactBinomial(1, 5, 0.5, ConfidenceLevel.Percent95).PValueBy((PValueRule)7));

    // .98^182 = .02530 and .98^183 = .02480 (R 4.2.2), against a tail of .025. At a level of .9375 the tail is 2^-5:
    // none of five is then on the limit and not beyond it.
    [Theory]
    [InlineData(0.02, 0.95, 183)]
    [InlineData(0.5, 0.95, 6)]
    [InlineData(0.5, 0.9375, 6)]
    [InlineData(0.99, 0.95, 1)]
    [InlineData(1, 0.95, 1)]
    public void FewestToTellNone_OfAShare_AreTheFirstBeyondTheTail(double share, double level, int expected) =>
        Assert.Equal(expected, ExactBinomial.FewestToTellNone(share, new ConfidenceLevel(level)));

    [Theory]
    [InlineData(0)]
    [InlineData(1e-17)]
    [InlineData(1e-10)]
    public void FewestToTellNone_OfNextToNothing_AreMoreThanCanBeCounted(double share) =>
        Assert.Null(ExactBinomial.FewestToTellNone(share, ConfidenceLevel.Percent95));

    // R 4.2.2, binom.test(14, 82), binom.test(0, 24) and binom.test(2, 57): the figures of the Iraqi study.
    [Theory]
    [InlineData(14, 82, 0.0966052802579548, 0.269836189871082)]
    [InlineData(0, 24, 0, 0.142473597722526)]
    [InlineData(2, 57, 0.00427789494053178, 0.121070663196201)]
    public void Interval_OfTheStudysCounts_AgreesWithR(int count, int size, double low, double high)
    {
        ConfidenceInterval interval = ExactBinomial.Interval(count, size, ConfidenceLevel.Percent95);
        Accuracy.Within(1e-9, low, interval.Low);
        Accuracy.Within(1e-9, high, interval.High);
    }

    // Coverage is a sum, not a simulation: the interval of each count times the probability of the count.
    // Guarantee: Clopper and Pearson (1934), doi:10.1093/biomet/26.4.404.
    [Theory]
    [InlineData(10)]
    [InlineData(24)]
    [InlineData(57)]
    public void Interval_AtAnyTrueShare_CoversAtLeastItsLevel(int size)
    {
        ConfidenceInterval[] intervals =
            [.. Enumerable.Range(0, size + 1).Select(k => ExactBinomial.Interval(k, size, ConfidenceLevel.Percent95))];
        for (int i = 1; i < 500; i++)
        {
            double truth = i / 500.0;
            double covered = Enumerable.Range(0, size + 1)
                .Where(k => intervals[k].Low <= truth && truth <= intervals[k].High)
                .Sum(k => PolicingReform.Numerics.BinomialDistribution.Probability(k, size, truth));
            Assert.True(covered >= 0.95 - 1e-12, $"at {truth} of {size} it covers {covered}");
        }
    }

    // The interval and the p-value are two faces of one test: a share is outside the 95 % interval exactly when
    // p < 5 %.
    [Fact]
    public void PValue_AndInterval_NeverContradictEachOther()
    {
        for (int size = 1; size <= 40; size++)
        {
            for (int count = 0; count <= size; count++)
            {
                for (double share = 0.013; share < 1; share += 0.0421)
                {
                    ExactBinomial found = new(count, size, share, ConfidenceLevel.Percent95);
                    bool outside = share < found.CompatibleShares.Low || share > found.CompatibleShares.High;
                    Assert.Equal(outside, found.PValue < 0.05);
                }
            }
        }
    }

    // 17 of 24 against .4912: binom.test says p = 0.0404 while its own interval holds .4912 (R 4.2.2).
    [Fact]
    public void PValue_WhereRContradictsItsInterval_DoublesTheSmallerTail() =>
        Accuracy.Within(1e-6, 0.05251113, new ExactBinomial(17, 24, 0.4912, ConfidenceLevel.Percent95).PValue);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void PValue_AtACertainShare_IsOneOrZero(int count, double expected) =>
        Assert.Equal(expected, new ExactBinomial(count, 5, 0, ConfidenceLevel.Percent95).PValue);
}
