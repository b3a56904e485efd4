namespace PolicingReform.Numerics;

/// <summary>The beta distribution on [0, 1], for any positive shapes a and b.</summary>
internal static class BetaDistribution
{
    /// <summary>P(X &lt;= x).</summary>
    internal static double Cdf(double x, double a, double b)
    {
        Check(x, a, b);
        return IncompleteBeta.LowerTail(x, 1 - x, a, b);
    }

    /// <summary>P(X &gt;= x), accurate where it is small.</summary>
    internal static double Survival(double x, double a, double b)
    {
        Check(x, a, b);
        return IncompleteBeta.UpperTail(x, 1 - x, a, b);
    }

    /// <summary>The point with probability p below it; 0 for p = 0, 1 for p = 1.</summary>
    internal static double Quantile(double p, double a, double b)
    {
        Domain.Probability(p);
        Domain.Shape(a, nameof(a));
        Domain.Shape(b, nameof(b));
        return p is 0 or 1 ? p : 1 / (1 + Math.Exp(-BetaLogOdds.Quantile(a, b, p, 1 - p)));
    }

    private static void Check(double x, double a, double b)
    {
        Domain.Point(x, nameof(x));
        Domain.Shape(a, nameof(a));
        Domain.Shape(b, nameof(b));
    }
}
