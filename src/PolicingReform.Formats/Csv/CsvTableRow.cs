namespace PolicingReform.Formats;

/// <summary>A record of a CSV file: its texts and its line.</summary>
public sealed class CsvTableRow
{
    private readonly Dictionary<string, string?> _texts;

    private CsvTableRow(long line, Dictionary<string, string?> texts) => (Line, _texts) = (line, texts);

    /// <summary>The line of the file where the record begins, counted from 1.</summary>
    public long Line { get; }

    /// <summary>The text in a column that was read, or null where it is missing.</summary>
    /// <param name="column">The name of the column.</param>
    /// <exception cref="ArgumentException">The column was not read.</exception>
    public string? this[string column] => _texts.TryGetValue(column, out string? text)
        ? text
        : throw new ArgumentException(
            $"column was {Spoken.Quoted(column)}, which was not read; the row holds " +
            $"{string.Join(", ", _texts.Keys.Select(Spoken.Quoted))}.",
            nameof(column));

    /// <summary>Returns the line and the texts.</summary>
    public override string ToString() =>
        $"line {Spoken.Number(Line)}: {string.Join(", ", _texts.Select(each => $"{each.Key} {each.Value ?? "NA"}"))}";

    internal static CsvTableRow Of(CsvRecords records, IEnumerable<(string Column, int Place)> places)
    {
        Dictionary<string, string?> texts = new(StringComparer.Ordinal);
        foreach ((string column, int place) in places)
            texts.Add(column, records.Text(place) is { } text and not ("" or "NA") ? text : null);
        return new CsvTableRow(records.Line, texts);
    }
}
