using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PolicingReform.Tests.Presentation;

public class ResultFormsTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static ResultTable<RepresentationGap> Gaps => CaseStudiesOf.Iraq.RepresentationGaps();

    [Fact]
    public void Html_OfATable_IsAccessible()
    {
        XElement fragment = XElement.Parse(Gaps.ToHtml());
        XElement table = Assert.Single(fragment.Elements("table"));
        Assert.Equal("caption", table.Elements().First().Name.LocalName);
        Assert.All(
            table.Element("thead")!.Descendants("th"),
            th => Assert.Equal("col", (string?)th.Attribute("scope")));
        Assert.All(
            table.Element("tbody")!.Elements("tr"),
            tr => Assert.Equal("row", (string?)tr.Elements().First().Attribute("scope")));
        Assert.All(fragment.Descendants().Where(each => each.Name.LocalName is "td" or "th" or "li" or "caption"),
            each => Assert.Equal("auto", (string?)each.Attribute("dir")));
        Assert.Equal(7, table.Element("tbody")!.Elements("tr").Count());
    }

    [Fact]
    public void Html_OfAResult_HasNoIdsNoScriptsNoInlineStyles()
    {
        foreach (string form in new[] { Gaps.ToHtml(), Gaps.ToSvg(), Gaps[0].ToHtml(), Gaps[0].ToSvg() })
        {
            Assert.DoesNotContain(XElement.Parse(form).DescendantsAndSelf(), each =>
                each.Name.LocalName is "script" or "style" || each.Attribute("id") is not null
                || each.Attribute("style") is not null
                || each.Attributes().Any(
                    attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Svg_OfATable_StandsAloneAndDrawsInTheCurrentColour()
    {
        string text = Gaps.ToSvg();
        XElement picture = XElement.Parse(text);
        Assert.Equal(Svg + "svg", picture.Name);
        Assert.Equal("360", (string?)picture.Attribute("width"));
        Assert.NotEqual("", picture.Element(Svg + "title")!.Value);
        Assert.Contains("0 of 24", picture.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("href", text, StringComparison.Ordinal);
        Assert.All(
            picture.DescendantsAndSelf().Attributes().Where(a => a.Name.LocalName is "fill" or "stroke"),
            a => Assert.True(a.Value is "currentColor" or "none", a.Value));
    }

    [Fact]
    public void Svg_OfATable_KeepsEveryMarkOnTheSheet()
    {
        XElement picture = XElement.Parse(Gaps.ToSvg());
        double height = (double)picture.Attribute("height")!;
        foreach (XAttribute place in picture.Descendants().Attributes())
        {
            if (place.Name.LocalName is "x" or "x1" or "x2" or "cx")
                Assert.InRange((double)place, 0, 360);
            if (place.Name.LocalName is "y" or "y1" or "y2" or "cy")
                Assert.InRange((double)place, 0, height);
        }
    }

    // The dot of 0 of 24 is at 0 %, its diamond at 48.3 %; the axis runs from 12 to 348 over 0 to 60 %.
    [Fact]
    public void Svg_OfACount_PutsDotAndDiamondWhereTheSharesAre()
    {
        XElement picture = XElement.Parse(Gaps.ToSvg());
        XElement[] dots = [.. picture.Elements(Svg + "circle").Skip(2)];
        Assert.Equal(12, (double)dots[0].Attribute("cx")!);
        string diamond = (string)picture.Elements(Svg + "path").ElementAt(2).Attribute("d")!;
        Assert.StartsWith("M282.63 ", diamond, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, null, 2.0)]
    [InlineData(0, 5, 90.0)]
    [InlineData(10, 55, 2.0)]
    public void Svg_OfBounds_StaysOnTheSheet(int atLeast, int? atMost, double benchmark)
    {
        Composition unit = Composition.FromBounds(
            "a unit", [new BoundedPart(Gender.Woman, atLeast, atMost)], Exposure.Published, 57);
        XElement picture = XElement.Parse(unit.Gap(Gender.Woman, TestData.Published(benchmark)).ToSvg());
        Assert.All(
            picture.Descendants().Attributes().Where(place => place.Name.LocalName is "x" or "x1" or "x2" or "cx"),
            place => Assert.InRange((double)place, 0, 360));
    }

    [Fact]
    public void Text_OfATable_StaysWithinItsWidth() =>
        Assert.All(Gaps.ToString().Split('\n'), line => Assert.InRange(line.Length, 1, 110));

    [Fact]
    public void Text_OfATableOfManyRows_SaysHowManyAreLeftOut()
    {
        Composition unit = Composition.FromCompleteCount(
            "a unit", Groups(1500).Select(group => new CountedPart(group, 20)), Exposure.Published);
        Benchmark town = Benchmark.FromCounts(
            new BenchmarkId("town"), "the town", BenchmarkPopulation.Residents,
            Groups(1500).Select(group => new CountedPart(group, 1000)), ReducedDate.Year(2020), [TestData.Source]);
        ResultTable<RepresentationGap> gaps = unit.Gaps(town);
        Assert.Equal(1500, gaps.Rows.Count);
        Assert.EndsWith(
            "* 500 more rows are not shown here; Rows and JSON hold them all.",
            gaps.ToString(),
            StringComparison.Ordinal);
        Assert.Equal(
            1000,
            Regex.Count(gaps.ToHtml(), "<tr><th scope=\"row\"", RegexOptions.None, TimeSpan.FromSeconds(5)));
        Assert.Contains("1440 more are not drawn.", gaps.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_WithItsSections_AsksTheNetworkForNothing()
    {
        string page = HtmlPage.Render(
            "Title",
            "Lead",
            [new PageSection("Gaps") { Paragraphs = ["One."], Result = Gaps, ShowsPicture = true }],
            "en");
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains(
            "<h2 dir=\"auto\">Gaps</h2>\n<p dir=\"auto\">One.</p>\n<figure>", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href|@import|url\\()", page);
        Assert.Contains("@media print", page, StringComparison.Ordinal);
    }

    private static IEnumerable<Category> Groups(int count) => Enumerable.Range(0, count)
        .Select(i => new Category(PersonAttribute.Tribe, $"t{i}", $"tribe {i}"));
}
