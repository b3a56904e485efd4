namespace PolicingReform.Numerics;

/// <summary>The chi-squared distribution, for any positive number of degrees of freedom.</summary>
internal static class ChiSquaredDistribution
{
    /// <summary>P(X &lt;= x).</summary>
    internal static double Cdf(double x, double df)
    {
        Check(x, df);
        return IncompleteGamma.LowerTail(0.5 * x, Domain.Half(df));
    }

    /// <summary>P(X &gt;= x), accurate where it is small.</summary>
    internal static double Survival(double x, double df)
    {
        Check(x, df);
        return IncompleteGamma.UpperTail(0.5 * x, Domain.Half(df));
    }

    /// <summary>The point with probability p below it; 0 for p = 0, positive infinity for p = 1.</summary>
    internal static double Quantile(double p, double df)
    {
        Domain.Probability(p);
        Domain.Shape(df, nameof(df));
        if (p is 0 or 1)
            return p == 0 ? 0 : double.PositiveInfinity;
        return 2 * Math.Exp(GammaLog.Quantile(Domain.Half(df), p, 1 - p));
    }

    private static void Check(double x, double df)
    {
        Domain.Point(x, nameof(x));
        Domain.Shape(df, nameof(df));
    }
}
