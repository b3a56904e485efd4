using MathNet.Numerics;

namespace PolicingReform.Numerics;

/// <summary>The standard normal distribution.</summary>
internal static class NormalDistribution
{
    // 1/√2 as the sum of two doubles.
    private const double RootHalf = 0.70710678118654757;
    private const double RootHalfRest = -4.8336466567264568e-17;
    // Further out erfc loses digits to the subnormal numbers, and the start is better than any residual.
    private const double SmallestPolished = 1e-290;
    private const double RootTwoPi = 2.5066282746310007;

    /// <summary>P(X &lt;= x).</summary>
    internal static double Cdf(double x)
    {
        Domain.Point(x, nameof(x));
        return HalfErfc(-x);
    }

    /// <summary>P(X &gt;= x), accurate where it is small.</summary>
    internal static double Survival(double x)
    {
        Domain.Point(x, nameof(x));
        return HalfErfc(x);
    }

    /// <summary>The point with probability p below it; at p = 0 and p = 1 the two infinities.</summary>
    internal static double Quantile(double p)
    {
        Domain.Probability(p);
        if (p is 0 or 1)
            return p == 0 ? double.NegativeInfinity : double.PositiveInfinity;
        if (p == 0.5)
            return 0;

        double size = p is > 0.25 and < 0.75 ? FromCentre(Math.Abs(p - 0.5)) : FromTail(Math.Min(p, 1 - p));
        return p < 0.5 ? -size : size;
    }

    private static double FromTail(double tail)
    {
        double z = Math.Sqrt(2) * SpecialFunctions.ErfcInv(2 * tail);
        if (tail < SmallestPolished)
            return z;

        // Newton on the logarithm; the start is good to 1e-15 already, so one step is all there is to gain.
        double survival = HalfErfc(z);
        return z + Math.Log(survival / tail) * survival * RootTwoPi / Math.Exp(-0.5 * z * z);
    }

    // Near the centre a quantile is small, and 1 minus a tail would leave it an absolute accuracy only.
    private static double FromCentre(double fromHalf)
    {
        double z = Math.Sqrt(2) * SpecialFunctions.ErfInv(2 * fromHalf);
        double residual = fromHalf - 0.5 * SpecialFunctions.Erf(z * RootHalf);
        return z + residual * RootTwoPi * Math.Exp(0.5 * z * z);
    }

    // erfc at z = 37 magnifies a relative error of its argument by 1400; the rounding of z/√2 is put back.
    private static double HalfErfc(double z)
    {
        double argument = z * RootHalf;
        double value = 0.5 * SpecialFunctions.Erfc(argument);
        if (!(argument is > 1 and < 28))
            return value;

        double rest = Math.FusedMultiplyAdd(z, RootHalf, -argument) + z * RootHalfRest;
        return value * (1 - 2 * argument * rest);
    }
}
