using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PolicingReform.Tests.Architecture;

/// <summary>The first line of a type's declaration.</summary>
internal static class TypeHeader
{
    public static string Of(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Extension => $"extension({CSharpText.Of(type.ExtensionParameter!)}) in {type.ContainingType.Name}",
        TypeKind.Delegate => $"{Accessibility(type)} delegate {CSharpText.Of(type)}",
        _ => $"{Accessibility(type)} {Modifiers(type)}{Keyword(type)} {Name(type)}",
    };

    private static string Accessibility(INamedTypeSymbol type) =>
        type.DeclaredAccessibility == Microsoft.CodeAnalysis.Accessibility.Public ? "public" : "protected";

    private static string Modifiers(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Class when type.IsStatic => "static ",
        TypeKind.Class when type.IsAbstract => "abstract ",
        TypeKind.Class when type.IsSealed => "sealed ",
        TypeKind.Struct => (type.IsReadOnly ? "readonly " : "") + (type.IsRefLikeType ? "ref " : ""),
        _ => "",
    };

    private static string Keyword(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Class => type.IsRecord ? "record" : "class",
        TypeKind.Struct => type.GetMembers("op_Equality").Any(LibrarySymbols.IsGenerated) ? "record struct" : "struct",
        TypeKind.Enum => "enum",
        TypeKind.Interface => "interface",
        _ => throw new NotSupportedException($"{type.ToDisplayString()} is a {type.TypeKind}."),
    };

    private static string Name(INamedTypeSymbol type)
    {
        string name = CSharpText.Of(type);
        int constraints = name.IndexOf(" where ", StringComparison.Ordinal);
        ImmutableArray<string> bases = BasesOf(type);
        return bases.Length == 0
            ? name
            : name.Insert(constraints < 0 ? name.Length : constraints, $" : {string.Join(", ", bases)}");
    }

    private static ImmutableArray<string> BasesOf(INamedTypeSymbol type)
    {
        IEnumerable<INamedTypeSymbol> interfaces = type.TypeKind == TypeKind.Enum ? [] : type.Interfaces;
        INamedTypeSymbol? first = type.TypeKind == TypeKind.Enum ? type.EnumUnderlyingType : type.BaseType;
        bool isNamed = first?.SpecialType is not (
            null or SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Int32);
        IEnumerable<string> named = interfaces.Select(CSharpText.OfUse).Order(StringComparer.Ordinal);
        return [.. isNamed ? named.Prepend(CSharpText.OfUse(first!)) : named];
    }
}
