namespace PolicingReform.Tests.Studies;

public class StudyStructureTests
{
    private static readonly Reference Book = new(new ReferenceId("a-book"), "An author", "A title");

    [Fact]
    public void Structure_WithPlacesThemesAndEvidenceMissing_NamesEachOfThem()
    {
        StudyBuilder builder = new StudyBuilder(new StudyId("s"), "A study").Add(Book)
            .Add(new Place(new PlaceId("here"), "Here") { Parent = new PlaceId("nowhere") })
            .Add(new Statement(
                new StatementId("a"),
                new Attribution(ParticipantCategory.Academic, "Academic", Identifiability.Category),
                new PlaceId("here"),
                new PlaceId("there"),
                ReducedDate.Year(2020),
                "Something.",
                TestData.Source)
            { Readings = [new StanceReading("conduct", Stance.Mixed)] })
            .Add(new Recommendation(new RecommendationId("r"), "all", "Something.", TestData.Source)
            {
                Supporting = [new StatementId("b")],
            });
        Assert.False(builder.TryBuild(out _, out ValueList<Finding> findings));
        Assert.Equal(
            [
                "Error: place here: it names the place nowhere, which the study does not hold; add it or mend the id.",
                "Error: statement a: it names the place there, which the study does not hold; add it or mend the id.",
                "Error: statement a: it names the theme conduct, which the study does not hold; add it or mend the id.",
                "Error: recommendation r: it names the statement b, which the study does not hold; " +
                "add it or mend the id.",
            ],
            findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void Structure_WithAPlaceInItself_IsRefused()
    {
        StudyBuilder builder = new StudyBuilder(new StudyId("s"), "A study")
            .Add(new Place(new PlaceId("a"), "A") { Parent = new PlaceId("b") })
            .Add(new Place(new PlaceId("b"), "B") { Parent = new PlaceId("a") })
            .Add(new Place(new PlaceId("c"), "C") { Parent = new PlaceId("a") });
        Assert.False(builder.TryBuild(out _, out ValueList<Finding> findings));
        Assert.Equal(
            ["place a", "place b"],
            findings.Where(each => each.Code == "circle").Select(each => each.Subject));
    }
}
