using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

/// <summary>Few persons are drawn one by one and many group by group: both sides of the limit are tried.</summary>
public class CategorySamplerTests
{
    private static readonly double[] Shares = [0.5, 0.05, 0, 0.3, 0.15];

    // 5 persons come from the table of aliases, 61 and 1,000 by binomial draws (from 12 persons a group on).
    [Theory]
    [InlineData(5)]
    [InlineData(60)]
    [InlineData(61)]
    [InlineData(1_000)]
    public void Draws_OverManyForces_FollowTheShares(int n)
    {
        const int forces = 20_000;
        CategorySampler sampler = new(Shares);
        CounterStream stream = new(11, (ulong)n);
        int[] counts = new int[Shares.Length];
        double[] sums = new double[Shares.Length];
        double products = 0;
        for (int i = 0; i < forces; i++)
        {
            sampler.Draw(stream, n, counts);
            Assert.Equal(n, counts.Sum());
            for (int g = 0; g < counts.Length; g++)
                sums[g] += counts[g];
            products += (double)counts[0] * counts[3];
        }

        Assert.Equal(0, sums[2]);
        double statistic = 0;
        foreach (int g in new[] { 0, 1, 3, 4 })
        {
            double expected = (double)forces * n * Shares[g];
            statistic += (sums[g] - expected) * (sums[g] - expected) / expected;
        }

        // Three degrees of freedom; 27.9 is exceeded with probability 4e-6 (R 4.2.2: pchisq(27.9, 3, lower = FALSE)).
        Assert.True(statistic < 27.9, $"chi-squared {statistic}");

        // Two counts of one force hang together: E[X Y] = n (n - 1) p q, here .15 n (n - 1). The standard error of the
        // mean product is sqrt(.03 n^3 / 20,000) = .00122 n^1.5; five of them are allowed.
        Assert.Equal(0.15 * n * (n - 1), products / forces, 0.0061 * Math.Pow(n, 1.5));
    }

    // Two persons in three groups fall out in six ways; probabilities by hand: p^2 and 2 p q.
    [Fact]
    public void Draws_OfTwoPersons_FollowTheMultinomialDistribution()
    {
        const int forces = 100_000;
        CategorySampler sampler = new([0.5, 0.3, 0.2]);
        CounterStream stream = new(12, 1);
        int[] counts = new int[3];
        Dictionary<(int, int, int), int> seen = [];
        for (int i = 0; i < forces; i++)
        {
            sampler.Draw(stream, 2, counts);
            (int, int, int) outcome = (counts[0], counts[1], counts[2]);
            seen[outcome] = seen.GetValueOrDefault(outcome) + 1;
        }

        ((int, int, int) Outcome, double Expected)[] wanted =
        [
            ((2, 0, 0), 25_000), ((0, 2, 0), 9_000), ((0, 0, 2), 4_000),
            ((1, 1, 0), 30_000), ((1, 0, 1), 20_000), ((0, 1, 1), 12_000),
        ];
        double statistic = wanted.Sum(each => Math.Pow(seen[each.Outcome] - each.Expected, 2) / each.Expected);

        // Five degrees of freedom; 33.1 is exceeded with probability 4e-6 (R 4.2.2: pchisq(33.1, 5, lower = FALSE)).
        Assert.True(statistic < 33.1, $"chi-squared {statistic}");
    }

    // Nobody of a group without a share, not even by rounding: thirds leave a remainder in the table.
    [Theory]
    [InlineData(30)]
    [InlineData(300)]
    public void Draws_OfAGroupWithoutAShare_AreNobody(int n)
    {
        CategorySampler sampler = new([0, 1.0 / 3, 0, 1.0 / 3, 1.0 / 3, 0]);
        CounterStream stream = new(13, (ulong)n);
        int[] counts = new int[6];
        for (int i = 0; i < 2_000; i++)
        {
            sampler.Draw(stream, n, counts);
            Assert.Equal(0, counts[0] + counts[2] + counts[5]);
            Assert.Equal(n, counts.Sum());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    public void Draw_OfOneGroup_IsEverybody(int n)
    {
        int[] counts = [99];
        new CategorySampler([1]).Draw(new CounterStream(1, 1), n, counts);
        Assert.Equal([n], counts);
    }

    [Fact]
    public void Draw_OfNobody_ClearsTheCounts()
    {
        int[] counts = [7, 7];
        new CategorySampler([0.4, 0.6]).Draw(new CounterStream(1, 1), 0, counts);
        Assert.Equal([0, 0], counts);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(500)]
    public void Draws_OfOneSeed_AreTheSame(int n)
    {
        int[] one = new int[5], other = new int[5];
        new CategorySampler(Shares).Draw(new CounterStream(3, 4), n, one);
        new CategorySampler(Shares).Draw(new CounterStream(3, 4), n, other);
        Assert.Equal(one, other);
    }
}
