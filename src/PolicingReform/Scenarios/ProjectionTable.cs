using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Projections as tables for people.</summary>
internal static class ProjectionTable
{
    public static ResultTable<ParityProjection> Make(ImmutableArray<ParityProjection> projections)
    {
        ParityProjection first = projections[0];
        return new ResultTable<ParityProjection>(
            $"{Capital(first.Group.Label)} in {first.Force.Name}, given the rates of each scenario",
            projections,
            first.Settings,
            Notes(first),
            table => OfScenarios(table.Caption, projections, table.Notes),
            ProjectionPlot.Of);
    }

    /// <summary>One row a year.</summary>
    public static Table OfYears(ParityProjection projection) => new(
        $"{Capital(projection.Group.Label)} in {projection.Force.Name}, given the rates of scenario " +
        $"\"{projection.Scenario.Name}\"",
        [
            new Column("End of", HeadsRow: true),
            new Column("Expected share", IsNumeric: true),
            new Column($"Simulated, {projection.Settings.ConfidenceLevel}"),
            new Column("Target", IsNumeric: true),
            new Column("Reached by", IsNumeric: true),
            .. projection.Force.Groups.Select(group => new Column(Capital(group.Label), IsNumeric: true)),
        ],
        [.. projection.Years.Select(Row)],
        [$"Parity, given these rates: {ProjectionSentence.Parity(projection.YearOfParity)}.", .. Notes(projection)]);

    private static Table OfScenarios(
        string caption, ImmutableArray<ParityProjection> projections, IEnumerable<string> notes) => new(
        caption,
        [
            new Column("Scenario", HeadsRow: true),
            new Column($"End of {Numeral.Text(projections[0].Force.Year)}", IsNumeric: true),
            new Column($"End of {Numeral.Text(projections[0].Years[^1].Year)}", IsNumeric: true),
            new Column($"Simulated, {projections[0].Settings.ConfidenceLevel}"),
            new Column($"Parity, given these rates; simulated, {projections[0].Settings.ConfidenceLevel}"),
            new Column("Reached by", IsNumeric: true),
            new Column("In the long run", IsNumeric: true),
            new Column("Share of hires needed", IsNumeric: true),
        ],
        [.. projections.Select(Row)],
        [.. notes]);

    private static ImmutableArray<Cell> Row(ProjectedYear year) =>
    [
        Numeral.Text(year.Year),
        Value(year.Share),
        Interval(year.Share),
        year.Target.ToString(),
        year.ReachedBy.ToString(),
        .. year.ByGroup.Select(group => (Cell)Numeral.Fixed(group.End, 1)),
    ];

    private static ImmutableArray<Cell> Row(ParityProjection each) =>
    [
        each.Scenario.Name,
        Value(each.Years[0].Share),
        Value(each.Years[^1].Share),
        Interval(each.Years[^1].Share),
        ProjectionSentence.YearAndRange(each.YearOfParity),
        each.YearOfParity.ReachedShare.ToString(),
        each.SteadyState is Share share ? share.ToString() : Cell.Absent(each.NoSteadyState!.Sentence),
        each.RequiredHireShare is Share hires ? hires.ToString() : Cell.Absent(each.NoRequiredHireShare!.Sentence),
    ];

    private static Cell Value(Estimate share) =>
        share.Value is double value ? Numeral.Percent(value) : Cell.Absent(share.NoValue!.Sentence);

    private static Cell Interval(Estimate share) => share.Interval is ConfidenceInterval interval
        ? ProjectionSentence.Interval(interval)
        : Cell.Absent(share.NoInterval!.Sentence);

    private static IEnumerable<string> Notes(ParityProjection projection) =>
    [
        $"The target is {projection.Target.Seen(projection.Force.Year)}. Shares are those of the expected persons; " +
        $"the interval is the middle {projection.Settings.ConfidenceLevel} of {projection.Options}, given these rates.",
        "\"Reached by\" is the part of the simulations that have reached the target by then.",
        .. ProjectionSentence.Notes(projection.Force),
    ];

    private static string Capital(string label) => $"{char.ToUpperInvariant(label[0])}{label[1..]}";
}
