using System.Globalization;
using System.Text;

namespace Analyst;

/// <summary>Rows as CSV: RFC 4180, numbers at full precision, an absent one empty.</summary>
internal static class CsvRows
{
    public static string Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows)
    {
        StringBuilder csv = new();
        foreach (IReadOnlyList<object?> record in rows.Prepend(header))
            csv.AppendJoin(',', record.Select(Field)).Append("\r\n");
        return csv.ToString();
    }

    private static string Field(object? value)
    {
        string text = value is double number
            ? number.ToString("R", CultureInfo.InvariantCulture)
            : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return text.AsSpan().ContainsAny(",;\"\r\n")
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }
}
