namespace PolicingReform.Tests.Studies;

/// <summary>What can hardly be right of actors, or should be known.</summary>
public class ActorChecksTests
{
    private static readonly Locator Source = TestData.Source;
    private static readonly ActorId Police = new("police");

    // "Asaʾib" and "Asaʾaib", "Plains" and "Plain" (pp. 16-17): spellings. "IPS" is another name and no spelling.
    [Theory]
    [InlineData("asaib-ahl-al-haq")]
    [InlineData("npu")]
    public void Spellings_OfOneActor_AreFound(string actor) => Assert.Contains(
        CaseStudiesOf.Iraq.Validate(),
        finding => finding.Code == "several-spellings" && finding.Subject == $"actor {actor}");

    [Fact]
    public void Abbreviation_IsNoSpelling() => Assert.DoesNotContain(
        CaseStudiesOf.Iraq.Validate(),
        finding => finding.Code == "several-spellings" && finding.Subject == "actor iraqi-police-service");

    // Governor and central government both (p. 11).
    [Fact]
    public void Authority_ThatSeveralContest_IsSaid() => Assert.Contains(
        "Note: actor iraqi-police-service: authority over it is contested between Provincial governors, Provincial " +
        "councils, Iraqi federal government.",
        CaseStudiesOf.Iraq.Validate().Select(finding => finding.ToString()));

    [Theory]
    [InlineData(11, 10, "2021", true)]
    [InlineData(10, 10, "2021", false)]
    [InlineData(11, 10, "2020", false)]
    public void Part_LargerThanTheWholeOfTheSameDate_IsFound(double part, double whole, string asOf, bool found)
    {
        SecurityActor unit = Actor(new ActorId("unit"), part, asOf) with
        {
            MemberOf = [new ActorMembership(Police, Source)],
        };
        ValueList<Finding> findings = Study(Actor(Police, whole, "2021"), unit).Validate();
        Assert.Equal(
            found ? ["Warning: actor unit: its strength \"so many\" exceeds that of Name, of which it is a part " +
                "(\"so many\")."] : [],
            findings.Select(finding => finding.ToString()));
    }

    [Theory]
    [InlineData("2021", true)]
    [InlineData("2015", false)]
    public void Presence_AfterTheEndOfAnActor_IsFound(string asOf, bool found)
    {
        SecurityActor gone = new(Police, "Name", new ActorKind("local-police", "local police"))
        {
            Events =
            [
                new ActorEvent(
                    ActorEvent.Disbanded, Period.On(ReducedDate.Parse("2016", null)), "It was dissolved.", Source),
            ],
        };
        Deployment there = new(
            new DeploymentId("d"), Police, new PlaceId("town"), Presence.StatedPresent, ReducedDate.Parse(asOf, null),
            Source);
        Assert.Equal(
            found ? ["Warning: deployment d: it states police present as of 2021, after its end (2016)."] : [],
            Study(gone, there).Validate().Select(finding => finding.ToString()));
    }

    private static SecurityActor Actor(ActorId id, double strength, string asOf) =>
        new(id, "Name", new ActorKind("local-police", "local police"))
        {
            Strengths =
            [
                new PersonnelStrength(
                    StrengthCount.Active, PublishedFigure.Exact("so many", strength, FigureUnit.Persons, Source))
                {
                    AsOf = ReducedDate.Parse(asOf, null),
                },
            ],
        };

    private static Study Study(params StudyEntry[] entries)
    {
        StudyBuilder builder = new StudyBuilder(new StudyId("s"), "A study")
            .Add(new Reference(Source.ReferenceId, "a", "t")).Add(new Place(new PlaceId("town"), "Town"));
        foreach (StudyEntry entry in entries)
            builder.Add(entry);
        return builder.Build();
    }
}
