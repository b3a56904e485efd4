using System.Collections.Immutable;
using PolicingReform.Numerics;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>
/// Replicates whose weights differ from respondent to respondent: given columns, and totals of numbers that each
/// replicate is brought to. The respondents are read once a replicate.
/// </summary>
internal sealed class RespondentReplicates : ReplicateTotals
{
    private readonly MomentTable[] _tables;

    private RespondentReplicates(double[] scales, MomentTable[] tables, int unmet) =>
        (Scales, _tables, Unmet) = (scales, tables, unmet);

    public override double[] Scales { get; }

    public override int Unmet { get; }

    /// <summary>Reads the sample once a replicate.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="scales">For each replicate by what the square of its difference is multiplied.</param>
    /// <param name="weights">The weights of a replicate before they are brought to margins.</param>
    /// <param name="subgroups">The subgroups.</param>
    /// <param name="values">The values.</param>
    public static RespondentReplicates Read(
        Survey survey, double[] scales, Func<int, double[]> weights, Subgroups subgroups, MomentValues values)
    {
        MomentTable[] tables = new MomentTable[scales.Length];
        int count = survey.Sample.Respondents, unmet = 0;
        CodeArray one = CodeArray.From(new byte[count], 1);
        InParallel.For(scales.Length, survey.Settings, r =>
        {
            double[] after = weights(r);
            if (survey.Sample.Adjustment is WeightAdjustment adjustment)
            {
                (after, bool isMet) = Adjusted(adjustment, after);
                if (!isMet)
                    Interlocked.Increment(ref unmet);
            }

            SampleStructure replicate = new(count, survey.Sample.Stages, false, one, 1, after);
            tables[r] = MomentPass.Run(replicate, subgroups, values, 1);
        });
        return new RespondentReplicates(scales, tables, unmet);
    }

    public override Func<int, Moments> Of(int group) => r => _tables[r].Totals[group];

    private static (double[] After, bool IsMet) Adjusted(WeightAdjustment adjustment, double[] weights)
    {
        AdjustmentCells cells = adjustment.Cells;
        ImmutableArray<double[]> numbers = adjustment.Regressors.Numbers;
        double[] factors = new double[numbers.IsEmpty ? cells.Count : weights.Length];
        FitOutcome fit = numbers.IsEmpty
            ? WeightFit.Fit(adjustment.Calibration, cells, CellSums.Of(cells.Of, cells.Count, weights), factors)
            : WeightFit.Fit(adjustment.Calibration, cells, numbers, adjustment.Regressors.Targets, weights, factors);
        double[] after = numbers.IsEmpty
            ? CellSums.Times(cells.Of, factors, weights)
            : [.. weights.Zip(factors, (weight, factor) => weight == 0 ? 0 : weight * factor)];
        return (after, fit.Misfit <= WeightFit.Tolerance);
    }
}
