using PolicingReform.Surveys;

namespace PolicingReform.Tests.Invariants;

internal sealed partial record BadInput
{
    private static readonly Wording AWording = new("en", "a");
    private static readonly ResponseScale AScale = new(0, 10) { MissingCodes = [new(99, MissingReason.Refused)] };
    private static readonly Question AQuestion = new("trust", AScale);

    private static readonly SurveyData SomeData = SurveyData.FromColumns(
        Exposure.Published,
        FilledColumn.Answers("trust", AScale, [5, 7]),
        FilledColumn.Numbers("age", [30, 40]),
        FilledColumn.Categories("site", ["hit", "ramadi"]));

    private static Survey ASurvey => SomeData.WithDesign(design => design);

    private static BadInput[] Instruments =>
    [
        new("MissingCode", "code was empty; a text is required." + Of("code"),
            () => _ = new MissingCode(" ", MissingReason.Refused)),
        new("MissingCode",
            "reason was 9; it must be one of NotStated, DontKnow, Refused, NotAsked, NotApplicable." + Of("reason"),
            () => _ = new MissingCode(99, (MissingReason)9)),
        new("Wording", "language was \"\u0639\"; a BCP 47 tag such as \"en\" or \"ar-IQ\" is required." + Of("language"),
            () => _ = new Wording("\u0639", "a")),
        new("Wording", "language was empty; a text is required." + Of("language"), () => _ = new Wording("", "a")),
        new("Wording", "text was null; a value is required." + Of("text"), () => _ = new Wording("en", null!)),
        new("ScaleLabel", "wordings was empty; at least one is required." + Of("wordings"),
            () => _ = new ScaleLabel(0, [])),
        new("ScaleLabel", "wordings held two texts in en; give one a language." + Of("wordings"),
            () => _ = new ScaleLabel(0, [AWording, new Wording("EN", "b")])),
        new("ResponseScale", "minimum was 1000001; it must be from -1000000 to 1000000." + Of("minimum"),
            () => _ = new ResponseScale(1_000_001, 1_000_002)),
        new("ResponseScale", "maximum was 0; it must be from 1 to 200." + Of("maximum"),
            () => _ = new ResponseScale(0, 0)),
        new("ResponseScale", "maximum was 201; it must be from 1 to 200." + Of("maximum"),
            () => _ = new ResponseScale(0, 201)),
        new("ResponseScale", "Direction was 2; it must be one of HigherIsMore, HigherIsLess." + Of("Direction"),
            () => _ = AScale with { Direction = (ScaleDirection)2 }),
        new("ResponseScale", "Labels was null; a value is required." + Of("Labels"),
            () => _ = AScale with { Labels = null! }),
        new("ResponseScale",
            "Labels held one for 99, which is no answer from 0 to 10; a code for no answer is a missing code." +
            Of("Labels"),
            () => _ = AScale with { Labels = [new ScaleLabel(99, [AWording])] }),
        new("ResponseScale", "Labels held two for 3; put its languages into one." + Of("Labels"),
            () => _ = AScale with { Labels = [new ScaleLabel(3, [AWording]), new ScaleLabel(3, [AWording])] }),
        new("ResponseScale", "MissingCodes was null; a value is required." + Of("MissingCodes"),
            () => _ = AScale with { MissingCodes = null! }),
        new("ResponseScale",
            "MissingCodes held 7, which is an answer from 0 to 10; a code stands for one or the other." +
            Of("MissingCodes"),
            () => _ = AScale with { MissingCodes = [new(7, MissingReason.Refused)] }),
        new("ResponseScale", "MissingCodes held 99 twice; a code has one reason." + Of("MissingCodes"),
            () => _ = AScale with { MissingCodes = [new(99, MissingReason.Refused), new(99, MissingReason.DontKnow)] }),
        new("ResponseScale",
            "MissingCodes held 99 and 99.0, which are one number; a code has one reason." + Of("MissingCodes"),
            () => _ = AScale with
            {
                MissingCodes = [new(99, MissingReason.Refused), new("99.0", MissingReason.DontKnow)],
            }),
        new("Question", "name was empty; a text is required." + Of("name"), () => _ = new Question("", AScale)),
        new("Question", "scale was null; a value is required." + Of("scale"), () => _ = new Question("a", null!)),
        new("Question", "Wordings was null; a value is required." + Of("Wordings"),
            () => _ = AQuestion with { Wordings = null! }),
        new("Question", "Wordings held two texts in en; give one a language." + Of("Wordings"),
            () => _ = AQuestion with { Wordings = [AWording, AWording] }),
        new("Questionnaire", "title was empty; a text is required." + Of("title"),
            () => _ = new Questionnaire("", [AQuestion])),
        new("Questionnaire", "questions was empty; at least one is required." + Of("questions"),
            () => _ = new Questionnaire("a", [])),
        new("Questionnaire", "questions held \"trust\" twice; names are unique." + Of("questions"),
            () => _ = new Questionnaire("a", [AQuestion, AQuestion])),
    ];

    private static BadInput[] SurveyColumns =>
    [
        new("SurveyColumn.Answers", "name was empty; a text is required." + Of("name"),
            () => SurveyColumn.Answers("", AScale)),
        new("SurveyColumn.Answers", "scale was null; a value is required." + Of("scale"),
            () => SurveyColumn.Answers("a", null!)),
        new("SurveyColumn.Numbers", "name was null; a value is required." + Of("name"),
            () => SurveyColumn.Numbers(null!)),
        new("SurveyColumn.Numbers", "missing[0] was null; a value is required." + Of("missing"),
            () => SurveyColumn.Numbers("a", [null!])),
        new("SurveyColumn.Numbers",
            "missing held -9 and -9.0, which are one number; a code has one reason." + Of("missing"),
            () => SurveyColumn.Numbers("a", new(-9, MissingReason.Refused), new("-9.0", MissingReason.Refused))),
        new("SurveyColumn.Categories", "name was empty; a text is required." + Of("name"),
            () => SurveyColumn.Categories(" ")),
        new("SurveyColumn.Categories", "missing held REF twice; a code has one reason." + Of("missing"),
            () => SurveyColumn.Categories(
                "a", new("REF", MissingReason.Refused), new("REF", MissingReason.NotStated))),
        new("SurveyColumn", "Source was empty; a text is required." + Of("Source"),
            () => _ = SurveyColumn.Categories("a") with { Source = "" }),
    ];

    private static BadInput[] FilledColumns =>
    [
        new("FilledColumn.Answers", "scale was null; a value is required." + Of("scale"),
            () => FilledColumn.Answers("a", null!, [])),
        new("FilledColumn.Answers",
            "answers[1] was 11, which is no answer from 0 to 10 and no declared missing code; correct it or declare " +
            "it." +
            Of("answers"),
            () => FilledColumn.Answers("a", AScale, [99, 11])),
        new("FilledColumn.Numbers", "numbers[2] was infinite; numbers are finite, and NaN where missing." + Of("numbers"),
            () => FilledColumn.Numbers("a", [1, double.NaN, double.NegativeInfinity])),
        new("FilledColumn.Numbers", "name was empty; a text is required." + Of("name"),
            () => FilledColumn.Numbers("", [])),
        new("FilledColumn.Categories",
            "categories[1]: the text of 1001 characters is longer than a category may be (1000); is a quotation mark " +
            "missing?" + Of("categories"),
            () => FilledColumn.Categories("a", ["x", LongText])),
        new("FilledColumn.Categories", "codes[0] was 2; there are 2 labels, counted from 0, and -1 is missing." +
            Of("codes"),
            () => FilledColumn.Categories("a", [2], ["x", "y"])),
        new("FilledColumn.Categories", "codes[1] was -2; there are 2 labels, counted from 0, and -1 is missing." +
            Of("codes"),
            () => FilledColumn.Categories("a", [-1, -2], ["x", "y"])),
        new("FilledColumn.Categories", "labels held \"x\" twice; name it once." + Of("labels"),
            () => FilledColumn.Categories("a", [0], ["x", "y", "x"])),
        new("FilledColumn.Categories", "labels[1] was empty; a text is required." + Of("labels[1]"),
            () => FilledColumn.Categories("a", [0], ["x", ""])),
        new("FilledColumn.Categories", "labels was null; a value is required." + Of("labels"),
            () => FilledColumn.Categories("a", [0], null!)),
    ];

    private static BadInput[] SurveyDatas =>
    [
        new("SurveyData.FromColumns", "columns was empty; at least one is required." + Of("columns"),
            () => SurveyData.FromColumns(Exposure.Published)),
        new("SurveyData.FromColumns", "columns[0] was null; a value is required." + Of("columns"),
            () => SurveyData.FromColumns(Exposure.Published, [null!])),
        new("SurveyData.FromColumns", "columns held \"a\" twice; names are unique." + Of("columns"),
            () => SurveyData.FromColumns(
                Exposure.Published, FilledColumn.Numbers("a", [1]), FilledColumn.Categories("a", ["x"]))),
        new("SurveyData.FromColumns", "columns held 1 values in a and 2 in b; each holds one a respondent." + Of("columns"),
            () => SurveyData.FromColumns(
                Exposure.Published, FilledColumn.Numbers("a", [1]), FilledColumn.Numbers("b", [1, 2]))),
        new("SurveyData.FromColumns",
            "exposure was 5; it must be one of Confidential, Published, Synthetic." + Of("exposure"),
            () => SurveyData.FromColumns((Exposure)5, FilledColumn.Numbers("a", [1]))),
        new("SurveyData.From", "respondents was null; a value is required." + Of("respondents"),
            () => SurveyData.From<string>(null!, Exposure.Published, columns => { })),
        new("SurveyData.From", "respondents[1] was null; a value is required." + Of("respondents"),
            () => SurveyData.From(["a", null!], Exposure.Published, columns => columns.Categories("a", one => one))),
        new("SurveyData.From", "columns was null; a value is required." + Of("columns"),
            () => SurveyData.From(["a"], Exposure.Published, null!)),
        new("SurveyData.From", "columns was empty; at least one is required." + Of("columns"),
            () => SurveyData.From(["a"], Exposure.Published, columns => { })),
        new("SurveyData.From",
            "respondents[1]: trust: \"11\" is no answer from 0 to 10 and no declared missing code; correct it or " +
            "declare it." + Of("respondents"),
            () => SurveyData.From(
                ["5", "11"], Exposure.Published, columns => columns.Answers("trust", AScale, one => one.Length == 2 ? 11 : 5))),
        new("SurveyData.From",
            "respondents[0]: age: \"Infinity\" is not finite; correct it, or take it as missing." + Of("respondents"),
            () => SurveyData.From(
                ["a"], Exposure.Published, columns => columns.Numbers("age", one => double.PositiveInfinity))),
        new("RespondentColumns.Answers", "answer was null; a value is required." + Of("answer"),
            () => SurveyData.From(["a"], Exposure.Published, columns => columns.Answers("a", AScale, null!))),
        new("RespondentColumns.Answers", "scale was null; a value is required." + Of("scale"),
            () => SurveyData.From(["a"], Exposure.Published, columns => columns.Answers("a", null!, one => 1))),
        new("RespondentColumns.Numbers", "number was null; a value is required." + Of("number"),
            () => SurveyData.From(["a"], Exposure.Published, columns => columns.Numbers("a", null!))),
        new("RespondentColumns.Categories", "category was null; a value is required." + Of("category"),
            () => SurveyData.From(["a"], Exposure.Published, columns => columns.Categories("a", null!))),
        new("SurveyDataBuilder", "columns was null; a value is required." + Of("columns"),
            () => _ = new SurveyDataBuilder(null!)),
        new("SurveyDataBuilder", "columns was empty; at least one is required." + Of("columns"),
            () => _ = new SurveyDataBuilder([])),
        new("SurveyDataBuilder", "columns held \"a\" twice; names are unique." + Of("columns"),
            () => _ = new SurveyDataBuilder([SurveyColumn.Numbers("a"), SurveyColumn.Categories("a")])),
        new("SurveyDataBuilder",
            "exposure was -1; it must be one of Confidential, Published, Synthetic." + Of("exposure"),
            () => _ = new SurveyDataBuilder([SurveyColumn.Numbers("a")], (Exposure)(-1))),
        new("SurveyDataBuilder.TryAdd",
            "cells held 1 texts; the data have 2 columns, and a respondent has a text in each." + Of("cells"),
            () => new SurveyDataBuilder([SurveyColumn.Numbers("a"), SurveyColumn.Numbers("b")]).TryAdd(["1"], out _)),
    ];

    private static BadInput[] Designs =>
    [
        new("SurveyDesign.StratifiedBy", "columns[0] was empty; a text is required." + Of("columns[0]"),
            () => SurveyDesign.SimpleRandomSample.StratifiedBy("")),
        new("SurveyDesign.StratifiedBy", "columns[1] was null; a value is required." + Of("columns"),
            () => SurveyDesign.SimpleRandomSample.StratifiedBy("a", null!)),
        new("SurveyDesign.ClusteredBy", "columns[0] was empty; a text is required." + Of("columns[0]"),
            () => SurveyDesign.SimpleRandomSample.ClusteredBy(" ")),
        new("SurveyDesign.ClusteredWithinStrataBy", "columns[0] was null; a value is required." + Of("columns"),
            () => SurveyDesign.SimpleRandomSample.ClusteredWithinStrataBy([null!])),
        new("SurveyDesign.WeightedBy", "column was null; a value is required." + Of("column"),
            () => SurveyDesign.SimpleRandomSample.WeightedBy(null!)),
        new("SurveyDesign.WithFinitePopulations", "columns[0] was empty; a text is required." + Of("columns[0]"),
            () => SurveyDesign.SimpleRandomSample.WithFinitePopulations("")),
        new("SurveyDesign.WithSinglePsu",
            "policy was 7; it must be one of Fail, Remove, Adjust, Average." + Of("policy"),
            () => SurveyDesign.SimpleRandomSample.WithSinglePsu((SinglePsuPolicy)7)),
        new("SurveyData.WithDesign", "design was null; a value is required." + Of("design"),
            () => SomeData.WithDesign(null!)),
        new("SurveyData.TryWithDesign", "design returned null; a design is required." + Of("design"),
            () => SomeData.TryWithDesign(design => null!, out _, out _)),
        new("SurveyData.WithDesign",
            "design held \"sites\"; the data have no such column, the nearest is \"site\"." + Of("design"),
            () => SomeData.WithDesign(design => design.StratifiedBy("sites"))),
        new("SurveyData.WithDesign",
            "design held \"age\", a column of numbers; a column of categories or answers on a scale is needed." +
            Of("design"),
            () => SomeData.WithDesign(design => design.ClusteredBy("age"))),
        new("SurveyData.WithDesign",
            "design held \"trust\", a column of answers on a scale; a column of numbers is needed." + Of("design"),
            () => SomeData.WithDesign(design => design.WeightedBy("trust"))),
        new("SurveyData.WithDesign",
            "design held \"site\", a column of categories; a column of numbers is needed." + Of("design"),
            () => SomeData.WithDesign(design => design.WithFinitePopulations("site"))),
        new("SurveyIndex", "name was empty; a text is required." + Of("name"),
            () => _ = new SurveyIndex("", ["trust"])),
        new("SurveyIndex", "items was empty; at least one is required." + Of("items"),
            () => _ = new SurveyIndex("a", [])),
        new("SurveyIndex", "items[0] was empty; a text is required." + Of("items[0]"),
            () => _ = new SurveyIndex("a", [""])),
        new("SurveyIndex", "items held \"b\" twice; name it once." + Of("items"),
            () => _ = new SurveyIndex("a", ["b", "c", "b"])),
        new("SurveyIndex", "LeastAnswered was 3; it must be from 1 to 2." + Of("LeastAnswered"),
            () => _ = new SurveyIndex("a", ["b", "c"]) { LeastAnswered = 3 }),
    ];

    private static BadInput[] SurveyCuts =>
    [
        new("Survey.Under", "settings was null; a value is required." + Of("settings"), () => ASurvey.Under(null!)),
        new("Survey.Where", "column was null; a value is required." + Of("column"), () => ASurvey.Where(null!, "hit")),
        new("Survey.Where", "column was \"sit\"; the data have no such column, the nearest is \"site\"." + Of("column"),
            () => ASurvey.Where("sit", "hit")),
        new("Survey.Where",
            "column was \"age\", a column of numbers; a column of categories or answers on a scale is needed." +
            Of("column"),
            () => ASurvey.Where("age", "30")),
        new("Survey.Where", "values was empty; at least one is required." + Of("values"), () => ASurvey.Where("site")),
        new("Survey.Where", "values[1] was null; a value is required." + Of("values"),
            () => ASurvey.Where("site", "hit", null!)),
        new("Survey.Where", "values held \"rmadi\"; the column site holds no such value, the nearest is \"ramadi\"." +
            Of("values"),
            () => ASurvey.Where("site", "rmadi")),
        new("Survey.Where", "values held \"11\"; the column trust holds no such value, the nearest is \"1\"." +
            Of("values"),
            () => ASurvey.Where("trust", "11")),
        new("Survey.By", "columns was empty; at least one is required." + Of("columns"), () => ASurvey.By()),
        new("Survey.By", "columns[0] was null; a value is required." + Of("columns"), () => ASurvey.By([null!])),
        new("Survey.By", "columns held \"site\" twice; name it once." + Of("columns"),
            () => ASurvey.By("site", "trust", "site")),
        new("Survey.By", "columns held \"sight\"; the data have no such column, the nearest is \"site\"." + Of("columns"),
            () => ASurvey.By("sight")),
        new("Survey.By",
            "columns held \"age\", a column of numbers; a column of categories or answers on a scale is needed." +
            Of("columns"),
            () => ASurvey.By("age")),
    ];

    private static BadInput[] SurveyVerbs =>
    [
        new("SurveyVerbs.Mean", "survey was null; a value is required." + Of("survey"),
            () => ((Survey)null!).Mean("trust")),
        new("SurveyVerbs.Mean", "column was \"trusts\"; the data have no such column, the nearest is \"trust\"." +
            Of("column"),
            () => ASurvey.Mean("trusts")),
        new("SurveyVerbs.Mean",
            "column was \"site\", a column of categories; a column of numbers or answers on a scale is needed." +
            Of("column"),
            () => ASurvey.By("trust").Mean("site")),
        new("SurveyVerbs.Total", "column was null; a value is required." + Of("column"), () => ASurvey.Total(null!)),
        new("SurveyVerbs.Count", "survey was null; a value is required." + Of("survey"),
            () => ((GroupedSurvey)null!).Count()),
        new("SurveyVerbs.Ratio",
            "numerator was \"site\", a column of categories; a column of numbers or answers on a scale is needed." +
            Of("numerator"),
            () => ASurvey.Ratio("site", "age")),
        new("SurveyVerbs.Ratio",
            "denominator was \"ag\"; the data have no such column, the nearest is \"age\"." + Of("denominator"),
            () => ASurvey.Ratio("trust", "ag")),
        new("SurveyVerbs.Variance",
            "column was \"site\", a column of categories; a column of numbers or answers on a scale is needed." +
            Of("column"),
            () => ASurvey.Variance("site")),
        new("SurveyVerbs.IndexMean", "index was null; a value is required." + Of("index"),
            () => ASurvey.IndexMean(null!)),
        new("SurveyVerbs.IndexMean",
            "index held \"age\", a column of numbers; a column of answers on a scale is needed." + Of("index"),
            () => ASurvey.IndexMean(new SurveyIndex("a", ["trust", "age"]))),
        new("SurveyVerbs.IndexMean",
            "index held \"rust\"; the data have no such column, the nearest is \"trust\"." + Of("index"),
            () => ASurvey.IndexMean(new SurveyIndex("a", ["rust"]))),
    ];

    private static BadInput[] ShareVerbs =>
    [
        new("SurveyVerbs.Proportion", "values was null; a value is required." + Of("values"),
            () => ASurvey.Proportion("site", null!)),
        new("SurveyVerbs.Proportion", "values was empty; at least one is required." + Of("values"),
            () => ASurvey.Proportion("site", [])),
        new("SurveyVerbs.Proportion",
            "values held \"Hit\"; the column site holds no such value, the nearest is \"hit\"." + Of("values"),
            () => ASurvey.Proportion("site", ["Hit"])),
        new("SurveyVerbs.Proportion",
            "interval was 9; it must be one of KornGraubard, Logit, Wilson, Beta, Wald." + Of("interval"),
            () => ASurvey.Proportion("site", ["hit"], (ProportionInterval)9)),
        new("SurveyVerbs.Proportions",
            "column was \"age\", a column of numbers; a column of categories or answers on a scale is needed." +
            Of("column"),
            () => ASurvey.Proportions("age")),
        new("SurveyVerbs.NonResponse",
            "column was \"ages\"; the data have no such column, the nearest is \"age\"." + Of("column"),
            () => ASurvey.NonResponse("ages")),
        new("SurveyVerbs.Quantiles", "probabilities were none; 0.5 is the median." + Of("probabilities"),
            () => ASurvey.Quantiles("age")),
        new("SurveyVerbs.Quantiles", "probabilities held 1; each lies above 0 and below 1." + Of("probabilities"),
            () => ASurvey.Quantiles("age", 0.5, 1)),
        new("SurveyVerbs.Quantiles", "probabilities held NaN; each lies above 0 and below 1." + Of("probabilities"),
            () => ASurvey.Quantiles("age", double.NaN)),
        new("SurveyVerbs.Quantiles",
            "column was \"site\", a column of categories; a column of numbers or answers on a scale is needed." +
            Of("column"),
            () => ASurvey.Quantiles("site", 0.5)),
        new("SurveyVerbs.Compare", "table was null; a value is required." + Of("table"),
            () => ((ResultTable<SurveyEstimate>)null!).Compare(["hit"], ["ramadi"])),
        new("SurveyVerbs.Compare", "right was null; a value is required." + Of("right"),
            () => ASurvey.By("site").Mean("age").Compare(["hit"], null!)),
        new("SurveyVerbs.Compare",
            "labels were \"heet\"; no row bears them. The rows are: \"hit\"; \"ramadi\"." + Of("labels"),
            () => ASurvey.By("site").Mean("age").Compare(["heet"], ["ramadi"])),
    ];
}
