using System.Globalization;

namespace PolicingReform.Tests.Studies;

/// <summary>Places that lie in themselves and actors that are members of themselves.</summary>
public class CircleTests
{
    private static readonly Reference Book = new(new ReferenceId("a-book"), "An author", "A title");

    [Fact]
    public void Places_OfWhichOneLiesInItself_AreRefused() => Assert.Equal(
        ["Error: place a: it lies in itself by way of its parents; mend the parent of one of them."],
        Refused(Place("a", "a"), Place("b", "a"), Place("c", null)));

    [Fact]
    public void Places_OfWhichTwoLieInEachOther_AreRefused() => Assert.Equal(
        [
            "Error: place a: it lies in itself by way of its parents; mend the parent of one of them.",
            "Error: place b: it lies in itself by way of its parents; mend the parent of one of them.",
        ],
        Refused(Place("a", "b"), Place("b", "a"), Place("c", "b"), Place("d", null)));

    [Fact]
    public void Places_InTwoCircles_AreAllNamed() => Assert.Equal(
        [
            "Error: place a: it lies in itself by way of its parents; mend the parent of one of them.",
            "Error: place b: it lies in itself by way of its parents; mend the parent of one of them.",
            "Error: place d: it lies in itself by way of its parents; mend the parent of one of them.",
        ],
        Refused(Place("a", "b"), Place("b", "a"), Place("c", "d"), Place("d", "d")));

    // 100,000 places below the circle: neither the depth of a recursion nor their number squared may matter.
    [Fact]
    public void Places_InAChainBelowACircle_AreNotNamedWithIt() => Assert.Equal(
        [
            "Error: place a: it lies in itself by way of its parents; mend the parent of one of them.",
            "Error: place b: it lies in itself by way of its parents; mend the parent of one of them.",
            "Error: place c: it lies in itself by way of its parents; mend the parent of one of them.",
        ],
        Refused([Place("a", "b"), Place("b", "c"), Place("c", "a"), Place("p0", "a"), .. Chain(100_000)]));

    [Fact]
    public void Places_InALongChain_AreNoCircle() =>
        Assert.Equal(100_000, Build([Place("p0", null), .. Chain(100_000)]).Places.Count);

    [Fact]
    public void Place_WhoseParentIsMissing_IsNoCircle() => Assert.Equal(
        ["Error: place a: it names the place z, which the study does not hold; add it or mend the id."],
        Refused(Place("a", "z"), Place("b", "a")));

    [Fact]
    public void Actor_ThatIsAMemberOfItself_IsRefused() => Assert.Equal(
        ["Error: actor a: it is a member of itself by way of its memberships; mend one of them."],
        Refused(Book, Actor("a", "a"), Actor("b", "a")));

    // The unit below and the ministry above the circle are not in it.
    [Fact]
    public void Actors_InACircleOfMemberships_AreRefused() => Assert.Equal(
        [
            "Error: actor a: it is a member of itself by way of its memberships; mend one of them.",
            "Error: actor b: it is a member of itself by way of its memberships; mend one of them.",
            "Error: actor c: it is a member of itself by way of its memberships; mend one of them.",
        ],
        Refused(
            Book,
            Actor("unit", "a"), Actor("a", "b"), Actor("b", "c", "ministry"), Actor("c", "a"), Actor("ministry")));

    [Fact]
    public void Actor_UnderTwoUmbrellas_IsNoCircle()
    {
        Study study = Build(Book, Actor("unit", "police", "mobilisation"), Actor("police"), Actor("mobilisation"));
        Assert.Equal(
            ["part of police", "part of mobilisation"],
            study.Actors["unit"].MemberOf.Select(each => each.ToString()));
    }

    // Two ways up to one ministry are no way back down.
    [Fact]
    public void Actor_UnderOneMinistryByTwoWays_IsNoCircle() => Assert.Equal(
        4,
        Build(Book, Actor("unit", "police", "army"), Actor("police", "state"), Actor("army", "state"), Actor("state"))
            .Actors.Count);

    [Fact]
    public void Actor_ThatIsAMemberOfOneUmbrellaTwice_IsNoCircle() =>
        Assert.Equal(2, Build(Book, Actor("unit", "police", "police"), Actor("police")).Actors.Count);

    [Fact]
    public void Actors_WithAPlaceOfTheSameId_AreNoCircleWithIt() =>
        Assert.Equal(2, Build(Book, Place("a", "b"), Place("b", null), Actor("b", "a"), Actor("a")).Actors.Count);

    [Fact]
    public void Actor_BetweenTwoCircles_IsInNeither() => Assert.DoesNotContain(
        "Error: actor x: it is a member of itself by way of its memberships; mend one of them.",
        Refused(Book, Actor("a", "b"), Actor("b", "a", "x"), Actor("x", "c"), Actor("c", "d"), Actor("d", "c")));

    private static Place Place(string id, string? parent) =>
        new(new PlaceId(id), "P") { Parent = parent is null ? null : new PlaceId(parent) };

    private static IEnumerable<Place> Chain(int length) => Enumerable.Range(1, length - 1).Select(
        i => Place(Numbered(i), Numbered(i - 1)));

    private static string Numbered(int i) => string.Create(CultureInfo.InvariantCulture, $"p{i}");

    private static SecurityActor Actor(string id, params string[] memberOf) =>
        new(new ActorId(id), "A", ActorKind.Known[0])
        {
            MemberOf = [.. memberOf.Select(each => new ActorMembership(new ActorId(each), TestData.Source))],
        };

    private static Study Build(params StudyEntry[] entries) => Builder(entries).Build();

    private static IEnumerable<string> Refused(params StudyEntry[] entries)
    {
        Assert.False(Builder(entries).TryBuild(out _, out ValueList<Finding> findings));
        return findings.Select(finding => finding.ToString());
    }

    private static StudyBuilder Builder(StudyEntry[] entries) =>
        entries.Aggregate(new StudyBuilder(new StudyId("s"), "A study"), (builder, entry) => builder.Add(entry));
}
