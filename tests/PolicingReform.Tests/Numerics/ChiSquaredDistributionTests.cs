using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

public class ChiSquaredDistributionTests
{
    public static TheoryData<double> DegreesOfFreedom => [0.5, 1, 2.5, 10, 24, 100, 1000, 20000, 39999, 40001, 1e8];

    [Fact]
    public void Quantile_AcrossTheReferences_IsWithinTheTolerance()
    {
        ReferenceCases cases = ReferenceCases.Read("quantiles.json");
        int count = cases.Compare(
            "chiSquared",
            c => ChiSquaredDistribution.Quantile(c.GetProperty("p").GetDouble(), c.GetProperty("df").GetDouble()),
            cases.Tolerance);
        Assert.Equal(238, count);
    }

    [Fact]
    public void Quantile_BeyondThePromise_IsAccurateStill()
    {
        ReferenceCases cases = ReferenceCases.Read("beyond.json");
        int count = cases.Compare(
            "chiSquared",
            c => ChiSquaredDistribution.Quantile(c.GetProperty("p").GetDouble(), c.GetProperty("df").GetDouble()),
            cases.Tolerance);
        Assert.Equal(35, count);
    }

    // mpmath 1.2.1, 90 digits, by Reference/quantiles.py: gamma_tails(df / 2, x / 2).
    [Theory]
    [InlineData(3.84, 1, 0.9499564787512949, 0.050043521248705103)]
    [InlineData(100, 10, 1, 5.4497019829205293e-17)]
    [InlineData(1, 24, 3.2146973033451845e-13, 0.99999999999967853)]
    [InlineData(21000, 20000, 0.99999957241275449, 4.2758724550596473e-7)]
    public void Tails_AcrossDegreesOfFreedom_AreAccurateRelatively(double x, double df, double lower, double upper)
    {
        Accuracy.Within(1e-12, lower, ChiSquaredDistribution.Cdf(x, df));
        Accuracy.Within(1e-12, upper, ChiSquaredDistribution.Survival(x, df));
    }

    // R 4.2.2: qchisq(0.95, 4).
    [Fact]
    public void Quantile_FourDegreesOfFreedom_IsTheTablesNumber() =>
        Accuracy.Within(1e-14, 9.48772903678115398, ChiSquaredDistribution.Quantile(0.95, 4));

    [Fact]
    public void Quantile_AtTheEnds_IsTheSupport()
    {
        Assert.Equal(0, ChiSquaredDistribution.Quantile(0, 3));
        Assert.Equal(double.PositiveInfinity, ChiSquaredDistribution.Quantile(1, 3));
    }

    [Fact]
    public void Cdf_OutsideTheSupport_IsZeroAndOne()
    {
        Assert.Equal(0, ChiSquaredDistribution.Cdf(-1, 3));
        Assert.Equal(0, ChiSquaredDistribution.Cdf(0, 3));
        Assert.Equal(1, ChiSquaredDistribution.Survival(-1, 3));
        Assert.Equal(1, ChiSquaredDistribution.Cdf(double.PositiveInfinity, 3));
        Assert.Equal(0, ChiSquaredDistribution.Survival(double.PositiveInfinity, 3));
    }

    [Theory]
    [MemberData(nameof(DegreesOfFreedom))]
    public void Cdf_OfAQuantile_IsTheProbability(double df)
    {
        foreach (double p in Probabilities.Spread)
        {
            double x = ChiSquaredDistribution.Quantile(p, df);
            // A quantile rounded to a double moves its tail by several sqrt(df) times as much, relatively.
            double tolerance = 1e-13 + 1e-14 * Math.Sqrt(df);
            Accuracy.Within(tolerance, p, ChiSquaredDistribution.Cdf(x, df));
            Accuracy.Within(tolerance, 1 - p, ChiSquaredDistribution.Survival(x, df));
        }
    }

    [Theory]
    [MemberData(nameof(DegreesOfFreedom))]
    public void Quantile_OfIncreasingProbabilities_Increases(double df) =>
        Probabilities.AssertIncreasing(p => ChiSquaredDistribution.Quantile(p, df));
}
