using System.Collections.Immutable;
using System.Text;

namespace PolicingReform;

/// <summary>
/// Writes a table as plain text: aligned columns, long cells on several lines, at most 110 columns wide.
/// </summary>
internal static class TextTable
{
    private const int MaximumWidth = 110;
    private const int NarrowestWrapped = 14;
    private const string Gap = "  ";

    public static string Write(Table table)
    {
        ImmutableArray<Cell>[] rows = [.. table.ShownRows];
        int[] widths = Widths(table, rows);
        StringBuilder text = new();
        text.AppendJoin('\n', TextLines.Wrap(table.Caption, MaximumWidth)).Append('\n');
        AppendRow(text, table, widths, [.. table.Columns.Select(column => (Cell)column.Header)]);
        text.Append('-', Total(widths)).Append('\n');
        foreach (ImmutableArray<Cell> row in rows)
            AppendRow(text, table, widths, row);
        foreach (string note in table.ShownNotes)
            text.AppendJoin("\n  ", TextLines.Wrap("* " + note, MaximumWidth - 2)).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    // Columns are as wide as their longest cell; while the table is too wide, the widest that still may shrinks.
    private static int[] Widths(Table table, ImmutableArray<Cell>[] rows)
    {
        int[] widths = [.. table.Columns.Select((column, c) =>
            rows.Select(row => TextLines.Width(row[c].Text)).Append(TextLines.Width(column.Header)).Max())];
        while (Total(widths) > MaximumWidth && widths.Max() > NarrowestWrapped)
            widths[Array.IndexOf(widths, widths.Max())]--;
        return widths;
    }

    private static int Total(int[] widths) => widths.Sum() + (Gap.Length * (widths.Length - 1));

    private static void AppendRow(StringBuilder text, Table table, int[] widths, ImmutableArray<Cell> cells)
    {
        ImmutableArray<string>[] columns = [.. cells.Select((cell, c) => TextLines.Wrap(cell.Text, widths[c]))];
        int height = columns.Max(lines => lines.Length);
        for (int l = 0; l < height; l++)
        {
            StringBuilder line = new();
            for (int c = 0; c < columns.Length; c++)
            {
                string part = l < columns[c].Length ? columns[c][l] : "";
                string padding = new(' ', Math.Max(0, widths[c] - TextLines.Width(part)));
                bool toTheRight = table.Columns[c].IsNumeric && !cells[c].IsAbsent;
                line.Append(c == 0 ? "" : Gap).Append(toTheRight ? padding + part : part + padding);
            }

            text.Append(line.ToString().TrimEnd(' ')).Append('\n');
        }
    }
}
