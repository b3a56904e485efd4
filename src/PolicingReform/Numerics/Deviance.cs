namespace PolicingReform.Numerics;

/// <summary>Half the deviance of a count from its mean: k ln(k / m) + m − k, never negative.</summary>
/// <remarks>Loader (2000), the function he calls D0. Its two large parts cancel where k is near m.</remarks>
internal static class Deviance
{
    // Up to here the series costs at most twenty terms and saves the digits that the logarithm loses.
    private const double SeriesUpTo = 0.4;

    /// <summary>The value for k &gt; 0 and mean &gt; 0, where <paramref name="excess"/> is k − mean.</summary>
    /// <remarks>The caller passes the difference too, which it knows better than a subtraction would.</remarks>
    internal static double Half(double k, double mean, double excess)
    {
        double v = excess / (k + mean);
        return Math.Abs(v) < SeriesUpTo ? Series(k, excess, v) : k * LogRatio(k, mean) - excess;
    }

    // ln(k/m) = 2 artanh v: k ln(k/m) − (k − m) = (k − m) v + 2k (v³/3 + v⁵/5 + ...).
    private static double Series(double k, double excess, double v)
    {
        double square = v * v;
        double power = 2 * k * v;
        double sum = excess * v;
        for (int odd = 3; odd < 60; odd += 2)
        {
            power *= square;
            double next = sum + power / odd;
            if (next == sum)
                break;
            sum = next;
        }

        return sum;
    }

    private static double LogRatio(double k, double mean)
    {
        double ratio = k / mean;
        return double.IsNormal(ratio) ? Math.Log(ratio) : Math.Log(k) - Math.Log(mean);
    }
}
