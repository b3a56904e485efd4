using MathNet.Numerics;

namespace PolicingReform.Numerics;

/// <summary>The binomial distribution: the number of successes in n trials, each with probability p.</summary>
internal static class BinomialDistribution
{
    /// <summary>P(X = k).</summary>
    /// <remarks>Loader (2000): the gamma functions and the powers cancel on paper, not in the computation.</remarks>
    internal static double Probability(int k, int n, double p)
    {
        Check(n, p);
        if (k < 0 || k > n)
            return 0;
        if (p is 0 or 1)
            return k == (p == 0 ? 0 : n) ? 1 : 0;
        if (k == 0)
            return Math.Exp(n * LogOfComplement(p));
        if (k == n)
            return Math.Exp(n * Math.Log(p));

        double failures = n - k;
        double excess = k * (1 - p) - failures * p;
        double error = StirlingError.At(n) - StirlingError.At(k) - StirlingError.At(failures);
        double exponent = error - Deviance.Half(k, n * p, excess) - Deviance.Half(failures, n * (1 - p), -excess);
        return Math.Sqrt(n / (2 * Math.PI * k * failures)) * Math.Exp(exponent);
    }

    /// <summary>P(X &lt;= k).</summary>
    internal static double LowerTail(int k, int n, double p)
    {
        Check(n, p);
        if (k < 0)
            return 0;
        return k >= n ? 1 : IncompleteBeta.LowerTail(1 - p, p, (double)n - k, k + 1.0);
    }

    /// <summary>P(X &gt;= k).</summary>
    internal static double UpperTail(int k, int n, double p)
    {
        Check(n, p);
        if (k <= 0)
            return 1;
        return k > n ? 0 : IncompleteBeta.LowerTail(p, 1 - p, k, n - k + 1.0);
    }

    private static double LogOfComplement(double p) => SpecialFunctions.Log1p(-p);

    private static void Check(int n, double p)
    {
        Domain.Trials(n);
        Domain.Probability(p);
    }
}
