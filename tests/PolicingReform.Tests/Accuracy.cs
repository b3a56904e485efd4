using System.Globalization;

namespace PolicingReform.Tests;

/// <summary>Comparison by relative error, which is what the numerics promise.</summary>
internal static class Accuracy
{
    /// <summary>The relative error; infinite where a value is not a number, or is not the zero it should be.</summary>
    public static double RelativeError(double expected, double actual)
    {
        if (expected == actual)
            return 0;
        double error = Math.Abs(actual - expected) / Math.Abs(expected);
        return double.IsNaN(error) ? double.PositiveInfinity : error;
    }

    /// <summary>Fails, with both numbers, if the relative error exceeds the tolerance.</summary>
    public static void Within(double tolerance, double expected, double actual)
    {
        double error = RelativeError(expected, actual);
        Assert.True(
            error <= tolerance,
            string.Create(CultureInfo.InvariantCulture, $"expected {expected:R}, got {actual:R}, {error:E2} off"));
    }
}
