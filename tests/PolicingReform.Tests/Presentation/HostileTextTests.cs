using System.Xml.Linq;
using PolicingReform.Json;

namespace PolicingReform.Tests.Presentation;

/// <summary>Names come from files that somebody else wrote.</summary>
public class HostileTextTests
{
    private const string Hostile = "<script>alert(\"1\")</script> & 'الشرطة المحلية' \U0001F46E ]]> -->";

    private static readonly RepresentationGap Gap = Composition
        .FromCompleteCount(Hostile, TestData.Counts(6, 18), Exposure.Published)
        .Gap(Gender.Woman, TestData.Half);

    private static readonly ResultTable<RepresentationGap> Table = Composition
        .FromCompleteCount(Hostile, TestData.Counts(6, 18), Exposure.Published)
        .Gaps(TestData.Half);

    [Fact]
    public void Html_OfAHostileName_IsWellFormedAndKeepsEveryLetter()
    {
        foreach (string html in new[] { Gap.ToHtml(), Table.ToHtml() })
        {
            XElement fragment = XElement.Parse(html.Replace("&nbsp;", "&#160;", StringComparison.Ordinal));
            Assert.Equal(
                Hostile,
                fragment.Descendants("th").First(cell => (string?)cell.Attribute("scope") == "row").Value);
            Assert.Empty(fragment.Descendants("script"));
        }
    }

    [Fact]
    public void Svg_OfAHostileName_IsWellFormedXml()
    {
        XElement picture = XElement.Parse(Table.ToSvg());
        Assert.DoesNotContain(picture.Descendants(), each => each.Name.LocalName == "script");
        Assert.Contains("الشرطة المحلية", picture.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_OfAHostileName_HoldsNoScript() =>
        Assert.DoesNotContain(
            "<script",
            HtmlPage.Render(Hostile, Hostile, [new PageSection(Hostile) { Result = Table }]),
            StringComparison.Ordinal);

    [Fact]
    public void Json_OfAHostileName_EscapesMarkupAndKeepsArabicReadable()
    {
        string json = Table.ToJson();
        Assert.Contains("الشرطة المحلية", json, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", json, StringComparison.Ordinal);
        using System.Text.Json.JsonDocument document = System.Text.Json.JsonDocument.Parse(json);
        Assert.Equal(
            Hostile,
            document.RootElement.GetProperty("rows")[0].GetProperty("labels").GetProperty("body").GetString());
    }

    [Theory]
    [InlineData("\u0001", "\uFFFD")]
    [InlineData("\u009F", "\uFFFD")]
    [InlineData("\uFFFF", "\uFFFD")]
    [InlineData("a\nb\tc", "a\nb\tc")]
    [InlineData("\"'&<>", "&quot;&#39;&amp;&lt;&gt;")]
    [InlineData("ʿAmeriyat", "ʿAmeriyat")]
    public void Encode_WhatXmlForbids_BecomesTheReplacementCharacter(string text, string expected) =>
        Assert.Equal(expected, Markup.Encode(text));

    // A fact of its own: a test's inline data cannot carry half a surrogate pair.
    [Fact]
    public void Encode_HalfASurrogatePair_BecomesTheReplacementCharacter() =>
        Assert.Equal("\uFFFDx", Markup.Encode("\uD83Dx"));
}
