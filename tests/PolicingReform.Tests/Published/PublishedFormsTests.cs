using System.Xml.Linq;
using PolicingReform.Json;
using PolicingReform.Tests.Invariants;

namespace PolicingReform.Tests.Published;

public class PublishedFormsTests
{
    private static readonly PublishedShare Trust =
        PublishedShare.Of("trust in the <local> police", 0.62, 6000, StatedDesignEffect.Between(1.5, 2.5)) with
        {
            AsOf = ReducedDate.Year(2020),
        };

    private static readonly PublishedShare Range =
        PublishedShare.Between("a range", 0.4, 0.5, 900, StatedDesignEffect.Of(2)) with { AsOf = ReducedDate.Year(2021) };

    private static Result[] All =>
    [
        Trust.Estimate(), Range.Estimate(), Trust.Estimate(ProportionInterval.Logit),
        PublishedShare.Of("few", 0.5, 3, StatedDesignEffect.Of(1)).Estimate(),
        new[] { Trust, Range }.Estimates(), Array.Empty<PublishedShare>().Estimates(),
        Trust.Compare(Range, new PercentagePoints(5)), Trust.Compare(Trust with { Name = "other" }),
        Trust.Compare(PublishedShare.Of("none", 0, 3, StatedDesignEffect.Of(1))),
        Enumerable.Range(2018, 3).Select(year => Trust with { AsOf = ReducedDate.Year(year) }).Trend(),
        Enumerable.Range(2018, 3).Select(year => Plain(year)).Trend(),
        new[] { Trust, Range }.Trend(), Array.Empty<PublishedShare>().Trend(),
        CaseStudiesOf.Iraq.PollEstimates(),
    ];

    [Fact]
    public void Forms_OfEveryResult_AreWellFormedNarrowAndTheSameUnderEveryCulture()
    {
        foreach (Result result in All)
        {
            Assert.All(result.ToString()!.Split('\n'), line => Assert.InRange(line.Length, 1, 110));
            XElement html = XElement.Parse(result.ToHtml());
            Assert.All(
                html.Descendants("tbody").Elements("tr"),
                row => Assert.Equal("row", (string?)row.Elements().First().Attribute("scope")));
            XElement svg = XElement.Parse(result.ToSvg());
            double height = (double)svg.Attribute("height")!;
            foreach (XAttribute place in svg.Descendants().Attributes())
            {
                if (place.Name.LocalName is "x" or "x1" or "x2" or "cx")
                    Assert.InRange((double)place, 0, 360);
                if (place.Name.LocalName is "y" or "y1" or "y2" or "cy")
                    Assert.InRange((double)place, 0, height);
            }

            Assert.DoesNotContain("NaN", result + result.ToHtml() + result.ToSvg(), StringComparison.Ordinal);
        }

        Cultures.AssertSame(() => string.Join(
            '\n', All.Select(result => result + result.ToHtml() + result.ToSvg()).Append(Trust.ToString())));
    }

    [Fact]
    public void Rows_OfOneKindOfResult_HaveTheSameExtras()
    {
        string[][] names = [.. All.OfType<PublishedEstimate>()
            .Select(each => each.Row.Extras.Select(extra => extra.Name).ToArray())];

        Assert.All(names, each => Assert.Equal(names[0], each));
        Assert.Contains("\"effectiveN\"", Trust.Estimate().Row.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_OfAnEstimate_ReadsAsATable() => Assert.Equal(
        """
        Published shares
        share  Estimate  Standard error  Interval, 95 %       n  Design effect  Effective n
        -----------------------------------------------------------------------------------
        trust    62.3 %           0.9 %  60.5 % to 64.1 %  6000            2.1       2857.1
        * Interval of Korn-Graubard at 95 % on the effective size, n over design effect, at most n; no degrees of
          freedom are known, so none are used.
        * The design effect is what the user states, not an estimate; too small a one makes every interval too
          short.
        * The intervals take each survey for a probability sample; nothing in a printed table shows that it was one.
        """.ReplaceLineEndings("\n"),
        PublishedShare.Of("trust", 0.623, 6000, StatedDesignEffect.Of(2.1)).Estimate().ToString());

    [Fact]
    public void Text_OfAPublishedShare_SaysWhatIsStated() => Assert.Equal(
        "trust in the <local> police: 62 %, n 6000, design effect 1.5 to 2.5, 2020", Trust.ToString());

    private static PublishedShare Plain(int year) =>
        PublishedShare.Of("trust", 0.01 * (year - 1970), 800, StatedDesignEffect.Of(2)) with
        {
            AsOf = ReducedDate.Year(year),
        };
}
