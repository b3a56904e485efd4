using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>
/// How a count of persons compares with a share when each person belongs to the group with that chance.
/// </summary>
/// <remarks>
/// Exact binomial, no approximation. The interval is that of Clopper and Pearson (1934), doi:10.1093/biomet/26.4.404:
/// it covers at least its level and mostly more (98.4 % on average at n = 10 for 95 %).
/// </remarks>
public sealed class ExactBinomial
{
    private const string Method = "Clopper-Pearson";

    // As R's binom.test: two outcomes of the same probability on paper may differ in their last bits.
    private const double RelativeTie = 1 + 1e-7;

    private readonly int _count;
    private readonly int _size;

    internal ExactBinomial(int count, int size, double share, ConfidenceLevel level)
        : this(count, size, share, Interval(count, size, level))
    {
    }

    internal ExactBinomial(int count, int size, double share, ConfidenceInterval compatibleShares)
    {
        (_count, _size) = (count, size);
        Share = new Share(share);
        ProbabilityOfAtMost = BinomialDistribution.LowerTail(count, size, share);
        ProbabilityOfAtLeast = BinomialDistribution.UpperTail(count, size, share);
        CompatibleShares = compatibleShares;
    }

    /// <summary>The share it is compared with.</summary>
    public Share Share { get; }

    /// <summary>The probability of this count or a lower one.</summary>
    public double ProbabilityOfAtMost { get; }

    /// <summary>The probability of this count or a higher one.</summary>
    public double ProbabilityOfAtLeast { get; }

    /// <summary>The two-sided p-value: twice the smaller of the two tails, at most 1.</summary>
    /// <remarks>
    /// It agrees with the central interval, which R's <c>binom.test</c> (minimum likelihood) does not always.
    /// </remarks>
    public double PValue => Math.Min(1, 2 * Math.Min(ProbabilityOfAtMost, ProbabilityOfAtLeast));

    /// <summary>The shares, from 0 to 1, that could have given the count: Clopper and Pearson's interval.</summary>
    public ConfidenceInterval CompatibleShares { get; }

    /// <summary>Returns the two-sided p-value by a rule, from 0 to 1.</summary>
    /// <param name="rule">Which outcomes count as extreme.</param>
    /// <exception cref="ArgumentException">The rule is none of the known.</exception>
    public double PValueBy(PValueRule rule) =>
        Require.Defined(rule) == PValueRule.TwiceSmallerTail ? PValue : MinimumLikelihood();

    internal static ConfidenceInterval Interval(int count, int size, ConfidenceLevel level)
    {
        double tail = level.TailProbability;
        return new ConfidenceInterval(
            count == 0 ? 0 : BetaDistribution.Quantile(tail, count, size - count + 1),
            count == size ? 1 : BetaDistribution.Quantile(1 - tail, count + 1, size - count),
            level,
            Method);
    }

    /// <summary>
    /// The fewest posts of which none in the group would be told from a share; null where no number of posts is enough
    /// or can be counted.
    /// </summary>
    internal static int? FewestToTellNone(double share, ConfidenceLevel level)
    {
        if (share >= 1)
            return 1;
        // None of n has probability (1 - share)^n, which must be below the tail and not on it. A share too small for
        // 1 - share has the logarithm 0.
        double posts = Math.Log(level.TailProbability) / Math.Log(1 - share);
        return posts is >= 0 and < int.MaxValue ? (int)Math.Floor(posts) + 1 : null;
    }

    private double MinimumLikelihood()
    {
        double share = Share.Value;
        double limit = BinomialDistribution.Probability(_count, _size, share) * RelativeTie;
        double mean = _size * share;
        if (_count == mean)
            return 1;

        // Away from the mean the probabilities fall, so the first outcome on the other side that is no more probable
        // than the observed one is found by halving; there may be none.
        bool isBelow = _count < mean;
        int next = isBelow ? (int)Math.Ceiling(mean) : (int)Math.Floor(mean);
        long steps = First(
            isBelow ? (long)_size - next + 1 : next + 1L,
            step => BinomialDistribution.Probability(Outcome(step), _size, share) <= limit);
        double other = isBelow
            ? steps > _size - next ? 0 : BinomialDistribution.UpperTail(Outcome(steps), _size, share)
            : steps > next ? 0 : BinomialDistribution.LowerTail(Outcome(steps), _size, share);
        return Math.Min(1, (isBelow ? ProbabilityOfAtMost : ProbabilityOfAtLeast) + other);

        int Outcome(long step) => (int)(isBelow ? next + step : next - step);
    }

    private static long First(long end, Func<long, bool> holds)
    {
        long from = 0;
        while (from < end)
        {
            long middle = from + ((end - from) / 2);
            if (holds(middle))
                end = middle;
            else
                from = middle + 1;
        }

        return from;
    }
}
