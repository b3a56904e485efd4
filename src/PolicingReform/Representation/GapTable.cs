using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Gaps as a table for people.</summary>
internal static class GapTable
{
    public static Table Of(string caption, ImmutableArray<RepresentationGap> gaps) => new(
        caption,
        [
            new Column("Body", HeadsRow: true),
            new Column("Group"),
            new Column("Observed"),
            new Column("Benchmark"),
            new Column("Gap, points", IsNumeric: true),
            new Column("Interval, or what chance alone allows"),
        ],
        [.. gaps.Select(Row)],
        [.. Notes(gaps)]);

    private static ImmutableArray<Cell> Row(RepresentationGap gap) =>
    [
        gap.Observed.Body,
        gap.Observed.Group.Label,
        gap.Observed.Closed is Unavailable closed ? Cell.Absent(closed.Sentence) : Observed(gap.Observed),
        GapSentence.Against(gap),
        Gap(gap),
        Interval(gap),
    ];

    private static string Observed(Observation observed) =>
        observed is { Count: not null, Share: Share share } ? $"{observed} ({share})" : observed.ToString();

    private static Cell Gap(RepresentationGap gap) => gap.Gap.Status switch
    {
        ResultStatus.Available => Numeral.Points(gap.Gap.Value!.Value),
        ResultStatus.Bounded => GapSentence.BoundText(gap).Replace(" points", "", StringComparison.Ordinal),
        ResultStatus.Suppressed => Cell.Absent("closed"),
        _ => Cell.Absent("none"),
    };

    private static Cell Interval(RepresentationGap gap)
    {
        if (gap.ChanceAlone is ExactBinomial chance)
        {
            return $"chance alone: shares {GapSentence.Shares(chance.CompatibleShares)}, " +
                $"p {Numeral.Probability(chance.PValue)}";
        }

        return gap is { Test: ExactBinomial test, Gap.Interval: ConfidenceInterval interval }
            ? $"{Numeral.Points(interval.Low)} to {Numeral.Points(interval.High)}, " +
              $"p {Numeral.Probability(test.PValue)}, {gap.Verdict}"
            : Cell.Absent(gap.Gap.Status == ResultStatus.Suppressed ? "closed" : gap.NoTest!.Sentence);
    }

    private static IEnumerable<string> Notes(ImmutableArray<RepresentationGap> gaps)
    {
        if (gaps.Any(gap => gap.ChanceAlone is not null))
        {
            yield return "A complete count has no sampling interval. \"Chance alone\" is what filling each post " +
                "independently at the benchmark's share would allow, as an exact (Clopper-Pearson) range of shares " +
                $"at {gaps[0].Settings.ConfidenceLevel}, with the two-sided p (twice the smaller tail).";
        }

        IEnumerable<string> caveats = gaps.Select(gap => gap.Benchmark.Caveat).OfType<string>();
        foreach (string caveat in caveats.Distinct(StringComparer.Ordinal))
            yield return caveat;
        if (gaps.Any(gap => gap.Gap.Status == ResultStatus.Suppressed))
            yield return $"Closed: {Unavailable.Closed(gaps[0].Settings.MinimumCellSize)}.";
        if (gaps.Any(gap => gap.Settings.MinimumCellSize == 0))
            yield return "The closing of small cells was switched off.";
    }
}
