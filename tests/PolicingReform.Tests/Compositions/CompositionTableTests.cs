namespace PolicingReform.Tests.Compositions;

public class CompositionTableTests
{
    private static readonly CompositionTable Ranks = new(
        "the force", ["rank"],
        [
            new UnitComposition(["officers"], TestData.Roster(1, 9)),
            new UnitComposition(["constables"], TestData.Roster(6, 18)),
        ]);

    [Fact]
    public void Table_OfUnits_KeepsTheirOrder()
    {
        Assert.Equal("the force by rank: 2 units, gender", Ranks.ToString());
        Assert.Equal(["officers", "constables"], Ranks.Units.Select(unit => unit.Labels[0]));
        Assert.Equal(24, Ranks["constables"].Size);
        Assert.Equal(PersonAttribute.Gender, Ranks.Attribute);
        Assert.Empty(Ranks.Notes);
    }

    [Fact]
    public void Table_UnderOtherSettings_PassesThemToItsUnits()
    {
        AnalysisSettings settings = new() { ConfidenceLevel = ConfidenceLevel.Percent90 };
        CompositionTable table = Ranks.Under(settings);
        Assert.Same(settings, table.Settings);
        Assert.All(table.Units, unit => Assert.Same(settings, unit.Composition.Settings));
        Assert.Equal(["officers", "constables"], table.Units.Select(unit => unit.Labels[0]));
    }

    [Fact]
    public void Gaps_OfATable_AreOfEveryUnitAndGroup()
    {
        ResultTable<RepresentationGap> gaps = Ranks.Gaps(TestData.Half);
        Assert.Equal("Representation in the force by rank, against residents, 2020", gaps.Caption);
        // 1 of 10 and 6 of 24, less 50 %.
        Assert.Equal([-40, 40, -25, 25], gaps.Select(gap => Math.Round(gap.Gap.Value!.Value, 9)));
    }
}
