namespace PolicingReform.Tests.Published;

public class PublishedShareTests
{
    private static readonly StatedDesignEffect Two = StatedDesignEffect.Of(2);

    [Fact]
    public void Share_WithEqualParts_IsEqual()
    {
        Assert.Equal(PublishedShare.Of("a", 0.5, 100, Two), PublishedShare.Between("a", 0.5, 0.5, 100, Two));
        Assert.NotEqual(PublishedShare.Of("a", 0.5, 100, Two), PublishedShare.Of("a", 0.5, 101, Two));
        Assert.Equal(StatedDesignEffect.Of(2), StatedDesignEffect.Between(2, 2));
    }

    [Theory]
    [InlineData(2.0, 2.0, "2")]
    [InlineData(1.5, 2.25, "1.5 to 2.25")]
    [InlineData(0.000001, 1000.0, "0.000001 to 1000")]
    public void DesignEffect_AsText_SaysItsEnds(double low, double high, string text) =>
        Assert.Equal(text, StatedDesignEffect.Between(low, high).ToString());

    [Fact]
    public void FromFinding_WithEnough_HoldsNameDateAndSources()
    {
        StatedFigure finding = new("trust", TestData.Percent(62)) { AsOf = ReducedDate.Year(2020) };
        PublishedShare share = PublishedShare.FromFinding(
            finding, PublishedFigure.About("about 6000", 6000, FigureUnit.Persons, TestData.Source), Two);

        Assert.Equal("trust: 62 %, n 6000, design effect 2, 2020", share.ToString());
        Assert.Equal([TestData.Source], share.Sources);
        Assert.Contains(
            "The source states the number of persons as approximate: \"about 6000\".", share.Estimate().Notes);
    }

    [Fact]
    public void FromFinding_WithoutEnough_SaysEverythingThatIsMissing()
    {
        StatedFigure finding = new(
            "trust", PublishedFigure.AtLeast("over 30 %", 30, FigureUnit.Percent, TestData.Source));

        Refusal.Is<ArgumentException>(
            "finding was \"trust: over 30 %\"; the share is stated as a bound only: \"over 30 %\"; the number of persons " +
            "behind the share is no number or range of persons: \"many\". (Parameter 'finding')",
            () => PublishedShare.FromFinding(
                finding, PublishedFigure.Unreadable("many", FigureUnit.Persons, TestData.Source), Two));
    }
}
