namespace PolicingReform.Numerics;

/// <summary>How a fit of weights to what they are to sum to ended.</summary>
/// <param name="Rounds">The rounds it took.</param>
/// <param name="Misfit">The largest difference left, relative to what it was to be.</param>
internal readonly record struct FitOutcome(int Rounds, double Misfit);

/// <summary>
/// Iterative proportional fitting of a table to its margins (Deming and Stephan 1940, doi:10.1214/aoms/1177731829).
/// </summary>
internal static class ProportionalFitting
{
    // Far below what is asked of a margin: the last rounds cost little, and variances see the weights.
    private const double Wanted = 1e-12;
    private const int MostRounds = 5000;

    // A table that allows its margins comes closer; one that does not stays where it is.
    private const int Window = 100;
    private const double LeastGain = 0.99;

    /// <summary>Fits factors.</summary>
    /// <param name="table">The cells, 0 or more.</param>
    /// <param name="categories">For each margin the category of each cell, numbered through all margins.</param>
    /// <param name="targets">For each category what its cells are to sum to, 0 or more.</param>
    /// <param name="factors">For each cell its factor; filled in.</param>
    /// <returns>How it ended; the misfit is that of all margins at once.</returns>
    public static FitOutcome Fit(
        ReadOnlySpan<double> table, ReadOnlySpan<int[]> categories, ReadOnlySpan<double> targets, Span<double> factors)
    {
        factors.Fill(1);
        double[] sums = new double[targets.Length];
        double before = double.PositiveInfinity;
        for (int round = 0; ; round++)
        {
            double misfit = 0;
            foreach (int[] category in categories)
                misfit = Math.Max(misfit, Adjust(table, category, targets, sums, factors));
            bool isWindow = round % Window == 0;
            bool isStuck = isWindow && misfit > LeastGain * before;
            if (misfit <= Wanted || round == MostRounds || isStuck)
                return new FitOutcome(round, Misfit(table, categories, targets, sums, factors));
            before = isWindow ? misfit : before;
        }
    }

    /// <summary>Brings one margin to its targets, and returns how far it was from them.</summary>
    private static double Adjust(
        ReadOnlySpan<double> table, int[] category, ReadOnlySpan<double> targets, double[] sums, Span<double> factors)
    {
        Sum(table, category, sums, factors);
        double misfit = 0;
        for (int c = 0; c < sums.Length; c++)
        {
            // Categories of other margins, and those of nobody, sum to nothing here.
            if (sums[c] == 0)
                continue;
            double factor = targets[c] / sums[c];
            misfit = Math.Max(misfit, Relative(sums[c], targets[c]));
            sums[c] = factor;
        }

        for (int k = 0; k < table.Length; k++)
            factors[k] *= table[k] == 0 ? 1 : sums[category[k]];
        return misfit;
    }

    private static double Misfit(
        ReadOnlySpan<double> table, ReadOnlySpan<int[]> categories, ReadOnlySpan<double> targets, double[] sums,
        Span<double> factors)
    {
        double misfit = 0;
        foreach (int[] category in categories)
        {
            Sum(table, category, sums, factors);
            for (int k = 0; k < table.Length; k++)
                misfit = Math.Max(misfit, Relative(sums[category[k]], targets[category[k]]));
        }

        return misfit;
    }

    private static void Sum(ReadOnlySpan<double> table, int[] category, double[] sums, ReadOnlySpan<double> factors)
    {
        Array.Clear(sums);
        for (int k = 0; k < table.Length; k++)
            sums[category[k]] += table[k] * factors[k];
    }

    private static double Relative(double sum, double target) =>
        Math.Abs(sum - target) / (target == 0 ? 1 : target);
}
