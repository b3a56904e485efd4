using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>A table as data, before anybody writes it.</summary>
internal sealed record Table(
    string Caption,
    ImmutableArray<Column> Columns,
    ImmutableArray<ImmutableArray<Cell>> Rows,
    ImmutableArray<string> Notes)
{
    /// <summary>A page of ten thousand rows stops a notebook; what is left out is said.</summary>
    public const int MostRowsShown = 1000;

    public IEnumerable<ImmutableArray<Cell>> ShownRows => Rows.Take(MostRowsShown);

    public IEnumerable<string> ShownNotes => Rows.Length <= MostRowsShown
        ? Notes
        : Notes.Add(
            Numeral.Text(Rows.Length - MostRowsShown) + " more rows are not shown here; Rows and JSON hold them all.");
}

/// <summary>A column: its header, whether it holds figures, and whether its cells head their rows.</summary>
internal readonly record struct Column(string Header, bool IsNumeric = false, bool HeadsRow = false);

/// <summary>A cell: a text, or the reason why there is none.</summary>
internal readonly record struct Cell(string Text, bool IsAbsent = false)
{
    public static implicit operator Cell(string text) => new(text);

    public static Cell Absent(string reason) => new(reason, IsAbsent: true);
}
