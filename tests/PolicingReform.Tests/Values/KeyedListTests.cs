namespace PolicingReform.Tests.Values;

public class KeyedListTests
{
    private static KeyedList<Body> Bodies => CaseStudiesOf.Iraq.Bodies;

    [Fact]
    public void Lookup_ByIdAndByPosition_FindsTheSame()
    {
        Assert.Same(Bodies[0], Bodies["community-police-anbar"]);
        Assert.Same(Bodies[3], Bodies[new BodyId("interviewed")]);
        Assert.True(Bodies.TryGetValue("interviewed", out Body? interviewed));
        Assert.Same(Bodies[3], interviewed);
        Assert.False(Bodies.TryGetValue("nobody", out _));
        Assert.Equal(4, Bodies.Count);
    }

    [Theory]
    [InlineData("community-police-ninawa", "community-police-ninewa")]
    [InlineData("IPS", "interviewed")]
    [InlineData("iraq-police-service", "iraqi-police-service")]
    public void Lookup_OfAnUnknownId_NamesTheNearest(string asked, string nearest) => Refusal.Is<KeyNotFoundException>(
        $"The bodies hold no \"{asked}\"; the nearest id is \"{nearest}\".", () => _ = Bodies[asked]);

    [Fact]
    public void Lookup_InAnEmptyList_SaysSo() => Refusal.Is<KeyNotFoundException>(
        "The bodies hold no \"a\"; there are none.",
        () => _ = new StudyBuilder(new StudyId("s"), "s").Build().Bodies["a"]);

    [Fact]
    public void Lookup_ByAnIdOfAnotherKind_SaysWhichKindItTakes() => Refusal.Is<KeyNotFoundException>(
        "The places hold no BodyId anbar; look one up by a PlaceId.",
        () => _ = CaseStudiesOf.Iraq.Places[new BodyId("anbar")]);
}
