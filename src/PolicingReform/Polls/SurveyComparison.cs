using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>Differences between rows of one table.</summary>
internal static class SurveyComparison
{
    public static SurveyDifference Of(SurveyEstimate left, SurveyEstimate right)
    {
        bool isShare = left.Estimate.Unit == "share";
        string unit = isShare ? "percentage points" : left.Estimate.Unit;
        double scale = isShare ? 100 : 1;
        string method = $"difference of rows with their covariance, {left.Estimate.Method}";
        if (left.IsLinearized && left.RunIdentity == right.RunIdentity
            && (left.Estimate.NoValue ?? right.Estimate.NoValue) is Unavailable why)
        {
            return new SurveyDifference(left, right, Estimate.None(why, Basis(left), unit, method, null, []), null);
        }

        if (left.Origin is null || right.Origin is null || left.RunIdentity != right.RunIdentity)
        {
            throw new ArgumentException(
                $"The rows are {left.Row.Statistic} rows without a common linearization; means, totals, counts, " +
                "shares, " +
                "ratios, variances and indices can be compared.",
                nameof(right));
        }

        (VarianceEstimator sample, AnalysisSettings settings) = (left.Run!.Variance, left.Settings);
        double? variance = sample.Variance(Statistic.Sum((1, left.Origin.Statistic), (-1, right.Origin.Statistic)));
        double df = sample.DegreesOfFreedom(left.Origin.Groups.Concat(right.Origin.Groups).Distinct());
        double value = scale * (left.Estimate.Value!.Value - right.Estimate.Value!.Value);
        int? count = left.Origin.Groups.Equals(right.Origin.Groups)
            ? left.Estimate.Count
            : left.Estimate.Count + right.Estimate.Count;
        double? error = variance is double known ? scale * Math.Sqrt(known) : null;
        Unavailable? none = Lacking(left.Estimate.NoInterval)
            ?? (error is null ? sample.NoVariance
                : df < 1 ? SurveyReasons.NoDegreesOfFreedom
                : error == 0 ? SurveyReasons.NoVariation
                : null);
        if (none is not null)
        {
            Estimate bare = Estimate.WithoutInterval(value, none, Basis(left), unit, method, count, []);
            return new SurveyDifference(left, right, bare.WithError(error, df), null);
        }

        double half = StudentTDistribution.Quantile(1 - settings.ConfidenceLevel.TailProbability, df) * error!.Value;
        ConfidenceInterval interval = new(value - half, value + half, settings.ConfidenceLevel, "Student's t");
        Estimate made = Estimate.WithInterval(value, interval, Basis(left), unit, method, count, []);
        double p = Math.Min(1, 2 * StudentTDistribution.Survival(Math.Abs(value) / error.Value, df));
        return new SurveyDifference(left, right, made.WithError(error, df), p);
    }

    // One row may not vary and the difference vary all the same.
    private static Unavailable? Lacking(Unavailable? reason) =>
        reason?.Code == SurveyReasons.NoVariation.Code || reason?.Code == SurveyReasons.NoIntervalAtEnds.Code
            ? null
            : reason;

    private static Basis Basis(SurveyEstimate estimate) => estimate.Estimate.Basis;
}
