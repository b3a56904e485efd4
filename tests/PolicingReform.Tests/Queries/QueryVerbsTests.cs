namespace PolicingReform.Tests.Queries;

public class QueryVerbsTests
{
    private static readonly Study Iraq = CaseStudiesOf.Iraq;

    public static TheoryData<StatementFilter, string> Filters => new()
    {
        { new() { About = new PlaceId("hay-al-tanak") }, "s06 s07 s13" },
        { new() { SpokenIn = new PlaceId("hay-al-tanak") }, "s06 s13" },
        { new() { SpokenIn = new PlaceId("mosul") }, "s06 s07 s11 s13 s14" },
        { new() { Category = ParticipantCategory.Police }, "s05 s14 s15 s16 s18" },
        { new() { Gender = Gender.Woman }, "s09 s11 s17" },
        { new() { Theme = "representation" }, "s06" },
        { new() { Stance = Stance.Mixed }, "s03 s10 s12 s17 s18" },
        { new() { Theme = "women", Stance = Stance.Favourable }, "s12" },
        { new() { Made = new Period(ReducedDate.Month(2021, 1), ReducedDate.Month(2021, 1)), Gender = Gender.Woman },
            "s17" },
        { new() { Actor = new ActorId("iraqi-army") }, "s18" },
        { new() { Category = ParticipantCategory.Police, Gender = Gender.Man }, "" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void Statements_ThatMeetAFilter_AreThose(StatementFilter filter, string ids) =>
        Assert.Equal(ids, string.Join(' ', Iraq.StatementsWhere(filter).Select(each => each.Id)));

    [Fact]
    public void Statements_UnderNoCondition_AreAll() =>
        Assert.Equal(20, Iraq.StatementsWhere(StatementFilter.Any).Count());

    [Fact]
    public void Filter_OfSomethingTheStudyDoesNotHold_SaysTheNearest()
    {
        Refusal.Is<KeyNotFoundException>(
            "The themes hold no \"woman\"; the nearest id is \"women\".",
            () => Iraq.StatementsWhere(new StatementFilter { Theme = "woman" }));
        Refusal.Is<KeyNotFoundException>(
            "The places hold no \"ramady\"; the nearest id is \"ramadi\".",
            () => Iraq.StatementsWhere(new StatementFilter { About = new PlaceId("ramady") }));
    }

    // Anbar holds Ramadi and ʿAmeriyat al-Fallujah: their nine statements, and the brigadier's about the province.
    [Fact]
    public void SaidAbout_AProvince_IsSaidAboutWhatLiesInItToo()
    {
        PlaceFile anbar = Iraq.SaidAbout(new PlaceId("anbar"));
        Assert.Equal(9, anbar.Statements.Count);
        Assert.Contains(anbar.Facilities, each => each.Id.Value == "police-station-al-faris");
        Assert.Contains(anbar.Notes, each => each.Places.Contains(new PlaceId("ramadi")));
        Assert.DoesNotContain(anbar.Notes, each => each.Places.All(place => place.Value == "ninewa"));
    }

    // By mid-2017 the city had been retaken (p. 16): coalition, security forces and mobilisations took part together.
    [Fact]
    public void Actors_PresentOnADate_AreThoseStatedForIt()
    {
        Assert.Contains(
            Iraq.ActorsPresent(new PlaceId("mosul"), ReducedDate.Year(2017)), each => each.Id.Value == "isil");
        Assert.DoesNotContain(
            Iraq.ActorsPresent(new PlaceId("mosul"), ReducedDate.Year(2021)), each => each.Id.Value == "isil");
        Assert.DoesNotContain(
            Iraq.ActorsPresent(new PlaceId("anbar"), ReducedDate.Year(2021)),
            each => each.Id.Value == "shia-pmfs-in-anbar");
    }

    [Fact]
    public void Joint_Deployment_IsGivenOnceForTheGroup()
    {
        JointDeployment checkpoints = Assert.Single(Iraq.JointDeployments(new PlaceId("qaraqosh")));
        Assert.Equal("checkpoints", checkpoints.Zone!.Code);
        Assert.Equal(
            ["npu", "police-qaraqosh"],
            checkpoints.Actors.Select(each => each.Id.Value).Order(StringComparer.Ordinal));
        Assert.Empty(Iraq.JointDeployments(new PlaceId("qaraqosh"), ReducedDate.Year(2010)));
    }

    // Governor and ministry both (p. 11), reached from a unit in one town by what it is part of.
    [Fact]
    public void Authorities_OverAUnit_IncludeThoseOverWhatItIsPartOf()
    {
        HeldAuthority[] found = [.. Iraq.AuthoritiesOver(new ActorId("community-police-ramadi"))];
        Assert.Contains(found, each => each.Link is
        {
            Holder.Value: "provincial-governors", Kind: AuthorityKind.Legal, IsContested: true,
        });
        Assert.Contains(found, each => each.Link is
        {
            Holder.Value: "ministry-of-interior", Kind: AuthorityKind.Fiscal,
        });
        Assert.Contains(found, each => each.Link.Holder.Value == "anbar-operations-command");
        Assert.Equal(found.Length, found.Select(each => each.Link.Id).Distinct().Count());
    }

    // The NPU and the 30th Brigade are separate and both part of the PMF (p. 17).
    [Fact]
    public void Members_OfOneUmbrella_AreTwoActors() => Assert.All(
        ["npu", "30th-brigade"],
        id => Assert.Contains(
            Iraq.Actors[id].MemberOf, each => each.Actor == new ActorId("popular-mobilisation-forces")));

    // Note 20 gives the headmen's estimate of residents.
    [Fact]
    public void Citing_AFootnote_FindsWhatRestsOnIt()
    {
        Citation[] found = [.. Iraq.Citing(new Locator(new ReferenceId("lse-mec-51")) { Footnote = 20 })];
        Assert.Contains(found, each => each.Subject == "place hay-al-tanak");
        Assert.All(found, each => Assert.Equal(20, each.Source.Footnote));
        Assert.Empty(Iraq.Citing(new Locator(new ReferenceId("lse-mec-51")) { Footnote = 99 }));
    }

    [Fact]
    public void Citing_AWork_FindsEverythingThatRestsOnIt() => Assert.Contains(
        Iraq.Citing(new Locator(new ReferenceId("cod-ab-2019"))), each => each.Subject == "place mosul");

    // An empty answer to a misspelt question would be read as silence of the study.
    [Fact]
    public void Questions_OfWhatTheStudyDoesNotHold_AreRefused()
    {
        PlaceId nowhere = new("ramady");
        Action[] questions =
        [
            () => Iraq.SaidAbout(nowhere),
            () => Iraq.ActorsPresent(nowhere, ReducedDate.Year(2021)),
            () => Iraq.JointDeployments(nowhere),
            () => Iraq.Recourse(nowhere),
            () => Iraq.AccessBarriers(nowhere),
        ];
        Assert.All(questions, question => Refusal.Is<KeyNotFoundException>(
            "The places hold no \"ramady\"; the nearest id is \"ramadi\".", question));
        Refusal.Is<KeyNotFoundException>(
            "The references hold no \"geoname\"; the nearest id is \"geonames\".",
            () => Iraq.Citing(new Locator(new ReferenceId("geoname"))));
        Assert.StartsWith(
            "The actors hold no \"nobody\"; ",
            Assert.Throws<KeyNotFoundException>(() => Iraq.AuthoritiesOver(new ActorId("nobody"))).Message,
            StringComparison.Ordinal);
    }
}
