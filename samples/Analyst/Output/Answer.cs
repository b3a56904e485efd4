using PolicingReform;

namespace Analyst;

/// <summary>A result of the library, be it one or a table of many.</summary>
/// <param name="Result">What writes itself as a page.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Notes">What must be known to read them.</param>
internal sealed record Answer(Result Result, ValueList<ResultRow> Rows, ValueList<string> Notes)
{
    public static Answer Of(ResultTable table) => new(table, table.Rows, table.Notes);

    public static Answer Of(AnalysisResult result) => new(result, [result.Row], result.Row.Notes);
}
