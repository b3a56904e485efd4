using PolicingReform.Surveys;

namespace PolicingReform.Tests.Surveys;

public class MarginTests
{
    [Fact]
    public void Margin_OfOneColumn_SaysItselfAndItsTotal()
    {
        Margin margin = Margin.Of("sex", new MarginCount("f", 30.5), new MarginCount("m", 12));

        Assert.Equal(("sex", 42.5, "sex: 42.5 persons"), (margin.Name, margin.Total, margin.ToString()));
        Assert.Equal("f: 30.5", margin.Counts[0].ToString());
    }

    [Fact]
    public void Margin_OfACrossing_NamesColumnsAndCombinations()
    {
        Margin margin = new(["sex", "age"], [new MarginCount(["f", "old"], 3), new MarginCount(["m", "old"], 4)]);

        Assert.Equal(("sex x age", "f x old"), (margin.Name, margin.Counts[0].Name));
    }

    [Fact]
    public void Margins_OfTheSameCounts_AreEqual() => Assert.Equal(
        Margin.Of("sex", new MarginCount("f", 3), new MarginCount("m", 4)),
        new Margin(["sex"], [new MarginCount("f", 3), new MarginCount("m", 4)]));

    [Fact]
    public void Shares_OfAPopulation_AreCounts() => Assert.Equal(
        [450, 300, 250],
        Margin.OfShares(
            "area", 1_000, new MarginCount("a", 0.45), new MarginCount("b", 0.3), new MarginCount("c", 0.25))
            .Counts.Select(count => count.Persons));

    // Three thirds at seven decimals sum to 0.9999999: brought to 1, so that the margin has the population's size.
    [Fact]
    public void Shares_ThatAreRounded_StillSumToThePopulation() => Assert.Equal(
        900,
        Margin.OfShares(
            "area", 900, new MarginCount("a", 0.3333333), new MarginCount("b", 0.3333333), new MarginCount("c", 0.3333333))
            .Total,
        1e-10);
}
