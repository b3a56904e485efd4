namespace PolicingReform.Tests.Recourse;

public class RecourseVerbsTests
{
    private static readonly Study Iraq = CaseStudiesOf.Iraq;

    // Set-off statement of 14 January 2021 (p. 21): often to the church, in certain cases to the police.
    [Fact]
    public void Steps_InQaraqosh_KeepTheOrderAndTheConditionOfThePaper()
    {
        RecoursePath path = Assert.Single(
            Iraq.Recourse(new PlaceId("qaraqosh")).Paths,
            each => each.Steps.Count == 2 && each.ForWhom is null && each.Problem == "social problems");
        Assert.Equal(["p-church-qaraqosh", "p-local-police"], path.Steps.Select(step => step.Provider.Value));
        Assert.Equal("in certain cases", path.Steps[1].Condition);
        Assert.Equal(21, path.Source.Page);
    }

    // Women and the Local Police (p. 20): shaikhs and religious figures before the police, at every site.
    [Theory]
    [InlineData("ramadi")]
    [InlineData("ameriyat-al-fallujah")]
    [InlineData("hay-al-tanak")]
    [InlineData("qaraqosh")]
    public void Women_AtEverySite_TurnToThePoliceLast(string site)
    {
        ValueList<RecoursePath> paths = Iraq.Recourse(new PlaceId(site), "women").Paths;
        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.Contains("women", path.ForWhom!, StringComparison.Ordinal));
        Assert.All(
            paths.Where(path => path.Steps.Any(step => step.Provider.Value == "p-local-police")),
            path => Assert.Equal("p-local-police", path.Steps[^1].Provider.Value));
    }

    // The four reasons of p. 20, and the note that units share their building with stations.
    [Theory]
    [InlineData("b-station-stigma")]
    [InlineData("b-station-harassment")]
    [InlineData("b-station-no-policewomen")]
    [InlineData("b-station-male-relative")]
    public void Barriers_OfWomen_AreThoseOfThePaper(string id) =>
        Assert.Contains(Iraq.AccessBarriers(forWhom: "women").Barriers, each => each.Id.Value == id);

    [Fact]
    public void Barriers_AtAllSites_SayAllSites() =>
        Assert.Contains("all sites", Iraq.AccessBarriers().ToString(), StringComparison.Ordinal);

    [Fact]
    public void Barriers_OfOnePlace_AreOnlyThose() => Assert.All(
        Iraq.AccessBarriers(new PlaceId("hay-al-tanak")).Barriers,
        each => Assert.Contains(new PlaceId("hay-al-tanak"), each.Places));

    [Fact]
    public void Recourse_OfAStudyWithoutAny_IsEmptyAndSaysSo()
    {
        RecourseOverview none = new StudyBuilder(new StudyId("s"), "A study").Build().Recourse();
        Assert.Empty(none.Paths);
        Assert.Contains("<caption", none.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("<svg", none.ToSvg(), StringComparison.Ordinal);
    }
}
