using System.Globalization;

namespace PolicingReform.Tests;

/// <summary>Equality of numbers up to a relative error; zero must be met exactly.</summary>
internal static class Relative
{
    public static void Equal(double expected, double actual, double tolerance)
    {
        double error = expected == 0 ? Math.Abs(actual) : Math.Abs((actual / expected) - 1);
        Assert.True(
            error <= tolerance,
            string.Create(
                CultureInfo.InvariantCulture,
                $"expected {expected:R}, found {actual:R}: off by {error:0.0e-0}, more than {tolerance:0.0e-0}"));
    }
}
