using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

public class BetaDistributionTests
{
    public static TheoryData<double, double> Shapes => new()
    {
        { 0.5, 0.5 }, { 1, 1 }, { 14, 69 }, { 69, 14 }, { 2.5, 10000 }, { 1000, 24 },
        { 19999, 20001 }, { 25000, 25000 },
    };

    [Fact]
    public void Quantile_AcrossTheReferences_IsWithinTheTolerance()
    {
        ReferenceCases cases = ReferenceCases.Read("quantiles.json");
        int count = cases.Compare(
            "beta",
            c => BetaDistribution.Quantile(
                c.GetProperty("p").GetDouble(), c.GetProperty("a").GetDouble(), c.GetProperty("b").GetDouble()),
            cases.Tolerance);
        Assert.Equal(854, count);
    }

    [Fact]
    public void Quantile_BeyondThePromise_IsAccurateStill()
    {
        ReferenceCases cases = ReferenceCases.Read("beyond.json");
        int count = cases.Compare(
            "beta",
            c => BetaDistribution.Quantile(
                c.GetProperty("p").GetDouble(), c.GetProperty("a").GetDouble(), c.GetProperty("b").GetDouble()),
            cases.Tolerance);
        Assert.Equal(162, count);
    }

    // Clopper-Pearson limits: R 4.2.2, binom.test(successes, trials)$conf.int.
    [Theory]
    [InlineData(14, 82, 0.0966052802579548, 0.269836189871082)]
    [InlineData(2, 57, 0.00427789494053178, 0.121070663196201)]
    public void Quantile_AsClopperPearsonLimits_IsRsBinomTest(int successes, int trials, double lower, double upper)
    {
        int failures = trials - successes;
        Accuracy.Within(1e-14, lower, BetaDistribution.Quantile(0.025, successes, failures + 1));
        Accuracy.Within(1e-14, upper, BetaDistribution.Quantile(0.975, successes + 1, failures));
    }

    // R 4.2.2, binom.test(0, 24)$conf.int: 0 and 0.142473597722526.
    [Fact]
    public void Quantile_AsClopperPearsonLimitOfNoSuccess_IsRsBinomTest() =>
        Accuracy.Within(1e-14, 0.142473597722526, BetaDistribution.Quantile(0.975, 1, 24));

    // R 4.2.2: qbeta(0.5, 2, 3).
    [Fact]
    public void Quantile_TwoAndThree_IsRsQbeta() =>
        Accuracy.Within(1e-14, 0.38572756813238951, BetaDistribution.Quantile(0.5, 2, 3));

    [Fact]
    public void Quantile_AtTheEnds_IsTheSupport()
    {
        Assert.Equal(0, BetaDistribution.Quantile(0, 3, 4));
        Assert.Equal(1, BetaDistribution.Quantile(1, 3, 4));
    }

    [Fact]
    public void Quantile_BelowTheSmallestDouble_IsZero() =>
        Assert.Equal(0, BetaDistribution.Quantile(1e-10, 0.01, 1));

    [Fact]
    public void Cdf_OutsideTheSupport_IsZeroAndOne()
    {
        Assert.Equal(0, BetaDistribution.Cdf(-1, 3, 4));
        Assert.Equal(0, BetaDistribution.Cdf(0, 3, 4));
        Assert.Equal(1, BetaDistribution.Cdf(1, 3, 4));
        Assert.Equal(1, BetaDistribution.Cdf(2, 3, 4));
        Assert.Equal(1, BetaDistribution.Survival(-1, 3, 4));
        Assert.Equal(0, BetaDistribution.Survival(2, 3, 4));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Quantile_WithShapesExchanged_IsTheComplement(double a, double b)
    {
        foreach (double p in Probabilities.Dyadic)
        {
            double sum = BetaDistribution.Quantile(p, a, b) + BetaDistribution.Quantile(1 - p, b, a);
            Accuracy.Within(5e-15, 1, sum);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Cdf_OfAQuantile_IsTheProbability(double a, double b)
    {
        foreach (double p in Probabilities.Spread)
        {
            double x = BetaDistribution.Quantile(p, a, b);
            // The quantile is a double: next to 1 its complement, and with it the upper tail, keeps fewer digits.
            double tolerance = 1e-12 + 1e-15 * b / (1 - x);
            Accuracy.Within(tolerance, p, BetaDistribution.Cdf(x, a, b));
            Accuracy.Within(tolerance, 1 - p, BetaDistribution.Survival(x, a, b));
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Quantile_OfIncreasingProbabilities_Increases(double a, double b) =>
        Probabilities.AssertIncreasing(p => BetaDistribution.Quantile(p, a, b));

    // No number promised out there: a result inside the support, and an end to the search.
    [Fact]
    public void Quantile_AbsurdShapes_StaysInTheSupport()
    {
        double[] shapes = [double.Epsilon, 1e-300, 1e-20, 1e-5, 1, 1e6, 1e20, 1e40, 1e300, double.MaxValue];
        double[] probabilities = [double.Epsilon, 1e-100, 0.1, 0.5, 0.9, 1 - 1e-16];
        foreach (double a in shapes)
        {
            foreach (double b in shapes)
            {
                foreach (double p in probabilities)
                {
                    Assert.InRange(BetaDistribution.Quantile(p, a, b), 0, 1);
                    Assert.InRange(FDistribution.Quantile(p, a, b), 0, double.PositiveInfinity);
                    Assert.InRange(ChiSquaredDistribution.Quantile(p, a), 0, double.PositiveInfinity);
                    Assert.False(double.IsNaN(StudentTDistribution.Quantile(p, a)));
                    Assert.InRange(BetaDistribution.Cdf(p, a, b), 0, 1);
                    Assert.InRange(FDistribution.Cdf(p, a, b), 0, 1);
                }
            }
        }
    }
}
