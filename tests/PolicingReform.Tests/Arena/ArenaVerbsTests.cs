using System.Globalization;

namespace PolicingReform.Tests.Arena;

/// <summary>The arena of the paper's sites, and what follows from strengths and silence.</summary>
public class ArenaVerbsTests
{
    private static readonly Study Iraq = CaseStudiesOf.Iraq;

    // Case Studies: Ninewa, Qaraqosh (p. 17): police and NPU hold the centre and man checkpoints together; outside, the
    // 30th Brigade mans one at the southern entrance; p. 18: there is no community policing unit.
    [Theory]
    [InlineData("police-qaraqosh", Presence.StatedPresent, "urban-centre checkpoints", "npu")]
    [InlineData("npu", Presence.StatedPresent, "urban-centre checkpoints", "police-qaraqosh")]
    [InlineData("30th-brigade", Presence.StatedPresent, "southern-entrance", "")]
    [InlineData("community-police-ninewa", Presence.StatedAbsent, "", "")]
    public void Actor_InQaraqosh_IsWhereThePaperPutsIt(string actor, Presence presence, string zones, string jointly)
    {
        ArenaActor found = Assert.Single(Iraq.Arena()["qaraqosh"].Actors, each => each.Actor.Id.Value == actor);
        Assert.Equal(presence, found.Presence);
        Assert.Equal(zones, string.Join(' ', found.Zones.Select(zone => zone.Code)));
        Assert.Equal(jointly, string.Join(' ', found.JointlyWith.Select(each => each.Id)));
        Assert.All(found.Sources, source => Assert.InRange(source.Page!.Value, 17, 18));
    }

    // The Shiite groups fought in Anbar and left (p. 14): absent in 2021. No page places the army in Qaraqosh, or says
    // that it is not there: no row.
    [Fact]
    public void Presence_IsThreeValued()
    {
        Assert.Equal(
            Presence.StatedAbsent,
            Assert.Single(Iraq.Arena()["anbar"].Actors, each => each.Actor.Id.Value == "shia-pmfs-in-anbar").Presence);
        Assert.DoesNotContain(Iraq.Arena()["qaraqosh"].Actors, each => each.Actor.Id.Value == "iraqi-army");
    }

    // About 9,000 of the 15,000 (p. 14): 60 %, from two rounded figures and so without an interval.
    [Fact]
    public void MilitarisedShare_OfAnbar_IsThatOfTwoPublishedFigures()
    {
        Estimate share = Iraq.Arena()["anbar"].MilitarisedShare;
        Assert.Equal(0.6, share.Value);
        Assert.Null(share.Interval);
        Assert.Equal("published strengths have no sampling interval", share.NoInterval!.Sentence);
        Assert.Equal(Basis.PublishedFigure, share.Basis);
        Assert.Equal(14, Assert.Single(share.Sources.Select(source => source.Page).Distinct()));
    }

    [Theory]
    [InlineData("ramadi")]
    [InlineData("hay-al-tanak")]
    [InlineData("ninewa")]
    public void MilitarisedShare_WithoutStrengths_SaysWhy(string place)
    {
        Estimate share = Iraq.Arena()[place].MilitarisedShare;
        Assert.Null(share.Value);
        Assert.Equal("no-strengths", share.NoValue!.Code);
    }

    [Theory]
    [InlineData(9000, 15000, 0.6)]
    [InlineData(15000, 15000, 1.0)]
    public void MilitarisedShare_OfAForceAndItsPart_IsTheirRatio(double part, double whole, double share) =>
        Assert.Equal(share, Force(part, whole).Arena()["town"].MilitarisedShare.Value);

    // More soldiers than police in all: the figures contradict each other, so nothing is given.
    [Fact]
    public void MilitarisedShare_OfAPartThatExceedsTheWhole_IsNotGiven()
    {
        Assert.Equal("no-strengths", Force(16000, 15000).Arena()["town"].MilitarisedShare.NoValue!.Code);
        Assert.Contains(Force(16000, 15000).Validate(), finding => finding.Code == "part-exceeds-whole");
    }

    // Note 23 and the text on p. 17: the quarter falls under the station at Yarmouk.
    [Fact]
    public void HayAlTanak_IsCoveredFromYarmouk() => Assert.Contains(
        Iraq.Arena()["hay-al-tanak"].CoveredFrom,
        each => each.Facility.Id.Value == "police-station-yarmouk" && each.Seat.Id.Value == "yarmouk");

    [Fact]
    public void Primacy_IsSaidAfterWhoeverStatesIt()
    {
        PlaceArena qaraqosh = Iraq.Arena()["qaraqosh"];
        Assert.Contains(qaraqosh.Primacy, each => each.Over.Count > 0 && each.AccordingTo is not null);
        Assert.Contains("According to several respondents in Qaraqosh.", qaraqosh.ToHtml(), StringComparison.Ordinal);
    }

    // In June 2014 ISIL took Mosul and held it until 2017 (p. 16); by 2021 it is in no arena.
    [Theory]
    [InlineData("2015", true)]
    [InlineData("2021", false)]
    public void Arena_AtAnotherDate_HoldsWhoWasThereThen(string date, bool there) => Assert.Equal(
        there,
        Iraq.Arena(ReducedDate.Parse(date, CultureInfo.InvariantCulture)).Places
            .Where(place => place.Place.Id.Value == "mosul")
            .SelectMany(place => place.Actors).Any(each => each.Actor.Id.Value == "isil"));

    [Fact]
    public void Arena_OfAStudyWithoutDates_AsksForOne() => Refusal.Is<ArgumentException>(
        "study states neither fieldwork nor deployments; give the date to ask for. (Parameter 'study')",
        () => new StudyBuilder(new StudyId("s"), "A study").Build().Arena());

    [Fact]
    public void Arena_OfAPlaceItDoesNotHold_ListsThoseItHolds() => Assert.StartsWith(
        "The arena holds no place \"basra\"; it holds ramadi, ameriyat-al-fallujah, hay-al-tanak, qaraqosh, ",
        Assert.Throws<KeyNotFoundException>(() => Iraq.Arena()["basra"]).Message,
        StringComparison.Ordinal);

    private static Study Force(double part, double whole)
    {
        Locator source = TestData.Source;
        PersonnelStrength Strength(double value) =>
            new(StrengthCount.Active, PublishedFigure.Exact("so many", value, FigureUnit.Persons, source));
        SecurityActor police = new(new ActorId("police"), "Police", new ActorKind("local-police", "local police"))
        {
            Strengths = [Strength(whole)],
        };
        SecurityActor battalions = new(
            new ActorId("battalions"), "Battalions", new ActorKind("battalion", "battalion", isMilitarised: true))
        {
            MemberOf = [new ActorMembership(police.Id, source)],
            Strengths = [Strength(part)],
        };
        return new StudyBuilder(new StudyId("s"), "A study")
            .Add(new Reference(source.ReferenceId, "a", "t")).Add(new Place(new PlaceId("town"), "Town"))
            .Add(police).Add(battalions)
            .Add(new Deployment(
                new DeploymentId("d"), police.Id, new PlaceId("town"), Presence.StatedPresent, ReducedDate.Year(2021),
                source))
            .Build();
    }
}
