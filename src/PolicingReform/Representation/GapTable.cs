using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Gaps as a table for people.</summary>
internal static class GapTable
{
    public static Table Of(
        string caption, ImmutableArray<RepresentationGap> gaps, IEnumerable<string> notes) => new(
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
        [.. notes]);

    private static ImmutableArray<Cell> Row(RepresentationGap gap) =>
    [
        gap.Observed.BodyName,
        gap.Observed.Group.Label,
        gap.Observed.Closed is Unavailable closed ? Cell.Absent(closed.Sentence) : Observed(gap.Observed),
        GapSentence.Against(gap),
        Gap(gap),
        Interval(gap),
    ];

    private static string Observed(Observation observed)
    {
        string share = observed is { Count: not null, Share: Share known } ? $" ({known})" : "";
        return $"{observed}{share}{(observed.AsOf is ReducedDate date ? $", {date}" : "")}";
    }

    private static Cell Gap(RepresentationGap gap) => gap.Gap.Status switch
    {
        ResultStatus.Available => Numeral.Points(gap.Gap.Value!.Value),
        ResultStatus.Bounded => GapSentence.BoundText(gap).Replace(" points", "", StringComparison.Ordinal),
        ResultStatus.Suppressed => Cell.Absent("closed"),
        _ => Cell.Absent("none"),
    };

    private static Cell Interval(RepresentationGap gap)
    {
        string p = gap.PValue is double value ? $", p {Numeral.Probability(value)}{Adjusted(gap)}" : "";
        if (gap.ChanceAlone is ExactBinomial chance)
            return $"chance alone: shares {GapSentence.Shares(chance.CompatibleShares)}{p}";
        string verdict = gap.Verdict is Verdict said ? $", {said}" : "";
        return gap.Gap.Interval is ConfidenceInterval interval
            ? $"{Numeral.Points(interval.Low)} to {Numeral.Points(interval.High)}{p}{verdict}"
            : Cell.Absent(gap.Gap.Status == ResultStatus.Suppressed ? "closed" : gap.NoTest!.Sentence);
    }

    // Of one test alone the adjusted p is the p.
    private static string Adjusted(RepresentationGap gap) =>
        gap is { AdjustedPValue: double adjusted, Family: { Tests: > 1, Correction: not Correction.None } }
            ? $" (adjusted {Numeral.Probability(adjusted)})"
            : "";
}
