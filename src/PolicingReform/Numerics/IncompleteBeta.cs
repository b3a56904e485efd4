using MathNet.Numerics;

namespace PolicingReform.Numerics;

/// <summary>The regularized incomplete beta function, each tail to full relative accuracy.</summary>
/// <remarks>
/// MathNet's BetaRegularized multiplies a continued fraction by the exponential of log-gammas that cancel, and returns
/// one tail as 1 minus the other; polishing a quantile to 1e-12 needs better at large shapes and in the tails. Here the
/// prefactor is Loader's saddle-point form. Both x and y = 1 − x are passed, since the smaller carries the accuracy.
/// </remarks>
internal static class IncompleteBeta
{
    /// <summary>Log-odds beyond which x or y nears the smallest double, and its leading power is exact.</summary>
    internal const double FarLogOdds = 660;

    /// <summary>The shape above which a beta's odds are those of a gamma but for their scale.</summary>
    internal const double WidestShape = 1e100;

    // With less to a shape its end of the interval has all the probability a double can tell from 1.
    private const double SmallestShape = 1e-290;
    private const double SmallestPoint = 1e-290;

    /// <summary>P(X &lt;= x).</summary>
    internal static double LowerTail(double x, double y, double a, double b)
    {
        if (!(x > 0))
            return 0;
        if (!(y > 0))
            return 1;
        if (Math.Min(a, b) > TailQuadrature.PointFromShape)
            return TailQuadrature.PointMass(x / y, a / b);
        if (Math.Min(x, y) < SmallestPoint || Math.Max(a, b) > WidestShape)
            return LowerTailAt(Math.Log(x) - Math.Log(y), a, b);

        a = Math.Max(a, SmallestShape);
        b = Math.Max(b, SmallestShape);
        double logDensity = LogConstant(a, b) - Exponent(x, y, a, b);
        return IsLeft(x, y, a, b)
            ? Math.Min(1, Math.Exp(logDensity) * BetaTailRatio.At(x, y, a, b))
            : Math.Max(0, 1 - Math.Exp(logDensity) * BetaTailRatio.At(y, x, b, a));
    }

    /// <summary>P(X &gt;= x).</summary>
    internal static double UpperTail(double x, double y, double a, double b) => LowerTail(y, x, b, a);

    /// <summary>P(X &lt;= x) where ln(x / y) is <paramref name="logOdds"/>.</summary>
    internal static double LowerTailAt(double logOdds, double a, double b)
    {
        logOdds += LogExcess(b) - LogExcess(a);
        a = Math.Min(a, WidestShape);
        b = Math.Min(b, WidestShape);
        if (logOdds < -FarLogOdds)
            return Math.Min(1, Math.Exp(a * logOdds - LogScaledBeta(a, b)));
        if (logOdds > FarLogOdds)
            return Math.Max(0, 1 - Math.Exp(-b * logOdds - LogScaledBeta(b, a)));
        return LowerTail(1 / (1 + Math.Exp(-logOdds)), 1 / (1 + Math.Exp(logOdds)), a, b);
    }

    /// <summary>The logarithm of the lower tail, and its derivative in the log-odds.</summary>
    /// <param name="x">The point.</param>
    /// <param name="y">1 − x.</param>
    /// <param name="a">The first shape.</param>
    /// <param name="b">The second shape.</param>
    /// <param name="logConstant">The value of <see cref="LogConstant"/>, which a search computes once.</param>
    /// <param name="slope">x^a y^b / B(a, b), divided by the tail.</param>
    internal static double LogLowerTail(
        double x, double y, double a, double b, double logConstant, out double slope)
    {
        double logDensity = logConstant - Exponent(x, y, a, b);
        if (IsLeft(x, y, a, b))
        {
            double ratio = BetaTailRatio.At(x, y, a, b);
            slope = 1 / ratio;
            return logDensity + Math.Log(ratio);
        }

        double density = Math.Exp(logDensity);
        double tail = Math.Max(double.Epsilon, 1 - density * BetaTailRatio.At(y, x, b, a));
        slope = density / tail;
        return Math.Log(tail);
    }

    /// <summary>ln of a^a b^b / ((a + b)^(a + b) B(a, b)): the density of the log-odds at their mode.</summary>
    internal static double LogConstant(double a, double b)
    {
        double square = a / (a + b) * (b / (2 * Math.PI));
        double log = double.IsNormal(square)
            ? Math.Log(square)
            : Math.Log(a) + Math.Log(b) - Math.Log(a + b) - Math.Log(2 * Math.PI);
        return 0.5 * log + StirlingError.At(a + b) - StirlingError.At(a) - StirlingError.At(b);
    }

    /// <summary>ln(a B(a, b)): what the lower tail lacks to the power x^a as x goes to 0.</summary>
    internal static double LogScaledBeta(double a, double b) =>
        Math.Log(a) - LogConstant(a, b) - a * LogOfOnePlus(b, a) - b * LogOfOnePlus(a, b);

    /// <summary>The logarithm of the part of a shape that acts only as a scale of the odds.</summary>
    internal static double LogExcess(double shape) => shape > WidestShape ? Math.Log(shape / WidestShape) : 0;

    private static double Exponent(double x, double y, double a, double b)
    {
        double excess = a * y - b * x;
        return Deviance.Half(a, (a + b) * x, excess) + Deviance.Half(b, (a + b) * y, -excess);
    }

    private static bool IsLeft(double x, double y, double a, double b) => x * (b + 1) <= y * (a + 1);

    private static double LogOfOnePlus(double numerator, double denominator)
    {
        double ratio = numerator / denominator;
        return double.IsFinite(ratio)
            ? SpecialFunctions.Log1p(ratio)
            : Math.Log(numerator) - Math.Log(denominator);
    }
}
