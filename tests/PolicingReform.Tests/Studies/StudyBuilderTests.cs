namespace PolicingReform.Tests.Studies;

public class StudyBuilderTests
{
    private static readonly Reference Book = new(new ReferenceId("a-book"), "An author", "A title");

    private static readonly Body Unit =
        new(new BodyId("unit"), "a unit") { Compositions = [TestData.Roster(6, 18)] };

    [Fact]
    public void Study_WithEverythingInPlace_IsBuilt()
    {
        Study study = Begin().Add(new Comparison(Unit.Id, Gender.Woman, TestData.Half.Id)).Build();
        Assert.Equal(-25, study.RepresentationGaps()[0].Gap.Value);
        Assert.Equal("A study (s)", study.ToString());
    }

    [Fact]
    public void Study_BrokenInManyPlaces_SaysAllOfThemAtOnce()
    {
        StudyBuilder builder = Begin().Add(Unit).Add(TestData.Half)
            .Add(new Body(new BodyId("other"), "another")
            {
                Compositions = [TestData.Roster(1, 2) with { Sources = [new Locator(new ReferenceId("lost-book"))] }],
            })
            .Add(new Comparison(new BodyId("nobody"), Gender.Woman, TestData.Half.Id))
            .Add(new Comparison(Unit.Id, Gender.Woman, new BenchmarkId("nothing")))
            .Add(new Comparison(
                Unit.Id, new Category(PersonAttribute.Tribe, "albu-issa", "Albu Issa"), TestData.Half.Id));
        Assert.False(builder.TryBuild(out Study? study, out ValueList<Finding> findings));
        Assert.Null(study);
        Assert.Equal(
            [
                "Error: body unit: the id unit is used 2 times; the id of each body is its own.",
                "Error: benchmark half: the id half is used 2 times; the id of each benchmark is its own.",
                "Error: body other: it cites lost-book, which is no reference of the study; add the reference or " +
                "mend the id.",
                "Error: comparison women in nobody against half: it names the body nobody, which the study " +
                "does not hold; add it or mend the id.",
                "Error: comparison women in unit against nothing: it names the benchmark nothing, which the study " +
                "does not hold; add it or mend the id.",
                "Error: comparison Albu Issa in unit against half: it compares Albu Issa, of whom a unit (unit) " +
                "states nothing; state them or drop the comparison.",
                "Error: comparison Albu Issa in unit against half: it compares Albu Issa, of whom residents, 2020 " +
                "states nothing; state them or drop the comparison.",
            ],
            findings.Select(finding => finding.ToString()));
        InvalidStudyException thrown = Assert.Throws<InvalidStudyException>(builder.Build);
        Assert.Equal(findings, thrown.Findings);
        Assert.StartsWith(
            "The study is broken in 7 places: Error: body unit:", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Study_UnderOtherSettings_CarriesThemToEveryComposition()
    {
        AnalysisSettings settings = new() { ConfidenceLevel = ConfidenceLevel.Percent90, Seed = 7 };
        Study study = Begin().Build();
        Study other = study.Under(settings);
        Assert.Same(AnalysisSettings.Default, study.Settings);
        Assert.Same(settings, other.Bodies["unit"].Composition(PersonAttribute.Gender).Settings);
        Assert.Same(
            settings,
            other.Bodies["unit"].Composition(PersonAttribute.Gender).Gap(Gender.Woman, TestData.Half).Settings);
    }

    // A stricter minimum of one composition must not be lost when it enters a study.
    [Fact]
    public void Composition_WithSettingsOfItsOwn_IsAFindingUnlessTheyAreTheStudys()
    {
        AnalysisSettings strict = new() { MinimumCellSize = 20 };
        Composition roster = TestData.Roster(6, 18).Under(strict);
        Body body = new(new BodyId("strict"), "a strict unit") { Compositions = [roster] };
        Assert.False(Begin().Add(body).TryBuild(out _, out ValueList<Finding> findings));
        Assert.Equal("settings-of-a-part", Assert.Single(findings).Code);
        Assert.Equal(20, Begin().Add(body).Under(strict).Build().Settings.MinimumCellSize);
    }

    private static StudyBuilder Begin() =>
        new StudyBuilder(new StudyId("s"), "A study").Add(Book).Add(Unit).Add(TestData.Half);
}
