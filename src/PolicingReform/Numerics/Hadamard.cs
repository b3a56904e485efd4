using System.Numerics;

namespace PolicingReform.Numerics;

/// <summary>Sylvester's (1867) Hadamard matrices, whose sizes are powers of two.</summary>
internal static class Hadamard
{
    /// <summary>The smallest size with so many columns beside the first, which is all 1.</summary>
    public static int Size(int columns) => (int)BitOperations.RoundUpToPowerOf2((uint)columns + 1);

    /// <summary>An entry, 1 or -1.</summary>
    public static int Entry(int row, int column) => (BitOperations.PopCount((uint)(row & column)) & 1) == 0 ? 1 : -1;
}
