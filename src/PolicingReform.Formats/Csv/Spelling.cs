namespace PolicingReform.Formats;

/// <summary>Which name was probably meant.</summary>
internal static class Spelling
{
    private const int LongestCompared = 100;

    /// <summary>The name nearest to a text; of several the first.</summary>
    public static string Nearest(string text, IEnumerable<string> names) =>
        names.MinBy(name => Distance(text, name))!;

    // The fewest insertions, deletions and replacements (Levenshtein 1966), over the first 100 characters.
    private static int Distance(string left, string right)
    {
        ReadOnlySpan<char> a = left.AsSpan(0, Math.Min(left.Length, LongestCompared));
        ReadOnlySpan<char> b = right.AsSpan(0, Math.Min(right.Length, LongestCompared));
        Span<int> row = stackalloc int[LongestCompared + 1];
        for (int j = 0; j <= b.Length; j++)
            row[j] = j;
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
}
