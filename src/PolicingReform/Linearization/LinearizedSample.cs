using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>Reads a sample once: its moments, and how linear forms of them vary.</summary>
internal static class LinearizedSample
{
    public static (MomentTable Moments, VarianceEstimator Variance) Read(
        SampleStructure sample, SinglePsuPolicy policy, Subgroups subgroups, MomentValues values, int maximumThreads)
    {
        (MomentTable moments, LeafSums leaves) = sample.Adjustment is not WeightAdjustment adjustment
            ? Plain(sample, subgroups, values, maximumThreads)
            : adjustment.Regressors.AreByRespondent
                ? (Moments(sample), new RespondentLeafSums(sample, subgroups, values))
                : Split(sample, adjustment, subgroups, values, maximumThreads);
        return (moments, new SampleVariance(sample, moments, leaves, policy));

        MomentTable Moments(SampleStructure of) => MomentPass.Run(of, subgroups, values, maximumThreads);
    }

    private static (MomentTable Moments, LeafSums Leaves) Plain(
        SampleStructure sample, Subgroups subgroups, MomentValues values, int maximumThreads)
    {
        MomentTable moments = MomentPass.Run(sample, subgroups, values, maximumThreads);
        return (moments, new PlainLeafSums(moments, sample.DrawsRespondents ? sample.Stages[^1].Sizes : []));
    }

    // The leaves are split by the cells of the adjustment for the regression, and put together for the rest.
    private static (MomentTable Moments, LeafSums Leaves) Split(
        SampleStructure sample, WeightAdjustment adjustment, Subgroups subgroups, MomentValues values,
        int maximumThreads)
    {
        SplitLeaves split = adjustment.Split.Value;
        MomentTable moments = MomentPass.Run(
            sample with { Leaf = split.Of, Leaves = split.Pairs.Length }, subgroups, values, maximumThreads);
        CellRegression regression = CellRegression.Of(sample, () => MomentPass.Run(
            sample with { Leaf = adjustment.Cells.Of, Leaves = adjustment.Cells.Count, Weights = Once(sample) },
            subgroups,
            values,
            maximumThreads));
        return (moments.Folded(leaf => split.Pairs[leaf].First), new ResidualLeafSums(sample, moments, regression));
    }

    // Weight 0 counts for nobody here either.
    private static double[]? Once(SampleStructure sample) => sample.HasZeroWeights
        ? Array.ConvertAll(sample.Weights!, weight => weight == 0 ? 0.0 : 1.0)
        : null;
}
