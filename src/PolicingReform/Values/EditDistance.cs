namespace PolicingReform;

/// <summary>
/// How far two spellings are apart: the fewest insertions, deletions and replacements (Levenshtein 1966).
/// </summary>
internal static class EditDistance
{
    private const int LongestCompared = 100;

    /// <summary>The candidate nearest to a text; of several the first in ordinal order.</summary>
    public static string Nearest(string text, IEnumerable<string> candidates) =>
        candidates.Order(StringComparer.Ordinal).MinBy(candidate => Between(text, candidate))
        ?? throw new ArgumentException("candidates was empty; there is nothing to be near to.", nameof(candidates));

    /// <summary>The distance between the first 100 characters of two texts.</summary>
    public static int Between(string left, string right)
    {
        ReadOnlySpan<char> a = left.AsSpan(0, Math.Min(left.Length, LongestCompared));
        ReadOnlySpan<char> b = right.AsSpan(0, Math.Min(right.Length, LongestCompared));
        Span<int> row = stackalloc int[b.Length + 1];
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
