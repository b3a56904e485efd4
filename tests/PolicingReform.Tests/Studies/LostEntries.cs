namespace PolicingReform.Tests.Studies;

/// <summary>An entry of each kind that names others in every way it can, and none of them is in its study.</summary>
internal static class LostEntries
{
    private static readonly Term Kind = new("kind");
    private static readonly ReducedDate Year = ReducedDate.Year(2020);
    private static readonly Period When = Period.On(Year);

    public static StudyEntry Of(string kind) => All.Single(entry => EntryKind.Of(entry.Key).Name == kind);

    private static StudyEntry[] All =>
    [
        Place, LegalInstrument, Actor, Authority, Support, Deployment, Facility, Primacy, Provider, Recourse, Barrier,
        Body, Benchmark, Participant, Statement, View, Recommendation, Programme, Poll, Note,
    ];

    private static Place Place => new(new PlaceId("x"), "X")
    {
        Parent = new PlaceId("parent"),
        OtherNames = [new WrittenName("Y", "en", At("other-names"))],
        Figures = [new PlaceFigure(PlaceQuantity.Distance, Figure("figures")) { To = new PlaceId("to") }],
        CensusesNotHeld = [new CensusNotHeld(2007, At("censuses"))],
        Communities = [new Community("C", At("communities")) { Share = Figure("share") }],
        Events = [new DatedEvent(Kind, "e", When, At("events")) { Figures = [Stated("event-figures")] }],
        Sources = [At("sources")],
    };

    private static LegalInstrument LegalInstrument =>
        new(new LegalInstrumentId("x"), "X", Kind, "s", At("source")) { Concerns = [new ActorId("concerned")] };

    private static SecurityActor Actor => new(new ActorId("x"), "X", ActorKind.Known[0])
    {
        OtherNames = [new WrittenName("Y", "en", At("other-names"))],
        Recruitment = new Recruitment(RecruitmentOrigin.Local, At("recruitment")),
        MemberOf = [new ActorMembership(new ActorId("umbrella"), At("membership"))],
        Events = [new ActorEvent(Kind, When, "e", At("events")) { Others = [new ActorId("other")] }],
        Strengths = [new PersonnelStrength(StrengthCount.Active, Figure("strengths"))],
        Sources = [At("sources")],
    };

    private static AuthorityLink Authority => new(
        new AuthorityId("x"), new ActorId("holder"), new ActorId("over"), AuthorityKind.Legal, "s", At("source"))
    {
        Places = [new PlaceId("where")],
        Instruments = [new LegalInstrumentId("law")],
    };

    private static SupportLink Support =>
        new(new SupportId("x"), new ActorId("supporter"), new ActorId("supported"), Kind, "s", At("source"));

    private static Deployment Deployment => new(
        new DeploymentId("x"), new ActorId("force"), new PlaceId("where"), Presence.StatedPresent, Year, At("source"))
    {
        JointlyWith = [new ActorId("other")],
        Figures = [Stated("figures")],
    };

    private static Facility Facility => new(new FacilityId("x"), "X", Kind, new PlaceId("seat"))
    {
        Covers = [new PlaceId("covered")],
        Operators = [new ActorId("operator")],
        Figures = [Stated("figures")],
        Sources = [At("sources")],
    };

    private static PrimacyStatement Primacy => new(
        new PrimacyId("x"), new PlaceId("where"), [new ActorId("first")], "s", At("source"))
    { Over = [new ActorId("second")] };

    private static JusticeProvider Provider =>
        new(new ProviderId("x"), "X", Kind) { Actor = new ActorId("court"), Sources = [At("sources")] };

    private static RecoursePath Recourse => new(
        new RecourseId("x"), new PlaceId("where"), "p", [new RecourseStep(new ProviderId("elder"))], At("source"));

    private static AccessBarrier Barrier =>
        new(new BarrierId("x"), [new PlaceId("where")], "to", "s", At("source"));

    private static Body Body => new(new BodyId("x"), "X")
    {
        Compositions =
        [
            TestData.Roster(6, 18) with { Sources = [At("sources")] },
            Composition.FromPublishedShares(
                "shares", [new PublishedPart(new Category(PersonAttribute.Tribe, "t", "T"), Percent("shares"))]),
        ],
    };

    private static Benchmark Benchmark => Benchmark.FromPublishedShares(
        new BenchmarkId("x"), "X", BenchmarkPopulation.Residents,
        [new PublishedPart(Gender.Woman, Percent("shares"))], Year, [At("sources")]) with
    { PrintedTotal = Figure("total") };

    private static Participant Participant =>
        new(new ParticipantId("x"), ParticipantCategory.Tribal, new PlaceId("where"));

    private static Statement Statement => new(
        new StatementId("x"),
        new Attribution(ParticipantCategory.Tribal, "Elder", Identifiability.Category),
        new PlaceId("where"),
        new PlaceId("about"),
        Year,
        "s",
        At("source"))
    {
        Participant = new ParticipantId("elder"),
        AboutActors = [new ActorId("army")],
        Comparisons = [new ComparativeClaim("a", "b", "compared", ClaimDirection.Worse)],
        SameSpeakerAs = [new SpeakerComparison(new StatementId("other"), SameSpeaker.Yes)],
        Readings = [new StanceReading("read", Stance.Mixed)],
    };

    private static ReportedView View =>
        new(new ViewId("x"), "s", "most", [new PlaceId("where")], At("source"))
        {
            Actors = [new ActorId("army")],
            Readings = [new StanceReading("read", Stance.Mixed)],
        };

    private static Recommendation Recommendation =>
        new(new RecommendationId("x"), "all", "s", At("source"))
        {
            Supporting = [new StatementId("for")],
            Contradicting = [new StatementId("against")],
            Themes = ["about"],
            Status = new ImplementationStatus(ImplementationState.Begun, "s", At("status")),
        };

    private static Programme Programme => new(new ProgrammeId("x"), "X", "s")
    {
        Actors = [new ActorId("army")],
        Places = [new PlaceId("where")],
        Figures = [Stated("figures")],
        Sources = [At("sources")],
    };

    private static PublishedPoll Poll => new(new PollId("x"), "X", "s")
    {
        Respondents = Figure("respondents"),
        Places = [new PlaceId("where")],
        Findings = [Stated("findings")],
        Readings = [new StanceReading("read", Stance.Mixed)],
        Sources = [At("sources")],
    };

    private static ContextNote Note => new(new NoteId("x"), Kind, "s", At("source"))
    {
        Places = [new PlaceId("where")],
        Actors = [new ActorId("army")],
        Figures = [Stated("figures")],
    };

    private static Locator At(string reference) => new(new ReferenceId(reference));

    private static PublishedFigure Figure(string reference) =>
        PublishedFigure.Exact("3", 3, FigureUnit.Persons, At(reference));

    private static PublishedFigure Percent(string reference) =>
        PublishedFigure.Exact("3 %", 3, FigureUnit.Percent, At(reference));

    private static StatedFigure Stated(string reference) => new("what", Figure(reference));
}
