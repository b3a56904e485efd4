using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace PolicingReform.Tests.Disclosure;

public class CellClosingTests
{
    [Theory]
    // A small cell and the next smallest with it: the total would give it away.
    [InlineData(new[] { 3, 21 }, new[] { 0, 1 })]
    [InlineData(new[] { 3, 21, 40 }, new[] { 0, 1 })]
    // Two small cells that hold ten together hide each other.
    [InlineData(new[] { 4, 6, 40 }, new[] { 0, 1 })]
    // Two that hold fewer than ten together would be known to be small.
    [InlineData(new[] { 4, 5, 40, 12 }, new[] { 0, 1, 3 })]
    // Zero describes nobody and hides nobody.
    [InlineData(new[] { 0, 24 }, new int[0])]
    [InlineData(new[] { 0, 3, 21 }, new[] { 1, 2 })]
    // Ten is enough.
    [InlineData(new[] { 10, 14 }, new int[0])]
    public void Close_WithinOneTotal_ClosesTheSmallAndTheNextSmallest(int[] counts, int[] closed)
    {
        ClosedCells found = CellClosing.Close(counts, [[.. Enumerable.Range(0, counts.Length)]], 10);
        Assert.Equal(closed, Positions(found.Cells));
        Assert.False(Assert.Single(found.Sums));
    }

    [Fact]
    public void Close_WhereTheTotalIsSmall_ClosesItToo() =>
        Assert.True(Assert.Single(CellClosing.Close([2, 3], [[0, 1]], 10).Sums));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Close_WithAMinimumThatClosesNothing_ClosesNothing(int minimum)
    {
        ClosedCells found = CellClosing.Close([1, 2, 30], [[0, 1, 2]], minimum);
        Assert.Empty(Positions(found.Cells));
        Assert.False(Assert.Single(found.Sums));
    }

    // The textbook case (Hundepool et al. 2012, ch. 4): in a table with both margins one suppression needs three more,
    // at the corners of a rectangle.
    [Fact]
    public void Close_WithinRowsAndColumns_ClosesTheCornersOfARectangle()
    {
        int[] counts =
        [
            20, 50, 10,
            8, 19, 22,
            17, 32, 12,
        ];
        Assert.Equal([3, 4, 6, 7], Positions(CellClosing.Close(counts, Margins(3, 3), 10).Cells));
    }

    // Three sums over three closed cells, two in each: every line hides its own, and half the sum of all three gives
    // them away. So the fourth cell, in all of the lines, is closed too.
    [Fact]
    public void Close_WhereEachSumHidesTwoButAllOfThemDoNot_ClosesAnother()
    {
        ImmutableArray<ImmutableArray<int>> sums = [[0, 1, 3], [1, 2, 3], [0, 2, 3]];
        Assert.Equal(0, LinearSystem.FirstDetermined([true, true, true, false], sums, [false, false, false]));
        Assert.Equal([0, 1, 2, 3], Positions(CellClosing.Close([5, 20, 30, 40], sums, 10).Cells));
    }

    [Fact]
    public void Close_AnyTable_LeavesNoSmallCellOpenAndNoneToBeWorkedOut()
    {
        Gen<(int Rows, int Columns, int[] Counts)> tables =
            from rows in Gen.Choose(1, 4)
            from columns in Gen.Choose(1, 5)
            from counts in Gen.ArrayOf(Gen.Frequency((2, Gen.Choose(0, 12)), (3, Gen.Choose(0, 60))), rows * columns)
            select (rows, columns, counts);

        Prop.ForAll(tables.ToArbitrary(), table =>
        {
            ImmutableArray<ImmutableArray<int>> sums = Margins(table.Rows, table.Columns);
            ClosedCells found = CellClosing.Close(table.Counts, sums, 10);
            bool small = table.Counts.Index().Any(cell => cell.Item is > 0 and < 10 && !found.Cells[cell.Index]);
            bool solved = LinearSystem.FirstDetermined([.. found.Cells], sums, [.. found.Sums]) is not null;
            return !small && !solved && IsAmbiguous(table.Counts, sums, found);
        }).QuickCheckThrowOnFailure();
    }

    // An attack with other means than the elimination: for every closed cell there is another table with the same open
    // cells and the same shown sums in which it differs. Moving one person around a cycle of closed cells finds it, and
    // a closed sum lets one in or out.
    private static bool IsAmbiguous(int[] counts, ImmutableArray<ImmutableArray<int>> sums, ClosedCells closed)
    {
        for (int target = 0; target < counts.Length; target++)
        {
            if (closed.Cells[target] && !CanDiffer(target, counts.Length, sums, closed))
                return false;
        }

        return true;
    }

    // Closed cells and sums are edges and vertices of a bipartite graph; a cell can differ when its edge lies on a
    // cycle or on a path between closed sums, that is, when removing it does not cut its two vertices apart.
    private static bool CanDiffer(int target, int cells, ImmutableArray<ImmutableArray<int>> sums, ClosedCells closed)
    {
        int[][] ends = [.. Enumerable.Range(0, cells).Select(cell =>
            sums.Index()
                .Where(sum => sum.Item.Contains(cell))
                .Select(sum => closed.Sums[sum.Index] ? -1 : sum.Index)
                .ToArray())];
        HashSet<int> reached = [ends[target][0]];
        for (bool grown = true; grown;)
        {
            grown = false;
            for (int cell = 0; cell < cells; cell++)
            {
                if (cell == target || !closed.Cells[cell] || !ends[cell].Any(reached.Contains))
                    continue;
                foreach (int end in ends[cell])
                    grown |= reached.Add(end);
            }
        }

        return reached.Contains(ends[target][1]);
    }

    private static ImmutableArray<ImmutableArray<int>> Margins(int rows, int columns) =>
    [
        .. Enumerable.Range(0, rows).Select(r =>
            Enumerable.Range(0, columns).Select(c => (r * columns) + c).ToImmutableArray()),
        .. Enumerable.Range(0, columns).Select(c =>
            Enumerable.Range(0, rows).Select(r => (r * columns) + c).ToImmutableArray()),
    ];

    private static int[] Positions(ImmutableArray<bool> closed) =>
        [.. closed.Index().Where(cell => cell.Item).Select(cell => cell.Index)];
}
