using PolicingReform;

namespace Analyst;

/// <summary>A result of the library, be it one or a table of many.</summary>
/// <param name="Result">What writes itself as a page.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Notes">What must be known to read them.</param>
internal sealed record Answer(Result Result, ValueList<ResultRow> Rows, ValueList<string> Notes)
{
    /// <summary>What the command says beside them.</summary>
    public ValueList<string> OwnNotes { get; init; } = [];

    public static Answer Of(ResultTable table) => With(table, table.Rows, table.Notes);

    public static Answer Of(SurveyEstimate estimate) => With(estimate, [estimate.Row], estimate.Notes);

    // What concerns one row only is told with the name of the row.
    private static Answer With(Result result, ValueList<ResultRow> rows, ValueList<string> notes) =>
        new(result, rows, [.. notes, .. rows.SelectMany(row => row.Notes.Select(note => Named(row, note)))]);

    private static string Named(ResultRow row, string note) =>
        row.Labels.Count == 0 ? note : $"{string.Join(", ", row.Labels.Select(label => label.Text))}: {note}";
}
