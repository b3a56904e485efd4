namespace PolicingReform.Numerics;

/// <summary>The regularized incomplete gamma functions, each tail to full relative accuracy.</summary>
/// <remarks>
/// The same reasons as for <see cref="IncompleteBeta"/>: MathNet's GammaLowerRegularized exponentiates a difference of
/// numbers near a ln a, and its upper function is 1 minus the lower over much of the range.
/// </remarks>
internal static class IncompleteGamma
{
    private const double SmallestPoint = 1e-290;

    /// <summary>P(X &lt;= x) for shape a and scale 1.</summary>
    internal static double LowerTail(double x, double a)
    {
        if (!(x > 0))
            return 0;
        if (double.IsPositiveInfinity(x))
            return 1;
        if (a > TailQuadrature.PointFromShape)
            return TailQuadrature.PointMass(x, a);
        if (x < SmallestPoint)
            return Math.Exp(a * Math.Log(x) - LogScaledGamma(a));
        return IsLeft(x, a)
            ? Math.Min(1, Density(x, a) * GammaTailRatio.Lower(x, a))
            : 1 - Density(x, a) * GammaTailRatio.Upper(x, a);
    }

    /// <summary>P(X &gt;= x) for shape a and scale 1.</summary>
    internal static double UpperTail(double x, double a)
    {
        if (!(x > 0))
            return 1;
        if (double.IsPositiveInfinity(x))
            return 0;
        if (a > TailQuadrature.PointFromShape || x < SmallestPoint || IsLeft(x, a))
            return 1 - LowerTail(x, a);
        return Density(x, a) * GammaTailRatio.Upper(x, a);
    }

    /// <summary>The logarithm of the lower tail, and its derivative in ln x.</summary>
    internal static double LogLowerTail(double x, double a, double logConstant, out double slope)
    {
        double logDensity = logConstant - Deviance.Half(a, x, a - x);
        if (IsLeft(x, a))
        {
            double ratio = GammaTailRatio.Lower(x, a);
            slope = 1 / ratio;
            return logDensity + Math.Log(ratio);
        }

        double density = Math.Exp(logDensity);
        double tail = 1 - density * GammaTailRatio.Upper(x, a);
        slope = density / tail;
        return Math.Log(tail);
    }

    /// <summary>The logarithm of the upper tail, and its derivative in −ln x.</summary>
    internal static double LogUpperTail(double x, double a, double logConstant, out double slope)
    {
        double logDensity = logConstant - Deviance.Half(a, x, a - x);
        if (!IsLeft(x, a))
        {
            double ratio = GammaTailRatio.Upper(x, a);
            slope = 1 / ratio;
            return logDensity + Math.Log(ratio);
        }

        double density = Math.Exp(logDensity);
        double tail = Math.Max(double.Epsilon, 1 - density * GammaTailRatio.Lower(x, a));
        slope = density / tail;
        return Math.Log(tail);
    }

    /// <summary>ln of a^a exp(−a) / Γ(a): the density of ln X at its mode.</summary>
    internal static double LogConstant(double a) => 0.5 * (Math.Log(a) - Math.Log(2 * Math.PI)) - StirlingError.At(a);

    /// <summary>ln Γ(a + 1): what the lower tail lacks to the power x^a as x goes to 0.</summary>
    internal static double LogScaledGamma(double a) => Math.Log(a) - LogConstant(a) + a * (Math.Log(a) - 1);

    private static double Density(double x, double a) => Math.Exp(LogConstant(a) - Deviance.Half(a, x, a - x));

    private static bool IsLeft(double x, double a) => x <= a + 1;
}
