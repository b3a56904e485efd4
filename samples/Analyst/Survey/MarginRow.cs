using PolicingReform.Surveys;

namespace Analyst;

/// <summary>A row of a file of margins: how many persons hold a level.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Variable">The column of the data, or several with colons between, as the file writes them.</param>
/// <param name="Columns">The columns of the data.</param>
/// <param name="Count">Their level and its persons.</param>
internal sealed record MarginRow(long Line, string Variable, IReadOnlyList<string> Columns, MarginCount Count);
