using System.Text.Json;
using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

public class BinomialDistributionTests
{
    [Fact]
    public void MassAndTails_AcrossTheReferences_AreWithinTheTolerance()
    {
        ReferenceCases cases = ReferenceCases.Read("binomial.json");
        foreach (JsonElement item in cases.All)
        {
            JsonElement input = item.GetProperty("input");
            int k = input.GetProperty("k").GetInt32();
            int n = input.GetProperty("n").GetInt32();
            double p = input.GetProperty("p").GetDouble();
            Accuracy.Within(
                cases.Tolerance, item.GetProperty("expected").GetDouble(), BinomialDistribution.Probability(k, n, p));
            Accuracy.Within(
                cases.Tolerance, item.GetProperty("lowerTail").GetDouble(), BinomialDistribution.LowerTail(k, n, p));
            Accuracy.Within(
                cases.Tolerance, item.GetProperty("upperTail").GetDouble(), BinomialDistribution.UpperTail(k, n, p));
        }

        Assert.Equal(95, cases.All.Count);
    }

    [Theory]
    [InlineData(-1, 0, 0, 1)]
    [InlineData(6, 0, 1, 0)]
    [InlineData(int.MinValue, 0, 0, 1)]
    [InlineData(int.MaxValue, 0, 1, 0)]
    public void MassAndTails_OutsideTheTrials_AreZeroOrOne(int k, double mass, double lower, double upper)
    {
        Assert.Equal(mass, BinomialDistribution.Probability(k, 5, 0.3));
        Assert.Equal(lower, BinomialDistribution.LowerTail(k, 5, 0.3));
        Assert.Equal(upper, BinomialDistribution.UpperTail(k, 5, 0.3));
    }

    [Theory]
    [InlineData(0, 0, 1, 1, 1)]
    [InlineData(1, 0, 0, 1, 0)]
    [InlineData(5, 0, 0, 1, 0)]
    [InlineData(0, 1, 0, 0, 1)]
    [InlineData(4, 1, 0, 0, 1)]
    [InlineData(5, 1, 1, 1, 1)]
    public void MassAndTails_CertainOutcome_AreExact(int k, double p, double mass, double lower, double upper)
    {
        Assert.Equal(mass, BinomialDistribution.Probability(k, 5, p));
        Assert.Equal(lower, BinomialDistribution.LowerTail(k, 5, p));
        Assert.Equal(upper, BinomialDistribution.UpperTail(k, 5, p));
    }

    [Fact]
    public void MassAndTails_NoTrials_AreCertain()
    {
        Assert.Equal(1, BinomialDistribution.Probability(0, 0, 0.3));
        Assert.Equal(1, BinomialDistribution.LowerTail(0, 0, 0.3));
        Assert.Equal(1, BinomialDistribution.UpperTail(0, 0, 0.3));
    }

    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(24, 0.0625)]
    [InlineData(82, 0.17)]
    [InlineData(1000, 0.999)]
    [InlineData(10000, 0.5)]
    public void Tails_LessTheMassTheyShare_AddToOne(int n, double p)
    {
        int step = Math.Max(1, n / 50);
        for (int k = 0; k <= n; k += step)
        {
            double sum = BinomialDistribution.LowerTail(k, n, p) + BinomialDistribution.UpperTail(k, n, p)
                - BinomialDistribution.Probability(k, n, p);
            Accuracy.Within(1e-13, 1, sum);
        }
    }

    [Theory]
    [InlineData(82, 0.17)]
    [InlineData(1000, 0.03)]
    public void Probability_OverAllCounts_AddsToOne(int n, double p)
    {
        double sum = 0;
        for (int k = 0; k <= n; k++)
            sum += BinomialDistribution.Probability(k, n, p);
        Accuracy.Within(1e-13, 1, sum);
    }

    // R 4.2.2's Clopper-Pearson limits of 14 in 82: each leaves 0.025 in the tail beyond the count.
    [Fact]
    public void Tails_AtClopperPearsonLimits_AreHalfTheError()
    {
        Accuracy.Within(1e-12, 0.025, BinomialDistribution.UpperTail(14, 82, 0.0966052802579548));
        Accuracy.Within(1e-12, 0.025, BinomialDistribution.LowerTail(14, 82, 0.269836189871082));
    }
}
