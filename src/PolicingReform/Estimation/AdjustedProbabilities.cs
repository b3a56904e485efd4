namespace PolicingReform;

/// <summary>The p-values of a family of tests, adjusted for their number.</summary>
internal static class AdjustedProbabilities
{
    /// <summary>Returns the adjusted values, in the order of the values.</summary>
    public static double[] Of(ReadOnlySpan<double> values, Correction correction)
    {
        double[] adjusted = values.ToArray();
        if (correction == Correction.None)
            return adjusted;

        double[] sorted = values.ToArray();
        int[] order = new int[values.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(sorted, order);
        if (correction == Correction.Holm)
            StepDown(sorted);
        else
            StepUp(sorted);
        for (int i = 0; i < order.Length; i++)
            adjusted[order[i]] = sorted[i];
        return adjusted;
    }

    private static void StepDown(double[] sorted)
    {
        double most = 0;
        for (int i = 0; i < sorted.Length; i++)
            sorted[i] = most = Math.Max(most, Math.Min(1, (sorted.Length - i) * sorted[i]));
    }

    private static void StepUp(double[] sorted)
    {
        double least = 1;
        for (int i = sorted.Length - 1; i >= 0; i--)
            sorted[i] = least = Math.Min(least, sorted[i] * sorted.Length / (i + 1));
    }
}
