using PolicingReform.Numerics;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>
/// Replicates from moments by first-stage unit, and cell of the margins where there are any: the respondents are not
/// read again.
/// </summary>
internal sealed class MomentReplicates : ReplicateTotals
{
    private readonly MomentTable _table;
    private readonly InternedPair[] _pairs;
    private readonly ReplicateFactors _factors;

    // For each cell by what each replicate multiplies its weights beside the factor of the unit; null where nothing is.
    private readonly double[][]? _cellFactors;
    private readonly Moments[]?[] _known;

    private MomentReplicates(
        MomentTable table, InternedPair[] pairs, ReplicateFactors factors, double[][]? cellFactors, int unmet)
    {
        (_table, _pairs, _factors, _cellFactors, Unmet) = (table, pairs, factors, cellFactors, unmet);
        (Scales, _known) = (factors.Scales, new Moments[table.Groups][]);
    }

    public override double[] Scales { get; }

    public override int Unmet { get; }

    /// <summary>Reads the sample.</summary>
    public static (MomentTable Moments, ReplicateTotals Totals) Read(
        Survey survey, ReplicateUnits units, ReplicateFactors factors, Subgroups subgroups, MomentValues values)
    {
        SampleStructure sample = survey.Sample;
        AdjustmentCells? cells = sample.Adjustment?.Cells;
        (CodeArray of, InternedPair[] pairs) = Interning.Pairs(units.Of, cells?.Of, sample.Respondents);
        MomentTable table = MomentPass.Run(
            sample with { Leaf = of, Leaves = pairs.Length, DrawsRespondents = false },
            subgroups,
            values,
            survey.Settings.MaximumThreads);
        (double[][]? cellFactors, int unmet) = sample.Adjustment is WeightAdjustment adjustment
            ? CellFactors(survey, adjustment, of, pairs, factors)
            : (null, 0);
        return (table, new MomentReplicates(table, pairs, factors, cellFactors, unmet));
    }

    public override Moments[] Of(int group) => _known[group] ??= Make(group);

    private Moments[] Make(int group)
    {
        int count = Scales.Length;
        Moments all = _table.Totals[group];
        double[] w = Sums(group, sums => sums.W), x = Sums(group, sums => sums.X), xx = Sums(group, sums => sums.XX);
        bool isPair = all.Y != 0 || all.YY != 0;
        double[] y = isPair ? Sums(group, sums => sums.Y) : [];
        Moments[] totals = new Moments[count];
        for (int r = 0; r < count; r++)
            totals[r] = new Moments(all.N, w[r], x[r], xx[r], 0, 0, 0) { Y = isPair ? y[r] : 0 };
        return totals;
    }

    private double[] Sums(int group, Func<Moments, double> sum)
    {
        if (_cellFactors is null)
        {
            return _factors.Sums(
                [.. _table.Cells[group].Select(cell => new UnitValue(_pairs[cell.Leaf].First, sum(cell.Moments)))]);
        }

        double[] sums = new double[Scales.Length];
        foreach (IGrouping<int, MomentCell> cells in _table.Cells[group].GroupBy(cell => _pairs[cell.Leaf].Second))
        {
            double[] ofCell = _factors.Sums(
                [.. cells.Select(cell => new UnitValue(_pairs[cell.Leaf].First, sum(cell.Moments)))]);
            ReplicateKernels.AddProducts(_cellFactors[cells.Key], ofCell, sums);
        }

        return sums;
    }

    /// <summary>Every replicate is brought to the margins from the weights of the design.</summary>
    private static (double[][] ByCell, int Unmet) CellFactors(
        Survey survey, WeightAdjustment adjustment, CodeArray of, InternedPair[] pairs, ReplicateFactors factors)
    {
        int cells = adjustment.Cells.Count, count = factors.Scales.Length;
        double[] weights = adjustment.DesignWeights ?? [.. Enumerable.Repeat(1.0, of.Length)];
        double[] sums = CellSums.Of(of, pairs.Length, weights);
        double[][] tables = new double[cells][];
        foreach (IGrouping<int, int> cell in Enumerable.Range(0, pairs.Length).GroupBy(at => pairs[at].Second))
            tables[cell.Key] = factors.Sums([.. cell.Select(at => new UnitValue(pairs[at].First, sums[at]))]);
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
}
