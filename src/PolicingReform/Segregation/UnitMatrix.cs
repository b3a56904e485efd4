namespace PolicingReform;

/// <summary>Persons by unit and group, with the sums of both.</summary>
internal sealed class UnitMatrix
{
    public UnitMatrix(int units, int groups, double[] cells)
    {
        (Units, Groups, Cells) = (units, groups, cells);
        UnitTotals = new double[units];
        GroupTotals = new double[groups];
        for (int u = 0; u < units; u++)
        {
            for (int g = 0; g < groups; g++)
            {
                UnitTotals[u] += cells[(u * groups) + g];
                GroupTotals[g] += cells[(u * groups) + g];
            }
        }

        Total = UnitTotals.Sum();
    }

    public int Units { get; }

    public int Groups { get; }

    public double[] Cells { get; }

    public double[] UnitTotals { get; }

    public double[] GroupTotals { get; }

    public double Total { get; }

    public double this[int unit, int group] => Cells[(unit * Groups) + group];

    /// <summary>Theil's entropy of the groups in the force as a whole, in nats.</summary>
    public double Entropy => -GroupTotals.Sum(total => XLogX(total / Total));

    /// <summary>
    /// Simpson's interaction: the chance that two persons drawn with replacement are of different groups.
    /// </summary>
    public double Interaction => GroupTotals.Sum(total => total / Total * (1 - (total / Total)));

    /// <summary>The mutual information of unit and group, in nats.</summary>
    public double Mutual
    {
        get
        {
            double sum = 0;
            for (int u = 0; u < Units; u++)
                sum += UnitTotals[u] == 0 ? 0 : UnitTotals[u] / Total * LocalOfUnit(u);
            return Math.Max(0, sum);
        }
    }

    /// <summary>The multigroup index of dissimilarity; null where all persons are of one group.</summary>
    public double? Dissimilarity
    {
        get
        {
            double interaction = Interaction, sum = 0;
            if (IsOneGroup)
                return null;
            for (int u = 0; u < Units; u++)
                sum += UnitTotals[u] == 0 ? 0 : UnitTotals[u] * 2 * DissimilarityOfUnit(u);
            return sum / (2 * Total * interaction);
        }
    }

    public bool IsOneGroup => GroupTotals.Count(total => total > 0) < 2;

    /// <summary>How far a unit is from the force as a whole: its part in M, before its weight.</summary>
    public double LocalOfUnit(int unit)
    {
        double sum = 0;
        for (int g = 0; g < Groups; g++)
        {
            double share = this[unit, g] / UnitTotals[unit];
            sum += share == 0 ? 0 : share * Math.Log(share * Total / GroupTotals[g]);
        }

        return Math.Max(0, sum);
    }

    public double DissimilarityOfUnit(int unit)
    {
        double sum = 0;
        for (int g = 0; g < Groups; g++)
            sum += Math.Abs((this[unit, g] / UnitTotals[unit]) - (GroupTotals[g] / Total));
        return sum / 2;
    }

    /// <summary>How unevenly a group is spread over the units: its part in M, before its weight.</summary>
    public double LocalOfGroup(int group)
    {
        double sum = 0;
        for (int u = 0; u < Units; u++)
        {
            double share = this[u, group] / GroupTotals[group];
            sum += share == 0 ? 0 : share * Math.Log(share * Total / UnitTotals[u]);
        }

        return Math.Max(0, sum);
    }

    /// <summary>Duncan's two-group dissimilarity of a group from everybody else.</summary>
    public double DissimilarityOfGroup(int group)
    {
        double own = GroupTotals[group], others = Total - own, sum = 0;
        for (int u = 0; u < Units; u++)
            sum += Math.Abs((this[u, group] / own) - ((UnitTotals[u] - this[u, group]) / others));
        return sum / 2;
    }

    /// <summary>The matrix of some of the units.</summary>
    public UnitMatrix Of(IReadOnlyList<int> units) => new(
        units.Count,
        Groups,
        [.. units.SelectMany(unit => Enumerable.Range(0, Groups).Select(group => this[unit, group]))]);

    /// <summary>The matrix with its groups in another order.</summary>
    public UnitMatrix WithGroups(int[] order) => new(
        Units,
        order.Length,
        [.. Enumerable.Range(0, Units).SelectMany(unit => order.Select(group => this[unit, group]))]);

    /// <summary>The matrix whose units are the sums of units; each unit has the number of its sum.</summary>
    public UnitMatrix Merged(IReadOnlyList<int> sums, int count)
    {
        double[] cells = new double[count * Groups];
        for (int u = 0; u < Units; u++)
        {
            for (int g = 0; g < Groups; g++)
                cells[(sums[u] * Groups) + g] += this[u, g];
        }

        return new UnitMatrix(count, Groups, cells);
    }

    private static double XLogX(double x) => x == 0 ? 0 : x * Math.Log(x);
}
