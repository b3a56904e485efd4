namespace PolicingReform.Numerics;

/// <summary>Student's t distribution, for any positive number of degrees of freedom.</summary>
internal static class StudentTDistribution
{
    /// <summary>P(T &lt;= t).</summary>
    internal static double Cdf(double t, double df)
    {
        Check(t, df);
        return t <= 0 ? HalfTail(t, df) : 1 - HalfTail(t, df);
    }

    /// <summary>P(T &gt;= t), accurate where it is small.</summary>
    internal static double Survival(double t, double df)
    {
        Check(t, df);
        return t >= 0 ? HalfTail(t, df) : 1 - HalfTail(t, df);
    }

    /// <summary>The point with probability p below it; at p = 0 and p = 1 the two infinities.</summary>
    internal static double Quantile(double p, double df)
    {
        Domain.Probability(p);
        Domain.Shape(df, nameof(df));
        if (p is 0 or 1)
            return p == 0 ? double.NegativeInfinity : double.PositiveInfinity;
        if (p == 0.5)
            return 0;

        // T² / (df + T²) is beta(1/2, df/2). Of its two tails the smaller is exact, near the centre as well.
        double size = Math.Sqrt(df) * Math.Exp(0.5 * BetaLogOdds.Quantile(
            0.5, Domain.Half(df), 2 * Math.Abs(p - 0.5), 2 * Math.Min(p, 1 - p)));
        return p < 0.5 ? -size : size;
    }

    private static double HalfTail(double t, double df)
    {
        double ratio = Math.Abs(t) / Math.Sqrt(df);
        double odds = ratio * ratio;
        if (odds is > 1e-280 and < 1e280)
            return 0.5 * IncompleteBeta.LowerTail(1 / (1 + odds), odds / (1 + odds), Domain.Half(df), 0.5);
        double logOdds = Math.Log(df) - 2 * Math.Log(Math.Abs(t));
        return t == 0 ? 0.5 : 0.5 * IncompleteBeta.LowerTailAt(logOdds, Domain.Half(df), 0.5);
    }

    private static void Check(double t, double df)
    {
        Domain.Point(t, nameof(t));
        Domain.Shape(df, nameof(df));
    }
}
