using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PolicingReform.Tests.Architecture;

/// <summary>The public API as a text: one line a member, in an order that depends on nothing but the API.</summary>
internal static class PublicApiText
{
    public static ImmutableArray<string> Lines() =>
    [
        .. LibrarySymbols.PublicTypes
            .GroupBy(type => type.ContainingNamespace.ToDisplayString(), StringComparer.Ordinal)
            .OrderBy(space => space.Key, StringComparer.Ordinal)
            .SelectMany(space => space.SelectMany(LinesOf).Prepend($"namespace {space.Key}")),
    ];

    private static IEnumerable<string> LinesOf(INamedTypeSymbol type) =>
        LibrarySymbols.VisibleMembersOf(type)
            .Select(member => (Rank: RankOf(member), member.Name, Text: TextOf(member)))
            .OrderBy(member => member.Rank)
            .ThenBy(member => member.Name, StringComparer.Ordinal)
            .ThenBy(member => member.Text, StringComparer.Ordinal)
            .Select(member => "    " + member.Text)
            .Prepend(TypeHeader.Of(type))
            .Prepend("");

    // The display of a symbol leaves out what is implied in an interface, and there "static" is not.
    private static string TextOf(ISymbol member) =>
        member is { IsStatic: true, ContainingType.TypeKind: TypeKind.Interface }
            ? $"static {(member.IsAbstract ? "abstract" : "virtual")} {CSharpText.Of(member)}"
            : CSharpText.Of(member);

    private static long RankOf(ISymbol member) => member switch
    {
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } entry =>
            Convert.ToInt64(entry.ConstantValue, CultureInfo.InvariantCulture),
        IFieldSymbol => 0,
        IMethodSymbol { MethodKind: MethodKind.Constructor } => 1,
        IPropertySymbol => 2,
        IEventSymbol => 3,
        IMethodSymbol { MethodKind: MethodKind.Ordinary } => 4,
        _ => 5,
    };
}
