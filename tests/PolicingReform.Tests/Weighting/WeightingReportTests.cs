using PolicingReform.Surveys;

namespace PolicingReform.Tests.Weighting;

public class WeightingReportTests
{
    // By hand: 20 women of weight 2 stand for 40 and are to be 60; 40 men for 80, and are to be 60. The factors are 1.5 and
    // 0.75, the weights 3 and 1.5: 60 x (20 x 9 + 40 x 2.25) / 120^2 = 1.125.
    [Fact]
    public void Report_OfAPostStratifiedSurvey_HasARowALevel()
    {
        WeightingReport report = Poll(Exposure.Published, 20, 40).PostStratified(Sexes).WeightingReport();

        Assert.Equal(
            ["sex women 1.5 20 60 40 60", "sex men 0.75 40 60 80 60"],
            report.Rows.Select(row =>
                $"{row.Label("margin")} {row.Label("level")} {row.Value} {row.N} {row.Extra("target")} " +
                $"{row.Extra("before")} {Math.Round(row.Extra("after")!.Value, 9)}"));
        Assert.All(report.Rows, row => Assert.Equal(0, row.Extra("misfit")!.Value, 1e-12));
        Accuracy.Within(1e-12, 1.5, report.MostFactor!.Value);
        Accuracy.Within(1e-12, 0.75, report.LeastFactor!.Value);
        Accuracy.Within(1e-12, 1.125, report.DesignEffect);
        Assert.Equal(1, report.DesignEffectBefore, 1e-12);
        Assert.Equal("factor-of-weights", report.Rows[0].IntervalReasonCode);
        Assert.Equal("Factors from 0.75 to 1.5; design effect of the weights 1.125, 1 before.", report.Notes[1]);
    }

    // Four women are closed and the men with them; of the other margin nothing is small, and it stays open.
    [Fact]
    public void Report_OfConfidentialData_ClosesSmallLevelsMarginByMargin()
    {
        WeightingReport report = Poll(Exposure.Confidential, 4, 36)
            .Raked(Sexes, Margin.Of("area", new MarginCount("north", 50), new MarginCount("south", 70)))
            .WeightingReport();

        Assert.Equal(
            ["women closed", "men closed", "north 20", "south 20"],
            report.Rows.Select(row => $"{row.Label("level")} {(row.N is int n ? $"{n}" : row.ReasonCode)}"));
        Assert.All(report.Rows.Take(2), row => Assert.Equal((null, null), (row.Value, row.Extra("before"))));
        Assert.Equal([60.0, 60, 50, 70], report.Rows.Select(row => row.Extra("target")!.Value));
        Assert.Equal((null, null), (report.LeastFactor, report.MostFactor));
        Assert.StartsWith("Factors closed, because a level has few persons", report.Notes[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Report_OfASurveyWithTheWeightsOfItsDesign_IsRefused() => Refusal.Is<ArgumentException>(
        "survey has the weights of its design; post-stratify, rake or calibrate it first. (Parameter 'survey')",
        () => Poll(Exposure.Published, 20, 40).WeightingReport());

    private static Margin Sexes => Margin.Of("sex", new MarginCount("women", 60), new MarginCount("men", 60));

    private static Survey Poll(Exposure exposure, int women, int men) => SurveyData.FromColumns(
        exposure,
        FilledColumn.Categories("sex", [.. Enumerable.Repeat("women", women), .. Enumerable.Repeat("men", men)]),
        FilledColumn.Categories(
            "area", [.. Enumerable.Range(0, women + men).Select(i => i % 2 == 0 ? "north" : "south")]),
        FilledColumn.Numbers("w", [.. Enumerable.Repeat(2.0, women + men)])).WithDesign(d => d.WeightedBy("w"));
}
