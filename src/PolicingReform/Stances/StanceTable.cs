using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Stances as a table for people, and as flat rows.</summary>
internal static class StanceTable
{
    public static IEnumerable<string> Notes(Study study)
    {
        Fieldwork? fieldwork = study.Fieldwork;
        yield return fieldwork?.Coverage == StatementCoverage.AuthorsSelection
            ? "The statements are those the authors chose to print: the numbers count speakers, and measure nothing."
            : "The numbers count speakers; they are no index.";
        yield return fieldwork?.Exposure == Exposure.Synthetic
            ? "The data are synthetic: invented, with nobody behind them."
            : "What each statement is taken to say of a theme is a desk reading by those who entered it.";
    }

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

    public static ResultRow Row(StanceCount count, Study study) => ResultRow.From(
        Estimate.None(
            study.Fieldwork?.Coverage == StatementCoverage.AuthorsSelection
                ? Unavailable.SelectedStatements
                : StanceReasons.CountsAreNoIndex,
            study.Fieldwork?.Exposure == Exposure.Synthetic ? Basis.Synthetic : Basis.PurposiveSample,
            "index",
            "count of speakers by stance",
            count.Statements.DistinctBy(each => each.SpeakerKey, StringComparer.Ordinal).Count(),
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
        Notes = [.. Notes(study)],
    };
}
