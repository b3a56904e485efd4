using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>Reads a sample with its replicates: its moments, and how statistics of them vary.</summary>
internal static class ReplicatedSample
{
    public static (MomentTable Moments, VarianceEstimator Variance) Read(
        Survey survey, Replicates replicates, Subgroups subgroups, MomentValues values, bool hasSquares)
    {
        SampleStructure sample = survey.Sample;
        string method = replicates.ToString();
        if (replicates.Kind == ReplicateKind.Columns)
        {
            int count = replicates.Names.Count;
            double[] scales = replicates.Scales.Count > 0
                ? [.. replicates.Scales]
                : [.. Enumerable.Repeat(1.0 / count, count)];
            return Respondents(scales, r => sample.ReplicateWeights[r]);
        }

        ReplicateUnits units = ReplicateUnits.Read(
            sample, areInOrderOfData: replicates.Kind == ReplicateKind.Balanced);
        ReplicateFactors factors = ReplicateFactors.Make(replicates, units, survey.Settings.Seed);
        if (sample.Adjustment is not { Regressors.AreByRespondent: true } adjustment)
        {
            (MomentTable moments, ReplicateTotals totals) =
                MomentReplicates.Read(survey, units, factors, subgroups, values, hasSquares);
            return (moments, new ReplicateVariance(totals, method));
        }

        int[] unitOf = new int[sample.Respondents];
        units.Of.CopyTo(0, unitOf);
        return Respondents(factors.Scales, r =>
        {
            double[] of = factors.Of(r);
            return [.. unitOf.Select((unit, i) => of[unit] * (adjustment.DesignWeights?[i] ?? 1))];
        });

        (MomentTable Moments, VarianceEstimator Variance) Respondents(double[] scales, Func<int, double[]> weights) => (
            MomentPass.Run(sample, subgroups, values, survey.Settings.MaximumThreads),
            new ReplicateVariance(RespondentReplicates.Read(survey, scales, weights, subgroups, values), method));
    }
}
