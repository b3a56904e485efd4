using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

public class DevianceTests
{
    // mpmath 1.2.1, 90 digits: k log(k/m) + m - k.
    [Theory]
    [InlineData(24, 20, 0.37571736305491103)]
    [InlineData(10000, 9900, 0.50335853501441184)]
    [InlineData(10000, 1000, 14025.850929940457)]
    [InlineData(0.5, 1e-20, 22.179277339660484)]
    [InlineData(3, 1e-310, 2141.6999733504668)]
    public void Half_NearAndFar_IsAccurate(double k, double mean, double expected) =>
        Accuracy.Within(1e-14, expected, Deviance.Half(k, mean, k - mean));

    [Fact]
    public void Half_AtTheMean_IsZero() => Assert.Equal(0, Deviance.Half(7, 7, 0));
}
