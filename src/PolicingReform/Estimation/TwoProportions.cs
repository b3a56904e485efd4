using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>Two shares, each counted in a simple random sample of its own, compared by score tests.</summary>
/// <remarks>
/// Miettinen and Nurminen (1985), doi:10.1002/sim.4780040211, equations 9, 10 and appendix I: the variance is that of
/// the shares most likely under the hypothesis, times N / (N - 1).
/// </remarks>
internal sealed class TwoProportions(int count, int size, int otherCount, int otherSize)
{
    public const string Method = "Miettinen-Nurminen";

    private readonly double _x1 = count;
    private readonly double _n1 = size;
    private readonly double _x2 = otherCount;
    private readonly double _n2 = otherSize;

    private double First => _x1 / _n1;

    private double Second => _x2 / _n2;

    private double Total => _n1 + _n2;

    private double Factor => Total / (Total - 1);

    /// <summary>The two-sided p of the hypothesis that both shares are equal.</summary>
    public double PValue
    {
        get
        {
            double pooled = (_x1 + _x2) / Total;
            double variance = pooled * (1 - pooled) * ((1 / _n1) + (1 / _n2)) * Factor;
            return variance <= 0
                ? 1
                : Math.Min(1, 2 * NormalDistribution.Survival(Math.Abs(First - Second) / Math.Sqrt(variance)));
        }
    }

    /// <summary>The interval of the first share less the second, from -1 to 1.</summary>
    public ConfidenceInterval Difference(ConfidenceLevel level)
    {
        double z = NormalDistribution.Quantile(1 - level.TailProbability), difference = First - Second;
        return new ConfidenceInterval(
            ScoreRoot.Between(difference, -1, Rejects), ScoreRoot.Between(difference, 1, Rejects), level, Method);

        bool Rejects(double delta) =>
            Math.Abs(difference - delta) > z * Math.Sqrt(VarianceAtDifference(delta) * Factor);
    }

    /// <summary>The interval of the first share over the second; null where the second count is 0.</summary>
    public ConfidenceInterval? Ratio(ConfidenceLevel level)
    {
        if (_x2 == 0)
            return null;
        double z = NormalDistribution.Quantile(1 - level.TailProbability), ratio = First / Second;
        double beyond = Math.Max(1, 2 * ratio);
        while (!Rejects(beyond) && beyond < 1e300)
            beyond *= 2;
        return new ConfidenceInterval(
            ratio == 0 ? 0 : ScoreRoot.Between(ratio, 0, Rejects),
            ScoreRoot.Between(ratio, beyond, Rejects),
            level,
            Method);

        bool Rejects(double phi) =>
            Math.Abs(First - (phi * Second)) > z * Math.Sqrt(VarianceAtRatio(phi) * Factor);
    }

    /// <summary>Newcombe's interval of a difference from an interval of each share.</summary>
    public static ConfidenceInterval Hybrid(
        double first, ConfidenceInterval ofFirst, double second, ConfidenceInterval ofSecond, string method)
    {
        double difference = first - second;
        return new ConfidenceInterval(
            difference - Math.Sqrt(Square(first - ofFirst.Low) + Square(ofSecond.High - second)),
            difference + Math.Sqrt(Square(ofFirst.High - first) + Square(second - ofSecond.Low)),
            ofFirst.Level,
            method);
    }

    // The shares most likely where the first is the second plus delta: the root of a cubic (appendix I).
    private double VarianceAtDifference(double delta)
    {
        double l2 = ((_n1 + (2 * _n2)) * delta) - Total - _x1 - _x2;
        double l1 = (((_n2 * delta) - Total - (2 * _x2)) * delta) + _x1 + _x2;
        double l0 = _x2 * delta * (1 - delta);
        double third = l2 / (3 * Total);
        double q = (third * third * third) - (l1 * l2 / (6 * Total * Total)) + (l0 / (2 * Total));
        double p = Math.CopySign(Math.Sqrt(Math.Max(0, (third * third) - (l1 / (3 * Total)))), q);
        double angle = p == 0 ? 0 : (Math.PI + Math.Acos(Math.Clamp(q / (p * p * p), -1, 1))) / 3;
        double second = (2 * p * Math.Cos(angle)) - third;

        // The cosine leaves about half the digits where two roots are close; the equation itself gives them back.
        for (int step = 0; step < 3; step++)
        {
            double slope = (((3 * Total * second) + (2 * l2)) * second) + l1;
            double value = (((((Total * second) + l2) * second) + l1) * second) + l0;
            if (slope > 0)
                second -= value / slope;
        }

        second = Math.Clamp(second, Math.Max(0, -delta), Math.Min(1, 1 - delta));
        double first = Math.Clamp(second + delta, 0, 1);
        return (first * (1 - first) / _n1) + (second * (1 - second) / _n2);
    }

    // The shares most likely where the first is phi times the second: the smaller root of a quadratic.
    private double VarianceAtRatio(double phi)
    {
        double a = Total * phi, c = _x1 + _x2;
        double b = (_n1 * phi) + _x1 + _n2 + (_x2 * phi);
        double second = phi == 0 ? c / b : 2 * c / (b + Math.Sqrt(Math.Max(0, (b * b) - (4 * a * c))));
        second = Math.Clamp(second, 0, phi > 1 ? 1 / phi : 1);
        double first = Math.Clamp(phi * second, 0, 1);
        return (first * (1 - first) / _n1) + (phi * phi * second * (1 - second) / _n2);
    }

    private static double Square(double x) => x * x;
}
