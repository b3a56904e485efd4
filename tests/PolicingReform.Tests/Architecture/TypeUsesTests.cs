using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace PolicingReform.Tests.Architecture;

public class TypeUsesTests
{
    private const string Used = """
        using System;
        using System.Collections.Generic;
        class Target { public static int Value, At; public static void Call() { } public static void Same<T>() { } }
        interface ITarget { void Do(); }
        enum Kind { First, Second }
        class TargetException : Exception { }
        class TargetAttribute : Attribute { }
        class MarkAttribute(Type type, params Type[] more) : Attribute { }
        class KindAttribute : Attribute { public Kind Kind { get; set; } }
        static class Taker { public static void Take(Kind kind) { } public static Kind Give() => Kind.First; }

        """;

    [Theory]
    [InlineData("class User : Target { }", "base", "Target")]
    [InlineData("class User : List<Target> { }", "base", "Target")]
    [InlineData("abstract class User : ITarget { void ITarget.Do() { } }", "interface", "ITarget")]
    [InlineData("class User<T> where T : Target { }", "constraint", "Target")]
    [InlineData("class User { void Go<T>() where T : Target { } }", "Go", "Target")]
    [InlineData("[Target] class User { }", "attribute", "TargetAttribute")]
    [InlineData("[Mark(typeof(Target))] class User { }", "attribute", "Target")]
    [InlineData("[Mark(typeof(int), typeof(List<Target[]>))] class User { }", "attribute", "Target")]
    [InlineData("[Kind(Kind = Kind.Second)] class User { }", "attribute", "Kind")]
    [InlineData("class User { [Target] int _field; }", "_field", "TargetAttribute")]
    [InlineData("class User { void Go([Target] int x) { } }", "Go", "TargetAttribute")]
    [InlineData("class User { [return: Target] int Go() => 1; }", "Go", "TargetAttribute")]
    [InlineData("class User { Target _field; }", "_field", "Target")]
    [InlineData("class User { Target[] _field; }", "_field", "Target")]
    [InlineData("class User { Dictionary<int, List<Target>> All { get; } }", "All", "Target")]
    [InlineData("class User { event Action<Target> Done; }", "Done", "Target")]
    [InlineData("class User { Target Go() => null; }", "Go", "Target")]
    [InlineData("class User { void Go(ref Target x) { } }", "Go", "Target")]
    [InlineData("class User { object Go() => new Target(); }", "Go", "Target")]
    [InlineData("class User { object Go() => typeof(Target); }", "Go", "Target")]
    [InlineData("class User { bool Go(object x) => x is Target; }", "Go", "Target")]
    [InlineData("class User { int Go() => Target.Value; }", "Go", "Target")]
    [InlineData("class User { void Go() => Target.Call(); }", "Go", "Target")]
    [InlineData("class User { Action Go() => Target.Call; }", "Go", "Target")]
    [InlineData("class User { void Go() => Target.Same<int>(); }", "Go", "Target")]
    [InlineData("class User { object Go() => Array.Empty<Target>(); }", "Go", "Target")]
    [InlineData("class User { Action Go() => () => Target.Call(); }", "Go", "Target")]
    [InlineData("class User { IEnumerable<int> Go() { yield return Target.Value; } }", "Go", "Target")]
    [InlineData("class User { void Go() { Inner(); void Inner() => Target.Call(); } }", "Go", "Target")]
    [InlineData("class User { void Go() { try { } catch (TargetException) { } } }", "Go", "TargetException")]
    [InlineData("class User { void Go() => Taker.Take(Kind.Second); }", "Go", "Kind")]
    [InlineData("class User { bool Go() => Taker.Give() == Kind.Second; }", "Go", "Kind")]
    [InlineData("class User { int Go(string x) => x switch { \"a\" => 1, _ => Target.At }; }", "Go", "Target")]
    [InlineData("class User { int Go(int x) => x switch { 0 => 2, 1 => 3, 2 => 7, _ => Target.At }; }", "Go", "Target")]
    [InlineData("unsafe class User { delegate*<Target, void> _field; }", "_field", "Target")]
    [InlineData("class User { class Nested { Target _field; } }", "_field", "Target")]
    public void Uses_OfASource_HoldTheUse(string source, string member, string target) =>
        Assert.Contains(
            UsesIn(source),
            use => use.From.Outermost.StartsWith("User", StringComparison.Ordinal)
                && use.Member.Equals(member, StringComparison.Ordinal)
                && use.To.FullName.Equals(target, StringComparison.Ordinal));

    [Fact]
    public void Uses_OfAnUnrelatedSource_DoNotHoldTheTarget() =>
        Assert.DoesNotContain(
            UsesIn("class User { int Go(int x) => x + 1; }"),
            use => use.From.FullName is "User" && use.To.FullName is "Target");

    [Fact]
    public void Uses_OfACall_TellTheMember() =>
        Assert.Contains(
            UsesIn("class User { object Go() => new Random(); }"),
            use => use is { To.FullName: "System.Random", Called: { Name: ".ctor", Parameters: 0 } });

    [Fact]
    public void FileLocalType_InMetadata_IsNamedByItsFile() =>
        Assert.Contains(
            UsesIn("file class User { }"),
            use => use.From is { Declared: "<Some_File>User", Spoken: "User", IsUnspeakable: false });

    private static ImmutableArray<TypeUse> UsesIn(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(Used + source, path: "Some.File.cs")],
            Platform.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        using var stream = new MemoryStream();
        EmitResult emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        stream.Position = 0;
        return TypeUses.Of(stream);
    }
}
