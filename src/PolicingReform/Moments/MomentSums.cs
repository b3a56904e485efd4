using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>The raw sums of a pass: some lanes a cell, and by subgroup Σw² and who has no valid value.</summary>
internal sealed class MomentSums
{
    private const int Lane = 4;
    private const int CacheLine = 64;

    // Pinned, so that it can begin on a cache line: sums that straddle two take twice as long.
    private readonly double[] _pinned;
    private readonly int _begin;
    private readonly int _lanes;

    // Whether a cell holds somebody without a valid value: a member, though not in the sums.
    private readonly bool[] _hasMissing;

    /// <summary>Creates sums of nothing.</summary>
    /// <param name="cells">The number of cells.</param>
    /// <param name="lanes">The number of four-double lanes of a cell.</param>
    /// <param name="groups">The number of subgroups.</param>
    public MomentSums(int cells, int lanes, int groups)
    {
        const int slack = CacheLine / sizeof(double);
        _lanes = cells * lanes;
        _pinned = GC.AllocateArray<double>(checked((_lanes * Lane) + slack), pinned: true);
        long address = Marshal.UnsafeAddrOfPinnedArrayElement(_pinned, 0).ToInt64();
        _begin = (int)((CacheLine - (address % CacheLine)) % CacheLine / sizeof(double));
        _hasMissing = new bool[cells];
        Missing = new MissingValues[groups];

        // One more for those in none.
        Squares = new double[(groups + 1) * MomentKernels.Turns];
    }

    public Span<Vector256<double>> Lanes => MomentKernels.Lanes(_pinned.AsSpan(_begin, _lanes * Lane));

    /// <summary>For each subgroup, and for nobody's, some sums of w² over those with a valid value.</summary>
    public double[] Squares { get; }

    /// <summary>For each subgroup its members without a valid value.</summary>
    public MissingValues[] Missing { get; }

    /// <summary>Σw² over those of a subgroup who have a valid value.</summary>
    public double WeightSquares(int group)
    {
        ReadOnlySpan<double> turns = Squares.AsSpan(group * MomentKernels.Turns, MomentKernels.Turns);
        return turns[0] + turns[1] + (turns[2] + turns[3]);
    }

    public void Clear()
    {
        Array.Clear(_pinned);
        Array.Clear(_hasMissing);
        Array.Clear(Squares);
        Array.Clear(Missing);
    }

    public void Add(MomentSums other)
    {
        MomentKernels.Merge(other.Lanes, Lanes);
        for (int i = 0; i < _hasMissing.Length; i++)
            _hasMissing[i] |= other._hasMissing[i];
        for (int i = 0; i < Squares.Length; i++)
            Squares[i] += other.Squares[i];
        for (int i = 0; i < Missing.Length; i++)
            Missing[i] += other.Missing[i];
    }

    public void AddMissing(int cell, int group, double weight)
    {
        _hasMissing[cell] = true;
        Missing[group] += new MissingValues(1, weight);
    }

    /// <summary>The number of persons with a valid value in a cell of so many lanes.</summary>
    public double Persons(int cell, int lanes) => Lanes[cell * lanes][0];

    /// <summary>Whether anybody is in a cell, with a valid value or without.</summary>
    public bool Holds(int cell, int lanes) => _hasMissing[cell] || Persons(cell, lanes) > 0;

    /// <summary>The moments of a cell.</summary>
    public Moments Moments(int cell, bool isPair, bool isSquared)
    {
        int lanes = (isPair ? 2 : 1) * (isSquared ? 2 : 1);
        ReadOnlySpan<Vector256<double>> at = Lanes.Slice(cell * lanes, lanes);
        (int second, int third) = isPair ? (2, 3) : (1, 1);
        Moments one = new(
            at[0][0],
            at[0][1],
            at[0][2],
            isPair ? at[1][0] : at[0][3],
            isSquared ? at[second][0] : 0,
            isSquared ? at[second][1] : 0,
            isSquared ? at[second][isPair ? 3 : 2] : 0);
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
