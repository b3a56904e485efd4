namespace PolicingReform.Tests.Architecture;

public class VerbTests
{
    private const string Ending = "Verbs";

    [Fact]
    public void Library_InItsOwnCode_CallsNoVerb() =>
        Violations.AssertNone(
            "Verbs are for the library's users; inside, call what the verb calls:",
            from use in Library.Uses
            where use.Called is { IsPublic: true }
            where IsVerbs(use.To) && !use.From.Outermost.Equals(use.To.Outermost, StringComparison.Ordinal)
            select $"{use.From.Spoken} ({use.Member}) -> {use.To.Spoken}.{use.Called!.Name}");

    [Fact]
    public void VerbsType_WhereverItsFolder_IsStaticInTheRootNamespace() =>
        Violations.AssertNone(
            "A type of verbs is a static class in the namespace PolicingReform:",
            from type in Library.PublicTypes
            where !type.IsNested && type.Name.EndsWith(Ending, StringComparison.Ordinal)
            where type is not { IsAbstract: true, IsSealed: true } || type.Namespace is not Library.Name
            select type.FullName);

    private static bool IsVerbs(MetadataType type) =>
        type.Assembly is Library.Name && type.Outermost.EndsWith(Ending, StringComparison.Ordinal);
}
