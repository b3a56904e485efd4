using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PolicingReform.Numerics;

/// <summary>Adds weighted powers of values, row by row, into the sums of cells.</summary>
/// <remarks>
/// A cell is 4, 8 or 16 doubles in a row. Four of them are added at a time in 256-bit lanes, on every machine the same,
/// so that the sums are the same bits everywhere.
/// </remarks>
internal static class MomentKernels
{
    /// <summary>
    /// How many sums of squares of weights a subgroup has: rows take turns, so that none waits for the last.
    /// </summary>
    public const int Turns = 4;

    /// <summary>n, Σw, Σwx, Σwx² of values found in a table by cell, and Σw² by subgroup.</summary>
    /// <param name="cells">For each row its cell.</param>
    /// <param name="groups">For each row its subgroup; the last stands for nobody's.</param>
    /// <param name="indices">For each row the place of its value in the table.</param>
    /// <param name="powers">The table: 1, 1, x, x² of each value.</param>
    /// <param name="weights">For each row its weight.</param>
    /// <param name="sums">The sums, four a cell.</param>
    /// <param name="squares">The sums of squares, <see cref="Turns"/> a subgroup.</param>
    public static void AddLookedUp(
        ReadOnlySpan<int> cells, ReadOnlySpan<int> groups, ReadOnlySpan<ushort> indices,
        ReadOnlySpan<Vector256<double>> powers, ReadOnlySpan<double> weights, Span<Vector256<double>> sums,
        Span<double> squares)
    {
        // Cells, groups and indices are made by the pass that owns the tables, so they are not checked again row by
        // row.
        ref int cell = ref MemoryMarshal.GetReference(cells);
        ref int group = ref MemoryMarshal.GetReference(groups);
        ref ushort place = ref MemoryMarshal.GetReference(indices);
        ref double weight = ref MemoryMarshal.GetReference(weights);
        ref Vector256<double> power = ref MemoryMarshal.GetReference(powers);
        ref Vector256<double> sum = ref MemoryMarshal.GetReference(sums);
        ref double square = ref MemoryMarshal.GetReference(squares);

        // Lane 0 counts persons: there the factor is 1 and not the weight.
        Vector256<double> one = Vector256.Create(1.0);
        Vector256<double> firstLane = Vector256.Create(-1L, 0, 0, 0).AsDouble();
        for (int i = 0; i < cells.Length; i++)
        {
            double w = Unsafe.Add(ref weight, i);
            Vector256<double> factor = Vector256.ConditionalSelect(firstLane, one, Vector256.Create(w));
            Unsafe.Add(ref sum, Unsafe.Add(ref cell, i)) += Unsafe.Add(ref power, Unsafe.Add(ref place, i)) * factor;
            Unsafe.Add(ref square, (Unsafe.Add(ref group, i) * Turns) + (i & (Turns - 1))) += w * w;
        }
    }

    /// <summary>Σw² by subgroup.</summary>
    /// <inheritdoc cref="AddLookedUp" />
    public static void AddSquares(ReadOnlySpan<int> groups, ReadOnlySpan<double> weights, Span<double> squares)
    {
        for (int i = 0; i < groups.Length; i++)
            squares[(groups[i] * Turns) + (i & (Turns - 1))] += weights[i] * weights[i];
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
    /// The place of each row in a table of item scores: 1 + (answered - least) times the number of sums + the sum of
    /// steps, or 0 where fewer than the least number of items are answered.
    /// </summary>
    /// <param name="items">The steps on the scale, from 0, of each item; one beyond the last is missing.</param>
    /// <param name="first">The first row.</param>
    /// <param name="last">The last step of the scale; items times it must not pass 255.</param>
    /// <param name="isReversed">For each item whether its scale counts from the other end.</param>
    /// <param name="least">The least number of items answered, 1 or more.</param>
    /// <param name="places">For each row its place.</param>
    public static void PlaceItemScores(
        ReadOnlySpan<byte[]> items, int first, byte last, ReadOnlySpan<bool> isReversed, int least, Span<ushort> places)
    {
        Vector256<byte> most = Vector256.Create(last);
        Vector256<ushort> scale = Vector256.Create((ushort)((items.Length * last) + 1));
        Vector256<ushort> start = Vector256.Create((ushort)least);
        ref ushort place = ref MemoryMarshal.GetReference(places);
        int i = 0;
        for (; i <= places.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            Vector256<byte> sum = Vector256<byte>.Zero, count = Vector256<byte>.Zero;
            for (int item = 0; item < items.Length; item++)
            {
                Vector256<byte> read =
                    Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(items[item]), (nuint)(first + i));
                Vector256<byte> isAnswer = Vector256.Equals(Vector256.Min(read, most), read);
                sum += (isReversed[item] ? most - read : read) & isAnswer;

                // A true lane is -1.
                count -= isAnswer;
            }

            (Vector256<ushort> lowSum, Vector256<ushort> highSum) = Vector256.Widen(sum);
            (Vector256<ushort> lowCount, Vector256<ushort> highCount) = Vector256.Widen(count);
            Place(lowSum, lowCount, scale, start).StoreUnsafe(ref place, (nuint)i);
            Place(highSum, highCount, scale, start).StoreUnsafe(ref place, (nuint)(i + Vector256<ushort>.Count));
        }

        for (; i < places.Length; i++)
        {
            int sum = 0, count = 0;
            for (int item = 0; item < items.Length; item++)
            {
                int step = items[item][first + i];
                if (step > last)
                    continue;
                sum += isReversed[item] ? last - step : step;
                count++;
            }

            places[i] = (ushort)(count < least ? 0 : 1 + ((count - least) * ((items.Length * last) + 1)) + sum);
        }
    }

    /// <summary>Adds codes times a number to targets.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="scale">The number.</param>
    /// <param name="targets">The targets.</param>
    public static void AddScaled(ReadOnlySpan<byte> codes, int scale, Span<int> targets)
    {
        ref byte code = ref MemoryMarshal.GetReference(codes);
        ref int target = ref MemoryMarshal.GetReference(targets);
        int i = 0;
        for (; i <= codes.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(Vector128.LoadUnsafe(ref code, (nuint)i));
            AddScaled(low, scale, ref Unsafe.Add(ref target, i));
            AddScaled(high, scale, ref Unsafe.Add(ref target, i + Vector128<ushort>.Count));
        }

        for (; i < codes.Length; i++)
            targets[i] += codes[i] * scale;
    }

    /// <inheritdoc cref="AddScaled(ReadOnlySpan{byte}, int, Span{int})" />
    public static void AddScaled(ReadOnlySpan<ushort> codes, int scale, Span<int> targets)
    {
        ref ushort code = ref MemoryMarshal.GetReference(codes);
        ref int target = ref MemoryMarshal.GetReference(targets);
        int i = 0;
        for (; i <= codes.Length - Vector128<ushort>.Count; i += Vector128<ushort>.Count)
            AddScaled(Vector128.LoadUnsafe(ref code, (nuint)i), scale, ref Unsafe.Add(ref target, i));
        for (; i < codes.Length; i++)
            targets[i] += codes[i] * scale;
    }

    private static void AddScaled(Vector128<ushort> codes, int scale, ref int target)
    {
        (Vector128<uint> low, Vector128<uint> high) = Vector128.Widen(codes);
        Vector256<int> wide = Vector256.Create(low, high).AsInt32() * scale;
        (Vector256.LoadUnsafe(ref target) + wide).StoreUnsafe(ref target);
    }

    private static Vector256<ushort> Place(
        Vector256<ushort> sum, Vector256<ushort> count, Vector256<ushort> scale, Vector256<ushort> least)
    {
        Vector256<ushort> enough = Vector256.GreaterThanOrEqual(count, least);
        return (((count - least) * scale) + sum + Vector256<ushort>.One) & enough;
    }

    /// <summary>The cells of a raw table of sums, four doubles a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Span<Vector256<double>> Lanes(Span<double> sums) =>
        MemoryMarshal.Cast<double, Vector256<double>>(sums);
}
