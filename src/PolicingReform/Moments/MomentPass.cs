using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PolicingReform.Numerics;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>Reads the respondents once, into their moments by leaf of the sample and subgroup.</summary>
/// <remarks>
/// Rows are cut into chunks that depend on nothing but their number and that of the cells; each chunk is summed apart, and
/// the sums are added in the order of the chunks: the same bits on any number of threads.
/// </remarks>
internal sealed class MomentPass
{
    private const int Block = 2048;
    private const int LeastChunk = 1 << 16;

    // Adding up a chunk's table then costs a small part of filling it.
    private const int RowsPerCell = 8;

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
        _ones = new double[sample.Weights is null ? Block : 0];
        Array.Fill(_ones, 1.0);
    }

    // Valid values, missing values, and one cell each for those left out and those without a group.
    private int Places => (2 * _cells.Count) + 2;

    private int LeftOut => 2 * _cells.Count;

    private int Ungrouped => LeftOut + 1;

    /// <summary>Returns the moments.</summary>
    /// <param name="sample">How the respondents were sampled.</param>
    /// <param name="subgroups">Their subgroups.</param>
    /// <param name="values">Their values.</param>
    /// <param name="maximumThreads">The most threads used; 0 for as many as the machine has.</param>
    public static MomentTable Run(
        SampleStructure sample, Subgroups subgroups, MomentValues values, int maximumThreads) =>
        new MomentPass(sample, subgroups, values).Run(maximumThreads);

    private MomentTable Run(int maximumThreads)
    {
        int rows = _sample.Respondents;
        int chunkRows = (int)Math.Min(
            int.MaxValue / 2, Math.Max(LeastChunk, (long)Places * _lanes * RowsPerCell / Block * Block));
        int chunks = (int)(((long)rows + chunkRows - 1) / chunkRows);
        int threads = Math.Min(chunks, maximumThreads == 0 ? Environment.ProcessorCount : maximumThreads);
        MomentSums total = Sums();
        MomentSums[] partial = [.. Enumerable.Range(0, Math.Max(0, chunks == 1 ? 0 : threads)).Select(_ => Sums())];
        if (chunks == 1)
            Accumulate(0, rows, total);
        for (int wave = 0; chunks > 1 && wave < chunks; wave += threads)
        {
            int inWave = Math.Min(threads, chunks - wave), first = wave;
            void Chunk(int i)
            {
                int begin = (first + i) * chunkRows;
                partial[i].Clear();
                Accumulate(begin, Math.Min(rows, begin + chunkRows), partial[i]);
            }

            if (inWave == 1)
                Chunk(0);
            else
                Parallel.For(0, inWave, new ParallelOptions { MaxDegreeOfParallelism = threads }, Chunk);
            for (int i = 0; i < inWave; i++)
                total.Add(partial[i]);
        }

        return Table(total);
    }

    private MomentSums Sums() => new(Places * _lanes, _subgroups.Count + 1);

    private void Accumulate(int begin, int end, MomentSums sums)
    {
        int[] groups = new int[Block], cells = new int[Block];
        double[] x = new double[Block], y = new double[_values.IsPair ? Block : 0];
        ushort[] indices = new ushort[Block];
        for (int first = begin; first < end; first += Block)
        {
            int rows = Math.Min(Block, end - first);
            Span<int> group = groups.AsSpan(0, rows), cell = cells.AsSpan(0, rows);
            ReadOnlySpan<double> weights =
                _sample.Weights is null ? _ones.AsSpan(0, rows) : _sample.Weights.AsSpan(first, rows);
            _subgroups.Fill(first, group);
            _cells.Fill(first, group, cell);
            RouteAway(group, cell, weights);
            Span<ushort> index = indices.AsSpan(0, rows);
            if (_values is CodedValues coded && _lanes == 1)
            {
                coded.FillIndices(first, index);
                KeepRouted(group, index);
                MomentKernels.AddLookedUp(
                    cell, group, index, coded.Powers, weights, _cells.Count, sums.Lanes, sums.Squares);
                continue;
            }

            Span<double> value = x.AsSpan(0, rows), other = y.AsSpan(0, _values.IsPair ? rows : 0);
            _values.Fill(first, group, value, other);
            RouteMissing(group, cell, value, other, index);
            sums.AddSquares(group, index, weights);
            Add(cell, value, other, weights, sums.Lanes);
        }
    }

    private bool Holds(MomentSums sums, int cell) =>
        sums.Persons(cell * _lanes) > 0 || sums.Persons((cell + _cells.Count) * _lanes) > 0;

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
        if (_sample.HasZeroWeights)
        {
            for (int i = 0; i < cell.Length; i++)
            {
                if (weights[i] == 0)
                    group[i] = int.MinValue;
            }
        }

        if (_subgroups.IsPartial || _sample.HasZeroWeights)
        {
            for (int i = 0; i < cell.Length; i++)
            {
                if (group[i] >= 0)
                    continue;
                cell[i] = Subgroups.IsLeftOut(group[i]) ? LeftOut : Ungrouped;
                group[i] = -1;
            }
        }
    }

    // Those without a cell of their own are not told apart by whether they have a value.
    private void KeepRouted(ReadOnlySpan<int> group, Span<ushort> index)
    {
        if (!_subgroups.IsPartial && !_sample.HasZeroWeights)
            return;
        for (int i = 0; i < index.Length; i++)
        {
            if (group[i] < 0)
                index[i] = 1;
        }
    }

    private void RouteMissing(
        ReadOnlySpan<int> group, Span<int> cell, Span<double> x, Span<double> y, Span<ushort> index)
    {
        for (int i = 0; i < cell.Length; i++)
        {
            bool isMissing = double.IsNaN(x[i]);
            index[i] = (ushort)(isMissing ? 0 : 1);
            if (isMissing && group[i] >= 0)
                cell[i] += _cells.Count;
            if (!isMissing)
                continue;
            x[i] = 0;
            if (!y.IsEmpty)
                y[i] = 0;
        }
    }

    private MomentTable Table(MomentSums sums)
    {
        int[] held = new int[_subgroups.Count + 1];
        for (int i = 0; i < _cells.Count; i++)
        {
            if (Holds(sums, i))
                held[Math.Min(_cells.Of(i).Group, _subgroups.Count)]++;
        }

        MomentCell[][] cells = [.. held.Select(count => new MomentCell[count])];
        Array.Clear(held);
        for (int i = 0; i < _cells.Count; i++)
        {
            if (!Holds(sums, i))
                continue;
            (int leaf, int group) = _cells.Of(i);
            Moments moments = sums.Moments(i, i + _cells.Count, _values.IsPair, _sample.DrawsRespondents);
            group = Math.Min(group, _subgroups.Count);
            cells[group][held[group]++] = new MomentCell(leaf, moments);
        }

        return new MomentTable(
            [.. cells.Take(_subgroups.Count).Select(ImmutableCollectionsMarshal.AsImmutableArray)],
            [.. Enumerable.Range(0, _subgroups.Count).Select(sums.WeightSquares)],
            _values.CentreX,
            _values.CentreY,
            (long)sums.Persons(Ungrouped * _lanes));
    }
}
