using System.Collections.Immutable;
using System.Globalization;

namespace PolicingReform;

/// <summary>Breaks text into lines between words.</summary>
internal static class TextLines
{
    /// <summary>Lines of at most a width; a word that is longer stands on a line of its own.</summary>
    public static ImmutableArray<string> Wrap(string text, int width)
    {
        ImmutableArray<string>.Builder lines = ImmutableArray.CreateBuilder<string>();
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && Width(line) + 1 + Width(word) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }

        lines.Add(line);
        return lines.ToImmutable();
    }

    /// <summary>The columns a text takes: combining marks take none of their own.</summary>
    public static int Width(string text) => new StringInfo(text).LengthInTextElements;
}
