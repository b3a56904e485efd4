using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Differences as a table for people.</summary>
internal static class DifferenceTable
{
    public static Table Of(
        string caption, ImmutableArray<SurveyDifference> differences, IEnumerable<string> notes, bool hasNames)
    {
        bool isFamily = differences.Any(each => each.AdjustedPValue is not null);
        bool hasMargin = differences.Any(each => each.Margin is not null);
        string level = differences.IsEmpty ? "" : $", {differences[0].Settings.ConfidenceLevel}";
        return new Table(
            caption,
            [
                .. hasNames ? [new Column("Row", HeadsRow: true), new Column("less")] : Array.Empty<Column>(),
                new Column("Difference", IsNumeric: true, HeadsRow: !hasNames),
                new Column("Standard error", IsNumeric: true),
                new Column($"Interval{level}"),
                new Column("df", IsNumeric: true),
                new Column("p", IsNumeric: true),
                .. isFamily ? [new Column("Adjusted p", IsNumeric: true)] : Array.Empty<Column>(),
                .. isFamily || hasMargin ? [new Column("Verdict")] : Array.Empty<Column>(),
            ],
            [.. differences.Select(each => Cells(each, hasNames, isFamily, hasMargin))],
            [.. notes]);
    }

    private static ImmutableArray<Cell> Cells(SurveyDifference each, bool hasNames, bool isFamily, bool hasMargin) =>
    [
        .. hasNames ? [SurveyDifference.Name(each.Left), SurveyDifference.Name(each.Right)] : Array.Empty<Cell>(),
        SurveyFigure.Value(each.Difference),
        SurveyFigure.StandardError(each.Difference),
        SurveyFigure.Interval(each.Difference),
        SurveyFigure.Number(each.Difference.DegreesOfFreedom, 0),
        Probability(each.PValue),
        .. isFamily ? [Probability(each.AdjustedPValue)] : Array.Empty<Cell>(),
        .. isFamily || hasMargin
            ? [each.Verdict is Verdict verdict ? verdict.ToString() : Cell.Absent("none")]
            : Array.Empty<Cell>(),
    ];

    private static Cell Probability(double? p) =>
        p is double known ? Numeral.Probability(known) : Cell.Absent("none");
}
