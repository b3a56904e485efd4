namespace PolicingReform.Tests.Values;

public class IdTests
{
    private const string Longest =
        "a123456789a123456789a123456789a123456789a123456789a123456789a123456789a123456789a123456789a123456789";

    [Theory]
    [InlineData("a")]
    [InlineData("7")]
    [InlineData("community-police-anbar")]
    [InlineData("s-03-b")]
    [InlineData(Longest)]
    public void Parse_OfAnId_IsTheIdThatTheTextSpells(string text)
    {
        PlaceId place = PlaceId.Parse(text, null);
        ActorId actor = ActorId.Parse(text, null);
        Assert.Equal(new PlaceId(text), place);
        Assert.Equal(new ActorId(text), actor);
        Assert.Equal(text, place.Value);
        Assert.Equal(text, actor.ToString());
        Assert.True(PlaceId.TryParse(text, null, out PlaceId? tried));
        Assert.Equal(place, tried);
        Assert.True(ActorId.TryParse(text, null, out ActorId? other));
        Assert.Equal(actor, other);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("a b")]
    [InlineData("a_b")]
    [InlineData("a\n")]
    [InlineData("Anbar")]
    [InlineData("é")]
    [InlineData("٣")]
    [InlineData(Longest + "a")]
    public void TryParse_OfWhatIsNoId_GivesNull(string? text)
    {
        Assert.False(PlaceId.TryParse(text, null, out PlaceId? place));
        Assert.Null(place);
        Assert.False(ActorId.TryParse(text, null, out ActorId? actor));
        Assert.Null(actor);
    }

    [Fact]
    public void Parse_OfWhatIsNoId_SaysTheTextAndTheRule()
    {
        const string Message =
            "s was \"Al Anbar\"; ids and codes are 1 to 100 characters, lower-case words of a-z and 0-9 joined by " +
            "single hyphens.";
        Refusal.Is<FormatException>(Message, () => PlaceId.Parse("Al Anbar", null));
        Refusal.Is<FormatException>(Message, () => ActorId.Parse("Al Anbar", null));
    }

    [Fact]
    public void Parse_OfALongText_QuotesItsBeginning() => Refusal.Is<FormatException>(
        "s was \"a123456789a123456789a123456789a123456789a123456789a123456789...\"; ids and codes are 1 to 100 " +
        "characters, lower-case words of a-z and 0-9 joined by single hyphens.",
        () => PlaceId.Parse(Longest + "a", null));

    [Fact]
    public void Parse_OfNull_IsRefused()
    {
        const string Message = "s was null; a value is required. (Parameter 's')";
        Refusal.Is<ArgumentNullException>(Message, () => PlaceId.Parse(null!, null));
        Refusal.Is<ArgumentNullException>(Message, () => ActorId.Parse(null!, null));
    }

    [Fact]
    public void Ids_OfOneKind_AreEqualWhenTheyAreSpelledAlike()
    {
        Assert.Equal(new PlaceId("mosul"), new PlaceId("mosul"));
        Assert.Equal(new PlaceId("mosul").GetHashCode(), new PlaceId("mosul").GetHashCode());
        Assert.NotEqual(new PlaceId("mosul"), new PlaceId("mosul-2"));
    }

    [Fact]
    public void Ids_OfTwoKinds_AreNeverEqual()
    {
        Id[] alike =
        [
            new ActorId("a"), new AuthorityId("a"), new BarrierId("a"), new BenchmarkId("a"), new BodyId("a"),
            new DeploymentId("a"), new FacilityId("a"), new LegalInstrumentId("a"), new NoteId("a"),
            new ParticipantId("a"), new PlaceId("a"), new PollId("a"), new PrimacyId("a"), new ProgrammeId("a"),
            new ProviderId("a"), new RecommendationId("a"), new RecourseId("a"), new ReferenceId("a"),
            new StatementId("a"), new StudyId("a"), new SupportId("a"), new ThemeId("a"), new ViewId("a"),
        ];
        Assert.Equal(23, alike.Distinct().Count());
        Assert.Equal(23, typeof(Id).Assembly.GetTypes().Count(type => type.IsSealed && type.IsSubclassOf(typeof(Id))));
    }
}
