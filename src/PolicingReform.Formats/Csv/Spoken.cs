using System.Globalization;
using System.Text;

namespace PolicingReform.Formats;

/// <summary>Texts and numbers as sentences about a file may show them.</summary>
internal static class Spoken
{
    private const int Longest = 60;

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Count(long count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    public static string Quoted(string text) => $"\"{Shown(text)}\"";

    /// <summary>The first items, and how many there are besides.</summary>
    public static string Some(IReadOnlyCollection<string> items, int most) =>
        string.Join(", ", items.Take(most)) + (items.Count > most ? $" and {Number(items.Count - most)} more" : "");

    /// <summary>
    /// A text without anything that would break a line, colour a terminal or turn the direction of writing.
    /// </summary>
    public static string Shown(string text, int most = Longest)
    {
        StringBuilder shown = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (shown.Length >= most)
                return shown.Append("...").ToString();
            if (rune.Value == ' ' || IsVisible(rune))
                shown.Append(rune.ToString());
            else
                shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}");
        }

        return shown.ToString();
    }

    private static bool IsVisible(Rune rune) =>
        !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune)
        && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format;
}
