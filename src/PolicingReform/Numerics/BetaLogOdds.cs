using MathNet.Numerics;

namespace PolicingReform.Numerics;

/// <summary>The log-odds ln(x / (1 − x)) of a beta quantile.</summary>
/// <remarks>
/// Beta, F and Student's t are one distribution in this scale, and an absolute error there is a relative error of x, of
/// 1 − x and of their ratio at once. MathNet's Beta.InvCDF is not the start: it is a bracketing search to an absolute
/// 1e-12 that allocates a closure and costs more than the whole search here.
/// </remarks>
internal static class BetaLogOdds
{
    // A leading power this near 1 says nothing about the quantile.
    private const double NearOne = 1e-8;

    /// <summary>The log-odds at which the lower tail is <paramref name="lower"/>, for 0 &lt; lower &lt; 1.</summary>
    /// <param name="a">The first shape.</param>
    /// <param name="b">The second shape.</param>
    /// <param name="lower">The probability of the lower tail.</param>
    /// <param name="upper">1 − lower; only the smaller of the two is used, and it has to be exact.</param>
    internal static double Quantile(double a, double b, double lower, double upper) =>
        lower <= upper ? FromLowerTail(a, b, lower, upper) : -FromLowerTail(b, a, upper, lower);

    private static double FromLowerTail(double a, double b, double lower, double upper)
    {
        if (Math.Min(a, b) > TailQuadrature.PointFromShape)
            return Math.Log(a) - Math.Log(b);

        double scale = IncompleteBeta.LogExcess(a) - IncompleteBeta.LogExcess(b);
        a = Math.Min(a, IncompleteBeta.WidestShape);
        b = Math.Min(b, IncompleteBeta.WidestShape);
        double logLower = Math.Log(lower);
        double logX = (logLower + IncompleteBeta.LogScaledBeta(a, b)) / a;
        if (logX < -IncompleteBeta.FarLogOdds)
            return logX + scale;
        double logY = (Math.Log(upper) + IncompleteBeta.LogScaledBeta(b, a)) / b;
        if (logY < -IncompleteBeta.FarLogOdds)
            return scale - logY;

        return scale + Polish(a, b, logLower, Start(a, b, lower, logX, logY));
    }

    private static double Polish(double a, double b, double logLower, double start)
    {
        double logConstant = IncompleteBeta.LogConstant(a, b);
        double position = start;
        double low = double.NegativeInfinity;
        double high = double.PositiveInfinity;
        for (int i = 0; i < ConcaveRoot.MaxEvaluations; i++)
        {
            double x = 1 / (1 + Math.Exp(-position));
            double y = 1 / (1 + Math.Exp(position));
            double residual = IncompleteBeta.LogLowerTail(x, y, a, b, logConstant, out double slope) - logLower;
            double bend = a * y - b * x - slope;
            position = ConcaveRoot.Next(position, residual, slope, bend, ref low, ref high);
            if (ConcaveRoot.IsClose(residual, slope))
                break;
        }

        return position;
    }

    private static double Start(double a, double b, double lower, double logX, double logY)
    {
        double power = Logit(logX, logY, a, b);
        if (Math.Min(a, b) < 1)
            return power;

        // Abramowitz and Stegun (1964) 26.5.22. For b >= 1 the leading power is never above the quantile.
        double z = Math.Sqrt(2) * SpecialFunctions.ErfcInv(2 * lower);
        double first = 1 / (2 * a - 1);
        double second = 1 / (2 * b - 1);
        double h = 2 / (first + second);
        double l = (z * z - 3) / 6;
        double w = z * Math.Sqrt(Math.Max(0, h + l)) / h - (second - first) * (l + 5.0 / 6 - 2 / (3 * h));
        double normal = Math.Log(a) - Math.Log(b) - 2 * w;
        return logX < -NearOne ? Math.Max(normal, power) : normal;
    }

    // The leading power of whichever tail gives a point inside (0, 1).
    private static double Logit(double logX, double logY, double a, double b)
    {
        if (logX < -NearOne)
            return -LogOfOddsAgainst(logX);
        return logY < -NearOne
            ? LogOfOddsAgainst(logY)
            : Math.Log(a) - Math.Log(b);
    }

    // ln(exp(−v) − 1) for v < 0; MathNet's Expm1 allocates.
    private static double LogOfOddsAgainst(double v) => Math.Log(2 * Math.Sinh(-0.5 * v)) - 0.5 * v;
}
