namespace PolicingReform.Surveys;

/// <summary>Pairs of codes as dense numbers in the order of the pairs, whatever the order of the rows.</summary>
internal static class Interning
{
    private const long MostDense = 1 << 24;

    /// <summary>Numbers the pairs that occur.</summary>
    /// <param name="first">The first code by row, or null where all are 0.</param>
    /// <param name="firsts">The number of first codes.</param>
    /// <param name="second">The second code by row, or null where all are 0.</param>
    /// <param name="rows">The number of rows.</param>
    /// <returns>The number of the pair by row, and for each number its pair.</returns>
    public static (int[] Ids, (int First, int Second)[] Pairs) Pairs(
        int[]? first, int firsts, CodeArray? second, int rows)
    {
        int seconds = second?.Codes ?? 1;
        int[] codes = new int[rows];
        second?.CopyTo(0, codes);
        return (long)firsts * seconds <= Math.Max(MostDense, 2L * rows) && (long)firsts * seconds <= Array.MaxLength
            ? Dense(first, firsts * seconds, seconds, codes)
            : Sparse(first, seconds, codes);
    }

    private static (int[] Ids, (int First, int Second)[] Pairs) Dense(
        int[]? first, int possible, int seconds, int[] codes)
    {
        int[] number = new int[possible];
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] += (first is null ? 0 : first[i]) * seconds;
            number[codes[i]] = 1;
        }

        List<(int First, int Second)> pairs = [];
        for (int key = 0; key < number.Length; key++)
        {
            if (number[key] == 0)
                continue;
            number[key] = pairs.Count;
            pairs.Add((key / seconds, key % seconds));
        }

        for (int i = 0; i < codes.Length; i++)
            codes[i] = number[codes[i]];
        return (codes, [.. pairs]);
    }

    private static (int[] Ids, (int First, int Second)[] Pairs) Sparse(int[]? first, int seconds, int[] codes)
    {
        Dictionary<long, int> known = [];
        for (int i = 0; i < codes.Length; i++)
        {
            long key = ((first is null ? 0L : first[i]) * seconds) + codes[i];
            if (!known.TryGetValue(key, out codes[i]))
                known.Add(key, codes[i] = known.Count);
        }

        long[] keys = [.. known.Keys.Order()];
        int[] place = new int[keys.Length];
        for (int i = 0; i < keys.Length; i++)
            place[known[keys[i]]] = i;
        for (int i = 0; i < codes.Length; i++)
            codes[i] = place[codes[i]];
        return (codes, [.. keys.Select(key => ((int)(key / seconds), (int)(key % seconds)))]);
    }
}
