namespace PolicingReform;

/// <summary>Differences between rows of one table, and between estimates of two surveys.</summary>
internal static class SurveyComparison
{
    /// <summary>Whether two rows of one run can be compared.</summary>
    public static bool AreComparable(SurveyEstimate left, SurveyEstimate right) =>
        left.Origin is not null && right.Origin is not null && left.RunIdentity == right.RunIdentity;

    /// <summary>The difference of two rows of one table.</summary>
    /// <exception cref="ArgumentException">They have no common linearization.</exception>
    public static SurveyDifference Of(SurveyEstimate left, SurveyEstimate right, double? margin)
    {
        string method = $"difference of rows with their covariance, {left.Estimate.Method}";
        if (left.IsLinearized && left.RunIdentity == right.RunIdentity
            && (left.Estimate.NoValue ?? right.Estimate.NoValue) is Unavailable why)
        {
            return new SurveyDifference(left, right, None(left, why, method), margin);
        }

        if (!AreComparable(left, right))
        {
            throw new ArgumentException(
                $"The rows are {left.Row.Statistic} rows without a common linearization; means, totals, counts, " +
                "shares, ratios, variances and indices can be compared.",
                nameof(right));
        }

        VarianceEstimator sample = left.Run!.Variance;
        double? variance = sample.Variance(Statistic.Sum((1, left.Origin!.Statistic), (-1, right.Origin!.Statistic)));
        double df = sample.DegreesOfFreedom(left.Origin.Groups.Concat(right.Origin.Groups).Distinct());
        int? count = left.Origin.Groups.Equals(right.Origin.Groups)
            ? left.Estimate.Count
            : left.Estimate.Count + right.Estimate.Count;
        Unavailable? none = Lacking(left.Estimate.NoInterval)
            ?? (variance is null ? sample.NoVariance
                : df < 1 ? SurveyReasons.NoDegreesOfFreedom
                : variance == 0 ? SurveyReasons.NoVariation
                : null);
        return new SurveyDifference(
            left, right, Made(left, right, variance, df, none, method, count), margin);
    }

    /// <summary>The difference of estimates of two surveys, whose samples were drawn apart.</summary>
    /// <exception cref="ArgumentException">They are of one survey, or of different things.</exception>
    public static SurveyDifference Between(SurveyEstimate later, SurveyEstimate earlier, double? margin)
    {
        const string method = "difference of independent surveys, Satterthwaite's degrees of freedom";
        if (later.IsOfSameData(earlier))
        {
            throw Require.Broken(
                "earlier is of the same survey as later, so their samples are not independent; use Compare, which " +
                "knows their covariance.",
                nameof(earlier));
        }

        if (later.Row.Statistic != earlier.Row.Statistic || later.Estimate.Unit != earlier.Estimate.Unit)
        {
            throw Require.Broken(
                $"earlier is a {earlier.Row.Statistic} in {earlier.Estimate.Unit} and later a {later.Row.Statistic} " +
                $"in {later.Estimate.Unit}; compare the same statistic of both.",
                nameof(earlier));
        }

        if ((later.Estimate.NoValue ?? earlier.Estimate.NoValue) is Unavailable why)
            return new SurveyDifference(later, earlier, None(later, why, method), margin);
        Unavailable? none = later.Estimate.NoInterval ?? earlier.Estimate.NoInterval;
        double? variance = null;
        double df = 0;
        if (later.Estimate is { StandardError: double se, DegreesOfFreedom: double own }
            && earlier.Estimate is { StandardError: double other, DegreesOfFreedom: double others }
            && se + other > 0 && own >= 1 && others >= 1)
        {
            variance = (se * se) + (other * other);
            df = StudentTest.Satterthwaite((se * se, own), (other * other, others));
        }
        else
        {
            none ??= SurveyReasons.NoVariation;
        }

        return new SurveyDifference(
            later,
            earlier,
            Made(later, earlier, variance, df, none, method, later.Estimate.Count + earlier.Estimate.Count),
            margin,
            notes:
            [
                "The surveys are taken as independent: samples drawn apart, the same question, the same population.",
                .. later.Row.Notes.Concat(earlier.Row.Notes),
            ]);
    }

    private static Estimate Made(
        SurveyEstimate left, SurveyEstimate right, double? variance, double df, Unavailable? none, string method,
        int? count)
    {
        double scale = Scale(left), value = scale * (left.Estimate.Value!.Value - right.Estimate.Value!.Value);
        double? error = variance is double known ? scale * Math.Sqrt(known) : null;
        Estimate made = none is null
            ? Estimate.WithInterval(
                value,
                StudentTest.Interval(value, error!.Value, df, left.Settings.ConfidenceLevel),
                left.Estimate.Basis,
                Unit(left),
                method,
                count,
                [])
            : Estimate.WithoutInterval(value, none, left.Estimate.Basis, Unit(left), method, count, []);
        return made.WithError(error, df);
    }

    private static Estimate None(SurveyEstimate like, Unavailable why, string method) =>
        Estimate.None(why, like.Estimate.Basis, Unit(like), method, null, []);

    private static string Unit(SurveyEstimate like) =>
        like.Estimate.Unit == "share" ? "percentage points" : like.Estimate.Unit;

    private static double Scale(SurveyEstimate like) => like.Estimate.Unit == "share" ? 100 : 1;

    // One row may not vary and the difference vary all the same.
    private static Unavailable? Lacking(Unavailable? reason) =>
        reason?.Code == SurveyReasons.NoVariation.Code || reason?.Code == SurveyReasons.NoIntervalAtEnds.Code
            ? null
            : reason;
}
