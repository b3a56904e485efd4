namespace Analyst;

/// <summary>Persons from shares in percent of a number of persons.</summary>
internal static class RoundedCounts
{
    /// <summary>One share.</summary>
    public static int Of(double percent, int size) =>
        (int)Math.Round(percent * size / 100, MidpointRounding.AwayFromZero);

    /// <summary>The shares of all groups of a unit.</summary>
    /// <param name="percent">The shares.</param>
    /// <param name="size">The number of persons.</param>
    /// <param name="sumToSize">
    /// Whether everybody is in one group: where the rounded counts miss the number of persons, the shares are scaled to
    /// their sum and the largest remainders are rounded up.
    /// </param>
    public static int[] Of(IReadOnlyList<double> percent, int size, bool sumToSize)
    {
        int[] counts = [.. percent.Select(share => Of(share, size))];
        if (!sumToSize || counts.Sum(count => (long)count) == size)
            return counts;
        double sum = percent.Sum();
        double[] exact = [.. percent.Select(share => share / sum * size)];
        counts = [.. exact.Select(each => (int)Math.Floor(each))];
        IEnumerable<int> next = Enumerable.Range(0, counts.Length).OrderByDescending(i => exact[i] - counts[i]);
        foreach (int i in next.Take(size - counts.Sum()).ToArray())
            counts[i]++;
        return counts;
    }
}
