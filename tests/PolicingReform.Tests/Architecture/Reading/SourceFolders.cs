using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicingReform.Tests.Architecture;

/// <summary>In which folders of the library each outermost type is written.</summary>
internal sealed class SourceFolders
{
    private readonly ILookup<string, string> _foldersByType;

    private SourceFolders(IEnumerable<(string Type, string Folder)> declarations) =>
        _foldersByType = declarations.Distinct().ToLookup(
            declaration => declaration.Type, declaration => declaration.Folder, StringComparer.Ordinal);

    /// <summary>The types written in more than one folder, with their folders.</summary>
    public ImmutableArray<string> SplitTypes =>
    [
        .. _foldersByType
            .Where(folders => folders.Count() > 1)
            .Select(folders => $"{folders.Key}: {string.Join(", ", folders.Order(StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal),
    ];

    public IEnumerable<string> All => _foldersByType.SelectMany(folders => folders).Distinct(StringComparer.Ordinal);

    public static SourceFolders Read(string sources) => new(
        from file in Directory.EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories)
        let parts = Path.GetRelativePath(sources, file).Split(Path.DirectorySeparatorChar)
        where parts[0] is not ("bin" or "obj")
        from type in TypesIn(file)
        select (type, parts.Length > 1 ? parts[0] : "."));

    /// <summary>The folder of a type, or null where no source declares it.</summary>
    public string? Of(MetadataType type) => _foldersByType[type.Declared].FirstOrDefault();

    private static IEnumerable<string> TypesIn(string file) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.Preview))
            .GetRoot()
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .Select(member => MetadataName(member, Path.GetFileNameWithoutExtension(file)));

    private static string MetadataName(MemberDeclarationSyntax declaration, string file)
    {
        (SyntaxToken name, TypeParameterListSyntax? parameters) = declaration switch
        {
            TypeDeclarationSyntax type => (type.Identifier, type.TypeParameterList),
            DelegateDeclarationSyntax type => (type.Identifier, type.TypeParameterList),
            BaseTypeDeclarationSyntax type => (type.Identifier, null),
            _ => throw new ArgumentException($"{declaration.Kind()} declares no type.", nameof(declaration)),
        };
        string arity = parameters is null ? "" : $"`{parameters.Parameters.Count}";
        string mark = declaration.Modifiers.Any(SyntaxKind.FileKeyword) ? $"<{MarkOf(file)}>" : "";
        IEnumerable<string> spaces = declaration.Ancestors()
            .OfType<BaseNamespaceDeclarationSyntax>()
            .Reverse()
            .Select(space => space.Name.ToString());
        return string.Join('.', spaces.Append($"{mark}{name.ValueText}{arity}"));
    }

    private static string MarkOf(string file) =>
        string.Concat(file.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '_'));
}
