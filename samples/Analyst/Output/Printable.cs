namespace Analyst;

/// <summary>Texts of a file as a terminal may show them.</summary>
internal static class Printable
{
    /// <summary>A text on one line, without anything that would steer the terminal.</summary>
    public static string Line(string text) =>
        string.Create(text.Length, text, (line, from) =>
        {
            for (int i = 0; i < line.Length; i++)
                line[i] = char.IsControl(from[i]) ? '\uFFFD' : from[i];
        });

    /// <summary>A text as a name, of at most 200 characters.</summary>
    public static string Name(string text) => Line(text) is { Length: > 200 } longName ? longName[..200] : Line(text);
}
