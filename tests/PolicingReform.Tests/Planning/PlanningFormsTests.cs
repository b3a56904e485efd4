using System.Xml.Linq;
using PolicingReform.Tests.Invariants;

namespace PolicingReform.Tests.Planning;

public class PlanningFormsTests
{
    private static Result[] All =>
    [
        SampleSize.ForProportion(0.8, 0.1), SampleSize.ForMean(7000, 1000), SampleSize.ForDifferenceOfMeans(5, 20),
        SampleSize.ForDifferenceOfProportions(0.5, 0.6), SampleSize.SmallestDifferenceOfProportions(0.03, 100),
        SampleSize.SmallestDifferenceOfProportions(0.03, 100)[0], SampleSize.SmallestDifferenceOfMeans(20, 100),
        SampleSize.SmallestDifferenceOfProportions(0.5, 2),
        SampleSize.ByStratum(("<a>", SampleSize.ForProportion(0.8, 0.1)), ("b", SampleSize.ForProportion(0.5, 0.1))),
    ];

    [Fact]
    public void Forms_OfEveryResult_AreWellFormedNarrowAndTheSameUnderEveryCulture()
    {
        foreach (Result result in All)
        {
            Assert.All(result.ToString()!.Split('\n'), line => Assert.InRange(line.Length, 1, 110));
            Assert.All(
                XElement.Parse(result.ToHtml()).Descendants("tbody").Elements("tr"),
                row => Assert.Equal("row", (string?)row.Elements().First().Attribute("scope")));
            XElement svg = XElement.Parse(result.ToSvg());
            double height = (double)svg.Attribute("height")!;
            foreach (XElement bar in svg.Descendants().Where(each => each.Name.LocalName == "rect"))
            {
                Assert.InRange((double)bar.Attribute("x")! + (double)bar.Attribute("width")!, 0, 348.01);
                Assert.InRange((double)bar.Attribute("y")! + (double)bar.Attribute("height")!, 0, height);
            }

            Assert.DoesNotContain("NaN", result + result.ToHtml() + result.ToSvg(), StringComparison.Ordinal);
        }

        Cultures.AssertSame(() => string.Join(
            '\n',
            All.Select(result => result + result.ToHtml() + result.ToSvg()).Append(SampleSizeOptions.Default.ToString())));
    }

    [Fact]
    public void Text_OfAPlan_ListsEveryStep() => Assert.Equal(
        """
        Sample size for a proportion, given what is assumed
        Step                                  n
        ---------------------------------------
        simple random sample                 62
        after the design effect              93
        after the finite population          86
        after non-response: persons to ask  102
        * Assumed, not known: a share of 80 %; the margin is 10.0 points to either side.
        * Design effect 1.5 is assumed.
        * The population is taken as 1000 persons.
        * 85 % of those asked are assumed to answer; that those who do not would have answered alike is an
          assumption too.
        * Interval at 95 %.
        * A plan follows from what is assumed; it is no evidence of anything.
        """.ReplaceLineEndings("\n"),
        SampleSize.ForProportion(0.8, 0.1, SampleSizeOptions.Default with
        {
            DesignEffect = 1.5,
            PopulationSize = 1000,
            ResponseRate = 0.85,
        }).ToString());

    [Fact]
    public void Options_AsText_SayAllAssumptions() => Assert.Equal(
        "level 95 %, power 0.8, design effect 1, population large, response rate 100 %",
        SampleSizeOptions.Default.ToString());
}
