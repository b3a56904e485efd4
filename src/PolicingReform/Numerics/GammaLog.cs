using MathNet.Numerics;

namespace PolicingReform.Numerics;

/// <summary>The logarithm of a gamma quantile, for scale 1.</summary>
internal static class GammaLog
{
    private const double FarLog = 660;

    /// <summary>ln x where the lower tail is <paramref name="lower"/>, for 0 &lt; lower &lt; 1.</summary>
    /// <param name="a">The shape.</param>
    /// <param name="lower">The probability of the lower tail.</param>
    /// <param name="upper">1 − lower; only the smaller of the two is used, and it has to be exact.</param>
    internal static double Quantile(double a, double lower, double upper)
    {
        if (a > TailQuadrature.PointFromShape)
            return Math.Log(a);

        double power = (Math.Log(lower) + IncompleteGamma.LogScaledGamma(a)) / a;
        if (power < -FarLog)
            return power;

        double start = Start(a, lower, upper, power);
        return lower <= upper ? FromLowerTail(a, lower, start) : FromUpperTail(a, upper, start);
    }

    private static double FromLowerTail(double a, double lower, double start)
    {
        double target = Math.Log(lower);
        double logConstant = IncompleteGamma.LogConstant(a);
        double position = start;
        double low = double.NegativeInfinity;
        double high = double.PositiveInfinity;
        for (int i = 0; i < ConcaveRoot.MaxEvaluations; i++)
        {
            double x = Math.Exp(position);
            double residual = IncompleteGamma.LogLowerTail(x, a, logConstant, out double slope) - target;
            position = ConcaveRoot.Next(position, residual, slope, a - x - slope, ref low, ref high);
            if (ConcaveRoot.IsClose(residual, slope))
                break;
        }

        return position;
    }

    // The upper tail grows as ln x falls: the search runs on −ln x.
    private static double FromUpperTail(double a, double upper, double start)
    {
        double target = Math.Log(upper);
        double logConstant = IncompleteGamma.LogConstant(a);
        double position = -start;
        double low = double.NegativeInfinity;
        double high = double.PositiveInfinity;
        for (int i = 0; i < ConcaveRoot.MaxEvaluations; i++)
        {
            double x = Math.Exp(-position);
            double residual = IncompleteGamma.LogUpperTail(x, a, logConstant, out double slope) - target;
            position = ConcaveRoot.Next(position, residual, slope, x - a - slope, ref low, ref high);
            if (ConcaveRoot.IsClose(residual, slope))
                break;
        }

        return -position;
    }

    // Wilson, E. B. and Hilferty, M. M. (1931), doi:10.1073/pnas.17.12.684; the quantile is never below the power.
    private static double Start(double a, double lower, double upper, double power)
    {
        double z = lower <= upper
            ? -Math.Sqrt(2) * SpecialFunctions.ErfcInv(2 * lower)
            : Math.Sqrt(2) * SpecialFunctions.ErfcInv(2 * upper);
        double root = 1 - 1 / (9 * a) + z / (3 * Math.Sqrt(a));
        return root > 0 ? Math.Max(power, Math.Log(a) + 3 * Math.Log(root)) : power;
    }
}
