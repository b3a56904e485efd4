using System.Collections.Immutable;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace PolicingReform.Tests.Architecture;

public class DocumentationTests
{
    private const int FewestWords = 2;

    private static readonly Lazy<XmlDocumentation> Documentation = new(
        () => XmlDocumentation.Read(Path.ChangeExtension(Library.Assembly.Location, ".xml")));

    [Fact]
    public void PublicMember_InTheDocumentation_HasASummary() =>
        Violations.AssertNone(
            $"These have no documentation, or a summary of fewer than {FewestWords} words:",
            Documented()
                .Select(symbol => symbol.GetDocumentationCommentId()!)
                .Where(id => Documentation.Value.Of(id) is not { } element || !IsSummarized(element)));

    [Fact]
    public void PublicMethod_InTheDocumentation_HasItsParameters() =>
        Violations.AssertNone(
            "These parameters have no <param> with a text:",
            from symbol in Documented()
            let id = symbol.GetDocumentationCommentId()!
            let element = Documentation.Value.Of(id)
            where element is null || !XmlDocumentation.Inherits(element)
            from parameter in ParametersOf(symbol)
            where element is null || !IsDescribed(element, parameter)
            select $"{id}: {parameter.Name}");

    private static IEnumerable<ISymbol> Documented() =>
        LibrarySymbols.PublicTypes
            .SelectMany(type => LibrarySymbols.VisibleMembersOf(type).Prepend(type))
            .Where(symbol => !LibrarySymbols.IsGenerated(symbol)
                && symbol is not INamedTypeSymbol { TypeKind: TypeKind.Extension }
                && !IsBareConstructor(symbol));

    // Nothing in metadata tells a constructor without parameters from the one that the compiler adds.
    private static bool IsBareConstructor(ISymbol symbol) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true };

    private static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } method => method.Parameters,
        IPropertySymbol { IsIndexer: true } indexer => indexer.Parameters,
        INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => invoke.Parameters,
        _ => [],
    };

    private static bool IsSummarized(XElement element) =>
        XmlDocumentation.Inherits(element)
        || (element.Element("summary") is { } summary && XmlDocumentation.WordsIn(summary) >= FewestWords);

    private static bool IsDescribed(XElement element, IParameterSymbol parameter) =>
        element.Elements("param").Any(
            param => parameter.Name.Equals((string?)param.Attribute("name"), StringComparison.Ordinal)
                && XmlDocumentation.WordsIn(param) > 0);
}
