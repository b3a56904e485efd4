namespace PolicingReform.Tests.Values;

public class NumeralTests
{
    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(1, "100 %")]
    [InlineData(0.02, "2 %")]
    [InlineData(0.48326, "48.3 %")]
    [InlineData(0.0004, "0.04 %")]
    [InlineData(0.0000123, "0.0012 %")]
    [InlineData(0.99996, "99.996 %")]
    [InlineData(0.29, "29 %")]
    public void Percent_OfAShare_IsZeroOrAllOnlyWhenExactlySo(double share, string expected) =>
        Assert.Equal(expected, Numeral.Percent(share));

    [Theory]
    [InlineData(-48.326, "-48.3")]
    [InlineData(1.5, "+1.5")]
    [InlineData(0, "0.0")]
    [InlineData(-0.04, "-0.040")]
    [InlineData(0.00123, "+0.0012")]
    [InlineData(1e-14, "0.0")]
    public void Points_OfADifference_AreSignedWithoutNegativeZero(double points, string expected) =>
        Assert.Equal(expected, Numeral.Points(points));

    [Theory]
    [InlineData(0, "under 1e-300")]
    [InlineData(1, "1")]
    [InlineData(0.61578, "0.616")]
    [InlineData(2.627e-7, "2.6e-7")]
    [InlineData(1e-300, "1.0e-300")]
    [InlineData(0.9999, "over 0.999")]
    [InlineData(0.0009, "9.0e-4")]
    public void Probability_OfAnySize_KeepsItsFirstDigits(double probability, string expected) =>
        Assert.Equal(expected, Numeral.Probability(probability));
}
