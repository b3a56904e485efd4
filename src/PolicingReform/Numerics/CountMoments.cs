namespace PolicingReform.Numerics;

/// <summary>
/// What a random count is on average: its distance from its mean, and its product with its logarithm.
/// </summary>
/// <param name="AbsoluteDeviation">E|X - E X|.</param>
/// <param name="TimesLogarithm">E[X ln X], with 0 ln 0 = 0.</param>
/// <remarks>
/// Summed outwards from the most probable count, each probability from its neighbour by their ratio, until what is left
/// is beyond the digits of a double; then divided by their sum.
/// </remarks>
internal readonly record struct CountMoments(double AbsoluteDeviation, double TimesLogarithm)
{
    private const double Negligible = 1e-22;

    /// <summary>Of a binomial count: n trials, each with probability p.</summary>
    public static CountMoments OfBinomial(int n, double p)
    {
        Domain.Trials(n);
        Domain.Probability(p);
        if (n == 0 || p is 0 or 1)
            return Certain(p == 1 ? n : 0);
        double odds = p / (1 - p);
        return Sum(
            Math.Min(n, Math.Floor((n + 1.0) * p)), 0, n, n * p,
            k => (n - k) / (k + 1) * odds);
    }

    /// <summary>
    /// Of a hypergeometric count: so many drawn without replacement, from a total with so many marked.
    /// </summary>
    public static CountMoments OfHypergeometric(int total, int marked, int drawn)
    {
        double mean = (double)drawn * marked / total;
        double low = Math.Max(0, (double)drawn + marked - total), high = Math.Min(drawn, marked);
        if (low == high)
            return Certain(low);
        double mode = Math.Floor((drawn + 1.0) * (marked + 1.0) / (total + 2.0));
        return Sum(
            Math.Clamp(mode, low, high), low, high, mean,
            k => (marked - k) * (drawn - k) / ((k + 1) * ((double)total - marked - drawn + k + 1)));
    }

    private static CountMoments Certain(double count) => new(0, TimesLog(count));

    // The ratio is that of the probability of k + 1 to that of k.
    private static CountMoments Sum(double mode, double low, double high, double mean, Func<double, double> ratio)
    {
        double weights = 1, deviation = Math.Abs(mode - mean), logarithm = TimesLog(mode);
        double weight = 1;
        for (double k = mode; k < high && weight > Negligible; k++)
        {
            weight *= ratio(k);
            Add(k + 1);
        }

        weight = 1;
        for (double k = mode; k > low && weight > Negligible; k--)
        {
            weight /= ratio(k - 1);
            Add(k - 1);
        }

        return new CountMoments(deviation / weights, logarithm / weights);

        void Add(double k)
        {
            weights += weight;
            deviation += weight * Math.Abs(k - mean);
            logarithm += weight * TimesLog(k);
        }
    }

    private static double TimesLog(double k) => k == 0 ? 0 : k * Math.Log(k);
}
