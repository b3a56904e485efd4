using PolicingReform.Surveys;

namespace PolicingReform.Tests.Invariants;

internal sealed partial record BadInput
{
    private static readonly MarginCount Women = new("women", 60);
    private static readonly Margin AMargin = Margin.Of("site", new MarginCount("hit", 1), new MarginCount("ramadi", 1));
    private static readonly Calibration ACalibration = new([AMargin]);

    private static ResultTable<SurveyEstimate> ATable => ASurvey.By("site").Mean("age");

    private static BadInput[] Margins =>
    [
        new("MarginCount", "level was empty; a text is required." + Of("level"), () => _ = new MarginCount("", 1)),
        new("MarginCount", "persons was -1; it must be from 0 to 1000000000000000." + Of("persons"),
            () => _ = new MarginCount("a", -1)),
        new("MarginCount", "levels was empty; at least one is required." + Of("levels"),
            () => _ = new MarginCount([], 1)),
        new("Margin", "columns was empty; at least one is required." + Of("columns"), () => _ = new Margin([], [Women])),
        new("Margin", "counts was empty; at least one is required." + Of("counts"), () => _ = new Margin(["sex"], [])),
        new("Margin", "columns held \"sex\" twice; name it once." + Of("columns"),
            () => _ = new Margin(["sex", "sex"], [Women])),
        new("Margin", "counts held \"women\", which names 1 levels for 2 columns; name one a column." + Of("counts"),
            () => _ = new Margin(["sex", "area"], [Women])),
        new("Margin", "counts held \"women\" twice; each level has one count." + Of("counts"),
            () => _ = new Margin(["sex"], [Women, Women])),
        new("Margin.Of", "column was empty; a text is required." + Of("column"), () => Margin.Of("", Women)),
        new("Margin.OfShares", "shares of sex sum to 0.9; they must sum to 1." + Of("shares"),
            () => Margin.OfShares("sex", 100, new MarginCount("women", 0.4), new MarginCount("men", 0.5))),
        new("Margin.OfShares", "population was 0; it must be from 5E-324 to 1000000000000000." + Of("population"),
            () => Margin.OfShares("sex", 0, new MarginCount("women", 1))),
        new("KnownTotal", "column was empty; a text is required." + Of("column"), () => _ = new KnownTotal("", 1)),
        new("KnownTotal", "total was NaN; it must be from -1E+60 to 1E+60." + Of("total"),
            () => _ = new KnownTotal("a", double.NaN)),
        new("Calibration", "margins was empty; at least one margin or total is required." + Of("margins"),
            () => _ = new Calibration([])),
        new("Calibration", "margins held \"site\" twice; name it once." + Of("margins"),
            () => _ = new Calibration([AMargin, AMargin])),
        new("Calibration", "totals held \"age\" twice; name it once." + Of("totals"),
            () => _ = new Calibration([], [new KnownTotal("age", 1), new KnownTotal("age", 2)])),
        new("Calibration", "LeastFactor was 1; it must be above 0 and below 1." + Of("LeastFactor"),
            () => _ = ACalibration with { LeastFactor = 1 }),
        new("Calibration", "MostFactor was 0.5; it must be above 1 and at most 1000000." + Of("MostFactor"),
            () => _ = ACalibration with { MostFactor = 0.5 }),
        new("Calibration", "Method was 9; it must be one of Raking, Linear, Logit." + Of("Method"),
            () => _ = ACalibration with { Method = (CalibrationMethod)9 }),
        new("WeightLimits", "most was null and least, too; give one of them." + Of("most"),
            () => _ = new WeightLimits(null, null)),
        new("WeightLimits", "most was 1; it must be above least, 2." + Of("most"), () => _ = new WeightLimits(2, 1)),
        new("WeightLimits", "least was 0; it must be above 0 and finite." + Of("least"), () => _ = new WeightLimits(0, 1)),
        new("WeightLimits", "To was 5; it must be one of Equally, Proportionally." + Of("To"),
            () => _ = new WeightLimits(null, 2) { To = (TrimmedTo)5 }),
        new("WeightLimits.OfMedian", "most was Infinity; it must be above 0 and finite." + Of("most"),
            () => WeightLimits.OfMedian(null, double.PositiveInfinity)),
    ];

    private static BadInput[] ReplicateKinds =>
    [
        new("Replicates.Bootstrap", "count was 1; it must be from 2 to 100000." + Of("count"), () => Replicates.Bootstrap(1)),
        new("Replicates.Fay", "kept was 1; it must be from 0 to below 1." + Of("kept"), () => Replicates.Fay(1)),
        new("Replicates.FromColumns", "columns held 1; two or more replicates are required." + Of("columns"),
            () => Replicates.FromColumns(["a"])),
        new("Replicates.FromColumns", "columns held \"a\" twice; name it once." + Of("columns"),
            () => Replicates.FromColumns(["a", "a"])),
        new("Replicates.FromColumns", "scale was 0; it must be above 0 and finite." + Of("scale"),
            () => Replicates.FromColumns(["a", "b"], 0)),
        new("Replicates.FromColumns", "scales held 1 for 2 columns; give one a column." + Of("scales"),
            () => Replicates.FromColumns(["a", "b"], [1.0])),
        new("SurveyDesign.WithReplicates", "replicates was null; a value is required." + Of("replicates"),
            () => SurveyDesign.SimpleRandomSample.WithReplicates(null!)),
    ];

    private static BadInput[] WeightingVerbs =>
    [
        new("WeightingVerbs.PostStratified", "cells was null; a value is required." + Of("cells"),
            () => ASurvey.PostStratified(null!)),
        new("WeightingVerbs.PostStratified",
            "margins held \"sight\"; the data have no such column, the nearest is \"site\"." + Of("margins"),
            () => ASurvey.PostStratified(Margin.Of("sight", new MarginCount("hit", 1)))),
        new("WeightingVerbs.Raked", "margins was empty; at least one is required." + Of("margins"), () => ASurvey.Raked()),
        new("WeightingVerbs.Raked", "margins[1] was null; a value is required." + Of("margins"),
            () => ASurvey.Raked(AMargin, null!)),
        new("WeightingVerbs.Calibrated", "calibration was null; a value is required." + Of("calibration"),
            () => ASurvey.Calibrated(null!)),
        new("WeightingVerbs.TryCalibrate", "survey was null; a value is required." + Of("survey"),
            () => ((Survey)null!).TryCalibrate(ACalibration, out _, out _)),
        new("WeightingVerbs.Trimmed", "limits was null; a value is required." + Of("limits"), () => ASurvey.Trimmed(null!)),
        new("WeightingVerbs.WeightingReport",
            "survey has the weights of its design; post-stratify, rake or calibrate it first." + Of("survey"),
            () => ASurvey.WeightingReport()),
        new("WeightingVerbs.WeightsTo", "benchmark was null; a value is required." + Of("benchmark"),
            () => Unit.WeightsTo(null!)),
        new("WeightingVerbs.WeightsTo", "benchmarks was empty; at least one is required." + Of("benchmarks"),
            () => ARoster.WeightsTo()),
        new("WeightingVerbs.WeightsTo", "benchmarks held two by gender; give one an attribute." + Of("benchmarks"),
            () => ARoster.WeightsTo(TestData.Half, TestData.Half)),
    ];

    private static BadInput[] ComparingVerbs =>
    [
        new("DatedEstimate", "date was null; a value is required." + Of("date"),
            () => _ = new DatedEstimate(null!, ASurvey.Count())),
        new("DatedEstimate", "estimate was null; a value is required." + Of("estimate"),
            () => _ = new DatedEstimate(AYear, null!)),
        new("DifferenceVerbs.Compare", "margin was 0; it must be above 0, or left out." + Of("margin"),
            () => ATable.Compare(["hit"], ["ramadi"], 0)),
        new("DifferenceVerbs.Pairwise",
            "correction was 7; it must be one of Holm, BenjaminiHochberg, None." + Of("correction"),
            () => ATable.Pairwise((Correction)7)),
        new("DifferenceVerbs.Pairwise", "margin was NaN; it must be above 0, or left out." + Of("margin"),
            () => ATable.Pairwise(margin: double.NaN)),
        new("DifferenceVerbs.ComparedWith",
            "labels were \"heet\"; no row bears them. The rows are: \"hit\"; \"ramadi\"." + Of("labels"),
            () => ATable.ComparedWith(["heet"])),
        new("DifferenceVerbs.ComparedWith", "reference was null; a value is required." + Of("reference"),
            () => ATable.ComparedWith(null!)),
        new("DifferenceVerbs.ChangeFrom", "earlier was null; a value is required." + Of("earlier"),
            () => ASurvey.Count().ChangeFrom(null!)),
        new("DifferenceVerbs.ChangeFrom", "margin was -1; it must be above 0, or left out." + Of("margin"),
            () => ASurvey.Count().ChangeFrom(ASurvey.Count(), -1)),
        new("DifferenceVerbs.Trend", "estimates[0] was null; a value is required." + Of("estimates"),
            () => new DatedEstimate[] { null! }.Trend()),
        new("DifferenceVerbs.Trend", "estimates were none; a trend needs three surveys or more." + Of("estimates"),
            () => Array.Empty<DatedEstimate>().Trend()),
        new("AssociationVerbs.Association", "survey was null; a value is required." + Of("survey"),
            () => ((Survey)null!).Association("a", "b")),
        new("AssociationVerbs.Association", "columns held \"site\" twice; name it once." + Of("columns"),
            () => ASurvey.Association("site", "site")),
        new("AssociationVerbs.Association",
            "columns held \"age\", a column of numbers; a column of categories or answers on a scale is needed." +
            Of("columns"),
            () => ASurvey.Association("site", "age")),
        new("QualityVerbs.Quality",
            "rule was 9; it must be one of NchsProportions2017, Cepal2020, Cepal2023." + Of("rule"),
            () => ASurvey.Count().Quality((QualityRule)9)),
        new("QualityVerbs.Quality", "table was null; a value is required." + Of("table"),
            () => ((ResultTable<SurveyEstimate>)null!).Quality(QualityRule.Cepal2020)),
    ];
}
