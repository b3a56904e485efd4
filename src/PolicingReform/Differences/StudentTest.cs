using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>Student's t of an estimate and its standard error.</summary>
internal static class StudentTest
{
    /// <summary>The two-sided p of no difference.</summary>
    public static double PValue(double value, double error, double df) =>
        Math.Min(1, 2 * StudentTDistribution.Survival(Math.Abs(value) / error, df));

    /// <summary>The interval.</summary>
    public static ConfidenceInterval Interval(double value, double error, double df, ConfidenceLevel level)
    {
        double half = StudentTDistribution.Quantile(1 - level.TailProbability, df) * error;
        return new ConfidenceInterval(value - half, value + half, level, "Student's t");
    }

    /// <summary>The p and the verdict of an estimate that has an interval; of others none.</summary>
    public static (double? PValue, Verdict? Verdict) Of(Estimate estimate, double? margin)
    {
        if (estimate is not { Interval: ConfidenceInterval interval, Value: double value, StandardError: double error }
            || estimate.DegreesOfFreedom is not double df)
        {
            return (null, null);
        }

        ConfidenceInterval? equivalence =
            margin is null ? null : Interval(value, error, df, ConfidenceLevel.Percent90);
        return (PValue(value, error, df), IntervalVerdict.Of(interval, equivalence, margin ?? 0));
    }

    /// <summary>
    /// Degrees of freedom of a sum of independent variances (Satterthwaite 1946, doi:10.2307/3002019).
    /// </summary>
    public static double Satterthwaite(params ReadOnlySpan<(double Variance, double DegreesOfFreedom)> parts)
    {
        (double sum, double squares) = (0, 0);
        foreach ((double variance, double df) in parts)
        {
            sum += variance;
            squares += variance * variance / df;
        }

        return sum * sum / squares;
    }
}
