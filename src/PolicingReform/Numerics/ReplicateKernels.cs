using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PolicingReform.Numerics;

/// <summary>Sums of many replicates at a time.</summary>
internal static class ReplicateKernels
{
    /// <summary>Adds to each sum its factor times a value.</summary>
    /// <param name="factors">A factor for each replicate.</param>
    /// <param name="value">The value.</param>
    /// <param name="sums">A sum for each replicate.</param>
    public static void AddScaled(ReadOnlySpan<double> factors, double value, Span<double> sums)
    {
        ReadOnlySpan<Vector256<double>> from = MemoryMarshal.Cast<double, Vector256<double>>(factors);
        Span<Vector256<double>> to = MemoryMarshal.Cast<double, Vector256<double>>(sums[..factors.Length]);
        Vector256<double> times = Vector256.Create(value);
        for (int i = 0; i < from.Length; i++)
            to[i] += from[i] * times;
        for (int i = from.Length * Vector256<double>.Count; i < factors.Length; i++)
            sums[i] += factors[i] * value;
    }

    /// <summary>Adds to each sum the product of its factor and its value.</summary>
    public static void AddProducts(ReadOnlySpan<double> factors, ReadOnlySpan<double> values, Span<double> sums)
    {
        for (int i = 0; i < factors.Length; i++)
            sums[i] += factors[i] * values[i];
    }
}
