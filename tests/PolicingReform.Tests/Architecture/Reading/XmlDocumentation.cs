using System.Xml.Linq;

namespace PolicingReform.Tests.Architecture;

/// <summary>The documentation file that the compiler writes beside the assembly.</summary>
internal sealed class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members;

    private XmlDocumentation(XDocument file) =>
        _members = file.Descendants("member").ToDictionary(
            member => (string)member.Attribute("name")!, StringComparer.Ordinal);

    public static XmlDocumentation Read(string path) => File.Exists(path)
        ? new XmlDocumentation(XDocument.Load(path))
        : throw new FileNotFoundException("The library was built without its documentation file.", path);

    public static bool Inherits(XElement member) => member.Element("inheritdoc") is not null;

    /// <summary>The words of a text; a reference without a text of its own reads as one word.</summary>
    public static int WordsIn(XElement element) => element.DescendantNodes().Sum(node => node switch
    {
        XText text => text.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length,
        XElement { IsEmpty: true } => 1,
        _ => 0,
    });

    public XElement? Of(string id) => _members.GetValueOrDefault(id);
}
