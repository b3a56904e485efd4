using Spectre.Console;

namespace Analyst;

/// <summary>What tables for people have in common.</summary>
internal static class TableText
{
    /// <summary>A table without lines between its columns; numbers stand to the right.</summary>
    public static Table Of(IEnumerable<string> heads, IEnumerable<string> numbers, params IEnumerable<string> last)
    {
        Table table = new() { Border = TableBorder.Simple };
        foreach (string head in heads)
            table.AddColumn(new TableColumn(new Text(Printable.Line(head))));
        foreach (string head in numbers)
            table.AddColumn(new TableColumn(new Text(head)) { Alignment = Justify.Right });
        foreach (string head in last)
            table.AddColumn(new TableColumn(new Text(head)));
        return table;
    }

    /// <summary>Adds a row; texts of a file steer no terminal.</summary>
    public static void Add(Table table, IEnumerable<string> cells) =>
        table.AddRow([.. cells.Select(cell => new Text(Printable.Line(cell)))]);

    /// <summary>Writes notes as a list.</summary>
    public static void Write(IAnsiConsole console, IEnumerable<Note> notes)
    {
        Grid list = new();
        list.AddColumns(
            new GridColumn { Padding = new Padding(0, 0, 1, 0) }, new GridColumn { Padding = new Padding(0) });
        foreach (Note note in notes)
            list.AddRow(new Text("*"), new Text(Printable.Line(note.Message)));
        console.Write(list);
    }
}
