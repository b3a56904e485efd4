using System.Globalization;
using System.Text;

namespace PolicingReform;

/// <summary>Text made safe for HTML and for XML.</summary>
internal static class Markup
{
    /// <summary>Encodes markup characters; what XML forbids (control characters, lone surrogates) becomes U+FFFD.</summary>
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

    /// <summary>A coordinate with at most two decimals.</summary>
    public static string Coordinate(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
