using NodaTime;
using PolicingReform.Surveys;

namespace PolicingReform.Tests.Json;

/// <summary>A study with every kind of entry and every optional property set.</summary>
internal static class FullStudy
{
    private static readonly Locator Source = TestData.Source;
    private static readonly ReducedDate Year = ReducedDate.Year(2020);
    private static readonly ReducedDate Month = ReducedDate.Month(2020, 12);
    private static readonly Period Time = new(Year, ReducedDate.Year(2021), "that time");
    private static readonly PublishedFigure Twelve = PublishedFigure.About("about 12", 12, FigureUnit.Persons, Source);

    private static readonly StatedFigure Stated = new(
        "homes <b>lost</b>", PublishedFigure.Between("5 to 6", 5, 6, FigureUnit.Objects, Source))
    {
        AsOf = Month,
        AccordingTo = "an office",
    };

    private static readonly PlaceId Country = new("country");
    private static readonly PlaceId Harbour = new("harbour");
    private static readonly ActorId Police = new("police");
    private static readonly ActorId Boats = new("boats");
    private static readonly LegalInstrumentId Law = new("law");
    private static readonly ProviderId Court = new("court");
    private static readonly StatementId S1 = new("s1");
    private static readonly Category Kurds = new(PersonAttribute.Ethnicity, "kurd", "Kurds");
    private static readonly ParticipantCategory Driver = new("driver", "driver", isPolice: true);
    private static readonly StanceReading Reading = new("conduct", Stance.Mixed);

    public static Study Create()
    {
        StudyBuilder builder = new(new StudyId("everything"), "كل شيء 😀");
        StudyEntry[][] entries = [Places, Actors, Order, Justice, Bodies, Said, Context];
        foreach (StudyEntry entry in entries.SelectMany(group => group))
            builder.Add(entry);
        return builder.Add(new Comparison(new BodyId("boats"), Kurds, new BenchmarkId("sea"))).With(Fieldwork).Build();
    }

    private static StudyEntry[] Places =>
    [
        new Reference(Source.ReferenceId, "An author", "A title")
        {
            Published = Month,
            Series = "A series",
            Address = new Uri("https://example.org/a?b=c"),
            Licence = "CC BY",
            LastPage = 9,
        },
        new Place(Country, "Country"),
        new Place(Harbour, "Harbour")
        {
            Parent = Country,
            IsSite = true,
            PrintedLevel = "harbour town",
            Pcode = "XX01",
            PcodeLevel = 3,
            Point = new GeoPoint(-33.25, 43.0000001),
            OtherNames = [new WrittenName("الرمادي", "ar", Source)],
            Figures = Figures,
            Communities = [Sailors],
            Events =
            [
                new DatedEvent(new Term("flood"), "Water came.", Time, Source)
                {
                    Figures = [Stated],
                    AccordingTo = "an office",
                },
            ],
            CensusesNotHeld = [new CensusNotHeld(2014, Source)],
            Sources =
            [
                Source with { PageNumbering = PageNumbering.Inferred, Footnote = 3, Section = "§ 1", Remark = "r" },
            ],
        },
    ];

    private static ValueList<PlaceFigure> Figures =>
    [
        new PlaceFigure(PlaceQuantity.Residents, Twelve) { AsOf = Year, CensusOf = 2020 },
        new PlaceFigure(
            PlaceQuantity.Distance, PublishedFigure.AtMost("up to 1e-3 km", 0.001, FigureUnit.Kilometres, Source))
        {
            To = Country,
        },
        new PlaceFigure(
            PlaceQuantity.Area, PublishedFigure.Unreadable("1,0,0", FigureUnit.SquareKilometres, Source)),
        new PlaceFigure(
            PlaceQuantity.DisplacedPersons, PublishedFigure.NoneExists("none", FigureUnit.Persons, Source)),
        new PlaceFigure(
            PlaceQuantity.UrbanResidents, PublishedFigure.AtLeast("over 9", 9, FigureUnit.Persons, Source)),
    ];

    private static Community Sailors => new("sailors", Source)
    {
        Religion = "a",
        Ethnicity = "b",
        Tribe = "c",
        Language = "d",
        Prevalence = "many",
        Share = TestData.Percent(12.5),
    };

    private static StudyEntry[] Actors =>
    [
        new LegalInstrument(Law, "A law", new Term("law"), "It rules.", Source) { Date = Year, Concerns = [Police] },
        new SecurityActor(Police, "Police", new ActorKind("local-police", "local police")),
        new SecurityActor(Boats, "Boats", new ActorKind("water-police", "police on the water", isMilitarised: true))
        {
            OtherNames = [new WrittenName("زوارق", "ar", Source)],
            Recruitment = new Recruitment(RecruitmentOrigin.Mixed, Source),
            MemberOf = [new ActorMembership(Police, Source)],
            Events = [new ActorEvent(ActorEvent.Absorbed, Time, "It took them in.", Source) { Others = [Police] }],
            Strengths = [new PersonnelStrength(StrengthCount.Payroll, Twelve) { What = "officers", AsOf = Year }],
            Summary = "Small.",
            Sources = [Source],
        },
        new AuthorityLink(new AuthorityId("a"), Police, Boats, AuthorityKind.DeFacto, "It says.", Source)
        {
            IsContested = true,
            Period = Time,
            Places = [Harbour],
            Instruments = [Law],
        },
        new SupportLink(new SupportId("u"), Police, Boats, new Term("arms"), "It gives.", Source),
    ];

    private static StudyEntry[] Order =>
    [
        new Deployment(new DeploymentId("d"), Boats, Harbour, Presence.StatedAbsent, Month, Source)
        {
            Zone = new Term("quay"),
            Role = "none",
            JointlyWith = [Police],
            Since = Year,
            Until = Month,
            Figures = [Stated],
        },
        new Facility(new FacilityId("f"), "Post", new Term("post"), Harbour)
        {
            Covers = [Country],
            Operators = [Police, Boats],
            Figures = [Stated],
            Summary = "Wet.",
            Sources = [Source],
        },
        new PrimacyStatement(new PrimacyId("r"), Harbour, [Boats], "First.", Source)
        {
            Over = [Police],
            Zone = new Term("quay"),
            AccordingTo = "sailors",
        },
    ];

    private static StudyEntry[] Justice =>
    [
        new JusticeProvider(Court, "Court", new Term("court")) { Actor = Police, Sources = [Source] },
        new RecoursePath(
            new RecourseId("rp"),
            Harbour,
            "theft",
            [new RecourseStep(Court) { Condition = "rarely", Summary = "Slow." }],
            Source)
        {
            ForWhom = "women",
            AccordingTo = "sailors",
        },
        new AccessBarrier(new BarrierId("b"), [Harbour], "going there", "Far.", Source)
        {
            ForWhom = "women",
            AccordingTo = "sailors",
        },
    ];

    private static StudyEntry[] Bodies =>
    [
        new Body(new BodyId("boats"), "the boats")
        {
            Compositions =
            [
                Composition.FromBounds("the boats", [new BoundedPart(Kurds, 1, 5)], Exposure.Confidential, 12) with
                {
                    AsOf = Year,
                    Sources = [Source],
                },
            ],
        },
        Benchmark.FromPublishedShares(
            new BenchmarkId("sea"),
            "people at sea",
            new BenchmarkPopulation("sea", "people at sea"),
            [new PublishedPart(Kurds, TestData.Percent(3.5))],
            Year,
            [Source]) with
        {
            Caveat = "Nobody counted.",
            PrintedTotal = Twelve,
        },
    ];

    private static StudyEntry[] Said =>
    [
        new Participant(new ParticipantId("p"), Driver, Harbour) { Gender = Gender.Man },
        new Theme("conduct", "Conduct", "How police behave."),
        new Statement(
            S1,
            new Attribution(Driver, "a driver, as printed", Identifiability.SoleOffice)
            {
                Gender = Gender.Woman,
                Office = "driver",
            },
            Harbour,
            Country,
            ReducedDate.Day(new LocalDate(2020, 2, 29)),
            "Something.",
            Source)
        {
            Participant = new ParticipantId("p"),
            AboutActors = [Boats],
            AboutPeriod = Time,
            Text = StatementText.SummaryOfWhole,
            Proposals = ["Do it."],
            Conditions = [new ConditionalPosition("Yes", "if it rains")],
            Comparisons = [new ComparativeClaim("this", "that", "conduct", ClaimDirection.Worse)],
            SameSpeakerAs = [new SpeakerComparison(S1, SameSpeaker.No)],
            Readings = [Reading],
        },
        new ReportedView(new ViewId("v"), "They like it.", "most", [Harbour], Source)
        {
            HeldBy = "sailors",
            Categories = [Driver],
            Actors = [Boats],
            Readings = [Reading],
            Exception = "the captain",
        },
        new Recommendation(new RecommendationId("do"), "all", "Do it.", Source)
        {
            AddresseesInText = ["the harbour"],
            Pages = [new PageRange(2, 3)],
            Themes = ["conduct"],
            Supporting = [S1],
            Contradicting = [S1],
            Obstacles = ["Rain."],
            Risks = ["Storm."],
            Feasibility = "In summer.",
            Status = new ImplementationStatus(ImplementationState.UnderWay, "Half.", Source),
        },
    ];

    private static StudyEntry[] Context =>
    [
        new Programme(new ProgrammeId("g"), "Boats for all", "It builds.")
        {
            Period = Time,
            Actors = [Boats],
            Places = [Harbour],
            Figures = [Stated],
            Sources = [Source],
        },
        new PublishedPoll(new PollId("poll"), "A poll", "It asked.")
        {
            Period = Time,
            Respondents = Twelve,
            Places = [Harbour],
            Instrument = Asked,
            Findings = [Stated],
            Readings = [Reading],
            Sources = [Source],
        },
        new ContextNote(new NoteId("n"), new Term("weather"), "It rains.", Source)
        {
            Places = [Harbour],
            Actors = [Boats],
            Period = Time,
            Figures = [Stated],
            AccordingTo = "an office",
        },
    ];

    private static Questionnaire Asked => new(
        "What sailors think",
        [
            new Question(
                "trust",
                new ResponseScale(1, 4)
                {
                    Direction = ScaleDirection.HigherIsLess,
                    Labels =
                    [
                        new ScaleLabel(1, [new Wording("en", "a lot"), new Wording("ar-IQ", "كثيرا")]),
                        new ScaleLabel(4, [new Wording("en", "not at all")]),
                    ],
                    MissingCodes = [new(98, MissingReason.DontKnow), new("REF", MissingReason.Refused)],
                })
            {
                Wordings = [new Wording("en", "Do you trust <them>?"), new Wording("ckb", "متمانە؟")],
            },
            new Question("again", new ResponseScale(0, 10)),
        ]);

    private static Fieldwork Fieldwork => new(StatementCoverage.Complete, 12, 10, 4, Year, Month, Source)
    {
        Exposure = Exposure.Confidential,
        Uncounted = [new UncountedInterview(Month, Source)],
        Limits = ["It rained."],
        Questions = ["What now?"],
        Team = ["two sailors"],
        Partners = ["The harbour"],
        Modes = ["by radio"],
        Categories = [Driver],
    };
}
