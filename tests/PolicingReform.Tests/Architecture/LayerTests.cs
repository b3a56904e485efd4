namespace PolicingReform.Tests.Architecture;

public class LayerTests
{
    [Fact]
    public void Folder_UsingAnother_IsAllowedByTheLayers() =>
        Violations.AssertNone(
            "These uses go against the layers (LayerMap.cs):",
            FolderUse.Between(Library.Uses, Library.Sources)
                .Where(use => !LayerMap.Allows(use.From, use.To))
                .Select(use => use.Place));

    [Fact]
    public void Folder_WithATypeInIt_IsInTheLayerMap() =>
        Violations.AssertNone(
            "These folders hold types and have no layer (a dot is the root of the library):",
            Library.Sources.All.Where(folder => !LayerMap.Knows(folder)));

    [Fact]
    public void Type_WrittenInSeveralParts_StaysInOneFolder() =>
        Violations.AssertNone("These types are split over folders:", Library.Sources.SplitTypes);

    [Fact]
    public void Type_InTheAssembly_HasAFolderOrAReasonToHaveNone() =>
        Violations.AssertNone(
            "No source in src declares these types, and GeneratedTypes.cs does not explain them:",
            Library.Uses
                .Select(use => use.From)
                .Where(type => Library.Sources.Of(type) is null && !GeneratedTypes.Explain(type))
                .Select(type => type.Outermost));

    [Fact]
    public void Library_WhenRead_HasUsesToJudge() =>
        Assert.NotEmpty(FolderUse.Between(Library.Uses, Library.Sources));
}
