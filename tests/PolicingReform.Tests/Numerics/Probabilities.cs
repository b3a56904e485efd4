using System.Globalization;

namespace PolicingReform.Tests.Numerics;

/// <summary>The probabilities at which properties are tested.</summary>
internal static class Probabilities
{
    /// <summary>Powers of two and their neighbours, whose complement is an exact double.</summary>
    public static IReadOnlyList<double> Dyadic { get; } =
        [Math.Pow(2, -33), Math.Pow(2, -20), 0.015625, 0.125, 0.25, 0.375, 0.4375, 0.5 - Math.Pow(2, -40), 0.5];

    /// <summary>From far in the lower tail to far in the upper.</summary>
    public static IReadOnlyList<double> Spread { get; } =
        [1e-10, 1e-7, 1e-4, 0.003, 0.025, 0.2, 0.4, 0.499999, 0.5, 0.500001, 0.7, 0.95, 0.995, 1 - 1e-6, 1 - 1e-10];

    /// <summary>Fails unless a quantile function increases strictly over a fine grid of probabilities.</summary>
    public static void AssertIncreasing(Func<double, double> quantile)
    {
        double before = double.NegativeInfinity;
        for (int i = 1; i < 2000; i++)
        {
            double p = i / 2000.0;
            double value = quantile(p);
            Assert.True(
                value > before, string.Create(CultureInfo.InvariantCulture, $"{value:R} at {p} after {before:R}"));
            before = value;
        }
    }
}
