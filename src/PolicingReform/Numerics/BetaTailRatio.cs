namespace PolicingReform.Numerics;

/// <summary>The lower tail of a beta distribution divided by x^a y^b / B(a, b), for x up to about the mean.</summary>
internal static class BetaTailRatio
{
    private const int MaxTerms = 10_000;
    private const double Tolerance = 3e-16;

    // The integrand starts at 1 and falls; more than this is rounding, at a start far out in a narrow distribution.
    private const double Rise = 1;

    /// <summary>The ratio, for x (b + 1) &lt;= y (a + 1), where y = 1 − x may be the smaller.</summary>
    internal static double At(double x, double y, double a, double b) =>
        Math.Min(a, b) < TailQuadrature.FromShape ? ContinuedFraction(x, y, a, b) : Integral(x, y, a, b);

    /// <summary>The even part of the classical fraction, by Lentz's method.</summary>
    /// <remarks>
    /// DiDonato, A. R. and Morris, A. H. (1992), "Algorithm 708", ACM Trans. Math. Softw. 18, 360–373,
    /// doi:10.1145/131766.131776; Lentz, W. J. (1976), Appl. Opt. 15, 668–671, doi:10.1364/AO.15.000668.
    /// </remarks>
    private static double ContinuedFraction(double x, double y, double a, double b)
    {
        double lambda = a * y - b * x;
        double value = a / (a + 1) * (lambda + 1);
        double c = value;
        double d = 0;
        for (int n = 1; n <= MaxTerms; n++)
        {
            double even = a + (2 * n - 1);
            double growth = n * (b - n) * x / even;
            // Each factor is kept of order b x, so that shapes of 1e300 do not overflow; a + n − 1 from the left would
            // lose a small a.
            double alpha = (a + (n - 1)) / even * ((a + b + (n - 1)) * x) * growth;
            double beta = n + growth + (a + n) / (even + 2) * (lambda + 1 + n * (1 + y));
            d = 1 / (beta + alpha * d);
            c = beta + alpha / c;
            double factor = c * d;
            value *= factor;
            if (Math.Abs(factor - 1) <= Tolerance)
                break;
        }

        return 1 / value;
    }

    private static double Integral(double x, double y, double a, double b)
    {
        double total = a + b;
        double spread = total * x * y;
        double excess = a * y - b * x;
        double length = TailQuadrature.Length(excess, spread);
        double start = Deviance.Half(a, total * x, excess) + Deviance.Half(b, total * y, -excess);
        ReadOnlySpan<double> nodes = TailQuadrature.Nodes;
        ReadOnlySpan<double> weights = TailQuadrature.Weights;
        double sum = 0;
        for (int i = 0; i < nodes.Length; i++)
        {
            double s = length * nodes[i];
            double root = Math.Exp(-0.5 * s);
            // 1 − exp(−s) without its cancellation; the excess is moved, not recomputed from a rounded x.
            double fall = 2 * Math.Sinh(0.5 * s) * root;
            double scale = y + x * root * root;
            double moved = excess + spread * fall / scale;
            double first = Deviance.Half(a, total * x * root * root / scale, moved);
            double second = Deviance.Half(b, total * y / scale, -moved);
            sum += weights[i] * Math.Exp(Math.Min(Rise, start - first - second));
        }

        return sum * length;
    }
}
