using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PolicingReform.Numerics;

/// <summary>Sums of many replicates at a time.</summary>
internal static class ReplicateKernels
{
    /// <summary>Adds to the sum of each replicate the values of some units, each times its factor.</summary>
    /// <param name="factors">The factors, unit after unit, one a replicate.</param>
    /// <param name="units">The units.</param>
    /// <param name="values">For each its value.</param>
    /// <param name="sums">A sum for each replicate.</param>
    public static void AddScaled(
        ReadOnlySpan<double> factors, ReadOnlySpan<int> units, ReadOnlySpan<double> values, Span<double> sums)
    {
        int count = sums.Length, i = 0;

        // Four units at a time: a sum is then loaded and stored once for them.
        for (; i + 4 <= units.Length; i += 4)
        {
            AddFour(
                factors.Slice(units[i] * count, count),
                factors.Slice(units[i + 1] * count, count),
                factors.Slice(units[i + 2] * count, count),
                factors.Slice(units[i + 3] * count, count),
                Vector256.Create(values[i], values[i + 1], values[i + 2], values[i + 3]),
                sums);
        }

        for (; i < units.Length; i++)
        {
            ReadOnlySpan<double> factor = factors.Slice(units[i] * count, count);
            for (int r = 0; r < count; r++)
                sums[r] += factor[r] * values[i];
        }
    }

    /// <summary>Adds to each sum the product of its factor and its value.</summary>
    public static void AddProducts(ReadOnlySpan<double> factors, ReadOnlySpan<double> values, Span<double> sums)
    {
        for (int i = 0; i < factors.Length; i++)
            sums[i] += factors[i] * values[i];
    }

    private static void AddFour(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> third,
        ReadOnlySpan<double> fourth, Vector256<double> values, Span<double> sums)
    {
        ReadOnlySpan<Vector256<double>> a = Lanes(first), b = Lanes(second), c = Lanes(third), d = Lanes(fourth);
        Span<Vector256<double>> to = MemoryMarshal.Cast<double, Vector256<double>>(sums);
        Vector256<double> x = Vector256.Create(values[0]), y = Vector256.Create(values[1]);
        Vector256<double> z = Vector256.Create(values[2]), w = Vector256.Create(values[3]);
        for (int i = 0; i < to.Length; i++)
            to[i] += ((a[i] * x) + (b[i] * y)) + ((c[i] * z) + (d[i] * w));
        for (int r = to.Length * Vector256<double>.Count; r < sums.Length; r++)
        {
            sums[r] += ((first[r] * values[0]) + (second[r] * values[1])) +
                ((third[r] * values[2]) + (fourth[r] * values[3]));
        }
    }

    private static ReadOnlySpan<Vector256<double>> Lanes(ReadOnlySpan<double> values) =>
        MemoryMarshal.Cast<double, Vector256<double>>(values);
}
