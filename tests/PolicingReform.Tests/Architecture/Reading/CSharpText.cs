using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PolicingReform.Tests.Architecture;

/// <summary>A symbol as C# writes it, with the namespaces of the library and of the runtime left out.</summary>
internal static class CSharpText
{
    private static readonly SymbolDisplayFormat Format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeTypeConstraints
            | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeConstantValue,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        extensionMethodStyle: SymbolDisplayExtensionMethodStyle.StaticMethod,
        parameterOptions: SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeModifiers
            | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeMemberKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat NamedTypeOnly =
        Format.RemoveGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    public static string Of(ISymbol symbol) => Join(symbol.ToDisplayParts(Format));

    public static string OfUse(ITypeSymbol type) => Join(type.ToDisplayParts(NamedTypeOnly));

    private static string Join(ImmutableArray<SymbolDisplayPart> parts) =>
        string.Concat(parts.Where((_, index) => !IsPlainQualifier(parts, index)));

    private static bool IsPlainQualifier(ImmutableArray<SymbolDisplayPart> parts, int index) =>
        IsPlainNamespace(parts[index])
        || (parts[index].Kind == SymbolDisplayPartKind.Punctuation && index > 0 && IsPlainNamespace(parts[index - 1]));

    private static bool IsPlainNamespace(SymbolDisplayPart part)
    {
        if (part.Symbol is not INamespaceSymbol space)
            return false;
        string name = space.ToDisplayString();
        return name.Split('.')[0] is "System" or Library.Name;
    }
}
