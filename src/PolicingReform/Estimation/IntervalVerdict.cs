namespace PolicingReform;

/// <summary>What the interval of a difference says, and nothing else does.</summary>
internal static class IntervalVerdict
{
    // Ends this close to a limit are on it; the last bits of a quantile must not decide a verdict.
    private const double Tie = 1e-9;

    /// <summary>The verdict of an interval, with a margin that of its 90 % interval beside it.</summary>
    public static Verdict Of(
        ConfidenceInterval difference, ConfidenceInterval? equivalence, PercentagePoints? margin) =>
        Of(difference, equivalence, margin?.Value ?? 0);

    /// <summary>The verdict in any unit; a margin of 0 is none.</summary>
    public static Verdict Of(ConfidenceInterval difference, ConfidenceInterval? equivalence, double margin)
    {
        if (difference.High < -margin - Tie)
            return Verdict.Lower;
        if (difference.Low > margin + Tie)
            return Verdict.Higher;
        return equivalence is not null && equivalence.Low >= -margin - Tie && equivalence.High <= margin + Tie
            ? Verdict.Equivalent
            : Verdict.Inconclusive;
    }
}
