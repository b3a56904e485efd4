using PolicingReform.Json;

namespace PolicingReform.Tests.Studies;

public class StudyEditTests
{
    private static readonly Reference Book = new(new ReferenceId("a-book"), "An author", "A title");
    private static readonly Place Country = new(new PlaceId("country"), "Country");
    private static readonly Place Town = new(new PlaceId("town"), "Town") { Parent = Country.Id };
    private static readonly Place Quarter = new(new PlaceId("quarter"), "Quarter") { Parent = Town.Id };
    private static readonly Theme Conduct = new("conduct", "conduct", "How police behave.");

    private static readonly Participant Elder =
        new(new ParticipantId("elder"), ParticipantCategory.Tribal, Town.Id);

    private static readonly Statement Said = Says("said", "Police are courteous.") with
    {
        Participant = Elder.Id,
        Readings = [new StanceReading("conduct", Stance.Favourable)],
    };

    private static readonly StudyEntry[] Entries = [Book, Country, Town, Quarter, Elder, Conduct, Said];

    // Nothing names these, so they can be added and taken out alone.
    private static readonly Dictionary<string, StudyEntry> Spare = new(StringComparer.Ordinal)
    {
        ["reference"] = new Reference(new ReferenceId("spare"), "Another", "Another title"),
        ["place"] = new Place(new PlaceId("spare"), "Spare") { Parent = Country.Id },
        ["participant"] = new Participant(new ParticipantId("spare"), ParticipantCategory.Police, Country.Id),
        ["statement"] = Says("spare", "Police are late."),
    };

    // The same ids as in the study, and something else under them.
    private static readonly Dictionary<string, StudyEntry> Changed = new(StringComparer.Ordinal)
    {
        ["reference"] = Book with { Title = "A better title" },
        ["place"] = Town with { Name = "City", IsSite = true },
        ["participant"] = new Participant(Elder.Id, ParticipantCategory.Religious, Quarter.Id),
        ["statement"] = Said with { Participant = null, Readings = [] },
    };

    private static readonly Dictionary<string, Id> SpareId = new(StringComparer.Ordinal)
    {
        ["reference"] = new ReferenceId("spare"),
        ["place"] = new PlaceId("spare"),
        ["participant"] = new ParticipantId("spare"),
        ["statement"] = new StatementId("spare"),
    };

    public static TheoryData<string> Kinds => ["reference", "place", "participant", "statement"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Add_OfANewEntry_IsTheStudyBuiltWithIt(string kind)
    {
        Study edited = Build(Entries).Edit(edit => edit.Add(Spare[kind]));
        Assert.Equal(Build([.. Entries, Spare[kind]]).ToJson(), edited.ToJson());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Replace_OfAnEntry_IsTheStudyBuiltWithTheOtherInItsPlace(string kind)
    {
        StudyEntry changed = Changed[kind];
        Study edited = Build(Entries).Edit(edit => edit.Replace(changed));
        Study direct = Build([.. Entries.Select(entry => entry.Key == changed.Key ? changed : entry)]);
        Assert.Equal(direct.ToJson(), edited.ToJson());
        Assert.NotEqual(Build(Entries).ToJson(), edited.ToJson());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Remove_OfAnEntryThatNothingNames_IsTheStudyBuiltWithoutIt(string kind)
    {
        string without = Build(Entries).ToJson();
        Assert.Equal(without, Build([.. Entries, Spare[kind]]).Edit(edit => edit.Remove(SpareId[kind])).ToJson());
        Assert.Equal(without, Build([Spare[kind], .. Entries]).Edit(edit => edit.Remove(SpareId[kind])).ToJson());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Edit_OfAStudy_LeavesTheStudyBeforeAsItWas(string kind)
    {
        StudyEntry[] entries = [.. Entries, Spare[kind]];
        string json = Build(entries).ToJson();
        Study before = Build(entries);
        Assert.NotEqual(json, before.Edit(edit => edit.Replace(Changed[kind])).ToJson());
        Assert.NotEqual(json, before.Edit(edit => edit.Remove(SpareId[kind])).ToJson());
        Assert.NotEqual(
            json, before.Edit(edit => edit.Add(new Place(new PlaceId("village"), "Village"))).ToJson());
        Assert.Equal(json, before.ToJson());
        Assert.Equal("Town", before.Places["town"].Name);
        Assert.False(before.Places.TryGetValue("village", out _));
    }

    [Fact]
    public void Edit_OfSeveralKinds_IsTheStudyBuiltDirectly()
    {
        Study edited = Build(Entries).Edit(edit => edit
            .Add(Spare["statement"])
            .Add(Spare["place"])
            .Replace(Changed["participant"])
            .Replace(Changed["statement"])
            .Remove(Conduct.Key)
            .Add(Spare["reference"]));
        Study direct = Build(
            Book, Spare["reference"], Country, Town, Quarter, Spare["place"], Changed["participant"],
            Changed["statement"], Spare["statement"]);
        Assert.Equal(direct.ToJson(), edited.ToJson());
        Assert.Equal("Spare", edited.Places["spare"].Name);
        Assert.Equal(["said", "spare"], edited.Statements.Select(each => each.Id.Value));
    }

    [Fact]
    public void Edit_ThatChangesNothing_IsTheSameStudy() =>
        Assert.Equal(Build(Entries).ToJson(), Build(Entries).Edit(_ => { }).ToJson());

    [Fact]
    public void Edit_OfOneEntrySeveralTimes_EndsWithTheLast()
    {
        Study edited = Build(Entries).Edit(edit => edit
            .Replace(Town with { Name = "First" })
            .Replace(Town with { Name = "Second" })
            .Add(new Place(new PlaceId("village"), "Village"))
            .Replace(new Place(new PlaceId("village"), "Hamlet"))
            .Add(Spare["place"])
            .Remove(SpareId["place"]));
        Assert.Equal(["Country", "Second", "Quarter", "Hamlet"], edited.Places.Select(place => place.Name));
    }

    // What is taken out and put in again stands where it stood.
    [Fact]
    public void Edit_ThatRemovesAnEntryAndAddsItAgain_ReplacesIt()
    {
        Place city = Town with { Name = "City" };
        Study edited = Build(Entries).Edit(edit => edit.Remove(Town.Id).Add(city));
        Assert.Equal(Build(Book, Country, city, Quarter, Elder, Conduct, Said).ToJson(), edited.ToJson());
    }

    // Changes are checked together, so their order does not matter.
    [Fact]
    public void Edit_WhoseFirstChangeNeedsASecond_IsAccepted()
    {
        Study edited = Build(Entries).Edit(edit => edit
            .Remove(Elder.Id)
            .Replace(Said with { Participant = new ParticipantId("headman") })
            .Add(new Participant(new ParticipantId("headman"), ParticipantCategory.Headman, new PlaceId("village")))
            .Add(new Place(new PlaceId("village"), "Village")));
        Assert.Equal("headman", Assert.Single(edited.Participants).Id.Value);
        Assert.Equal(new ParticipantId("headman"), edited.Statements["said"].Participant);
    }

    [Fact]
    public void Edit_OfAStudyUnderSettings_KeepsThemWithItsIdAndTitle()
    {
        AnalysisSettings strict = new() { MinimumCellSize = 20 };
        Body unit = new(new BodyId("unit"), "a unit") { Compositions = [TestData.Roster(6, 18)] };
        Study edited = Build([.. Entries, unit]).Under(strict).Edit(edit => edit.Add(Spare["place"]));
        Assert.Equal("A study (s)", edited.ToString());
        Assert.Same(strict, edited.Settings);
        Assert.Same(strict, edited.Bodies["unit"].Composition(PersonAttribute.Gender).Settings);
    }

    [Fact]
    public void With_OfFieldwork_IsTheStudyBuiltWithIt()
    {
        Fieldwork fieldwork = new(
            StatementCoverage.AuthorsSelection, 82, 76, 14, ReducedDate.Year(2020), ReducedDate.Year(2021),
            TestData.Source);
        Study before = Build(Entries);
        Study edited = before.Edit(edit => edit.With(fieldwork));
        Assert.Equal(Builder(Entries).With(fieldwork).Build().ToJson(), edited.ToJson());
        Assert.Null(before.Fieldwork);
    }

    private static Statement Says(string id, string summary) => new(
        new StatementId(id),
        new Attribution(ParticipantCategory.Tribal, "Tribal elder", Identifiability.Category),
        Town.Id,
        Country.Id,
        ReducedDate.Year(2020),
        summary,
        TestData.Source);

    [Fact]
    public void Edit_UnderOtherSettings_IsNotRefusedForABodyItDoesNotTouch()
    {
        AnalysisSettings strict = new() { MinimumCellSize = 20 };
        Body unit = new(new BodyId("unit"), "a unit") { Compositions = [TestData.Roster(6, 18)] };
        Study study = new StudyBuilder(new StudyId("s"), "A study").Add(Book).Add(unit).Under(strict).Build();
        Study named = study.Edit(edit => edit.Replace(study.Bodies["unit"] with { Name = "the unit" }));
        Assert.Equal("the unit", named.Bodies["unit"].Name);
        Assert.Same(strict, named.Bodies["unit"].Compositions[0].Settings);
        Assert.True(named.Under(AnalysisSettings.Default).TryEdit(_ => { }, out _, out _));
    }

    [Fact]
    public void Edit_ThatTakesABodyOutWithItsComparison_IsAccepted()
    {
        Comparison comparison = CaseStudiesOf.Iraq.Comparisons[6];
        Study edited = CaseStudiesOf.Iraq.Edit(edit => edit.Remove(comparison).Remove(comparison.BodyId));
        Assert.Equal(6, edited.Comparisons.Count);
        Assert.Equal(3, edited.Bodies.Count);
        Assert.Equal(7, edited.Edit(edit => edit
            .Add(CaseStudiesOf.Iraq.Bodies[comparison.BodyId]).Add(comparison)).Comparisons.Count);
    }

    private static Study Build(params StudyEntry[] entries) => Builder(entries).Build();

    private static StudyBuilder Builder(StudyEntry[] entries) =>
        entries.Aggregate(new StudyBuilder(new StudyId("s"), "A study"), (builder, entry) => builder.Add(entry));
}
