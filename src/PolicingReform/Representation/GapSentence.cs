namespace PolicingReform;

/// <summary>A gap in words; the basis chooses them.</summary>
internal static class GapSentence
{
    // The last bits of a quantile must not decide between two sentences.
    private const double Tie = 1e-9;

    public static string Of(RepresentationGap gap)
    {
        Observation observed = gap.Observed;
        string subject = $"{observed.BodyName}: {observed.Group}";
        IEnumerable<string> sentences = gap switch
        {
            { Observed.Closed: Unavailable closed } => [$"{subject}, {closed}."],
            { Observed.Basis: Basis.PurposiveSample } =>
            [
                $"{subject} {observed}{(observed.Share is Share share ? $" ({share})" : "")}{Date(observed)}, chosen " +
                $"by the researchers; {Against(gap)}.",
                $"No gap, no test and no verdict: {gap.NoTest}.",
            ],
            { ChanceAlone: not null } => CompleteCount(gap, subject),
            { Gap.Status: ResultStatus.Bounded } => Bare(gap, subject, "", $"gap {BoundText(gap)}"),
            { Gap.Value: null } => [$"{subject} {observed} against {Against(gap)}: no gap, {gap.NoTest}."],
            { Gap.Interval: null } => Bare(gap, subject, "published without a count", $"gap {Points(gap)}"),
            { Observed.Basis: Basis.CompleteCount } => AgainstEstimate(gap, subject),
            _ => Sample(gap, subject),
        };
        return string.Join("\n", sentences.Concat(gap.Row.Notes));
    }

    /// <summary>The gap where only bounds are known: <c>at least -50.0 points</c>.</summary>
    public static string BoundText(RepresentationGap gap) => gap.Observed.Bound switch
    {
        FigureReading.AtMost => $"at most {new PercentagePoints(gap.Gap.HighBound!.Value)}",
        FigureReading.AtLeast => $"at least {new PercentagePoints(gap.Gap.LowBound!.Value)}",
        _ => $"between {Numeral.Points(gap.Gap.LowBound!.Value)} and {new PercentagePoints(gap.Gap.HighBound!.Value)}",
    };

    /// <summary>What the body is compared with: <c>about 2 % of the force as a whole, 2021</c>.</summary>
    public static string Against(RepresentationGap gap)
    {
        (Share low, Share high) = gap.BenchmarkRange;
        string share = gap.BenchmarkShare is not Share known
            ? $"between {low} and {high}"
            : gap.Benchmark.IsEstimated
                ? $"an estimated {known}"
                : gap.Benchmark.IsApproximate(gap.Observed.Group) ? $"about {known}" : $"{known}";
        return $"{share} of {gap.Benchmark}";
    }

    /// <summary>The shares that an interval holds: <c>up to 14.2 %</c>, <c>from 9.7 % to 27 %</c>.</summary>
    public static string Shares(ConfidenceInterval shares)
    {
        // Two ends that print alike get as many decimals as it takes to tell them apart.
        int decimals = 1;
        while (decimals < 12 && Numeral.Percent(shares.Low, decimals) == Numeral.Percent(shares.High, decimals))
            decimals++;
        string low = Numeral.Percent(shares.Low, decimals), high = Numeral.Percent(shares.High, decimals);
        return shares switch
        {
            { Low: 0 } => $"up to {high}",
            { High: 1 } => $"from {low}",
            _ => $"from {low} to {high}",
        };
    }

    private static IEnumerable<string> CompleteCount(RepresentationGap gap, string subject)
    {
        ExactBinomial chance = gap.ChanceAlone!;
        (int count, int size) = (gap.Observed.Count!.Value, gap.Observed.Size!.Value);
        bool fewer = count < size && chance.ProbabilityOfAtMost <= chance.ProbabilityOfAtLeast;
        string so = fewer
            ? count == 0 ? "none" : $"{Numeral.Text(count)} or fewer"
            : count == size ? "nobody else" : $"{Numeral.Text(count)} or more";
        double probability = fewer ? chance.ProbabilityOfAtMost : chance.ProbabilityOfAtLeast;
        return
        [
            $"{subject} {gap.Observed} (complete count{Date(gap.Observed)}) against {Against(gap)}: gap {Points(gap)}.",
            $"Filling each post independently at {gap.BenchmarkShare} would give {so} with probability " +
            $"{Numeral.Probability(probability)} (two-sided p {Numeral.Probability(gap.PValue!.Value)}): " +
            (IsBeyondChance(chance)
                ? "chance alone would hardly give this."
                : $"this cannot be told from {gap.Benchmark.Name}."),
            $"Shares {Shares(chance.CompatibleShares)} could have given it by chance " +
            $"({chance.CompatibleShares.Level}, exact).",
        ];
    }

    // The same question as whether the benchmark is among the shares of the next sentence, so that they never disagree.
    private static bool IsBeyondChance(ExactBinomial chance) =>
        chance.Share.Value < chance.CompatibleShares.Low - Tie
        || chance.Share.Value > chance.CompatibleShares.High + Tie;

    private static IEnumerable<string> Bare(RepresentationGap gap, string subject, string how, string value)
    {
        string[] aside = [.. new[] { how, gap.Observed.AsOf?.ToString() ?? "" }.Where(text => text.Length > 0)];
        string brackets = aside.Length == 0 ? "" : $" ({string.Join(", ", aside)})";
        return
        [
            $"{subject} {gap.Observed}{brackets} against {Against(gap)}: {value}.",
            $"{Capital(gap.NoTest!)}.",
        ];
    }

    private static IEnumerable<string> Sample(RepresentationGap gap, string subject)
    {
        string how = gap.Observed.Respondents is null ? "simple random sample" : "by the design of the survey";
        yield return $"{subject} {gap.Observed} ({how}{Date(gap.Observed)}) against {Against(gap)}: {Interval(gap)}.";
        string within = gap is { Margin: PercentagePoints margin, Equivalence: ConfidenceInterval equivalence }
            ? $" against a margin of {Numeral.Points(margin.Value)[1..]} points (90 % interval from " +
              $"{Numeral.Points(equivalence.Low)} to {Numeral.Points(equivalence.High)})"
            : "";
        string test = gap.PValue is double p ? $"Two-sided p {Numeral.Probability(p)}. " : "";
        yield return $"{test}Verdict{within}: {gap.Verdict}.";
    }

    private static IEnumerable<string> AgainstEstimate(RepresentationGap gap, string subject) =>
    [
        $"{subject} {gap.Observed} (complete count{Date(gap.Observed)}) against {Against(gap)}: {Interval(gap)}, " +
        (gap.Options.HoldsChance && gap.PValue is not null
            ? "chance in filling the posts and the benchmark's error together."
            : "all of it the benchmark's error."),
        gap.PValue is double p
            ? $"Posts filled independently at the share that the sample was drawn from: two-sided p " +
              $"{Numeral.Probability(p)}."
            : $"{Capital(gap.NoTest!)}.",
    ];

    private static string Interval(RepresentationGap gap)
    {
        ConfidenceInterval interval = gap.Gap.Interval!;
        return $"gap {Points(gap)}, from {Numeral.Points(interval.Low)} to {Numeral.Points(interval.High)} " +
            $"({interval.Level}, {interval.Method})";
    }

    private static string Points(RepresentationGap gap) => new PercentagePoints(gap.Gap.Value!.Value).ToString();

    private static string Date(Observation observed) => observed.AsOf is ReducedDate date ? $", {date}" : "";

    private static string Capital(Unavailable reason) =>
        char.ToUpperInvariant(reason.Sentence[0]) + reason.Sentence[1..];
}
