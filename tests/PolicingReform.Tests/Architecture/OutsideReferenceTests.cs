namespace PolicingReform.Tests.Architecture;

public class OutsideReferenceTests
{
    [Fact]
    public void Assembly_InItsReferences_HasOnlyKnownOnes() =>
        Violations.AssertNone(
            "OutsideReferences.cs does not know these assemblies:",
            Library.Assembly.GetReferencedAssemblies()
                .Select(reference => reference.Name!)
                .Where(name => !OutsideReferences.Knows(name)));

    [Fact]
    public void Folder_UsingAnOutsideAssembly_MayDoSo() =>
        Violations.AssertNone(
            "These uses go against OutsideReferences.cs:",
            from use in Library.Uses
            where use.To.Assembly is not Library.Name
            let folder = Library.Sources.Of(use.From)
            where folder is not null && !OutsideReferences.Allows(folder, use.To.Assembly)
            select $"{folder}/{use.From.Spoken} ({use.Member}) -> {use.To.Assembly}/{use.To.Spoken}");

    [Theory]
    [InlineData("Numerics", "MathNet.Numerics", true)]
    [InlineData("Estimation", "MathNet.Numerics", false)]
    [InlineData("Json", "System.Text.Json", true)]
    [InlineData("CaseStudies", "System.Text.Json", false)]
    [InlineData("Numerics", "NodaTime", false)]
    [InlineData("DependencyInjection", "Microsoft.Extensions.DependencyInjection.Abstractions", true)]
    [InlineData("Json", "Microsoft.Extensions.DependencyInjection.Abstractions", false)]
    [InlineData("Values", "System.Runtime", true)]
    [InlineData("Values", "Systemic", false)]
    [InlineData("Json", "Newtonsoft.Json", false)]
    public void Rules_ForAFolderAndAnAssembly_Decide(string folder, string assembly, bool expected) =>
        Assert.Equal(expected, OutsideReferences.Allows(folder, assembly));
}
