using System.Xml.Linq;
using PolicingReform.Json;
using PolicingReform.Tests.Invariants;

namespace PolicingReform.Tests.Scenarios;

public class ProjectionFormsTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static ResultTable<ParityProjection> Table { get; } = Forces.Plain.Project(
        Gender.Woman, Forces.Fifth, 20, Forces.Few,
        [
            Forces.Steady,
            Forces.Steady with { Name = "frozen", Freezes = [new(2026)] },
            Forces.Steady with { Name = "half", HireShares = [new(Gender.Woman, Rate.Between(0.4, 0.6))] },
        ]);

    private static ParityTrend Trend { get; } = ParityTrend.Of(
        "women", 2018, Share.FromPercent(6.944), 0.234, 0.0157, 11, ParityTarget.Constant(Share.FromPercent(14.9)));

    [Fact]
    public void Text_OfAProjection_GivesTheYearWithItsRangeGivenTheseRates()
    {
        ParityProjection projection = Table["as now"];
        ProjectedYear last = projection.Years[^1];
        string interval = ProjectionSentence.Interval(last.Share.Interval!);
        Assert.Equal(
            "a force, scenario \"as now\": women 10 % at the end of 2025 and, given these rates, 27.6 % " +
            $"({interval}) at the end of 2045.\n" +
            $"Parity with 20 %, given these rates: 2032; from {projection.YearOfParity.Low} to " +
            $"{projection.YearOfParity.High} in the middle 95 % of 1000 simulations; reached by 100 % of the " +
            "simulations by the end of 2045.\nShare of hires that would meet 20 % at the end of 2045: 21.4 %.\n" +
            "In the long run, given these rates: 30 %.\n" +
            "A scenario says what follows from its rates, and not that they will hold: it is no forecast.",
            projection.ToString());
    }

    [Fact]
    public void Text_OfATable_SaysGivenTheseRatesAndNoForecast()
    {
        string text = Table.ToString();
        Assert.StartsWith("Women in a force, given the rates of each scenario\n", text, StringComparison.Ordinal);
        Assert.Contains("it is no forecast.", text, StringComparison.Ordinal);
        Assert.Equal(3, Table.Rows.Count);
        Assert.All(Table.Rows, row => Assert.Equal((Basis.Scenario, null), (row.Basis, row.Verdict)));
    }

    // 1000 * 0.9^20 = 121.6 persons are left, the shares as they were; nobody is hired.
    [Fact]
    public void Row_OfAProjection_HoldsShareIntervalAndYears()
    {
        ResultRow row = Table["frozen"].Row;
        Assert.Equal(0.1, row.Value!.Value, 1e-12);
        Assert.InRange(row.Value.Value, row.Low!.Value, row.High!.Value);
        Assert.Equal("share", row.Unit);
        Assert.Equal(
            "share of the expected persons, given these rates, interval of simulated, given these rates", row.Method);
        Assert.Null(row.Extra("parityYear"));
        Assert.Null(row.Extra("requiredHireShare"));
        Assert.Equal(2032, Table["as now"].Row.Extra("parityYear"));
        Assert.Equal(1_000, row.Extra("simulations"));
    }

    [Fact]
    public void Html_OfAProjection_IsATableWithACaptionAndARowAYear()
    {
        XElement table = XElement.Parse(Table[0].ToHtml().Replace("&nbsp;", "&#160;", StringComparison.Ordinal))
            .DescendantsAndSelf("table").Single();
        Assert.Equal(
            "Women in a force, given the rates of scenario \"as now\"", table.Element("caption")!.Value);
        Assert.Equal(21, table.Element("tbody")!.Elements("tr").Count());
    }

    [Fact]
    public void Svg_OfAnyForm_KeepsEveryMarkOnTheSheet()
    {
        foreach (string svg in new[] { Table.ToSvg(), Table[1].ToSvg(), Trend.ToSvg() })
        {
            XElement picture = XElement.Parse(svg);
            double height = (double)picture.Attribute("height")!;
            foreach (XAttribute place in picture.Descendants().Attributes())
            {
                if (place.Name.LocalName is "x" or "x1" or "x2")
                    Assert.InRange((double)place, 0, 360);
                if (place.Name.LocalName is "y" or "y1" or "y2")
                    Assert.InRange((double)place, 0, height);
            }

            Assert.All(picture.Elements(Svg + "rect"), band => Assert.InRange(
                (double)band.Attribute("x")! + (double)band.Attribute("width")!, 0, 360));
        }
    }

    // A fan for each scenario: 20 bands and 20 segments of the line each, and one band in the key.
    [Fact]
    public void Svg_OfATable_HasAFanForEachScenario()
    {
        XElement picture = XElement.Parse(Table.ToSvg());
        Assert.Equal(61, picture.Elements(Svg + "rect").Count());
        Assert.Equal(61, picture.Elements(Svg + "line").Count(line => (string?)line.Attribute("stroke-width") == "2"));
        Assert.Equal(
            ["as now", "frozen", "half"],
            picture.Elements(Svg + "text").Where(text => text.Attribute("font-weight") is not null)
                .Select(text => text.Value));
    }

    [Fact]
    public void Forms_UnderEveryCulture_AreTheSame() => Cultures.AssertSame(() => string.Join(
        '\n',
        Table.ToString(), Table.ToHtml(), Table.ToSvg(), Table.ToJson(), string.Join('\n', Table),
        Trend.ToString(), Trend.ToHtml(), Trend.ToSvg(), string.Join('\n', Table[0].Years),
        Table[0].Years[1].ByGroup, Forces.Ranked, Designs.Ranked, Designs.Ranked.Ghosts, Designs.Ranked.Hires,
        Designs.Ranked.Leaving, Designs.Ranked.Freezes, Designs.Ranked.HireShares, Table[0].YearOfParity,
        Forces.Few, Rate.Between(0.025, 0.075)));

    [Fact]
    public void SyntheticForce_InEveryForm_SaysThatItIsInvented()
    {
        ForceStock invented = ForceStock.Of("a", 2025, TestData.Counts(100, 900), Exposure.Synthetic);
        ParityProjection projection = Forces.Project(Forces.Steady, invented);
        Assert.All(
            new[] { projection.ToString(), projection.ToHtml(), projection.ToSvg() },
            form => Assert.Contains("invented, with nobody behind them", form, StringComparison.Ordinal));
    }
}
