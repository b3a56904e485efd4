using System.Text;

namespace Analyst;

/// <summary>Lists as a command line writes them: <c>a,b</c>, and <c>"a, b",c</c> where an item holds a comma.</summary>
internal static class Lists
{
    /// <summary>Splits a list; items in quotation marks may hold commas, and doubled quotation marks.</summary>
    /// <returns>The items, or null where one is empty or a quotation mark is not closed.</returns>
    public static IReadOnlyList<string>? TrySplit(string text)
    {
        List<string> items = [];
        for (int at = 0; at <= text.Length; at++)
        {
            if (TryItem(text, ref at) is not string item)
                return null;
            items.Add(item);
        }

        return items;
    }

    /// <summary>Splits <c>COL=V,V</c> at its first equals sign outside quotation marks.</summary>
    /// <returns>The column and the values, or null where either is not there.</returns>
    public static (string Column, IReadOnlyList<string> Values)? TrySplitCondition(string text)
    {
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] == '"';
            if (text[i] != '=' || isQuoted)
                continue;
            string column = text[..i].StartsWith('"') ? TrySplit(text[..i]) is [string only] ? only : "" : text[..i];
            return column.Length > 0 && TrySplit(text[(i + 1)..]) is { } values ? (column, values) : null;
        }

        return null;
    }

    // One item from a place on; the place is then that of the comma behind it, or the end.
    private static string? TryItem(string text, ref int at)
    {
        if (at >= text.Length || text[at] != '"')
        {
            int comma = text.IndexOf(',', at);
            int end = comma < 0 ? text.Length : comma;
            string plain = text[at..end];
            at = end;
            return plain.Length == 0 ? null : plain;
        }

        StringBuilder item = new();
        while (++at < text.Length)
        {
            if (text[at] != '"')
                item.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"')
                item.Append(text[++at]);
            else
                break;
        }

        bool isClosed = at < text.Length && (++at == text.Length || text[at] == ',');
        return isClosed && item.Length > 0 ? item.ToString() : null;
    }
}
