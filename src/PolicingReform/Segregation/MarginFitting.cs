namespace PolicingReform;

/// <summary>
/// Gives a matrix the margins of others and keeps its own structure (iterative proportional fitting).
/// </summary>
/// <remarks>
/// Deming and Stephan (1940). The odds ratios stay, zeros stay zero; it has no solution where zeros leave the margins
/// no room.
/// </remarks>
internal static class MarginFitting
{
    private const int MostRounds = 100_000;
    private const double Close = 1e-13;

    /// <summary>Returns the fitted matrix of shares, or null where the fitting does not settle.</summary>
    public static UnitMatrix? Fit(UnitMatrix structure, double[] units, double[] groups)
    {
        double[] cells = [.. structure.Cells.Select(cell => cell / structure.Total)];
        for (int round = 0; round < MostRounds; round++)
        {
            Scale(cells, structure, units, byUnit: true);
            if (Scale(cells, structure, groups, byUnit: false) < Close)
                return new UnitMatrix(structure.Units, structure.Groups, cells);
        }

        return null;
    }

    // Returns how far the margin was off.
    private static double Scale(double[] cells, UnitMatrix of, double[] target, bool byUnit)
    {
        double[] sums = new double[target.Length];
        for (int i = 0; i < cells.Length; i++)
            sums[byUnit ? i / of.Groups : i % of.Groups] += cells[i];
        double off = 0;
        for (int i = 0; i < sums.Length; i++)
        {
            off = Math.Max(off, Math.Abs(sums[i] - target[i]));
            sums[i] = sums[i] == 0 ? 0 : target[i] / sums[i];
        }

        for (int i = 0; i < cells.Length; i++)
            cells[i] *= sums[byUnit ? i / of.Groups : i % of.Groups];
        return off;
    }
}
