namespace PolicingReform;

/// <summary>
/// What the sizes of units, the sizes of groups and the structure each account for in a change of M: the mean over the
/// six orders in which they can be changed.
/// </summary>
internal sealed record ShapleyParts(double Units, double Groups, double Structure)
{
    /// <summary>Returns the parts, or null where a table with the margins of one date cannot be fitted.</summary>
    public static ShapleyParts? Of(UnitMatrix before, UnitMatrix after)
    {
        if (before.Total == 0 || after.Total == 0)
            return null;
        double[] values = new double[8];
        for (int which = 0; which < 8; which++)
        {
            UnitMatrix units = (which & 1) == 0 ? before : after;
            UnitMatrix groups = (which & 2) == 0 ? before : after;
            UnitMatrix structure = (which & 4) == 0 ? before : after;
            UnitMatrix? fitted = which is 0 or 7
                ? structure
                : MarginFitting.Fit(structure, Shares(units.UnitTotals), Shares(groups.GroupTotals));
            if (fitted is null)
                return null;
            values[which] = fitted.Mutual;
        }

        return new ShapleyParts(Part(values, 1), Part(values, 2), Part(values, 4));
    }

    // Alone first, after one of the others, after both: two, one and one, and two of the six orders.
    private static double Part(double[] values, int factor)
    {
        int others = 7 & ~factor, first = others & -others;
        double Step(int from) => values[from | factor] - values[from];
        return ((2 * Step(0)) + Step(first) + Step(others & ~first) + (2 * Step(others))) / 6;
    }

    private static double[] Shares(double[] totals)
    {
        double sum = totals.Sum();
        return [.. totals.Select(total => total / sum)];
    }
}
