using System.Runtime.CompilerServices;

namespace PolicingReform.Numerics;

/// <summary>Draws from the binomial distribution, fast where n and p change at every draw.</summary>
/// <remarks>
/// Below ten expected successes (or failures) by inversion of one uniform number; above, by transformed rejection with
/// squeezes: algorithm BTRD of Hörmann (1993), doi:10.1080/00949659308811496, which needs no table and next to no
/// setup. Both are exact but for the grid of the uniform numbers (2^-53) and the rounding of doubles.
/// </remarks>
internal static class BinomialSampler
{
    // Hörmann proves the squeeze from n min(p, 1 - p) = 10.
    private const double RejectionFrom = 10;

    // With fewer than ten expected, more than this many come with probability under 1e-70.
    private const int LongestSearch = 127;

    private static readonly double[] Reciprocals =
        [.. Enumerable.Range(0, LongestSearch + 1).Select(x => x == 0 ? 0 : 1.0 / x)];

    // Of 1 to 10: for these the series is not yet accurate.
    private static readonly double[] SmallStirlingErrors =
        [.. Enumerable.Range(1, 10).Select(z => StirlingError.At(z))];

    /// <summary>The next number of successes in n trials, each with probability p.</summary>
    internal static int Next(CounterStream stream, int n, double p)
    {
        if (n < 0)
            Domain.Trials(n);
        if (!(p is >= 0 and <= 1))
            Domain.Probability(p);
        return p > 0.5 ? n - NextOfFew(stream, n, 1 - p) : NextOfFew(stream, n, p);
    }

    // For p up to a half. Certain outcomes use no random number.
    private static int NextOfFew(CounterStream stream, int n, double p)
    {
        if (n == 0 || p == 0)
            return 0;
        return n * p < RejectionFrom ? Inverted(stream, n, p) : Rejected(stream, n, p);
    }

    private static int Inverted(CounterStream stream, int n, double p)
    {
        double q = 1 - p;
        double odds = p / q;
        double factor = (n + 1.0) * odds;
        double none = Math.Exp(n * LogOfComplement(p, q));
        ReadOnlySpan<double> reciprocals = Reciprocals;
        int last = Math.Min(n, LongestSearch);
        while (true)
        {
            double left = stream.NextUnit();
            double probability = none;
            int successes = 0;
            while (left >= probability && successes < last)
            {
                left -= probability;
                successes++;
                probability *= (factor * reciprocals[successes]) - odds;
            }

            // Only rounding leads past the end of the table; such a number is drawn anew.
            if (successes < LongestSearch)
                return successes;
        }
    }

    // ln(1 - p) without loss where p is small: what 1 - p rounds off is divided out (Goldberg 1991,
    // doi:10.1145/103162.103163, theorem 4).
    private static double LogOfComplement(double p, double q) => q == 1 ? -p : Math.Log(q) * (p / (1 - q));

    // The letters are the paper's.
    private static int Rejected(CounterStream stream, int n, double p)
    {
        double variance = n * p * (1 - p);
        double spread = Math.Sqrt(variance);
        double b = 1.15 + (2.53 * spread);
        double a = -0.0873 + (0.0248 * b) + (0.01 * p);
        double c = (n * p) + 0.5;
        double vr = 0.92 - (4.2 / b);
        while (true)
        {
            double v = stream.NextUnit(), u;
            if (v <= 0.86 * vr)
            {
                u = (v / vr) - 0.43;
                return (int)((((2 * a / (0.5 - Math.Abs(u))) + b) * u) + c);
            }

            if (v >= vr)
            {
                u = stream.NextUnit() - 0.5;
            }
            else
            {
                u = (v / vr) - 0.93;
                u = Math.CopySign(0.5, u) - u;
                v = stream.NextUnit() * vr;
            }

            // Infinite where the edge is zero.
            double edge = 0.5 - Math.Abs(u);
            double k = Math.Floor((((2 * a / edge) + b) * u) + c);
            if (!(k >= 0 && k <= n))
                continue;
            double alpha = (2.83 + (5.1 / b)) * spread;
            if (IsAccepted(v * alpha / ((a / (edge * edge)) + b), k, n, p, variance))
                return (int)k;
        }
    }

    // Whether v is at most P(X = k) / P(X = mode): near the mode by recursion, else by squeezes of its logarithm.
    private static bool IsAccepted(double v, double k, int n, double p, double variance)
    {
        double mode = Math.Floor((n + 1.0) * p);
        double distance = Math.Abs(k - mode);
        if (distance <= 15)
        {
            double odds = p / (1 - p), all = (n + 1.0) * odds, ratio = 1;
            for (double i = Math.Min(k, mode) + 1; i <= Math.Max(k, mode); i++)
                ratio *= (all / i) - odds;
            return k > mode ? v <= ratio : v * ratio <= 1;
        }

        v = Math.Log(v);
        double rough = -distance * distance / (2 * variance);
        double within = distance / variance
            * (((((distance / 3) + 0.625) * distance) + (1.0 / 6)) / variance + 0.5);
        return v < rough - within || (v <= rough + within && v <= LogRatioToMode(n, p, k));
    }

    /// <summary>ln P(X = k) - ln P(X = mode).</summary>
    private static double LogRatioToMode(int n, double p, double k)
    {
        double mode = Math.Floor((n + 1.0) * p);
        double odds = p / (1 - p);
        double aboveMode = n - mode + 1, above = n - k + 1;
        return ((mode + 0.5) * Math.Log((mode + 1) / (odds * aboveMode)))
            + ((n + 1.0) * Math.Log(aboveMode / above))
            + ((k + 0.5) * Math.Log(odds * above / (k + 1)))
            + ErrorAt(mode + 1) + ErrorAt(aboveMode) - ErrorAt(k + 1) - ErrorAt(above);
    }

    // The remainder of Stirling's formula for a whole number from 1; from 11 the first term left out is under 1e-10.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ErrorAt(double z)
    {
        if (z <= 10)
            return SmallStirlingErrors[(int)z - 1];
        double r = 1 / z;
        double s = r * r;
        return r * (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s / 1680)));
    }
}
