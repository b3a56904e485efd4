using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

public class FDistributionTests
{
    public static TheoryData<double, double> DegreesOfFreedom => new()
    {
        { 0.5, 0.5 }, { 1, 24 }, { 24, 1 }, { 2.5, 10000 }, { 10000, 2.5 }, { 100, 100 }, { 10000, 10000 }, { 3, 1e8 },
    };

    [Fact]
    public void Quantile_AcrossTheReferences_IsWithinTheTolerance()
    {
        ReferenceCases cases = ReferenceCases.Read("quantiles.json");
        int count = cases.Compare(
            "f",
            c => FDistribution.Quantile(
                c.GetProperty("p").GetDouble(), c.GetProperty("df1").GetDouble(), c.GetProperty("df2").GetDouble()),
            cases.Tolerance);
        Assert.Equal(854, count);
    }

    [Fact]
    public void Quantile_BeyondThePromise_IsAccurateStill()
    {
        ReferenceCases cases = ReferenceCases.Read("beyond.json");
        int count = cases.Compare(
            "f",
            c => FDistribution.Quantile(
                c.GetProperty("p").GetDouble(), c.GetProperty("df1").GetDouble(), c.GetProperty("df2").GetDouble()),
            cases.Tolerance);
        Assert.Equal(143, count);
    }

    // mpmath 1.2.1, 90 digits, by Reference/quantiles.py: beta_tails(df1 / 2, df2 / 2, ...).
    [Theory]
    [InlineData(3, 2, 7, 0.88543778366093191, 0.11456221633906809)]
    [InlineData(0.01, 10, 10, 1.1597816316815967e-8, 0.99999998840218368)]
    [InlineData(50, 24, 100, 1, 3.5447414490633156e-45)]
    [InlineData(1.2, 10000, 10000, 1, 4.136259478500355e-20)]
    [InlineData(1e-300, 1, 3, 7.3510519389572274e-151, 1)]
    public void Tails_AcrossDegreesOfFreedom_AreAccurateRelatively(
        double x, double df1, double df2, double lower, double upper)
    {
        Accuracy.Within(1e-12, lower, FDistribution.Cdf(x, df1, df2));
        Accuracy.Within(1e-12, upper, FDistribution.Survival(x, df1, df2));
    }

    // R 4.2.2: qf(0.95, 3, 40).
    [Fact]
    public void Quantile_ThreeAndForty_IsTheTablesNumber() =>
        Accuracy.Within(1e-13, 2.83874539802064341, FDistribution.Quantile(0.95, 3, 40));

    [Fact]
    public void Quantile_AtTheEnds_IsTheSupport()
    {
        Assert.Equal(0, FDistribution.Quantile(0, 3, 4));
        Assert.Equal(double.PositiveInfinity, FDistribution.Quantile(1, 3, 4));
    }

    [Fact]
    public void Cdf_OutsideTheSupport_IsZeroAndOne()
    {
        Assert.Equal(0, FDistribution.Cdf(-1, 3, 4));
        Assert.Equal(1, FDistribution.Survival(0, 3, 4));
        Assert.Equal(1, FDistribution.Cdf(double.PositiveInfinity, 3, 4));
        Assert.Equal(0, FDistribution.Survival(double.PositiveInfinity, 3, 4));
    }

    [Theory]
    [MemberData(nameof(DegreesOfFreedom))]
    public void Quantile_WithDegreesOfFreedomExchanged_IsTheReciprocal(double df1, double df2)
    {
        foreach (double p in Probabilities.Dyadic)
            Accuracy.Within(2e-13, 1 / FDistribution.Quantile(1 - p, df2, df1), FDistribution.Quantile(p, df1, df2));
    }

    [Theory]
    [MemberData(nameof(DegreesOfFreedom))]
    public void Cdf_OfAQuantile_IsTheProbability(double df1, double df2)
    {
        foreach (double p in Probabilities.Spread)
        {
            double x = FDistribution.Quantile(p, df1, df2);
            Accuracy.Within(1e-12, p, FDistribution.Cdf(x, df1, df2));
            Accuracy.Within(1e-12, 1 - p, FDistribution.Survival(x, df1, df2));
        }
    }

    [Theory]
    [MemberData(nameof(DegreesOfFreedom))]
    public void Quantile_OfIncreasingProbabilities_Increases(double df1, double df2) =>
        Probabilities.AssertIncreasing(p => FDistribution.Quantile(p, df1, df2));
}
