using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>
/// What survey estimation needs of the respondents: their moments by leaf of the sample and subgroup. Everything else
/// follows from here, so whatever can group and sum (memory, a database, a cluster) can be estimated from.
/// </summary>
internal sealed class MomentTable
{
    /// <summary>Creates a table.</summary>
    /// <param name="cells">For each subgroup its cells that hold anybody, in the order of their leaves.</param>
    /// <param name="missing">For each subgroup its members without a valid value.</param>
    /// <param name="weightSquares">For each subgroup Σw² over those with a valid value.</param>
    /// <param name="centreX">What x was taken about.</param>
    /// <param name="centreY">What y was taken about.</param>
    /// <param name="ungrouped">The number of respondents whose subgroup is missing.</param>
    public MomentTable(
        ImmutableArray<ImmutableArray<MomentCell>> cells, ImmutableArray<MissingValues> missing,
        ImmutableArray<double> weightSquares, double centreX, double centreY, long ungrouped)
    {
        (Cells, Missing, WeightSquares) = (cells, missing, weightSquares);
        (CentreX, CentreY, Ungrouped) = (centreX, centreY, ungrouped);
        Totals = [.. cells.Select(group => group.Aggregate(default(Moments), (sum, cell) => sum + cell.Moments))];
    }

    public ImmutableArray<ImmutableArray<MomentCell>> Cells { get; }

    public ImmutableArray<MissingValues> Missing { get; }

    public ImmutableArray<double> WeightSquares { get; }

    /// <summary>For each subgroup the moments of all of it.</summary>
    public ImmutableArray<Moments> Totals { get; }

    public double CentreX { get; }

    public double CentreY { get; }

    public long Ungrouped { get; }

    public int Groups => Cells.Length;

    /// <summary>The number of members of a subgroup, with a valid value or without.</summary>
    public double Members(int group) => Totals[group].N + Missing[group].Persons;

    /// <summary>
    /// The table of the respondents of both, who are different persons of the same sample and subgroups.
    /// </summary>
    public static MomentTable Merge(MomentTable first, MomentTable second)
    {
        if (first.Groups != second.Groups || first.CentreX != second.CentreX || first.CentreY != second.CentreY)
            throw new ArgumentException("second has other subgroups or centres; both must agree.", nameof(second));
        return new MomentTable(
            [.. first.Cells.Zip(second.Cells, Merge)],
            [.. first.Missing.Zip(second.Missing, (a, b) => a + b)],
            [.. first.WeightSquares.Zip(second.WeightSquares, (a, b) => a + b)],
            first.CentreX,
            first.CentreY,
            first.Ungrouped + second.Ungrouped);
    }

    /// <summary>The same table by coarser leaves.</summary>
    /// <param name="leafOf">For each leaf the coarser one it is in; in the order of the coarser ones.</param>
    public MomentTable Folded(Func<int, int> leafOf) => new(
        [.. Cells.Select(cells => Folded(cells, leafOf))], Missing, WeightSquares, CentreX, CentreY, Ungrouped);

    private static ImmutableArray<MomentCell> Folded(ImmutableArray<MomentCell> cells, Func<int, int> leafOf)
    {
        ImmutableArray<MomentCell>.Builder folded = ImmutableArray.CreateBuilder<MomentCell>();
        foreach (MomentCell cell in cells)
        {
            int leaf = leafOf(cell.Leaf);
            if (folded.Count > 0 && folded[^1].Leaf == leaf)
                folded[^1] = new MomentCell(leaf, folded[^1].Moments + cell.Moments);
            else
                folded.Add(new MomentCell(leaf, cell.Moments));
        }

        return folded.ToImmutable();
    }

    private static ImmutableArray<MomentCell> Merge(ImmutableArray<MomentCell> first, ImmutableArray<MomentCell> second)
    {
        ImmutableArray<MomentCell>.Builder merged = ImmutableArray.CreateBuilder<MomentCell>();
        int i = 0, j = 0;
        while (i < first.Length || j < second.Length)
        {
            int left = i < first.Length ? first[i].Leaf : int.MaxValue;
            int right = j < second.Length ? second[j].Leaf : int.MaxValue;
            Moments sum = (left <= right ? first[i].Moments : default) + (right <= left ? second[j].Moments : default);
            merged.Add(new MomentCell(Math.Min(left, right), sum));
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }

        return merged.ToImmutable();
    }
}
