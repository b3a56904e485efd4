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

    // Which kind of entry, what it names, what it cites.
    public static TheoryData<string, string, string> Lost => new()
    {
        { "place", "place parent, place to",
            "sources, other-names, figures, censuses, communities, share, events, event-figures" },
        { "legal-instrument", "actor concerned", "source" },
        { "actor", "actor umbrella, actor other",
            "sources, other-names, membership, events, strengths, recruitment" },
        { "authority", "actor holder, actor over, place where, legal instrument law", "source" },
        { "support", "actor supporter, actor supported", "source" },
        { "deployment", "actor force, place where, actor other", "source, figures" },
        { "facility", "place seat, place covered, actor operator", "sources, figures" },
        { "primacy", "place where, actor first, actor second", "source" },
        { "provider", "actor court", "sources" },
        { "recourse", "place where, provider elder", "source" },
        { "barrier", "place where", "source" },
        { "body", "", "sources, shares" },
        { "benchmark", "", "sources, shares, total" },
        { "participant", "place where", "" },
        { "statement",
            "place where, place about, actor army, participant elder, theme read, theme compared, statement other",
            "source" },
        { "view", "place where, actor army, theme read", "source" },
        { "recommendation", "statement for, statement against, theme about", "source, status" },
        { "programme", "actor army, place where", "sources, figures" },
        { "poll", "place where, theme read", "sources, findings, respondents" },
        { "note", "place where, actor army", "source, figures" },
    };

    [Theory]
    [MemberData(nameof(Lost))]
    public void Structure_WithAnEntryThatNamesWhatIsMissing_NamesEachOfThem(string kind, string named, string cited)
    {
        StudyBuilder builder = new StudyBuilder(new StudyId("s"), "A study").Add(LostEntries.Of(kind));
        Assert.False(builder.TryBuild(out _, out ValueList<Finding> findings));
        Assert.Equal(
            [
                .. Words(named).Select(name =>
                    $"Error: {kind} x: it names the {name}, which the study does not hold; add it or mend the id."),
                .. Words(cited).Select(id =>
                    $"Error: {kind} x: it cites {id}, which is no reference of the study; " +
                    "add the reference or mend the id."),
            ],
            findings.Select(finding => finding.ToString()));
        Assert.Equal(
            [
                .. Words(named).Select(name => "dangling-" + name[..name.LastIndexOf(' ')].Replace(' ', '-')),
                .. Words(cited).Select(_ => "dangling-reference"),
            ],
            findings.Select(finding => finding.Code));
    }

    // References and themes name nothing, so nothing can be missing.
    [Fact]
    public void Structure_OfEveryKindThatNamesAnything_IsAmongTheLost() => Assert.Equal(
        EntryKind.All.Select(kind => kind.Name).Except(["reference", "theme"]),
        Lost.Select(row => (string)row[0]));

    [Fact]
    public void Structure_WithIdsOfAnotherKindAlone_HoldsNoneOfThem()
    {
        StudyBuilder builder = new StudyBuilder(new StudyId("s"), "A study")
            .Add(new Place(new PlaceId("anbar"), "Anbar"))
            .Add(new Programme(new ProgrammeId("p"), "P", "Training.") { Actors = [new ActorId("anbar")] });
        Assert.False(builder.TryBuild(out _, out ValueList<Finding> findings));
        Assert.Equal(
            "Error: programme p: it names the actor anbar, which the study does not hold; add it or mend the id.",
            Assert.Single(findings).ToString());
    }

    [Fact]
    public void Structure_WithOneIdForTwoKinds_IsWhole()
    {
        Study study = new StudyBuilder(new StudyId("s"), "A study")
            .Add(new Place(new PlaceId("anbar"), "Anbar"))
            .Add(new Programme(new ProgrammeId("anbar"), "P", "Training.") { Places = [new PlaceId("anbar")] })
            .Build();
        Assert.Equal("Anbar", study.Places["anbar"].Name);
        Assert.Equal("P", study.Programmes["anbar"].Name);
    }

    [Fact]
    public void Structure_WithFieldworkOnMissingReferences_NamesEachOfThemOnce()
    {
        StudyBuilder builder = new StudyBuilder(new StudyId("s"), "A study").With(
            new Fieldwork(
                StatementCoverage.Unknown, 3, 2, 1, ReducedDate.Year(2020), ReducedDate.Year(2020), TestData.Source)
            {
                Uncounted =
                [
                    new UncountedInterview(ReducedDate.Year(2020), TestData.Source),
                    new UncountedInterview(ReducedDate.Year(2021), new Locator(new ReferenceId("notes"))),
                ],
            });
        Assert.False(builder.TryBuild(out _, out ValueList<Finding> findings));
        Assert.Equal(
            [
                "Error: fieldwork: it cites a-book, which is no reference of the study; " +
                "add the reference or mend the id.",
                "Error: fieldwork: it cites notes, which is no reference of the study; " +
                "add the reference or mend the id.",
            ],
            findings.Select(finding => finding.ToString()));
    }

    private static string[] Words(string list) => list.Length == 0 ? [] : list.Split(", ");
}
