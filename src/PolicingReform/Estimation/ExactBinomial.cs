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

    internal ExactBinomial(int count, int size, double share, ConfidenceLevel level)
    {
        Share = new Share(share);
        ProbabilityOfAtMost = BinomialDistribution.LowerTail(count, size, share);
        ProbabilityOfAtLeast = BinomialDistribution.UpperTail(count, size, share);
        CompatibleShares = Interval(count, size, level);
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

    internal static ConfidenceInterval Interval(int count, int size, ConfidenceLevel level)
    {
        double tail = level.TailProbability;
        return new ConfidenceInterval(
            count == 0 ? 0 : BetaDistribution.Quantile(tail, count, size - count + 1),
            count == size ? 1 : BetaDistribution.Quantile(1 - tail, count + 1, size - count),
            level,
            Method);
    }
}
