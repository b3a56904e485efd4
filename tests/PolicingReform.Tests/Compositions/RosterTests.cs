namespace PolicingReform.Tests.Compositions;

public class RosterTests
{
    private static readonly PersonAttribute Languages = new("language", "language");
    private static readonly Category Arabic = new(Languages, "arabic", "Arabic");
    private static readonly Category Kurdish = new(Languages, "kurdish", "Kurdish");

    private sealed record Officer(Category? Gender, Category[] Languages, string? Station, string? Rank);

    // Six officers: three women, two men, one of unknown gender; one without a station; two speak two languages.
    private static readonly Officer[] Six =
    [
        new(Gender.Woman, [Arabic], "north", "officer"),
        new(Gender.Woman, [Arabic, Kurdish], "north", "constable"),
        new(Gender.Man, [Kurdish], "south", "constable"),
        new(null, [], "south", "officer"),
        new(Gender.Man, [Kurdish, Arabic], "south", null),
        new(Gender.Woman, [Arabic], null, "officer"),
    ];

    private static Roster Listed(Exposure exposure = Exposure.Published, Basis basis = Basis.CompleteCount) =>
        Roster.From(
            "the force",
            Six,
            exposure,
            columns => columns.With(PersonAttribute.Gender, officer => officer.Gender)
                .WithSeveral(Languages, officer => officer.Languages)
                .By("station", officer => officer.Station)
                .By("rank", officer => officer.Rank),
            basis);

    [Fact]
    public void Roster_OfPersons_SaysWhatItHolds()
    {
        Roster roster = Listed();
        Assert.Equal("the force: 6 persons", roster.ToString());
        Assert.Equal(6, roster.Count);
        Assert.Equal([PersonAttribute.Gender, Languages], roster.Attributes);
        Assert.Equal(["station", "rank"], roster.Dimensions);
        Assert.Equal(Basis.CompleteCount, roster.Basis);
    }

    [Fact]
    public void Composition_WithAnUnknownPerson_IsOfBounds()
    {
        Composition composition = Listed().Composition(PersonAttribute.Gender);
        Assert.Equal(Basis.Bound, composition.Basis);
        Assert.Equal(6, composition.Size);
        Assert.Equal(0, composition.NotStated);
        Assert.Equal(
            [new BoundedPart(Gender.Woman, 3, 4), new BoundedPart(Gender.Man, 2, 3)], composition.Parts);
        RepresentationGap gap = composition.Gap(Gender.Woman, TestData.Half);
        Assert.Equal(0, gap.Gap.LowBound!.Value, 1e-12);
        // 4 of 6 less 50 %.
        Assert.Equal(16.666666666666667, gap.Gap.HighBound!.Value, 1e-12);
    }

    [Fact]
    public void Composition_LeavingTheUnknownOut_CountsTheRest()
    {
        Composition composition = Listed().Composition(PersonAttribute.Gender, MissingCategory.LeaveOut);
        Assert.Equal(Basis.CompleteCount, composition.Basis);
        Assert.Equal(5, composition.Size);
        Assert.Equal(1, composition.NotStated);
        Assert.Equal([new CountedPart(Gender.Woman, 3), new CountedPart(Gender.Man, 2)], composition.Parts);
        Assert.Equal(10, composition.Gap(Gender.Woman, TestData.Half).Gap.Value!.Value, 1e-12);
    }

    [Fact]
    public void Composition_OfASampleLeavingTheUnknownOut_IsASample() => Assert.Equal(
        Basis.ProbabilitySample,
        Listed(basis: Basis.ProbabilitySample).Composition(PersonAttribute.Gender, MissingCategory.LeaveOut).Basis);

    // Persons whom researchers chose stay chosen: not even bounds of a gap, whatever is not stated.
    [Theory]
    [InlineData(MissingCategory.Bounds)]
    [InlineData(MissingCategory.LeaveOut)]
    public void Composition_OfPersonsChosen_HasNoGap(MissingCategory missing)
    {
        Composition composition = Listed(basis: Basis.PurposiveSample).Composition(PersonAttribute.Gender, missing);
        Assert.Equal(Basis.PurposiveSample, composition.Basis);
        RepresentationGap gap = composition.Gap(Gender.Woman, TestData.Half);
        Assert.Equal("purposive-sample", gap.Gap.NoValue!.Code);
        Assert.Null(gap.Gap.LowBound);
        Assert.Null(gap.MissingPersons.LowBound);
        Assert.Equal("purposive-sample", composition.Indices(TestData.Half).Dissimilarity.NoValue!.Code);
        Assert.DoesNotContain("points", gap.ToHtml().Split("<tbody>")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Sentence_OfPersonsChosenWithAnUnknown_GivesTheBoundsOfTheCount() => Assert.Equal(
        "the force: women between 3 and 4 of 6, chosen by the researchers; 50 % of residents, 2020.\n" +
        "No gap, no test and no verdict: the researchers chose whom to ask, " +
        "so a difference, an interval or a test would describe their choice.",
        Listed(basis: Basis.PurposiveSample).Composition(PersonAttribute.Gender)
            .Gap(Gender.Woman, TestData.Half).ToString());

    // Five of six have a language: four speak Arabic, three Kurdish, and nobody knows what the sixth speaks.
    [Fact]
    public void Composition_OfSeveralCategories_Overlaps()
    {
        Composition bounds = Listed().Composition(Languages);
        Assert.True(bounds.IsOverlapping);
        Assert.Equal([new BoundedPart(Arabic, 4, 5), new BoundedPart(Kurdish, 3, 4)], bounds.Parts);
        Composition counts = Listed().Composition(Languages, MissingCategory.LeaveOut);
        Assert.True(counts.IsOverlapping);
        Assert.Equal(5, counts.Size);
        Assert.Equal([new CountedPart(Arabic, 4), new CountedPart(Kurdish, 3)], counts.Parts);
    }

    [Fact]
    public void Roster_WithSeveralCategoriesUndeclared_IsRefused() => Refusal.Is<ArgumentException>(
        "person 2 has 2 categories by language (Arabic, Kurdish); state one of each person, or declare that the " +
        "groups overlap with WithSeveral. (Parameter 'attribute')",
        () => Roster.From(
            "the force", Six, Exposure.Published,
            columns => columns.With(Languages, officer => officer.Languages)));

    // The same language twice is one language.
    [Fact]
    public void Roster_WithOneCategoryTwice_CountsThePersonOnce() => Assert.Equal(
        [new CountedPart(Arabic, 1)],
        Roster.From(
            "one", [new Officer(null, [Arabic, Arabic], null, null)], Exposure.Published,
            columns => columns.With(Languages, officer => officer.Languages)).Composition(Languages).Parts);

    [Fact]
    public void Crossing_OfTwoAttributes_CountsPairs()
    {
        Composition crossed = Listed().Crossing(PersonAttribute.Gender, Languages, MissingCategory.LeaveOut);
        Assert.Equal("gender-by-language", crossed.Attribute.Code);
        Assert.True(crossed.IsOverlapping);
        Assert.Equal((5, 1), (crossed.Size, crossed.NotStated));
        Assert.Equal(
            ["woman-arabic 3", "woman-kurdish 1", "man-arabic 1", "man-kurdish 2"],
            crossed.Parts.Cast<CountedPart>().Select(part => $"{part.Category.Code} {part.Count}"));
        Assert.Equal("women, Arabic", crossed.Parts[0].Category.Label);
    }

    [Fact]
    public void Crossing_WithAnUnknownPerson_IsOfBounds() => Assert.Equal(
        [(3, 4), (1, 2), (1, 2), (2, 3)],
        Listed().Crossing(PersonAttribute.Gender, Languages).Parts.Cast<BoundedPart>()
            .Select(part => (part.AtLeast, part.AtMost!.Value)));

    [Fact]
    public void Where_OfOneStation_KeepsItsPersons()
    {
        Roster south = Listed().Where("station", "south");
        Assert.Equal(3, south.Count);
        Assert.Equal(
            [new CountedPart(Gender.Man, 2)],
            south.Composition(PersonAttribute.Gender, MissingCategory.LeaveOut).Parts
                .Where(part => ((CountedPart)part).Count > 0));
        Assert.Equal(2, south.Where("rank", "constable").Count + south.Where("rank", "officer").Count);
    }

    [Fact]
    public void Roster_AtADate_PassesDateSourcesAndSettingsOn()
    {
        AnalysisSettings settings = new() { ConfidenceLevel = ConfidenceLevel.Percent99 };
        Roster roster = Listed().At(ReducedDate.Year(2021), TestData.Source).Under(settings);
        foreach (Composition each in new[]
        {
            roster.Composition(PersonAttribute.Gender),
            roster.Where("station", "north").Composition(PersonAttribute.Gender),
            roster.CompositionBy(PersonAttribute.Gender, "station")["south"],
        })
        {
            Assert.Equal(ReducedDate.Year(2021), each.AsOf);
            Assert.Equal([TestData.Source], each.Sources);
            Assert.Same(settings, each.Settings);
        }
    }

    [Fact]
    public void CompositionBy_Station_CountsEachAndSaysWhoIsInNone()
    {
        CompositionTable table = Listed().CompositionBy(PersonAttribute.Gender, "station");
        Assert.Equal(["north", "south"], table.Units.Select(unit => unit.Labels.Single()));
        Assert.Equal(2, table["north"].Size);
        Assert.Equal(Basis.CompleteCount, table["north"].Basis);
        Assert.Equal(
            [new BoundedPart(Gender.Woman, 0, 1), new BoundedPart(Gender.Man, 2, 3)], table["south"].Parts);
        Assert.Equal(["1 person without a stated station are in no row."], table.Notes);
    }

    [Fact]
    public void CompositionBy_LeavingTheUnknownOut_SaysHowMany() => Assert.Equal(
        [
            "1 person without a stated station are in no row.",
            "1 person of the rows without a stated gender are left out.",
        ],
        Listed().CompositionBy(PersonAttribute.Gender, MissingCategory.LeaveOut, "station").Notes);

    // One of them lacks a station, another a rank; the fourth is the only officer of the south, of unknown gender.
    [Fact]
    public void CompositionBy_TwoDimensions_NamesTheUnitsOfWhichNothingIsStated()
    {
        CompositionTable table = Listed().CompositionBy(PersonAttribute.Gender, "station", "rank");
        Assert.Equal(
            ["north, constable", "north, officer", "south, constable"],
            table.Units.Select(unit => string.Join(", ", unit.Labels)));
        Assert.Equal(
            [
                "2 persons without a stated station or rank are in no row.",
                "Nothing is stated by gender of anybody in: south, officer.",
            ],
            table.Notes);
    }

    // How many lack a unit is a small cell too.
    [Fact]
    public void CompositionBy_OfConfidentialPersons_DoesNotCountTheFew()
    {
        Assert.Equal(
            [
                "Some persons without a stated station are in no row.",
                "Some persons of the rows without a stated gender are left out.",
            ],
            Listed(Exposure.Confidential)
                .CompositionBy(PersonAttribute.Gender, MissingCategory.LeaveOut, "station").Notes);
        Assert.Contains(
            "1 person without a stated station are in no row.",
            Listed(Exposure.Confidential).Under(new AnalysisSettings { MinimumCellSize = 0 })
                .CompositionBy(PersonAttribute.Gender, "station").Notes);
    }

    [Fact]
    public void Gaps_OfTheUnitsOfARoster_CarryItsNotes() => Assert.Contains(
        "1 person without a stated station are in no row.",
        Listed().CompositionBy(PersonAttribute.Gender, "station").Gaps(TestData.Half).Notes);

    [Fact]
    public void Attribute_ThatIsStatedOfNobody_IsRefused() => Refusal.Is<ArgumentException>(
        "attribute was gender; it is stated of nobody in the south. (Parameter 'attribute')",
        () => Roster.From(
            "the south", [Six[3]], Exposure.Published,
            columns => columns.With(PersonAttribute.Gender, officer => officer.Gender))
            .Composition(PersonAttribute.Gender));
}
