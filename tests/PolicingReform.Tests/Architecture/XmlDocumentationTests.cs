using System.Xml.Linq;

namespace PolicingReform.Tests.Architecture;

public class XmlDocumentationTests
{
    [Theory]
    [InlineData("<summary/>", 0)]
    [InlineData("<summary>  The\n  share. </summary>", 2)]
    [InlineData("<summary>The id of a <see cref=\"T:A\"/>.</summary>", 6)]
    [InlineData("<summary>Written <c>2014</c> here</summary>", 3)]
    public void Words_OfASummary_AreCounted(string xml, int expected) =>
        Assert.Equal(expected, XmlDocumentation.WordsIn(XElement.Parse(xml)));
}
