namespace Analyst;

/// <summary>Which name was probably meant.</summary>
internal static class Spelling
{
    private const int LongestCompared = 100;

    /// <summary>The name nearest to a text; of several the first.</summary>
    public static string Nearest(string text, IEnumerable<string> names) => names.MinBy(name => Distance(text, name))!;

    // The fewest insertions, deletions and replacements (Levenshtein 1966), over the first 100 characters.
    private static int Distance(string left, string right)
    {
        (string a, string b) = (Head(left), Head(right));
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }

    private static string Head(string text) => text.Length > LongestCompared ? text[..LongestCompared] : text;
}
