using System.Globalization;
using System.Text;

namespace PolicingReform;

/// <summary>Text made safe for HTML and for XML.</summary>
internal static class Markup
{
    /// <summary>
    /// Encodes markup characters; what XML forbids (control characters, lone surrogates) becomes U+FFFD.
    /// </summary>
    /// <remarks>
    /// Letters of every script stay as they are. The framework's encoders turn Arabic into numbers or leave characters
    /// that make an SVG unreadable, so neither serves both writers.
    /// </remarks>
    public static string Encode(string text)
    {
        StringBuilder result = new(text.Length + 16);
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '"' => result.Append("&quot;"),
                '\'' => result.Append("&#39;"),
                '\n' or '\t' => result.Append((char)rune.Value),
                < ' ' or (>= 0x7F and <= 0x9F) or 0xFFFE or 0xFFFF => result.Append('\uFFFD'),
                _ => result.Append(rune.ToString()),
            };
        }

        return result.ToString();
    }

    /// <summary>Encodes text that a page breaks into lines: no line begins with a percent sign or a p-value.</summary>
    public static string Flowing(string text) => Encode(text
        .Replace(" %", "\u00A0%", StringComparison.Ordinal)
        .Replace(" p ", " p\u00A0", StringComparison.Ordinal));

    /// <summary>A coordinate with at most two decimals.</summary>
    public static string Coordinate(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
