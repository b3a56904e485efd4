namespace PolicingReform.Surveys;

/// <summary>Pairs of codes as dense numbers in the order of the pairs, whatever the order of the rows.</summary>
internal static class Interning
{
    private const long MostDense = 1 << 24;

    /// <summary>Numbers the pairs that occur.</summary>
    /// <param name="first">The first code by row, or null where all are 0; none is missing.</param>
    /// <param name="second">The second code by row, or null where all are 0; none is missing.</param>
    /// <param name="rows">The number of rows.</param>
    /// <returns>The number of the pair by row, and for each number its pair and how often it occurs.</returns>
    public static (CodeArray Ids, InternedPair[] Pairs) Pairs(CodeArray? first, CodeArray? second, int rows)
    {
        if (first is null || second is null)
            return One(first, second, rows);
        long possible = (long)first.Codes * second.Codes;
        return possible <= MostDense ? Dense(first, second) : Sparse(first, second, rows);
    }

    private static (CodeArray Ids, InternedPair[] Pairs) One(CodeArray? first, CodeArray? second, int rows)
    {
        if ((first ?? second) is not CodeArray codes)
            return (CodeArray.From(new byte[rows], 1), rows == 0 ? [] : [new InternedPair(0, 0, rows)]);
        int[] counts = codes.Counts();
        (int[] numbers, InternedPair[] pairs) = Numbered(
            counts, first is null ? counts.Length : 1, first is null ? code => (0, code) : code => (code, 0));

        // Where every code occurs, the codes are the numbers.
        return (pairs.Length == counts.Length ? codes : codes.Renumbered(numbers, pairs.Length), pairs);
    }

    private static (CodeArray Ids, InternedPair[] Pairs) Dense(CodeArray first, CodeArray second)
    {
        int seconds = second.Codes;
        CodeArray paired = first.Paired(second, out int[] counts);
        (int[] numbers, InternedPair[] pairs) = Numbered(counts, seconds, key => (key / seconds, key % seconds));
        return (pairs.Length == counts.Length ? paired : paired.Renumbered(numbers, pairs.Length), pairs);
    }

    private static (int[] Numbers, InternedPair[] Pairs) Numbered(
        int[] counts, int seconds, Func<int, (int First, int Second)> pair)
    {
        int[] numbers = new int[counts.Length];
        List<InternedPair> pairs = new(Math.Min(counts.Length, Math.Max(16, seconds)));
        for (int key = 0; key < counts.Length; key++)
        {
            if (counts[key] == 0)
                continue;
            numbers[key] = pairs.Count;
            (int first, int second) = pair(key);
            pairs.Add(new InternedPair(first, second, counts[key]));
        }

        return (numbers, [.. pairs]);
    }

    private static (CodeArray Ids, InternedPair[] Pairs) Sparse(CodeArray first, CodeArray second, int rows)
    {
        int[] ids = new int[rows];
        Dictionary<long, int> known = [];
        List<int> counts = [];
        for (int i = 0; i < rows; i++)
        {
            long key = ((long)first[i] * second.Codes) + second[i];
            if (!known.TryGetValue(key, out ids[i]))
            {
                known.Add(key, ids[i] = known.Count);
                counts.Add(0);
            }

            counts[ids[i]]++;
        }

        long[] keys = [.. known.Keys.Order()];
        int[] place = new int[keys.Length];
        for (int i = 0; i < keys.Length; i++)
            place[known[keys[i]]] = i;
        for (int i = 0; i < rows; i++)
            ids[i] = place[ids[i]];
        return (
            CodeArray.From(ids, keys.Length),
            [.. keys.Select(key => new InternedPair(
                (int)(key / second.Codes), (int)(key % second.Codes), counts[known[key]]))]);
    }
}

/// <summary>A pair of codes that occurs, and how many rows have it.</summary>
internal readonly record struct InternedPair(int First, int Second, int Rows);
