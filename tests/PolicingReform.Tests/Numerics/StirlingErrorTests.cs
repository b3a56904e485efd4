using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

public class StirlingErrorTests
{
    // mpmath 1.2.1, 90 digits: loggamma(z) - ((z - 1/2) log z - z + log(2 pi) / 2).
    [Theory]
    [InlineData(1e-5, 4.8376435564606884)]
    [InlineData(0.5, 0.15342640972002735)]
    [InlineData(1, 0.081061466795327258)]
    [InlineData(2.5, 0.033162873519936287)]
    [InlineData(9.75, 0.0085440205058485877)]
    [InlineData(10, 0.0083305634333628713)]
    [InlineData(100, 0.00083333055563491468)]
    [InlineData(10000, 8.3333333305555556e-6)]
    public void At_AnyArgument_IsWithinTwoInTheFifteenthDecimal(double z, double expected) =>
        Assert.InRange(StirlingError.At(z), expected - 2e-15, expected + 2e-15);
}
