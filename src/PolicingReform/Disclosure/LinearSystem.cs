using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>What a reader can work out who knows every open cell and every shown sum.</summary>
internal static class LinearSystem
{
    // 2^61 - 1. Elimination in a prime field is exact where doubles would round. The minors of a 0/1 matrix stay below
    // the prime up to 23 rows (Hadamard's bound), and beyond that one would have to be a multiple of it to matter.
    private const ulong Prime = (1UL << 61) - 1;

    /// <summary>The first closed cell that the shown sums determine, or null.</summary>
    public static int? FirstDetermined(bool[] closed, ImmutableArray<ImmutableArray<int>> sums, bool[] closedSums)
    {
        int[] unknowns = [.. Enumerable.Range(0, closed.Length).Where(i => closed[i])];
        Dictionary<int, int> column = unknowns.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        ulong[][] rows =
        [
            .. sums.Where((sum, s) => !closedSums[s] && sum.Any(i => closed[i])).Select(sum =>
            {
                ulong[] row = new ulong[unknowns.Length];
                foreach (int i in sum)
                {
                    if (closed[i])
                        row[column[i]] = 1;
                }

                return row;
            })
        ];
        Reduce(rows, unknowns.Length);

        // In reduced form an unknown is determined when, and only when, it stands alone in its row.
        int[] alone =
        [
            .. rows.Where(row => row.Count(x => x != 0) == 1).Select(row => Array.FindIndex(row, x => x != 0)),
        ];
        return alone.Length == 0 ? null : unknowns[alone.Min()];
    }

    // Gauss and Jordan: to reduced row echelon form.
    private static void Reduce(ulong[][] rows, int columns)
    {
        int pivotRow = 0;
        for (int c = 0; c < columns && pivotRow < rows.Length; c++)
        {
            int found = Array.FindIndex(rows, pivotRow, row => row[c] != 0);
            if (found < 0)
                continue;
            (rows[pivotRow], rows[found]) = (rows[found], rows[pivotRow]);
            ulong[] pivot = rows[pivotRow];
            ulong inverse = Power(pivot[c], Prime - 2);
            for (int j = c; j < columns; j++)
                pivot[j] = Multiply(pivot[j], inverse);
            for (int r = 0; r < rows.Length; r++)
            {
                ulong factor = rows[r][c];
                if (r == pivotRow || factor == 0)
                    continue;
                for (int j = c; j < columns; j++)
                    rows[r][j] = (rows[r][j] + Prime - Multiply(factor, pivot[j])) % Prime;
            }

            pivotRow++;
        }
    }

    private static ulong Multiply(ulong a, ulong b) => (ulong)((UInt128)a * b % Prime);

    private static ulong Power(ulong value, ulong exponent)
    {
        ulong result = 1;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1)
                result = Multiply(result, value);
            value = Multiply(value, value);
        }

        return result;
    }
}
