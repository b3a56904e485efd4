namespace PolicingReform.Numerics;

/// <summary>Each tail of a gamma distribution divided by x^a exp(−x) / Γ(a).</summary>
internal static class GammaTailRatio
{
    private const int MaxTerms = 10_000;
    private const double Tolerance = 3e-16;

    // The integrand starts at 1 and falls; more than this is rounding, at a start far out in a narrow distribution.
    private const double Rise = 1;

    /// <summary>The lower tail's ratio, for x &lt;= a + 1: NIST DLMF 8.11.4, every term positive.</summary>
    internal static double Lower(double x, double a)
    {
        if (a >= TailQuadrature.FromShape)
            return Integral(x, a, -1);

        double term = 1;
        double sum = 1;
        for (int n = 1; n <= MaxTerms && term > sum * Tolerance; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return sum / a;
    }

    /// <summary>The upper tail's ratio, for x &gt; a + 1: NIST DLMF 8.9.2, contracted, by Lentz's method.</summary>
    internal static double Upper(double x, double a)
    {
        if (a >= TailQuadrature.FromShape)
            return Integral(x, a, 1);

        double value = x + 1 - a;
        double c = value;
        double d = 0;
        for (int n = 1; n <= MaxTerms; n++)
        {
            double alpha = n * (a - n);
            double beta = x + 2 * n + 1 - a;
            d = 1 / (beta + alpha * d);
            c = beta + alpha / c;
            double factor = c * d;
            value *= factor;
            if (Math.Abs(factor - 1) <= Tolerance)
                break;
        }

        return 1 / value;
    }

    private static double Integral(double x, double a, int direction)
    {
        double excess = a - x;
        double length = TailQuadrature.Length(-direction * excess, x);
        double start = Deviance.Half(a, x, excess);
        ReadOnlySpan<double> nodes = TailQuadrature.Nodes;
        ReadOnlySpan<double> weights = TailQuadrature.Weights;
        double sum = 0;
        for (int i = 0; i < nodes.Length; i++)
        {
            double half = 0.5 * direction * length * nodes[i];
            double root = Math.Exp(half);
            double moved = excess - x * 2 * Math.Sinh(half) * root;
            sum += weights[i] * Math.Exp(Math.Min(Rise, start - Deviance.Half(a, x * root * root, moved)));
        }

        return sum * length;
    }
}
