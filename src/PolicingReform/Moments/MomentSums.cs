using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>The raw sums of a pass: some lanes a cell, and Σw² of each subgroup.</summary>
internal sealed class MomentSums
{
    private const int Lane = 4;
    private const int CacheLine = 64;

    // Pinned, so that it can begin on a cache line: sums that straddle two take twice as long.
    private readonly double[] _pinned;
    private readonly int _begin;
    private readonly int _lanes;

    /// <summary>Creates sums of nothing.</summary>
    /// <param name="lanes">The number of four-double lanes.</param>
    /// <param name="groups">The number of subgroups, and one more for those in none.</param>
    public MomentSums(int lanes, int groups)
    {
        const int slack = CacheLine / sizeof(double);
        _lanes = lanes;
        _pinned = GC.AllocateArray<double>(checked((lanes * Lane) + slack), pinned: true);
        long address = Marshal.UnsafeAddrOfPinnedArrayElement(_pinned, 0).ToInt64();
        _begin = (int)((CacheLine - (address % CacheLine)) % CacheLine / sizeof(double));
        Squares = new double[groups * MomentKernels.Turns];
    }

    public Span<Vector256<double>> Lanes => MomentKernels.Lanes(_pinned.AsSpan(_begin, _lanes * Lane));

    /// <summary>For each subgroup some sums of w² over those with a valid value; the last for everybody else.</summary>
    public double[] Squares { get; }

    /// <summary>Σw² over those of a subgroup who have a valid value.</summary>
    public double WeightSquares(int group)
    {
        ReadOnlySpan<double> turns = Squares.AsSpan(group * MomentKernels.Turns, MomentKernels.Turns);
        return turns[0] + turns[1] + (turns[2] + turns[3]);
    }

    public void Clear()
    {
        Array.Clear(_pinned);
        Array.Clear(Squares);
    }

    public void Add(MomentSums other)
    {
        MomentKernels.Merge(other.Lanes, Lanes);
        for (int i = 0; i < Squares.Length; i++)
            Squares[i] += other.Squares[i];
    }

    public void AddSquares(ReadOnlySpan<int> groups, ReadOnlySpan<ushort> indices, ReadOnlySpan<double> weights)
    {
        int nobody = (Squares.Length / MomentKernels.Turns) - 1;
        for (int i = 0; i < groups.Length; i++)
        {
            int own = groups[i] < 0 || indices[i] == 0 ? nobody : groups[i];
            Squares[(own * MomentKernels.Turns) + (i & (MomentKernels.Turns - 1))] += weights[i] * weights[i];
        }
    }

    /// <summary>The number of persons in a cell, by its first lane.</summary>
    public double Persons(int lane) => Lanes[lane][0];

    /// <summary>The moments of a cell and of the cell of its missing values.</summary>
    public Moments Moments(int cell, int missing, bool isPair, bool isSquared)
    {
        int lanes = (isPair ? 2 : 1) * (isSquared ? 2 : 1);
        ReadOnlySpan<Vector256<double>> at = Lanes.Slice(cell * lanes, lanes);
        Vector256<double> none = Lanes[missing * lanes];
        (int second, int third) = isPair ? (2, 3) : (1, 1);
        Moments one = new(
            at[0][0],
            at[0][1],
            at[0][2],
            isPair ? at[1][0] : at[0][3],
            isSquared ? at[second][0] : 0,
            isSquared ? at[second][1] : 0,
            isSquared ? at[second][isPair ? 3 : 2] : 0)
        {
            MissingN = none[0],
            MissingW = none[1],
        };
        return !isPair ? one : one with
        {
            Y = at[0][3],
            XY = at[1][1],
            YY = at[1][2],
            WWY = isSquared ? at[second][2] : 0,
            WWXY = isSquared ? at[third][0] : 0,
            WWYY = isSquared ? at[third][1] : 0,
        };
    }
}
