using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PolicingReform.Numerics;

/// <summary>Adds weighted powers of values, row by row, into the sums of cells.</summary>
/// <remarks>
/// A cell is 4, 8 or 16 doubles in a row. Four of them are added at a time in 256-bit lanes, on every machine the same, so
/// that the sums are the same bits everywhere.
/// </remarks>
internal static class MomentKernels
{
    /// <summary>n, Σw, Σwx, Σwx² of values found in a table.</summary>
    /// <param name="cells">For each row its cell.</param>
    /// <param name="indices">For each row the place of its value in the table; 0 is missing.</param>
    /// <param name="powers">The table: 1, 1, x, x² of each value; 1, 1, 0, 0 for the missing.</param>
    /// <param name="weights">For each row its weight.</param>
    /// <param name="missing">The distance from a cell to that of its missing values.</param>
    /// <param name="sums">The sums, four a cell.</param>
    public static void AddLookedUp(
        ReadOnlySpan<int> cells, ReadOnlySpan<ushort> indices, ReadOnlySpan<Vector256<double>> powers,
        ReadOnlySpan<double> weights, int missing, Span<Vector256<double>> sums)
    {
        // Lane 0 counts persons: there the factor is 1 and not the weight.
        Vector256<double> one = Vector256.Create(1.0);
        Vector256<double> firstLane = Vector256.Create(-1L, 0, 0, 0).AsDouble();
        for (int i = 0; i < cells.Length; i++)
        {
            int index = indices[i];
            int cell = cells[i] + (index == 0 ? missing : 0);
            Vector256<double> factor =
                Vector256.ConditionalSelect(firstLane, one, Vector256.Create(weights[i]));
            sums[cell] += powers[index] * factor;
        }
    }

    /// <summary>n, Σw, Σwx, Σwx².</summary>
    public static void AddOne(
        ReadOnlySpan<int> cells, ReadOnlySpan<double> x, ReadOnlySpan<double> weights, Span<Vector256<double>> sums)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            double wx = weights[i] * x[i];
            sums[cells[i]] += Vector256.Create(1, weights[i], wx, wx * x[i]);
        }
    }

    /// <summary>n, Σw, Σwx, Σwx²; Σw², Σw²x, Σw²x², 0.</summary>
    public static void AddOneSquared(
        ReadOnlySpan<int> cells, ReadOnlySpan<double> x, ReadOnlySpan<double> weights, Span<Vector256<double>> sums)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            double w = weights[i], wx = w * x[i];
            int at = 2 * cells[i];
            sums[at] += Vector256.Create(1, w, wx, wx * x[i]);
            sums[at + 1] += Vector256.Create(w * w, w * wx, wx * wx, 0);
        }
    }

    /// <summary>n, Σw, Σwx, Σwy; Σwx², Σwxy, Σwy², 0.</summary>
    public static void AddTwo(
        ReadOnlySpan<int> cells, ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> weights,
        Span<Vector256<double>> sums)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            double w = weights[i], wx = w * x[i], wy = w * y[i];
            int at = 2 * cells[i];
            sums[at] += Vector256.Create(1, w, wx, wy);
            sums[at + 1] += Vector256.Create(wx * x[i], wx * y[i], wy * y[i], 0);
        }
    }

    /// <summary>As <see cref="AddTwo"/>, then Σw², Σw²x, Σw²y, Σw²x²; Σw²xy, Σw²y², 0, 0.</summary>
    public static void AddTwoSquared(
        ReadOnlySpan<int> cells, ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> weights,
        Span<Vector256<double>> sums)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            double w = weights[i], wx = w * x[i], wy = w * y[i];
            int at = 4 * cells[i];
            sums[at] += Vector256.Create(1, w, wx, wy);
            sums[at + 1] += Vector256.Create(wx * x[i], wx * y[i], wy * y[i], 0);
            sums[at + 2] += Vector256.Create(w * w, w * wx, w * wy, wx * wx);
            sums[at + 3] += Vector256.Create(wx * wy, wy * wy, 0, 0);
        }
    }

    /// <summary>Adds one table of sums to another.</summary>
    public static void Merge(ReadOnlySpan<Vector256<double>> from, Span<Vector256<double>> into)
    {
        for (int i = 0; i < from.Length; i++)
            into[i] += from[i];
    }

    /// <summary>
    /// Adds the answers of an item to the sums of the respondents, and counts them; a step beyond the last is missing.
    /// </summary>
    /// <param name="steps">For each row the step on the scale, from 0.</param>
    /// <param name="last">The last step of the scale; <paramref name="sums"/> must not pass 255.</param>
    /// <param name="isReversed">Whether the scale counts from its other end.</param>
    /// <param name="sums">For each row the sum of steps.</param>
    /// <param name="counts">For each row the number of answers.</param>
    public static void AddItem(
        ReadOnlySpan<byte> steps, byte last, bool isReversed, Span<byte> sums, Span<byte> counts)
    {
        ref byte step = ref MemoryMarshal.GetReference(steps);
        ref byte sum = ref MemoryMarshal.GetReference(sums);
        ref byte count = ref MemoryMarshal.GetReference(counts);
        Vector256<byte> most = Vector256.Create(last);
        Vector256<byte> flip = isReversed ? most : Vector256<byte>.Zero;
        int i = 0;
        for (; i <= steps.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            Vector256<byte> read = Vector256.LoadUnsafe(ref step, (nuint)i);
            Vector256<byte> isAnswer = Vector256.Equals(Vector256.Min(read, most), read);
            Vector256<byte> scored = (isReversed ? flip - read : read) & isAnswer;
            (Vector256.LoadUnsafe(ref sum, (nuint)i) + scored).StoreUnsafe(ref sum, (nuint)i);

            // A true lane is -1.
            (Vector256.LoadUnsafe(ref count, (nuint)i) - isAnswer).StoreUnsafe(ref count, (nuint)i);
        }

        for (; i < steps.Length; i++)
        {
            if (steps[i] > last)
                continue;
            sums[i] += (byte)(isReversed ? last - steps[i] : steps[i]);
            counts[i]++;
        }
    }

    /// <summary>The cells of a raw table of sums, four doubles a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Span<Vector256<double>> Lanes(Span<double> sums) =>
        MemoryMarshal.Cast<double, Vector256<double>>(sums);
}
