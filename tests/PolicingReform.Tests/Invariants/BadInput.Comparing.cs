using PolicingReform.Surveys;

namespace PolicingReform.Tests.Invariants;

internal sealed partial record BadInput
{
    private static ResultTable<SurveyEstimate> ATable => ASurvey.By("site").Mean("age");

    private static BadInput[] Trimming =>
    [
        new("WeightLimits", "most was null and least, too; give one of them." + Of("most"),
            () => _ = new WeightLimits(null, null)),
        new("WeightLimits", "most was 1; it must be above least, 2." + Of("most"), () => _ = new WeightLimits(2, 1)),
        new("WeightLimits", "least was 0; it must be above 0 and finite." + Of("least"), () => _ = new WeightLimits(0, 1)),
        new("WeightLimits", "To was 5; it must be one of Equally, Proportionally." + Of("To"),
            () => _ = new WeightLimits(null, 2) { To = (TrimmedTo)5 }),
        new("WeightLimits.OfMedian", "most was Infinity; it must be above 0 and finite." + Of("most"),
            () => WeightLimits.OfMedian(null, double.PositiveInfinity)),
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
