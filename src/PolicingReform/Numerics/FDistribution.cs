namespace PolicingReform.Numerics;

/// <summary>The F distribution, for any positive degrees of freedom.</summary>
internal static class FDistribution
{
    /// <summary>P(X &lt;= x).</summary>
    internal static double Cdf(double x, double df1, double df2)
    {
        Check(x, df1, df2);
        return x > 0 ? LowerTail(x, df1, df2) : 0;
    }

    /// <summary>P(X &gt;= x), accurate where it is small.</summary>
    internal static double Survival(double x, double df1, double df2)
    {
        Check(x, df1, df2);
        return x > 0 ? UpperTail(x, df1, df2) : 1;
    }

    /// <summary>The point with probability p below it; 0 for p = 0, positive infinity for p = 1.</summary>
    internal static double Quantile(double p, double df1, double df2)
    {
        Domain.Probability(p);
        Domain.Shape(df1, nameof(df1));
        Domain.Shape(df2, nameof(df2));
        if (p is 0 or 1)
            return p == 0 ? 0 : double.PositiveInfinity;

        // On the log scale, because the odds can leave the doubles where their product with df2/df1 does not.
        double logOdds = BetaLogOdds.Quantile(Domain.Half(df1), Domain.Half(df2), p, 1 - p);
        return Math.Exp(logOdds + Math.Log(df2) - Math.Log(df1));
    }

    private static double LowerTail(double x, double df1, double df2)
    {
        double odds = x * df1 / df2;
        return odds is > 1e-280 and < 1e280
            ? IncompleteBeta.LowerTail(odds / (1 + odds), 1 / (1 + odds), Domain.Half(df1), Domain.Half(df2))
            : IncompleteBeta.LowerTailAt(LogOdds(x, df1, df2), Domain.Half(df1), Domain.Half(df2));
    }

    private static double UpperTail(double x, double df1, double df2)
    {
        double odds = x * df1 / df2;
        return odds is > 1e-280 and < 1e280
            ? IncompleteBeta.UpperTail(odds / (1 + odds), 1 / (1 + odds), Domain.Half(df1), Domain.Half(df2))
            : IncompleteBeta.LowerTailAt(-LogOdds(x, df1, df2), Domain.Half(df2), Domain.Half(df1));
    }

    private static double LogOdds(double x, double df1, double df2) => Math.Log(x) + Math.Log(df1) - Math.Log(df2);

    private static void Check(double x, double df1, double df2)
    {
        Domain.Point(x, nameof(x));
        Domain.Shape(df1, nameof(df1));
        Domain.Shape(df2, nameof(df2));
    }
}
