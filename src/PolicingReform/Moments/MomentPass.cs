using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PolicingReform.Numerics;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>Reads the respondents once, into their moments by leaf of the sample and subgroup.</summary>
internal sealed class MomentPass
{
    private readonly SampleStructure _sample;
    private readonly Subgroups _subgroups;
    private readonly MomentValues _values;
    private readonly MomentCells _cells;
    private readonly int _lanes;
    private readonly double[] _ones;

    private MomentPass(SampleStructure sample, Subgroups subgroups, MomentValues values)
    {
        (_sample, _subgroups, _values) = (sample, subgroups, values);
        _cells = MomentCells.Of(sample, subgroups);
        _lanes = (values.IsPair ? 2 : 1) * (sample.DrawsRespondents ? 2 : 1);
        _ones = new double[sample.Weights is null ? MomentBlock.Rows : 0];
        Array.Fill(_ones, 1.0);
    }

    // Beside the cells one each for those left out, those without a group, and those without a value.
    private int Places => _cells.Count + 3;

    private int LeftOut => _cells.Count;

    private int Ungrouped => _cells.Count + 1;

    private int Valueless => _cells.Count + 2;

    private bool RoutesAway => _subgroups.IsPartial || _sample.HasZeroWeights;

    /// <summary>Returns the moments.</summary>
    /// <param name="sample">How the respondents were sampled.</param>
    /// <param name="subgroups">Their subgroups.</param>
    /// <param name="values">Their values.</param>
    /// <param name="maximumThreads">The most threads used; 0 for as many as the machine has.</param>
    public static MomentTable Run(
        SampleStructure sample, Subgroups subgroups, MomentValues values, int maximumThreads)
    {
        MomentPass pass = new(sample, subgroups, values);
        return pass.Table(new MomentChunks(sample.Respondents, (long)pass.Places * pass._lanes, maximumThreads)
            .Sum(() => new MomentSums(pass.Places, pass._lanes, subgroups.Count), pass.Accumulate));
    }

    private void Accumulate(int begin, int end, MomentBlock block, MomentSums sums)
    {
        for (int first = begin; first < end; first += MomentBlock.Rows)
        {
            int rows = Math.Min(MomentBlock.Rows, end - first);
            Span<int> group = block.Groups.AsSpan(0, rows), cell = block.Cells.AsSpan(0, rows);
            ReadOnlySpan<double> weights =
                _sample.Weights is null ? _ones.AsSpan(0, rows) : _sample.Weights.AsSpan(first, rows);
            _subgroups.Fill(first, group);
            _cells.Fill(first, group, cell);
            if (_values is CodedValues coded && _lanes == 1)
            {
                Span<ushort> index = block.Indices.AsSpan(0, rows);
                coded.FillIndices(first, index);
                RouteAway(group, cell, weights);
                RouteMissing(group, cell, weights, index, sums);
                MomentKernels.AddLookedUp(cell, group, index, coded.Powers, weights, sums.Lanes, sums.Squares);
                continue;
            }

            Span<double> x = block.X.AsSpan(0, rows), y = _values.IsPair ? block.Y.AsSpan(0, rows) : [];
            _values.Fill(first, group, x, y);
            RouteAway(group, cell, weights);
            RouteMissing(group, cell, weights, x, y, sums);
            MomentKernels.AddSquares(group, weights, sums.Squares);
            Add(cell, x, y, weights, sums.Lanes);
        }
    }

    private void Add(
        ReadOnlySpan<int> cell, ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> weights,
        Span<Vector256<double>> lanes)
    {
        switch (_values.IsPair, _sample.DrawsRespondents)
        {
            case (false, false):
                MomentKernels.AddOne(cell, x, weights, lanes);
                break;
            case (false, true):
                MomentKernels.AddOneSquared(cell, x, weights, lanes);
                break;
            case (true, false):
                MomentKernels.AddTwo(cell, x, y, weights, lanes);
                break;
            default:
                MomentKernels.AddTwoSquared(cell, x, y, weights, lanes);
                break;
        }
    }

    // Weight 0 counts nowhere: its unit stays in the design, which knows it from the data.
    private void RouteAway(Span<int> group, Span<int> cell, ReadOnlySpan<double> weights)
    {
        if (!RoutesAway)
            return;
        for (int i = 0; i < cell.Length; i++)
        {
            if (group[i] >= 0 && weights[i] != 0)
                continue;
            cell[i] = weights[i] == 0 || Subgroups.IsLeftOut(group[i]) ? LeftOut : Ungrouped;
            group[i] = _subgroups.Count;
        }
    }

    private void RouteMissing(
        Span<int> group, Span<int> cell, ReadOnlySpan<double> weights, Span<ushort> index, MomentSums sums)
    {
        if (!index.Contains((ushort)0))
            return;
        for (int i = 0; i < index.Length; i++)
        {
            if (index[i] != 0)
                continue;
            Withhold(i, group, cell, weights, sums);
            index[i] = 1;
        }
    }

    private void RouteMissing(
        Span<int> group, Span<int> cell, ReadOnlySpan<double> weights, Span<double> x, Span<double> y, MomentSums sums)
    {
        for (int i = 0; i < x.Length; i++)
        {
            if (!double.IsNaN(x[i]))
                continue;
            Withhold(i, group, cell, weights, sums);
            x[i] = 0;
            if (!y.IsEmpty)
                y[i] = 0;
        }
    }

    private void Withhold(int i, Span<int> group, Span<int> cell, ReadOnlySpan<double> weights, MomentSums sums)
    {
        // Those who are in no group stay where they were put: it is not asked whether they have a value.
        if (group[i] == _subgroups.Count)
            return;
        sums.AddMissing(cell[i], group[i], weights[i]);
        (cell[i], group[i]) = (Valueless, _subgroups.Count);
    }

    private MomentTable Table(MomentSums sums)
    {
        int[] held = new int[_subgroups.Count + 1];
        for (int i = 0; i < _cells.Count; i++)
        {
            if (sums.Holds(i, _lanes))
                held[Math.Min(_cells.Of(i).Group, _subgroups.Count)]++;
        }

        MomentCell[][] cells = [.. held.Select(count => new MomentCell[count])];
        Array.Clear(held);
        for (int i = 0; i < _cells.Count; i++)
        {
            if (!sums.Holds(i, _lanes))
                continue;
            (int leaf, int group) = _cells.Of(i);
            group = Math.Min(group, _subgroups.Count);
            cells[group][held[group]++] =
                new MomentCell(leaf, sums.Moments(i, _values.IsPair, _sample.DrawsRespondents));
        }

        return new MomentTable(
            [.. cells.Take(_subgroups.Count).Select(ImmutableCollectionsMarshal.AsImmutableArray)],
            [.. sums.Missing],
            [.. Enumerable.Range(0, _subgroups.Count).Select(sums.WeightSquares)],
            _values.CentreX,
            _values.CentreY,
            (long)sums.Persons(Ungrouped, _lanes));
    }
}
