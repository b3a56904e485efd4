namespace PolicingReform.Tests.Studies;

/// <summary>Figures and places in sources that cannot all be right.</summary>
public class PlausibilityTests
{
    private static readonly Reference Book = new(new ReferenceId("a-book"), "a", "t") { LastPage = 6 };
    private static readonly Place Town = new(new PlaceId("town"), "Town") { Point = new GeoPoint(0, 0) };

    // One degree along the equator is 111.2 km on the mean radius of 6,371 km.
    private static readonly Place Far = new(new PlaceId("far"), "Far") { Point = new GeoPoint(0, 1) };

    [Fact]
    public void Locator_PastTheLastPage_IsFound() => Assert.Equal(
        ["Warning: recommendation do: it cites page 7 of a-book, whose text ends on page 6."],
        Warnings(new Recommendation(new RecommendationId("do"), "all", "Do it.", TestData.Source)
        {
            Pages = [new PageRange(1, 1)],
        }));

    [Fact]
    public void Participants_MoreThanInterviews_AreFound() => Assert.Equal(
        [
            "Warning: fieldwork: the study holds 2 participants of 1 interviews; where several were interviewed " +
            "together, count them as the source does.",
        ],
        new StudyBuilder(new StudyId("s"), "A study").Add(Book).Add(Town)
            .Add(new Participant(new ParticipantId("a"), ParticipantCategory.Police, Town.Id))
            .Add(new Participant(new ParticipantId("b"), ParticipantCategory.Police, Town.Id))
            .With(new Fieldwork(
                StatementCoverage.Unknown, 1, 1, 0, ReducedDate.Year(2020), ReducedDate.Year(2020),
                new Locator(Book.Id)))
            .Build().Validate().Select(finding => finding.ToString()));

    public static TheoryData<PublishedFigure, bool> Distances
    {
        get
        {
            Locator source = new(Book.Id);
            return new TheoryData<PublishedFigure, bool>
            {
                { PublishedFigure.Exact("100 km", 100, FigureUnit.Kilometres, source), true },
                { PublishedFigure.Exact("90 km", 90, FigureUnit.Kilometres, source), false },
                { PublishedFigure.AtLeast("over 130 km", 130, FigureUnit.Kilometres, source), true },
                { PublishedFigure.AtLeast("over 150 km", 150, FigureUnit.Kilometres, source), false },
                { PublishedFigure.AtMost("at most 100 km", 100, FigureUnit.Kilometres, source), true },
                { PublishedFigure.AtMost("at most 50 km", 50, FigureUnit.Kilometres, source), false },
                { PublishedFigure.Between("100-120 km", 100, 120, FigureUnit.Kilometres, source), true },
                { PublishedFigure.Unreadable("1,0,0 km", FigureUnit.Kilometres, source), true },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Distances))]
    public void Distance_OutsideTheCoordinatesByAFifth_IsFound(PublishedFigure figure, bool fits) => Assert.Equal(
        fits,
        !new StudyBuilder(new StudyId("s"), "A study").Add(Book).Add(Far)
            .Add(Town with { Figures = [new PlaceFigure(PlaceQuantity.Distance, figure) { To = Far.Id }] })
            .Build().Validate().Any(finding => finding.Code == "distance-does-not-fit"));

    private static IEnumerable<string> Warnings(StudyEntry entry) => new StudyBuilder(new StudyId("s"), "A study")
        .Add(Book).Add(entry).Build().Validate()
        .Where(finding => finding.Severity == Severity.Warning).Select(finding => finding.ToString());
}
