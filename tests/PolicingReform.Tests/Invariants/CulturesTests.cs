using System.Globalization;

namespace PolicingReform.Tests.Invariants;

public class CulturesTests
{
    [Fact]
    public void AssertSame_OfAnInvariantText_ReturnsIt() =>
        Assert.Equal("1.5", Cultures.AssertSame(() => 1.5.ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public void AssertSame_OfANumberInTheCurrentCulture_Throws() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(
            () => Cultures.AssertSame(() => 1.5.ToString(CultureInfo.CurrentCulture)));

    [Fact]
    public void AssertSame_OfLettersInTheCurrentCulture_Throws() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(
            () => Cultures.AssertSame(() => "i".ToUpper(CultureInfo.CurrentCulture)));

    [Fact]
    public void AssertSame_OfTheInterfaceLanguage_Throws() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(
            () => Cultures.AssertSame(() => CultureInfo.CurrentUICulture.Name));

    [Fact]
    public void Culture_ByEachName_WritesADateDifferently() =>
        Assert.Equal(
            Cultures.Names.Length,
            Cultures.Names
                .Select(name => Cultures.Under(
                    name, () => new DateTime(2014, 6, 10).ToString("D", CultureInfo.CurrentCulture)))
                .Distinct(StringComparer.Ordinal)
                .Count());

    [Fact]
    public void Under_WhenTheCodeThrows_PassesItOn() =>
        Assert.Throws<FormatException>(() => Cultures.Under("tr-TR", () => throw new FormatException("No.")));

    [Fact]
    public void Under_Afterwards_LeavesTheCulturesOfTheCaller()
    {
        (CultureInfo, CultureInfo) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

        Cultures.Under("ar-SA", () => "");

        Assert.Equal(before, (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture));
    }
}
