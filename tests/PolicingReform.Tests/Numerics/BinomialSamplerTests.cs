using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

public class BinomialSamplerTests
{
    private const int Draws = 100_000;

    // On both sides of ten expected successes and of a half, at the edges of inversion and of the rejection.
    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(2, 0.5)]
    [InlineData(7, 0.999)]
    [InlineData(19, 0.5)]
    [InlineData(20, 0.5)]
    [InlineData(21, 0.5)]
    [InlineData(40, 0.25)]
    [InlineData(99, 0.1)]
    [InlineData(101, 0.1)]
    [InlineData(101, 0.9)]
    [InlineData(250, 0.037)]
    [InlineData(1_000, 0.4)]
    [InlineData(1_000, 0.99)]
    [InlineData(10_000, 1e-3)]
    [InlineData(10_000, 1.01e-3)]
    [InlineData(1_000_000, 9.9e-6)]
    [InlineData(1_000_000, 1e-5)]
    [InlineData(1_000_000, 0.05)]
    [InlineData(1_000_000, 0.5)]
    [InlineData(1_000_000, 1 - 1e-5)]
    [InlineData(int.MaxValue, 1e-9)]
    [InlineData(int.MaxValue, 1e-4)]
    public void Draws_OfAnyTrials_FollowTheDistribution(int n, double p)
    {
        CounterStream stream = new(7, (ulong)n);
        Dictionary<int, int> seen = Enumerable.Range(0, Draws).Select(_ => BinomialSampler.Next(stream, n, p))
            .CountBy(k => k).ToDictionary(pair => pair.Key, pair => pair.Value);

        // Cells of at least 25 expected draws each, from the lowest number to the highest.
        double statistic = 0, expected = 0, observed = 0, covered = 0;
        int cells = 0, counted = 0;
        double spread = Math.Sqrt(n * p * (1 - p)), mean = n * p;
        int first = (int)Math.Max(0, Math.Floor(mean - (9 * spread) - 60));
        int last = (int)Math.Min(n, Math.Ceiling(mean + (9 * spread) + 60));
        for (int k = first; k <= last; k++)
        {
            expected += Draws * BinomialDistribution.Probability(k, n, p);
            observed += seen.GetValueOrDefault(k);
            if (expected < 25 || Draws - covered - expected < 25)
                continue;
            statistic += Square(observed - expected) / expected;
            (covered, counted, cells) = (covered + expected, counted + (int)observed, cells + 1);
            (expected, observed) = (0, 0);
        }

        if (Draws - covered > 1e-6)
            statistic += Square(Draws - counted - (Draws - covered)) / (Draws - covered);
        Assert.All(seen.Keys, k => Assert.InRange(k, 0, n));
        Assert.True(
            ChiSquaredDistribution.Survival(statistic, Math.Max(1, cells)) > 1e-5,
            $"chi-squared {statistic} on {cells} degrees of freedom");
    }

    // Rejection where hundreds of numbers are likely is also held against its mean and variance, five errors wide.
    [Theory]
    [InlineData(60, 0.3)]
    [InlineData(1_000_000, 0.3)]
    [InlineData(2_000_000_000, 0.5)]
    [InlineData(2_000_000_000, 0.999)]
    public void Draws_OfManyTrials_HaveTheMeanAndTheVariance(int n, double p)
    {
        CounterStream stream = new(8, 1);
        double[] draws = [.. Enumerable.Range(0, Draws).Select(_ => (double)BinomialSampler.Next(stream, n, p))];
        double variance = n * p * (1 - p);
        Assert.Equal(0, (draws.Average() - (n * p)) / Math.Sqrt(variance / Draws), 5.0);
        Assert.Equal(1, draws.Average(k => Square(k - (n * p))) / variance, 5 * Math.Sqrt(2.0 / Draws));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 0.3, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(5, 0, 0)]
    [InlineData(5, 1, 5)]
    [InlineData(int.MaxValue, 0, 0)]
    [InlineData(int.MaxValue, 1, int.MaxValue)]
    public void Draw_OfACertainOutcome_IsThatOutcome(int n, double p, int expected) =>
        Assert.Equal(expected, BinomialSampler.Next(new CounterStream(1, 1), n, p));

    // Too unlikely to be seen in so few draws: expected are 1e-3, 1e-4 and 1e-6 in all.
    [Theory]
    [InlineData(10, 1e-9)]
    [InlineData(1, 1e-9)]
    [InlineData(1_000_000, 1e-300)]
    public void Draws_OfNextToNothing_AreZero(int n, double p)
    {
        CounterStream stream = new(9, 1);
        Assert.All(Enumerable.Range(0, Draws), _ => Assert.Equal(0, BinomialSampler.Next(stream, n, p)));
    }

    // By an independent script (Reference/binomial-sampler.py), and pinned: a projection made by a seed today is to be
    // made by it tomorrow.
    [Fact]
    public void Draws_OfASeed_StayWhatTheyAre()
    {
        CounterStream stream = new(1, 2);
        Assert.Equal(
            [0, 1, 1, 37, 25, 344, 245, 3526, 2458, 34988, 24983, 350168, 250328, 3501102, 2499783, 34999496],
            Enumerable.Range(0, 16).Select(i =>
                BinomialSampler.Next(stream, 5 * (int)Math.Pow(10, i / 2), i % 2 == 0 ? 0.05 : 0.7)));
    }

    [Fact]
    public void Draw_OutsideTheDomain_IsRefused()
    {
        CounterStream stream = new(1, 1);
        Refusal.Is<ArgumentOutOfRangeException>(
            "n must be zero or more, but is -1. (Parameter 'n')", () => BinomialSampler.Next(stream, -1, 0.5));
        Refusal.Is<ArgumentOutOfRangeException>(
            "p must lie between 0 and 1, but is 1.5. (Parameter 'p')", () => BinomialSampler.Next(stream, 1, 1.5));
        Refusal.Is<ArgumentOutOfRangeException>(
            "p must lie between 0 and 1, but is NaN. (Parameter 'p')",
            () => BinomialSampler.Next(stream, 1, double.NaN));
    }

    private static double Square(double value) => value * value;
}
