namespace PolicingReform;

/// <summary>What gaps of one group say against several benchmarks, side by side.</summary>
internal static class GapConclusions
{
    // The same tie as in the sentence of a gap, so that both say the same.
    private const double Tie = 1e-9;

    /// <summary>One sentence: whether they agree, and what each says.</summary>
    public static string LinedUp(IReadOnlyList<RepresentationGap> gaps)
    {
        string[] conclusions = [.. gaps.Select(Of)];
        string start = conclusions.Distinct(StringComparer.Ordinal).Skip(1).Any()
            ? "The answer depends on the benchmark"
            : "The answer is the same against each benchmark";
        return start + ": " + string.Join(
            "; ", gaps.Zip(conclusions, (gap, said) => $"{gap.Benchmark}: {said}")) + ".";
    }

    private static string Of(RepresentationGap gap) => gap switch
    {
        { Verdict: Verdict.Lower } => "lower",
        { Verdict: Verdict.Higher } => "higher",
        { Verdict: Verdict.Equivalent } => "equivalent",
        { Verdict: Verdict.Inconclusive } => "inconclusive",
        { ChanceAlone: ExactBinomial chance } => chance switch
        {
            _ when chance.Share.Value > chance.CompatibleShares.High + Tie => "fewer than chance alone would allow",
            _ when chance.Share.Value < chance.CompatibleShares.Low - Tie => "more than chance alone would allow",
            _ => "not to be told from it",
        },
        // A complete count against a benchmark that is an estimate.
        { Gap.Interval: { High: < -Tie } } => "fewer, beyond the benchmark's error",
        { Gap.Interval: { Low: > Tie } } => "more, beyond the benchmark's error",
        { Gap.Interval: not null } => "not to be told within the benchmark's error",
        { Gap: { LowBound: > Tie } } => "more" + Throughout(gap),
        { Gap: { HighBound: < -Tie } } => "fewer" + Throughout(gap),
        { Gap.Status: ResultStatus.Bounded } => "open, more or fewer within the bounds",
        { Gap.Value: < -Tie } => "fewer, without a test",
        { Gap.Value: > Tie } => "more, without a test",
        { Gap.Value: not null } => "as many, without a test",
        { Gap.NoValue: Unavailable reason } => reason.Sentence,
        _ => throw new ArgumentException("The gap has neither a value nor a reason.", nameof(gap)),
    };

    private static string Throughout(RepresentationGap gap) => gap.BoundsLeaveOutError
        ? " over the whole range, the error of the sample apart"
        : ", whatever the true value";
}
