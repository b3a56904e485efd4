using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Estimates from published tables as a table for people.</summary>
internal static class PublishedTable
{
    public const string Caption = "Published shares";

    public static ResultTable<PublishedEstimate> Make(
        string caption, ImmutableArray<PublishedEstimate> estimates, AnalysisSettings settings,
        IEnumerable<string> notes) => new(
        caption,
        estimates,
        settings,
        [.. PublishedNotes.Of(estimates), .. notes],
        table => Of(table.Caption, estimates, [.. table.Notes, .. estimates.SelectMany(OwnNotes)]),
        all => PublishedPlot.Of(caption, all));

    public static Table Of(
        string caption, ImmutableArray<PublishedEstimate> estimates, IEnumerable<string> notes)
    {
        ValueList<RowLabel> labels = estimates.FirstOrDefault()?.Row.Labels ?? [];
        return new Table(
            caption,
            [
                .. labels.Select((label, i) => new Column(label.Name, HeadsRow: i == 0)),
                new Column("Estimate", IsNumeric: true),
                new Column("Standard error", IsNumeric: true),
                new Column(estimates.IsEmpty ? "Interval" : $"Interval, {estimates[0].Settings.ConfidenceLevel}"),
                new Column("n", IsNumeric: true),
                new Column("Design effect", IsNumeric: true),
                new Column("Effective n", IsNumeric: true),
            ],
            [.. estimates.Select(Row)],
            [.. notes]);
    }

    public static string Ends(double low, double high, Func<double, string> text) => $"{text(low)} to {text(high)}";

    /// <summary>A size in points, without the sign of a difference.</summary>
    public static string Unsigned(double points) => Numeral.Points(points).TrimStart('+');

    private static ImmutableArray<Cell> Row(PublishedEstimate each) =>
    [
        .. each.Row.Labels.Select(label => (Cell)label.Text),
        each.Estimate switch
        {
            { Value: double value } => Numeral.Percent(value),
            { LowBound: double low, HighBound: double high } => Ends(low, high, Numeral.Percent),
            _ => Cell.Absent("none"),
        },
        each.Estimate.StandardError is double error ? Numeral.Percent(error) : Cell.Absent("none"),
        Interval(each),
        each.Share is PublishedShare share ? share.PersonsText : Cell.Absent("none"),
        each.Share is PublishedShare stated ? stated.DesignEffect.ToString() : Cell.Absent("none"),
        each.Figures.LeastSize is double size ? Size(size, each.Figures.MostSize) : Cell.Absent("none"),
    ];

    private static Cell Interval(PublishedEstimate each) => (each.Estimate.Interval, each.Figures.Hull) switch
    {
        (ConfidenceInterval interval, _) => Ends(interval.Low, interval.High, Numeral.Percent) +
            (each.NarrowestInterval is ConfidenceInterval narrow
                ? $" (narrowest: {Ends(narrow.Low, narrow.High, Numeral.Percent)})"
                : ""),
        (null, (double low, double high)) => $"ends within {Ends(low, high, Numeral.Percent)}",
        _ => Cell.Absent(each.Estimate.NoInterval!.Sentence),
    };

    private static string Size(double least, double? most) => most > least
        ? Ends(least, most.Value, value => Numeral.Fixed(value, 1))
        : Numeral.Fixed(least, 1);

    private static IEnumerable<string> OwnNotes(PublishedEstimate each) => each.OwnNotes.Select(note =>
        $"{string.Join(", ", each.Row.Labels.Select(label => label.Text))}: {note}");
}
