namespace PolicingReform;

/// <summary>A gap in words; the basis chooses them.</summary>
internal static class GapSentence
{
    public static string Of(RepresentationGap gap)
    {
        Observation observed = gap.Observed;
        string subject = $"{observed.Body}: {observed.Group}";
        string against = Against(gap);
        IEnumerable<string> sentences = observed.Closed is Unavailable closed
            ? [$"{subject} {closed}."]
            : observed.Basis switch
            {
                Basis.CompleteCount => CompleteCount(gap, subject, against),
                Basis.PublishedFigure =>
                [
                    $"{subject} {observed} (published without a count) against {against}: gap {Points(gap)}.",
                    $"{Capital(gap.NoTest!)}.",
                ],
                Basis.Bound =>
                [
                    $"{subject} {observed} against {against}: gap {BoundText(gap)}.",
                    $"{Capital(gap.NoTest!)}.",
                ],
                Basis.ProbabilitySample when gap.Test is ExactBinomial test => Sample(gap, test, subject, against),
                Basis.ProbabilitySample => [$"{subject} against {against}: {gap.NoTest}."],
                _ =>
                [
                    $"{subject} {observed} ({observed.Share}), chosen by the researchers; {against}.",
                    $"No gap, no test and no verdict: {gap.NoTest}.",
                ],
            };
        return string.Join("\n", gap.Benchmark.Caveat is string caveat ? sentences.Append(caveat) : sentences);
    }

    /// <summary>What the body is compared with: <c>about 2 % of the force as a whole, 2021</c>.</summary>
    public static string Against(RepresentationGap gap)
    {
        string about = gap.Benchmark.IsApproximate(gap.Observed.Group) ? "about " : "";
        return $"{about}{gap.BenchmarkShare} of {gap.Benchmark}";
    }

    /// <summary>The gap where only bounds are known: <c>at least -50.0 points</c>.</summary>
    public static string BoundText(RepresentationGap gap) => gap.Observed.CountReading switch
    {
        FigureReading.AtMost => $"at most {new PercentagePoints(gap.Gap.HighBound!.Value)}",
        FigureReading.Between =>
            $"between {Numeral.Points(gap.Gap.LowBound!.Value)} and {new PercentagePoints(gap.Gap.HighBound!.Value)}",
        _ => $"at least {new PercentagePoints(gap.Gap.LowBound!.Value)}",
    };

    /// <summary>The shares that an interval holds: <c>up to 14.2 %</c>, <c>from 9.7 % to 27 %</c>.</summary>
    public static string Shares(ConfidenceInterval shares) => (shares.Low, shares.High) switch
    {
        (0, double high) => $"up to {Numeral.Percent(high)}",
        (double low, 1) => $"from {Numeral.Percent(low)}",
        (double low, double high) => $"from {Numeral.Percent(low)} to {Numeral.Percent(high)}",
    };

    private static IEnumerable<string> CompleteCount(RepresentationGap gap, string subject, string against)
    {
        ExactBinomial chance = gap.ChanceAlone!;
        int count = gap.Observed.Count!.Value;
        bool fewer = chance.ProbabilityOfAtMost <= chance.ProbabilityOfAtLeast;
        string so = fewer
            ? count == 0 ? "none" : $"{Numeral.Text(count)} or fewer"
            : count == gap.Observed.Size ? "nobody else" : $"{Numeral.Text(count)} or more";
        double probability = fewer ? chance.ProbabilityOfAtMost : chance.ProbabilityOfAtLeast;
        bool unlikely = chance.PValue <= 1 - gap.Settings.ConfidenceLevel.Value;
        return
        [
            $"{subject} {gap.Observed} (complete count) against {against}: gap {Points(gap)}.",
            $"Filling each post independently at {gap.BenchmarkShare} would give {so} with probability " +
            $"{Numeral.Probability(probability)} (two-sided p {Numeral.Probability(chance.PValue)}): " +
            (unlikely ? "chance alone would hardly give this." : $"this cannot be told from {gap.Benchmark.Name}."),
            $"Shares {Shares(chance.CompatibleShares)} could have given it by chance " +
            $"({chance.CompatibleShares.Level}, exact).",
        ];
    }

    private static IEnumerable<string> Sample(
        RepresentationGap gap, ExactBinomial test, string subject, string against) =>
        [
            $"{subject} {gap.Observed} (simple random sample) against {against}: gap {Points(gap)}, from " +
            $"{Numeral.Points(gap.Gap.Interval!.Low)} to {Numeral.Points(gap.Gap.Interval.High)} " +
            $"({gap.Gap.Interval.Level}, {gap.Gap.Interval.Method}).",
            $"Two-sided p {Numeral.Probability(test.PValue)}. Verdict: {gap.Verdict}.",
        ];

    private static string Points(RepresentationGap gap) => new PercentagePoints(gap.Gap.Value!.Value).ToString();

    private static string Capital(Unavailable reason) =>
        char.ToUpperInvariant(reason.Sentence[0]) + reason.Sentence[1..];
}
