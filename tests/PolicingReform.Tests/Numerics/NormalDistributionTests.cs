using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

public class NormalDistributionTests
{
    [Fact]
    public void Quantile_AcrossTheReferences_IsWithinTheTolerance()
    {
        ReferenceCases cases = ReferenceCases.Read("quantiles.json");
        int count = cases.Compare(
            "normal", c => NormalDistribution.Quantile(c.GetProperty("p").GetDouble()), cases.Tolerance);
        Assert.Equal(11, count);
    }

    // mpmath 1.2.1, 90 digits: bisection against erfc; and R 4.2.2, qnorm(0.975).
    [Theory]
    [InlineData(0.50000000000090949, 2.2797651350911115e-12)]
    [InlineData(0.975, 1.95996398454005361)]
    [InlineData(1e-15, -7.9413453261709968)]
    [InlineData(1e-30, -11.464024688443616)]
    [InlineData(1e-300, -37.047096299361199)]
    [InlineData(double.Epsilon, -38.467405617144346)]
    public void Quantile_NearTheCentreAndFarOut_IsAccurate(double p, double expected) =>
        Accuracy.Within(1e-14, expected, NormalDistribution.Quantile(p));

    // mpmath 1.2.1, 90 digits: erfc(-x / sqrt 2) / 2.
    [Theory]
    [InlineData(-37, 5.7255712225245768e-300)]
    [InlineData(-20, 2.7536241186062337e-89)]
    [InlineData(-5, 2.8665157187919391e-7)]
    [InlineData(-1, 0.15865525393145705)]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 0.6914624612740131)]
    public void Cdf_FromTheTailToTheCentre_IsAccurateRelatively(double x, double expected)
    {
        Accuracy.Within(1e-13, expected, NormalDistribution.Cdf(x));
        Accuracy.Within(1e-13, expected, NormalDistribution.Survival(-x));
    }

    [Fact]
    public void Quantile_AtTheEnds_IsInfinite()
    {
        Assert.Equal(double.NegativeInfinity, NormalDistribution.Quantile(0));
        Assert.Equal(double.PositiveInfinity, NormalDistribution.Quantile(1));
        Assert.Equal(0, NormalDistribution.Quantile(0.5));
    }

    [Fact]
    public void Cdf_AtTheInfinities_IsZeroAndOne()
    {
        Assert.Equal(0, NormalDistribution.Cdf(double.NegativeInfinity));
        Assert.Equal(1, NormalDistribution.Cdf(double.PositiveInfinity));
        Assert.Equal(1, NormalDistribution.Survival(double.NegativeInfinity));
        Assert.Equal(0, NormalDistribution.Survival(double.PositiveInfinity));
    }

    [Fact]
    public void Quantile_OfMirroredProbabilities_IsMirrored()
    {
        foreach (double p in Probabilities.Dyadic)
            Assert.Equal(NormalDistribution.Quantile(p), -NormalDistribution.Quantile(1 - p));
    }

    [Fact]
    public void Cdf_OfAQuantile_IsTheProbability()
    {
        foreach (double p in Probabilities.Spread)
            Accuracy.Within(1e-13, p, NormalDistribution.Cdf(NormalDistribution.Quantile(p)));
    }

    [Fact]
    public void Quantile_OfIncreasingProbabilities_Increases() =>
        Probabilities.AssertIncreasing(NormalDistribution.Quantile);
}
