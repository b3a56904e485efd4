using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

public class StudentTDistributionTests
{
    public static TheoryData<double> DegreesOfFreedom => [0.5, 1, 2.5, 10, 24, 100, 1000, 10000, 1e8];

    [Fact]
    public void Quantile_AcrossTheReferences_IsWithinTheTolerance()
    {
        ReferenceCases cases = ReferenceCases.Read("quantiles.json");
        int count = cases.Compare(
            "t",
            c => StudentTDistribution.Quantile(c.GetProperty("p").GetDouble(), c.GetProperty("df").GetDouble()),
            cases.Tolerance);
        Assert.Equal(238, count);
    }

    [Fact]
    public void Quantile_BeyondThePromise_IsAccurateStill()
    {
        ReferenceCases cases = ReferenceCases.Read("beyond.json");
        int count = cases.Compare(
            "t",
            c => StudentTDistribution.Quantile(c.GetProperty("p").GetDouble(), c.GetProperty("df").GetDouble()),
            cases.Tolerance);
        Assert.Equal(34, count);
    }

    // mpmath 1.2.1, 90 digits: a half-tail within 1e-12 of 1/2, where 1 minus a tail keeps an absolute accuracy only.
    [Theory]
    [InlineData(0.50000000000090949, 2.3958869170567345e-12)]
    [InlineData(0.49999999999999978, -5.8493332935955431e-16)]
    public void Quantile_NextToTheMedian_IsAccurateRelatively(double p, double expected) =>
        Accuracy.Within(1e-12, expected, StudentTDistribution.Quantile(p, 5));

    // mpmath 1.2.1, 400 digits: half an incomplete beta function; the last is the normal's, which it is at 1e300.
    [Theory]
    [InlineData(-2, 1, 0.14758361765043327)]
    [InlineData(-8, 24, 1.5780003037566102e-8)]
    [InlineData(-20, 10000, 1.3823262932703866e-87)]
    [InlineData(1e-9, 5, 0.50000000037960669)]
    [InlineData(-1e200, 0.5, 3.2070097541422291e-101)]
    [InlineData(-3, 1e300, 0.0013498980316300945)]
    public void Cdf_FromTheTailToTheCentre_IsAccurateRelatively(double t, double df, double expected)
    {
        Accuracy.Within(1e-12, expected, StudentTDistribution.Cdf(t, df));
        Accuracy.Within(1e-12, expected, StudentTDistribution.Survival(-t, df));
    }

    // R 4.2.2: qt(0.975, 10).
    [Fact]
    public void Quantile_TenDegreesOfFreedom_IsTheTablesNumber() =>
        Accuracy.Within(1e-14, 2.22813885198627393, StudentTDistribution.Quantile(0.975, 10));

    [Fact]
    public void Quantile_AtTheEnds_IsInfinite()
    {
        Assert.Equal(double.NegativeInfinity, StudentTDistribution.Quantile(0, 3));
        Assert.Equal(double.PositiveInfinity, StudentTDistribution.Quantile(1, 3));
        Assert.Equal(0, StudentTDistribution.Quantile(0.5, 3));
    }

    [Fact]
    public void Cdf_AtTheInfinities_IsZeroAndOne()
    {
        Assert.Equal(0, StudentTDistribution.Cdf(double.NegativeInfinity, 3));
        Assert.Equal(1, StudentTDistribution.Cdf(double.PositiveInfinity, 3));
        Assert.Equal(0, StudentTDistribution.Survival(double.PositiveInfinity, 3));
        Assert.Equal(0.5, StudentTDistribution.Cdf(0, 3));
    }

    [Theory]
    [MemberData(nameof(DegreesOfFreedom))]
    public void Quantile_OfMirroredProbabilities_IsMirrored(double df)
    {
        foreach (double p in Probabilities.Dyadic)
            Assert.Equal(StudentTDistribution.Quantile(p, df), -StudentTDistribution.Quantile(1 - p, df));
    }

    [Theory]
    [MemberData(nameof(DegreesOfFreedom))]
    public void Cdf_OfAQuantile_IsTheProbability(double df)
    {
        foreach (double p in Probabilities.Spread)
        {
            double t = StudentTDistribution.Quantile(p, df);
            Accuracy.Within(1e-13, p, StudentTDistribution.Cdf(t, df));
            Accuracy.Within(1e-13, 1 - p, StudentTDistribution.Survival(t, df));
        }
    }

    [Theory]
    [MemberData(nameof(DegreesOfFreedom))]
    public void Quantile_OfIncreasingProbabilities_Increases(double df) =>
        Probabilities.AssertIncreasing(p => StudentTDistribution.Quantile(p, df));
}
