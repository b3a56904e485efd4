using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Stances as a table for people, and as flat rows.</summary>
internal static class StanceTable
{
    public static readonly string[] Notes =
    [
        "The statements are those the authors chose to print: the numbers count speakers, and measure nothing.",
        "What each statement is taken to say of a theme is this project's own desk reading.",
    ];

    public static Table Of(string caption, ImmutableArray<StanceCount> counts, IEnumerable<string> notes) => new(
        caption,
        [
            new Column("Place spoken of", HeadsRow: true),
            new Column("Theme"),
            new Column("Favourable", IsNumeric: true),
            new Column("Mixed", IsNumeric: true),
            new Column("Unfavourable", IsNumeric: true),
            new Column("Not evaluating", IsNumeric: true),
        ],
        [
            .. counts.Select(count => ImmutableArray.Create<Cell>(
                count.Place.Name,
                count.Theme.Label,
                count.Favourable.ToString(),
                count.Mixed.ToString(),
                count.Unfavourable.ToString(),
                count.NotEvaluating.ToString())),
        ],
        [.. notes]);

    public static ResultRow Row(StanceCount count) => ResultRow.From(
        Estimate.None(
            Unavailable.SelectedStatements,
            Basis.PurposiveSample,
            "index",
            "count of speakers by stance",
            count.Statements.Count,
            [.. count.Statements.Select(statement => statement.Source)]),
        "stances",
        [
            new RowLabel("place", count.Place.Name, count.Place.Id.Value),
            new RowLabel("theme", count.Theme.Label, count.Theme.Code),
        ],
        [
            new RowExtra("favourable", count.Favourable.All),
            new RowExtra("mixed", count.Mixed.All),
            new RowExtra("unfavourable", count.Unfavourable.All),
            new RowExtra("notEvaluating", count.NotEvaluating.All),
            new RowExtra("favourablePolice", count.Favourable.Police),
            new RowExtra("mixedPolice", count.Mixed.Police),
            new RowExtra("unfavourablePolice", count.Unfavourable.Police),
            new RowExtra("notEvaluatingPolice", count.NotEvaluating.Police),
        ]) with
    {
        Notes = [.. Notes],
    };
}
