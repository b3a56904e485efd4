namespace PolicingReform;

/// <summary>What the interval of a gap says, and nothing else does.</summary>
internal static class GapVerdict
{
    // Ends this close to a limit are on it; the last bits of a quantile must not decide a verdict.
    private const double Tie = 1e-9;

    public static Verdict Of(ConfidenceInterval gap, ConfidenceInterval? equivalence, PercentagePoints? margin)
    {
        double m = margin?.Value ?? 0;
        if (gap.High < -m - Tie)
            return Verdict.Lower;
        if (gap.Low > m + Tie)
            return Verdict.Higher;
        return equivalence is not null && equivalence.Low >= -m - Tie && equivalence.High <= m + Tie
            ? Verdict.Equivalent
            : Verdict.Inconclusive;
    }
}
