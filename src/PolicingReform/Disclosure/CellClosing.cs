using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Which cells of a table of counts of persons, and which of its sums, are closed.</summary>
internal sealed record ClosedCells(ImmutableArray<bool> Cells, ImmutableArray<bool> Sums);

/// <summary>
/// Closes the cells of a table of counts that hold few persons, and as many more as it takes that no closed cell can be
/// worked out from what stays open.
/// </summary>
/// <remarks>
/// <para>Primary: a cell with 1 to minimum - 1 persons, and every sum of so few. A cell of 0 persons stays open: it
/// describes nobody.</para>
/// <para>Complementary: within each sum that is shown there are at least two closed cells, and together they hold at
/// least the minimum; the smallest open cell of at least one person is closed first (of equals the first). Then the
/// whole table is solved as a system of equations: a closed cell that has only one solution takes another with
/// it.</para>
/// <para>Not covered: ranges. Counts are not negative, so an attacker can always bound a closed cell, and an
/// additional table of overlapping bodies may narrow the bound (Hundepool et al. 2012, Statistical Disclosure Control,
/// ch. 4, doi:10.1002/9781118348239). Bodies that overlap are to be published by one hand.</para>
/// </remarks>
internal static class CellClosing
{
    /// <summary>Returns what is closed.</summary>
    /// <param name="counts">The cells of the table.</param>
    /// <param name="shownSums">For each sum that is shown, the positions of its cells.</param>
    /// <param name="minimum">The fewest persons in an open cell; 0 and 1 close nothing.</param>
    public static ClosedCells Close(
        ReadOnlySpan<int> counts, ImmutableArray<ImmutableArray<int>> shownSums, int minimum)
    {
        bool[] cells = new bool[counts.Length];
        bool[] sums = new bool[shownSums.Length];
        for (int i = 0; i < counts.Length; i++)
            cells[i] = counts[i] > 0 && counts[i] < minimum;

        while (CloseWithinSums(counts, shownSums, minimum, cells, sums)
            || CloseBeyondSums(counts, shownSums, cells, sums))
        {
            // Each pass closes at least one more cell or sum, so this ends.
        }

        return new ClosedCells([.. cells], [.. sums]);
    }

    private static bool CloseWithinSums(
        ReadOnlySpan<int> counts, ImmutableArray<ImmutableArray<int>> shownSums, int minimum, bool[] cells, bool[] sums)
    {
        bool any = false;
        for (int s = 0; s < shownSums.Length; s++)
        {
            if (sums[s])
                continue;
            long total = 0, persons = 0;
            int closed = 0;
            foreach (int i in shownSums[s])
            {
                total += counts[i];
                persons += cells[i] ? counts[i] : 0;
                closed += cells[i] ? 1 : 0;
            }

            bool small = total > 0 && total < minimum;
            bool exposed = closed > 0 && (closed == 1 || persons < minimum);
            if (!small && !exposed)
                continue;
            int? next = small ? null : SmallestOpen(counts, shownSums[s], cells);
            if (next is int cell)
                cells[cell] = true;
            else
                sums[s] = true;
            any = true;
        }

        return any;
    }

    private static bool CloseBeyondSums(
        ReadOnlySpan<int> counts, ImmutableArray<ImmutableArray<int>> shownSums, bool[] cells, bool[] sums)
    {
        int? solved = LinearSystem.FirstDetermined(cells, shownSums, sums);
        if (solved is not int known)
            return false;
        int? next = null;
        int last = -1;
        for (int s = 0; s < shownSums.Length; s++)
        {
            if (sums[s] || !shownSums[s].Contains(known))
                continue;
            last = s;
            if (SmallestOpen(counts, shownSums[s], cells) is int cell
                && (next is not int best || counts[cell] < counts[best]))
            {
                next = cell;
            }
        }

        if (next is int other)
            cells[other] = true;
        else
            sums[last] = true;
        return true;
    }

    private static int? SmallestOpen(ReadOnlySpan<int> counts, ImmutableArray<int> line, bool[] cells)
    {
        int? smallest = null;
        foreach (int i in line)
        {
            if (!cells[i] && counts[i] > 0 && (smallest is not int best || counts[i] < counts[best]))
                smallest = i;
        }

        return smallest;
    }
}
