using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PolicingReform.Tests.Architecture;

/// <summary>The library as the compiler of its users sees it.</summary>
internal static class LibrarySymbols
{
    /// <summary>The types that a user can name, and the extension blocks in them.</summary>
    public static ImmutableArray<INamedTypeSymbol> PublicTypes { get; } =
    [
        .. TypesIn(Read().GlobalNamespace).OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal),
    ];

    /// <summary>The members that a user can name: no accessors, no nested types, nothing a record adds.</summary>
    public static IEnumerable<ISymbol> VisibleMembersOf(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Delegate)
            return [];
        ImmutableHashSet<ISymbol> implementations = type.GetTypeMembers()
            .SelectMany(extension => extension.GetMembers().OfType<IMethodSymbol>())
            .Select(method => method.AssociatedExtensionImplementation)
            .OfType<ISymbol>()
            .ToImmutableHashSet(SymbolEqualityComparer.Default);
        return type.GetMembers().Where(
            member => IsVisible(member)
                && !member.IsImplicitlyDeclared
                && member is not (INamedTypeSymbol or IMethodSymbol { AssociatedSymbol: not null })
                && (!IsGenerated(member) || member.Name is "Deconstruct")
                && !implementations.Contains(member));
    }

    public static bool IsGenerated(ISymbol member) => member.GetAttributes().Any(
        attribute => attribute.AttributeClass is { Name: "CompilerGeneratedAttribute" });

    private static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Protected or Accessibility.ProtectedOrInternal => symbol.ContainingType is { IsSealed: false },
        _ => false,
    };

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(member => member switch
        {
            INamespaceSymbol space => TypesIn(space),
            INamedTypeSymbol type when IsVisible(type) => TypesIn(type).Prepend(type),
            _ => [],
        });

    private static IAssemblySymbol Read()
    {
        var compilation = CSharpCompilation.Create("Reader", references: Platform.References);
        MetadataReference library = Platform.References.Single(
            reference => Path.GetFileNameWithoutExtension(reference.Display) is Library.Name);
        return (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(library)!;
    }
}
