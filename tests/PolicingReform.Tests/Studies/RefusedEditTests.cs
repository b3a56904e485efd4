using PolicingReform.Json;

namespace PolicingReform.Tests.Studies;

/// <summary>Changes that a study refuses, and what it says.</summary>
public class RefusedEditTests
{
    private static readonly Reference Book = new(new ReferenceId("a-book"), "An author", "A title");
    private static readonly Reference Census = new(new ReferenceId("census"), "An office", "A census");
    private static readonly Place Country = new(new PlaceId("country"), "Country");
    private static readonly Place Town = new(new PlaceId("town"), "Town") { Parent = Country.Id };
    private static readonly Place Quarter = new(new PlaceId("quarter"), "Quarter") { Parent = Town.Id };
    private static readonly Theme Conduct = new("conduct", "conduct", "How police behave.");
    private static readonly SecurityActor Police = Actor("police");
    private static readonly SecurityActor Unit = Actor("unit", "police");
    private static readonly Participant Elder = new(new ParticipantId("elder"), ParticipantCategory.Tribal, Town.Id);

    private static readonly Statement Said = Says("said") with
    {
        Participant = Elder.Id,
        Readings = [new StanceReading("conduct", Stance.Favourable)],
    };

    private static readonly Statement Again = Says("again") with
    {
        SameSpeakerAs = [new SpeakerComparison(Said.Id, SameSpeaker.Yes)],
    };

    private static readonly Recommendation Train =
        new(new RecommendationId("train"), "all", "Train them.", new Locator(Census.Id)) { Supporting = [Said.Id] };

    private static readonly Body Force = new(new BodyId("force"), "the force")
    {
        Compositions = [TestData.Roster(6, 18) with { Sources = [new Locator(Census.Id)] }],
    };

    private static readonly Study Whole = new StudyBuilder(new StudyId("s"), "A study")
        .Add(Book).Add(Census).Add(Country).Add(Town).Add(Quarter).Add(Police).Add(Unit).Add(Force)
        .Add(TestData.Half).Add(Elder).Add(Conduct).Add(Said).Add(Again).Add(Train)
        .Add(new Comparison(Force.Id, Gender.Woman, TestData.Half.Id))
        .With(new Fieldwork(
            StatementCoverage.Unknown, 3, 2, 1, ReducedDate.Year(2020), ReducedDate.Year(2020),
            new Locator(Census.Id)))
        .Build();

    public static TheoryData<string, string> Held => new()
    {
        { "reference", "Error: reference a-book: the study holds it already; replace it, or add under another id." },
        { "place", "Error: place town: the study holds it already; replace it, or add under another id." },
        { "participant", "Error: participant elder: the study holds it already; replace it, or add under another id." },
        { "statement", "Error: statement said: the study holds it already; replace it, or add under another id." },
    };

    public static TheoryData<string, string> NotHeld => new()
    {
        { "reference", "Error: reference lost: the study does not hold it; " },
        { "place", "Error: place lost: the study does not hold it; " },
        { "participant", "Error: participant lost: the study does not hold it; " },
        { "statement", "Error: statement lost: the study does not hold it; " },
    };

    [Theory]
    [MemberData(nameof(Held))]
    public void Add_OfAnIdThatIsHeld_IsRefused(string kind, string message)
    {
        StudyEntry held = kind switch
        {
            "reference" => Book,
            "place" => Town,
            "participant" => Elder,
            _ => Said,
        };
        Assert.Equal(["duplicate-id", message], CodeAndText(Refused(edit => edit.Add(held))));
    }

    [Theory]
    [MemberData(nameof(NotHeld))]
    public void Replace_OfAnIdThatIsNotHeld_IsRefused(string kind, string message)
    {
        StudyEntry lost = kind switch
        {
            "reference" => new Reference(new ReferenceId("lost"), "An author", "A title"),
            "place" => new Place(new PlaceId("lost"), "Lost"),
            "participant" => new Participant(new ParticipantId("lost"), ParticipantCategory.Tribal, Town.Id),
            _ => Says("lost"),
        };
        Assert.Equal(
            ["nothing-to-replace", message + "add it, or mend the id."],
            CodeAndText(Refused(edit => edit.Replace(lost))));
    }

    [Theory]
    [MemberData(nameof(NotHeld))]
    public void Remove_OfAnIdThatIsNotHeld_IsRefused(string kind, string message)
    {
        Id lost = kind switch
        {
            "reference" => new ReferenceId("lost"),
            "place" => new PlaceId("lost"),
            "participant" => new ParticipantId("lost"),
            _ => new StatementId("lost"),
        };
        Assert.Equal(
            ["nothing-to-remove", message + "mend the id."],
            CodeAndText(Refused(edit => edit.Remove(lost))));
    }

    // An actor may be called as a place is; it is none.
    [Fact]
    public void Remove_OfTheIdOfAnotherKind_IsRefused() => Assert.Equal(
        ["Error: actor town: the study does not hold it; mend the id."],
        Texts(Refused(edit => edit.Remove(new ActorId("town")))));

    [Fact]
    public void Edit_WithSeveralRefusals_SaysAllOfThemInTheirOrder() => Assert.Equal(
        [
            "Error: statement lost: the study does not hold it; mend the id.",
            "Error: place town: the study holds it already; replace it, or add under another id.",
            "Error: participant lost: the study does not hold it; add it, or mend the id.",
            "Error: place village: the study holds it already; replace it, or add under another id.",
            "Error: place quarter: the study does not hold it; mend the id.",
        ],
        Texts(Refused(edit => edit
            .Remove(new StatementId("lost"))
            .Add(Town)
            .Replace(new Participant(new ParticipantId("lost"), ParticipantCategory.Tribal, Town.Id))
            .Add(new Place(new PlaceId("village"), "Village"))
            .Add(new Place(new PlaceId("village"), "Village"))
            .Remove(Quarter.Id)
            .Remove(Quarter.Id))));

    [Fact]
    public void Edit_ThatIsRefused_ThrowsEveryFinding()
    {
        InvalidStudyException thrown = Assert.Throws<InvalidStudyException>(
            () => Whole.Edit(edit => edit.Add(Town).Remove(new PlaceId("lost"))));
        Assert.Equal(
            "The study is broken in 2 places: Error: place town: the study holds it already; replace it, or add " +
            "under another id. Error: place lost: the study does not hold it; mend the id.",
            thrown.Message);
        Assert.Equal(["duplicate-id", "nothing-to-remove"], thrown.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Remove_OfAPlace_NamesWhatStillUsesIt() => Assert.Equal(
        [
            "Error: place quarter: it names the place town, which the study does not hold; add it or mend the id.",
            "Error: participant elder: it names the place town, which the study does not hold; add it or mend the id.",
            "Error: statement said: it names the place town, which the study does not hold; add it or mend the id.",
            "Error: statement again: it names the place town, which the study does not hold; add it or mend the id.",
        ],
        Texts(Refused(edit => edit.Remove(Town.Id))));

    [Fact]
    public void Remove_OfAParticipant_NamesWhatStillUsesIt() => Assert.Equal(
        [
            "Error: statement said: it names the participant elder, which the study does not hold; add it or mend " +
            "the id.",
        ],
        Texts(Refused(edit => edit.Remove(Elder.Id))));

    [Fact]
    public void Remove_OfAStatement_NamesWhatStillUsesIt() => Assert.Equal(
        [
            "Error: statement again: it names the statement said, which the study does not hold; add it or mend " +
            "the id.",
            "Error: recommendation train: it names the statement said, which the study does not hold; add it or " +
            "mend the id.",
        ],
        Texts(Refused(edit => edit.Remove(Said.Id))));

    [Fact]
    public void Remove_OfAReference_NamesWhatStillCitesIt() => Assert.Equal(
        [
            "Error: fieldwork: it cites census, which is no reference of the study; add the reference or mend the id.",
            "Error: body force: it cites census, which is no reference of the study; add the reference or mend the id.",
            "Error: recommendation train: it cites census, which is no reference of the study; add the reference or " +
            "mend the id.",
        ],
        Texts(Refused(edit => edit.Remove(Census.Id))));

    [Fact]
    public void Remove_OfAnActorABodyAndABenchmark_NamesWhatStillUsesThem()
    {
        Assert.Equal(
            [
                "Error: actor unit: it names the actor police, which the study does not hold; add it or mend the id.",
            ],
            Texts(Refused(edit => edit.Remove(Police.Id))));
        Assert.Equal(
            [
                "Error: comparison women in force against half: it names the body force, which the study does not " +
                "hold; add it or mend the id.",
                "Error: comparison women in force against half: it names the benchmark half, which the study does " +
                "not hold; add it or mend the id.",
            ],
            Texts(Refused(edit => edit.Remove(Force.Id).Remove(TestData.Half.Id))));
    }

    [Fact]
    public void Replace_OfABodyByOneWithoutTheComparedGroup_IsRefused() => Assert.Equal(
        [
            "Error: comparison women in force against half: it compares women, of whom the force (force) states " +
            "nothing; state them or drop the comparison.",
        ],
        Texts(Refused(edit => edit.Replace(new Body(Force.Id, "the force")))));

    // What goes with it need not be mended.
    [Fact]
    public void Remove_OfAnEntryWithAllThatUsesIt_IsAccepted()
    {
        Study edited = Whole.Edit(edit => edit.Remove(Said.Id).Remove(Again.Id).Remove(Train.Id).Remove(Elder.Id));
        Assert.Empty(edited.Statements);
        Assert.Empty(edited.Participants);
        Assert.Equal(2, Whole.Statements.Count);
    }

    [Fact]
    public void Edit_ThatNamesWhatIsMissing_NamesEachOfThem() => Assert.Equal(
        [
            "Error: place village: it names the place lost, which the study does not hold; add it or mend the id.",
            "Error: participant elder: it names the place gone, which the study does not hold; add it or mend the id.",
            "Error: statement new: it names the participant nobody, which the study does not hold; add it or mend " +
            "the id.",
            "Error: statement new: it names the theme trust, which the study does not hold; add it or mend the id.",
            "Error: fieldwork: it cites diary, which is no reference of the study; add the reference or mend the id.",
            "Error: actor unit: it names the actor police, which the study does not hold; add it or mend the id.",
        ],
        Texts(Refused(edit => edit
            .Remove(Police.Id)
            .Add(new Place(new PlaceId("village"), "Village") { Parent = new PlaceId("lost") })
            .Replace(new Participant(Elder.Id, ParticipantCategory.Tribal, new PlaceId("gone")))
            .Add(Says("new") with
            {
                Participant = new ParticipantId("nobody"),
                Readings = [new StanceReading("trust", Stance.Mixed)],
            })
            .With(new Fieldwork(
                StatementCoverage.Unknown, 3, 2, 1, ReducedDate.Year(2020), ReducedDate.Year(2020),
                new Locator(new ReferenceId("diary")))))));

    [Fact]
    public void Replace_OfAPlaceByOneThatLiesBelowItself_IsRefused() => Assert.Equal(
        [
            "Error: place country: it lies in itself by way of its parents; mend the parent of one of them.",
            "Error: place town: it lies in itself by way of its parents; mend the parent of one of them.",
        ],
        Texts(Refused(edit => edit.Replace(Country with { Parent = Town.Id }))));

    [Fact]
    public void Replace_OfAnActorByAMemberOfItsMember_IsRefused() => Assert.Equal(
        [
            "Error: actor police: it is a member of itself by way of its memberships; mend one of them.",
            "Error: actor unit: it is a member of itself by way of its memberships; mend one of them.",
        ],
        Texts(Refused(edit => edit.Replace(Actor("police", "unit")))));

    [Fact]
    public void Add_OfActorsThatAreMembersOfEachOther_IsRefused() => Assert.Equal(
        [
            "Error: actor one: it is a member of itself by way of its memberships; mend one of them.",
            "Error: actor other: it is a member of itself by way of its memberships; mend one of them.",
        ],
        Texts(Refused(edit => edit.Add(Actor("one", "other", "police")).Add(Actor("other", "one")))));

    // The town takes the place of the country above it in one edit: no circle once both are changed.
    [Fact]
    public void Replace_OfTwoPlacesThatChangeTheirOrder_IsAccepted()
    {
        Study edited = Whole.Edit(
            edit => edit.Replace(Country with { Parent = Town.Id }).Replace(Town with { Parent = null }));
        Assert.Equal(Town.Id, edited.Places["country"].Parent);
        Assert.Null(edited.Places["town"].Parent);
    }

    [Fact]
    public void TryEdit_OfAnAcceptedEdit_GivesTheStudyAndNoFindings()
    {
        Assert.True(Whole.TryEdit(
            edit => edit.Replace(Town with { Name = "City" }), out Study? study, out ValueList<Finding> findings));
        Assert.Equal("City", study.Places["town"].Name);
        Assert.Empty(findings);
    }

    // Refuses, gives no study, and leaves the one before as it was.
    private static ValueList<Finding> Refused(Action<StudyEdit> edit)
    {
        string before = Whole.ToJson();
        Assert.False(Whole.TryEdit(edit, out Study? study, out ValueList<Finding> findings));
        Assert.Null(study);
        Assert.Equal(before, Whole.ToJson());
        Assert.All(findings, finding => Assert.Equal(Severity.Error, finding.Severity));
        return findings;
    }

    [Fact]
    public void Refusals_AreSaidBesideWhatTheChangesBreak() => Assert.Equal(
        ["nothing-to-remove", "dangling-place"],
        Refused(edit => edit.Remove(new PlaceId("lost"))
            .Add(new Place(new PlaceId("p"), "P") { Parent = new PlaceId("gone") })).Select(finding => finding.Code));

    private static IEnumerable<string> Texts(ValueList<Finding> findings) =>
        findings.Select(finding => finding.ToString());

    private static string[] CodeAndText(ValueList<Finding> findings) =>
        [Assert.Single(findings).Code, findings[0].ToString()];

    private static SecurityActor Actor(string id, params string[] memberOf) =>
        new(new ActorId(id), "A", ActorKind.Known[0])
        {
            MemberOf = [.. memberOf.Select(each => new ActorMembership(new ActorId(each), TestData.Source))],
        };

    private static Statement Says(string id) => new(
        new StatementId(id),
        new Attribution(ParticipantCategory.Tribal, "Tribal elder", Identifiability.Category),
        Town.Id,
        Country.Id,
        ReducedDate.Year(2020),
        "Police are courteous.",
        TestData.Source);
}
