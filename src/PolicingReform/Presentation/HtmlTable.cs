using System.Collections.Immutable;
using System.Text;

namespace PolicingReform;

/// <summary>Writes a table as an accessible HTML fragment.</summary>
internal static class HtmlTable
{
    public static string Write(Table table)
    {
        StringBuilder html = new();
        html.Append("<div class=\"pr-result\">\n<table class=\"pr-table\">\n");
        html.Append("<caption dir=\"auto\">").Append(Markup.Encode(table.Caption)).Append("</caption>\n<thead>\n<tr>");
        foreach (Column column in table.Columns)
        {
            html.Append("<th scope=\"col\" dir=\"auto\"").Append(Class(column.IsNumeric ? "pr-number" : "")).Append('>')
                .Append(Markup.Encode(column.Header)).Append("</th>");
        }

        html.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (ImmutableArray<Cell> row in table.ShownRows)
        {
            html.Append("<tr>");
            for (int c = 0; c < row.Length; c++)
                AppendCell(html, table.Columns[c], row[c]);
            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n");
        string[] notes = [.. table.ShownNotes];
        if (notes.Length > 0)
        {
            html.Append("<ul class=\"pr-notes\">\n");
            foreach (string note in notes)
                html.Append("<li dir=\"auto\">").Append(Markup.Flowing(note)).Append("</li>\n");
            html.Append("</ul>\n");
        }

        return html.Append("</div>\n").ToString();
    }

    private static void AppendCell(StringBuilder html, Column column, Cell cell)
    {
        string tag = column.HeadsRow ? "th" : "td";
        html.Append('<').Append(tag).Append(column.HeadsRow ? " scope=\"row\"" : "").Append(" dir=\"auto\"")
            .Append(Class((column.IsNumeric, cell.IsAbsent) switch
            {
                (true, true) => "pr-number pr-absent",
                (true, false) => "pr-number",
                (false, true) => "pr-absent",
                _ => "",
            }))
            .Append('>').Append(Markup.Flowing(cell.Text)).Append("</").Append(tag).Append('>');
    }

    private static string Class(string name) => name.Length == 0 ? "" : $" class=\"{name}\"";
}
