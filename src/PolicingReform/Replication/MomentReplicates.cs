using PolicingReform.Numerics;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>
/// Replicates from moments by first-stage unit, and cell of the margins where there are any: the respondents are not
/// read again.
/// </summary>
internal sealed class MomentReplicates : ReplicateTotals
{
    // So many sums of replicates are made at once; more of them one subgroup at a time, when they are asked for.
    private const long MostAtOnce = 1 << 22;

    private readonly MomentTable _table;
    private readonly Places _places;
    private readonly ReplicateFactors _factors;

    // For each cell by what each replicate multiplies its weights beside the factor of the unit; null where nothing is.
    private readonly double[][]? _cellFactors;
    private readonly GroupSums?[] _known;
    private readonly bool _isPair;
    private readonly bool _hasSquares;

    private MomentReplicates(
        MomentTable table, Places places, ReplicateFactors factors, double[][]? cellFactors, int unmet, bool isPair,
        bool hasSquares)
    {
        (_table, _places, _factors, _cellFactors, Unmet) = (table, places, factors, cellFactors, unmet);
        (Scales, _known) = (factors.Scales, new GroupSums?[table.Groups]);
        (_isPair, _hasSquares) = (isPair, hasSquares);
    }

    public override double[] Scales { get; }

    public override int Unmet { get; }

    /// <summary>Reads the sample.</summary>
    public static (MomentTable Moments, ReplicateTotals Totals) Read(
        Survey survey, ReplicateUnits units, ReplicateFactors factors, Subgroups subgroups, MomentValues values,
        bool hasSquares)
    {
        SampleStructure sample = survey.Sample;
        Places places = Places.Read(units, sample.Adjustment?.Cells);
        MomentTable table = MomentPass.Run(
            sample with { Leaf = places.Of, Leaves = places.Units.Length, DrawsRespondents = false },
            subgroups,
            values,
            survey.Settings.MaximumThreads);
        (double[][]? cellFactors, int unmet) = sample.Adjustment is WeightAdjustment adjustment
            ? CellFactors(survey, adjustment, places, factors)
            : (null, 0);
        MomentReplicates replicates = new(table, places, factors, cellFactors, unmet, values.IsPair, hasSquares);
        if ((long)table.Groups * replicates.Scales.Length <= MostAtOnce)
            InParallel.For(table.Groups, survey.Settings, group => replicates._known[group] = replicates.Make(group));
        return (table, replicates);
    }

    public override Func<int, Moments> Of(int group)
    {
        GroupSums sums = _known[group] ??= Make(group);
        return r => new Moments(sums.N, sums.W[r], sums.X[r], _hasSquares ? sums.XX[r] : 0, 0, 0, 0)
        {
            Y = _isPair ? sums.Y[r] : 0,
        };
    }

    private GroupSums Make(int group)
    {
        GroupSums sums = new(
            _table.Totals[group].N,
            new double[Scales.Length],
            new double[Scales.Length],
            _hasSquares ? new double[Scales.Length] : [],
            _isPair ? new double[Scales.Length] : []);
        if (_cellFactors is null)
        {
            Add([.. _table.Cells[group]], null, sums);
            return sums;
        }

        foreach (IGrouping<int, MomentCell> cells in _table.Cells[group].GroupBy(cell => _places.Cells[cell.Leaf]))
            Add([.. cells], _cellFactors[cells.Key], sums);
        return sums;
    }

    private void Add(MomentCell[] cells, double[]? factors, GroupSums sums)
    {
        int[] units = Array.ConvertAll(cells, cell => _places.Units[cell.Leaf]);
        Add(Array.ConvertAll(cells, cell => cell.Moments.W), sums.W);
        Add(Array.ConvertAll(cells, cell => cell.Moments.X), sums.X);
        if (_hasSquares)
            Add(Array.ConvertAll(cells, cell => cell.Moments.XX), sums.XX);
        if (_isPair)
            Add(Array.ConvertAll(cells, cell => cell.Moments.Y), sums.Y);

        void Add(double[] values, double[] to)
        {
            double[] found = _factors.Sums(units, values);
            if (factors is null)
                found.CopyTo(to, 0);
            else
                ReplicateKernels.AddProducts(factors, found, to);
        }
    }

    /// <summary>Every replicate is brought to the margins from the weights of the design.</summary>
    private static (double[][] ByCell, int Unmet) CellFactors(
        Survey survey, WeightAdjustment adjustment, Places places, ReplicateFactors factors)
    {
        int cells = adjustment.Cells.Count, count = factors.Scales.Length;
        double[] weights = adjustment.DesignWeights ?? [.. Enumerable.Repeat(1.0, places.Of.Length)];
        double[] sums = CellSums.Of(places.Of, places.Units.Length, weights);
        double[][] tables = new double[cells][];
        foreach (IGrouping<int, int> cell in Enumerable.Range(0, sums.Length).GroupBy(at => places.Cells[at]))
            tables[cell.Key] = factors.Sums([.. cell.Select(at => places.Units[at])], [.. cell.Select(at => sums[at])]);
        double[][] byCell = [.. Enumerable.Range(0, cells).Select(_ => new double[count])];
        int unmet = 0;
        InParallel.For(count, survey.Settings, r =>
        {
            double[] table = new double[cells], fitted = new double[cells];
            for (int k = 0; k < cells; k++)
                table[k] = tables[k][r];
            FitOutcome fit = WeightFit.Fit(adjustment.Calibration, adjustment.Cells, table, fitted);
            if (!(fit.Misfit <= WeightFit.Tolerance))
                Interlocked.Increment(ref unmet);

            // The moments are of the weights after: what the whole sample's margins did is taken back.
            for (int k = 0; k < cells; k++)
                byCell[k][r] = fitted[k] / adjustment.Regressors.Factors[k];
        });
        return (byCell, unmet);
    }

    /// <summary>Where respondents are: a first-stage unit, and a cell of the margins.</summary>
    /// <param name="Of">The place of each respondent.</param>
    /// <param name="Units">For each place its unit.</param>
    /// <param name="Cells">For each place its cell; 0 where there are no margins.</param>
    private sealed record Places(CodeArray Of, int[] Units, int[] Cells)
    {
        public static Places Read(ReplicateUnits units, AdjustmentCells? cells)
        {
            if (cells is null)
                return new Places(units.Of, [.. Enumerable.Range(0, units.Count)], new int[units.Count]);
            (CodeArray of, InternedPair[] pairs) = Interning.Pairs(units.Of, cells.Of, units.Of.Length);
            return new Places(of, [.. pairs.Select(pair => pair.First)], [.. pairs.Select(pair => pair.Second)]);
        }
    }

    /// <summary>The sums of a subgroup by replicate.</summary>
    private sealed record GroupSums(double N, double[] W, double[] X, double[] XX, double[] Y);
}
