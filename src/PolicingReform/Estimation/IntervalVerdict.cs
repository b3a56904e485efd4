namespace PolicingReform;

/// <summary>What the interval of a difference in percentage points says, and nothing else does.</summary>
internal static class IntervalVerdict
{
    // Ends this close to a limit are on it; the last bits of a quantile must not decide a verdict.
    private const double Tie = 1e-9;

    /// <summary>The verdict of an interval, with a margin that of its 90 % interval beside it.</summary>
    public static Verdict Of(ConfidenceInterval difference, ConfidenceInterval? equivalence, PercentagePoints? margin)
    {
        double m = margin?.Value ?? 0;
        if (difference.High < -m - Tie)
            return Verdict.Lower;
        if (difference.Low > m + Tie)
            return Verdict.Higher;
        return equivalence is not null && equivalence.Low >= -m - Tie && equivalence.High <= m + Tie
            ? Verdict.Equivalent
            : Verdict.Inconclusive;
    }
}
