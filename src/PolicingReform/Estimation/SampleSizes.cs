using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>The sizes of simple random samples that margins and differences need, and what a size can tell.</summary>
internal static class SampleSizes
{
    private const double Tie = 1e-9;

    /// <summary>z² p (1 - p) / e² (Cochran 1977, chapter 4).</summary>
    public static double ForProportion(double share, double margin, ConfidenceLevel level) =>
        Square(Z(level) / margin) * share * (1 - share);

    /// <summary>z² σ² / e² (Cochran 1977, chapter 4).</summary>
    public static double ForMean(double standardDeviation, double margin, ConfidenceLevel level) =>
        Square(Z(level) * standardDeviation / margin);

    /// <summary>
    /// Persons per group: (z√(2 p̄ q̄) + z'√(p₁q₁ + p₂q₂))² / (p₁ - p₂)² (Fleiss and others 2003, chapter 4, without
    /// continuity correction), as R's <c>power.prop.test</c>.
    /// </summary>
    public static double ForDifferenceOfProportions(
        double first, double second, ConfidenceLevel level, double power) =>
        Square(Noise(first, second, level, power) / (first - second));

    /// <summary>Persons per group: 2 (z + z')² σ² / d².</summary>
    public static double ForDifferenceOfMeans(
        double difference, double standardDeviation, ConfidenceLevel level, double power) =>
        2 * Square((Z(level) + NormalDistribution.Quantile(power)) * standardDeviation / difference);

    /// <summary>The smallest difference of means that so many persons per group tell.</summary>
    public static double SmallestDifferenceOfMeans(
        double persons, double standardDeviation, ConfidenceLevel level, double power) =>
        (Z(level) + NormalDistribution.Quantile(power)) * standardDeviation * Math.Sqrt(2 / persons);

    /// <summary>
    /// The second share nearest to the first, above or below, that so many persons per group tell from it; null where
    /// there is none from 0 to 1.
    /// </summary>
    public static double? NearestSecond(
        double first, double persons, bool isHigher, ConfidenceLevel level, double power)
    {
        // √n d less the noise is convex in the second share and not above 0 at the first, so it turns positive once.
        (double near, double far) = (first, isHigher ? 1 : 0);
        if (near == far || !IsTold(far))
            return null;
        for (int step = 0; step < 200 && near != far; step++)
        {
            double middle = near + ((far - near) / 2);
            if (middle == near || middle == far)
                break;
            if (IsTold(middle))
                far = middle;
            else
                near = middle;
        }

        return far;

        bool IsTold(double second) =>
            Math.Sqrt(persons) * Math.Abs(second - first) >= Noise(first, second, level, power);
    }

    /// <summary>The next whole number, unless the size is one but for the last bits of its computation.</summary>
    public static double Up(double size) => Math.Ceiling(size - (Tie * Math.Max(1, size)));

    /// <summary>n / (1 + (n - 1) / N), for proportions (Cochran 1977, chapter 4).</summary>
    public static double WithinForProportions(double size, double population) => size / (1 + ((size - 1) / population));

    /// <summary>n / (1 + n / N), for means (Cochran 1977, chapter 4).</summary>
    public static double WithinForMeans(double size, double population) => size / (1 + (size / population));

    private static double Noise(double first, double second, ConfidenceLevel level, double power) =>
        (Z(level) * Math.Sqrt((first + second) * (1 - ((first + second) / 2))))
        + (NormalDistribution.Quantile(power)
            * Math.Sqrt((first * (1 - first)) + (second * (1 - second))));

    private static double Z(ConfidenceLevel level) => NormalDistribution.Quantile(1 - level.TailProbability);

    private static double Square(double x) => x * x;
}
