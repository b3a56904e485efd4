namespace PolicingReform.Tests.Architecture;

public class LayerMapTests
{
    [Theory]
    [InlineData("Presentation", "Values")]
    [InlineData("Quantities", "Numerics")]
    [InlineData("Stakeholders", "Compositions")]
    [InlineData("Deployments", "Actors")]
    [InlineData("Interviews", "Actors")]
    [InlineData("Justice", "Places")]
    [InlineData("Justice", "Actors")]
    [InlineData("Studies", "Recommendations")]
    [InlineData("Disclosure", "Quantities")]
    [InlineData("Representation", "Disclosure")]
    [InlineData("Evidence", "Trust")]
    [InlineData("CaseStudies", "Json")]
    public void Folder_ThatTheLayersServe_IsAllowed(string from, string to) =>
        Assert.True(LayerMap.Allows(from, to));

    [Theory]
    [InlineData("Numerics", "Values")]
    [InlineData("Provenance", "Presentation")]
    [InlineData("Compositions", "Actors")]
    [InlineData("Compositions", "Numerics")]
    [InlineData("Actors", "Presentation")]
    [InlineData("Places", "Justice")]
    [InlineData("Actors", "Deployments")]
    [InlineData("Actors", "Compositions")]
    [InlineData("Disclosure", "Studies")]
    [InlineData("Disclosure", "Provenance")]
    [InlineData("Estimation", "Agreement")]
    [InlineData("Trust", "Representation")]
    [InlineData("Trust", "Evidence")]
    [InlineData("Json", "CaseStudies")]
    [InlineData("CaseStudies", "DependencyInjection")]
    [InlineData("Studies", "Nowhere")]
    public void Folder_ThatTheLayersHide_IsNotAllowed(string from, string to) =>
        Assert.False(LayerMap.Allows(from, to));

    [Fact]
    public void Map_WhereItNamesFolders_ListsThem()
    {
        IEnumerable<string> named = LayerMap.Folders.SelectMany(
            folder => folder.Beside.Concat(folder.Never).Concat(folder.Only));

        Assert.All(named, name => Assert.True(LayerMap.Knows(name), name));
    }

    [Fact]
    public void Map_WhereItNamesNeighbours_ListsThemBefore() =>
        Violations.AssertNone(
            "Beside names folders of the same layer that are listed before:",
            from place in Enumerable.Range(0, LayerMap.Folders.Length)
            let folder = LayerMap.Folders[place]
            from beside in folder.Beside
            where !LayerMap.Folders.Take(place).Any(before =>
                before.Layer == folder.Layer && before.Name.Equals(beside, StringComparison.Ordinal))
            select $"{folder.Name} -> {beside}");

    [Fact]
    public void Map_FromLineToLine_NeverGoesBackALayer() =>
        Assert.Equal(
            LayerMap.Folders.Select(folder => folder.Layer).Order(),
            LayerMap.Folders.Select(folder => folder.Layer));
}
