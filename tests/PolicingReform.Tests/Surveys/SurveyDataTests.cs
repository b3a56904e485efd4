using System.Globalization;
using PolicingReform.Surveys;

namespace PolicingReform.Tests.Surveys;

public class SurveyDataTests
{
    private static readonly ResponseScale Scale = new(1, 10)
    {
        MissingCodes =
        [
            new(98, MissingReason.DontKnow), new(99, MissingReason.Refused), new("SKIP", MissingReason.NotAsked),
            new(-1, MissingReason.NotApplicable),
        ],
    };

    private static readonly ValueList<SurveyColumn> Columns =
    [
        SurveyColumn.Answers("trust", Scale),
        SurveyColumn.Numbers("age", new MissingCode(-9, MissingReason.Refused)),
        SurveyColumn.Categories("site", new MissingCode("elsewhere", MissingReason.NotApplicable)),
    ];

    private sealed record Person(int? Trust, double? Age, string? Site);

    [Fact]
    public void Data_FromColumnsObjectsAndRows_AreTheSame()
    {
        SurveyData fromColumns = SurveyData.FromColumns(
            Exposure.Synthetic,
            FilledColumn.Answers("trust", Scale, [1, 10, 99, 98]),
            FilledColumn.Numbers("age", [30, 41.5, double.NaN, 18]),
            FilledColumn.Categories("site", ["ramadi", "hit", null, "ramadi"]));
        Person[] people = [new(1, 30, "ramadi"), new(10, 41.5, "hit"), new(99, null, null), new(98, 18, "ramadi")];
        SurveyData fromObjects = SurveyData.From(people, Exposure.Synthetic, columns => columns
            .Answers("trust", Scale, one => one.Trust)
            .Numbers("age", one => one.Age)
            .Categories("site", one => one.Site));
        SurveyData fromRows = Rows(["1", "30", "ramadi"], ["10", "41.5", "hit"], ["99", "", null], ["98", "18", "ramadi"]);
        foreach (SurveyData data in new[] { fromColumns, fromObjects, fromRows })
        {
            Assert.Equal(
                ["1; 30; ramadi", "10; 41.5; hit", "Refused; NotStated; NotStated", "DontKnow; 18; ramadi"], Read(data));
            Assert.Equal("4 respondents, 3 columns", data.ToString());
            Assert.Equal(["trust", "age", "site"], data.Columns.Select(column => column.Name));
        }
    }

    [Fact]
    public void MissingValue_KeepsItsReason() => Assert.Equal(
        [
            "NotAsked; Refused; NotApplicable", "NotApplicable; NotStated; NotStated", "NotStated; NotStated; " +
            "NotStated",
        ],
        Read(Rows(["SKIP", "-9", "elsewhere"], ["-1", "NA", "NA"], ["", null, ""])));

    // As statistics programs write them that know doubles only.
    [Fact]
    public void WholeNumber_WrittenAsDouble_IsTheSameAnswerAndTheSameMissingCode() => Assert.Equal(
        ["7; Refused; 1.0", "DontKnow; 30; x", "NotApplicable; 1000; x"],
        Read(Rows(["7.0", "-9.0", "1.0"], ["98.0", "3e1", "x"], ["-1.00", "1E+3", "x"])));

    [Fact]
    public void MissingCode_SpelledNa_KeepsItsReason()
    {
        SurveyDataBuilder builder = new([SurveyColumn.Categories("site", new MissingCode("NA", MissingReason.NotAsked))]);
        Assert.True(builder.TryAdd(["NA"], out _));
        Assert.Equal(["NotAsked"], Read(builder.Build()));
    }

    [Fact]
    public void Row_ThatCannotBeRead_IsKeptAndSaysWhatIsWrong()
    {
        SurveyDataBuilder builder = new(Columns);
        Assert.False(builder.TryAdd(["77", "old", new string('x', 1001)], out ValueList<CellProblem> problems));
        Assert.Equal(
            [
                new CellProblem(
                    "trust",
                    "\"77\" is no answer from 1 to 10 and no declared missing code; correct it or declare it."),
                new CellProblem(
                    "age",
                    "\"old\" is no number; write it like 1234.5, leave the cell empty, or declare it as a missing " +
                    "code."),
                new CellProblem(
                    "site",
                    "the text of 1001 characters is longer than a category may be (1000); is a quotation mark " +
                    "missing?"),
            ],
            problems);
        Assert.False(builder.TryAdd(["7.5", "1e999", "hit"], out problems));
        Assert.Equal(
            [
                "\"7.5\" is no answer from 1 to 10 and no declared missing code; correct it or declare it.",
                "\"1e999\" is not finite; correct it, or take it as missing.",
            ],
            problems.Select(problem => problem.Message));
        Assert.Equal(2, builder.Count);
        Assert.Equal(["NotStated; NotStated; NotStated", "NotStated; NotStated; hit"], Read(builder.Build()));
    }

    [Fact]
    public void Builder_AfterBuild_GoesOnWithoutChangingWhatWasBuilt()
    {
        SurveyDataBuilder builder = new(Columns);
        builder.TryAdd(["1", "2", "b"], out _);
        SurveyData first = builder.Build();
        builder.TryAdd(["2", "3", "a"], out _);
        Assert.Equal(["1; 2; b"], Read(first));
        Assert.Equal(["1; 2; b", "2; 3; a"], Read(builder.Build()));
    }

    [Fact]
    public void Code_OfACategory_IsThePlaceOfItsLabelWhateverTheOrder()
    {
        SurveyData data = SurveyData.FromColumns(
            Exposure.Published, FilledColumn.Categories("site", [2, 0, -1, 1], ["zakho", "ramadi", "hit"]));
        Assert.Equal(["hit", "zakho", "NotStated", "ramadi"], Read(data));
        Assert.Equal(["hit", "ramadi", "zakho"], data.Categories("site", "site").Labels.ToArray());
    }

    [Fact]
    public void Column_UnderAnotherSource_KeepsItsName()
    {
        SurveyColumn column = SurveyColumn.Numbers("age");
        Assert.Equal("age", column.Source);
        Assert.Equal(("age", "Q2_AGE"), (column.Name, (column with { Source = "Q2_AGE" }).Source));
    }

    // 251 labels and five reasons are 256 codes.
    [Theory]
    [InlineData(251, 1)]
    [InlineData(252, 2)]
    [InlineData(300, 2)]
    [InlineData(65_531, 2)]
    [InlineData(65_532, 4)]
    [InlineData(70_000, 4)]
    public void Categories_OfManyLabels_TakeFewBytesAndReadBackRight(int labels, int bytes)
    {
        string[] texts = [.. Enumerable.Range(0, labels).Select(i => string.Create(CultureInfo.InvariantCulture, $"u{i}"))];
        SurveyData data = SurveyData.FromColumns(
            Exposure.Published, FilledColumn.Categories("unit", [.. texts.Reverse(), null]));
        CategoryData column = data.Categories("unit", "unit");
        Assert.Equal(bytes, Width(column.Codes));
        Assert.True(column.Codes.HasMissing);
        Assert.Equal([.. texts.Reverse(), "NotStated"], Read(data));
    }

    [Fact]
    public void TenItemsWeightStratumUnitGroupAndDesign_TakeAtMost24BytesARespondent()
    {
        const int Respondents = 3000;
        int[] rows = [.. Enumerable.Range(0, Respondents)];
        string[] Labels(string prefix, int count) =>
            [.. rows.Select(i => string.Create(CultureInfo.InvariantCulture, $"{prefix}{i % count}"))];
        FilledColumn[] items =
        [
            .. Enumerable.Range(0, 10).Select(k => FilledColumn.Answers(
                string.Create(CultureInfo.InvariantCulture, $"q{k}"), Scale, [.. rows.Select(i => 1 + ((i + k) % 10))])),
        ];
        Survey survey = SurveyData.FromColumns(
            Exposure.Published,
            [
                .. items, FilledColumn.Numbers("w", [.. rows.Select(i => 1.0 + i)]),
                FilledColumn.Categories("governorate", Labels("g", 18)),
                FilledColumn.Categories("psu", Labels("p", 18 * 25)),
                FilledColumn.Categories("gender", Labels("s", 2)),
            ]).WithDesign(d => d.StratifiedBy("governorate").ClusteredBy("psu").WeightedBy("w"));

        int columns = survey.Data.Columns.Sum(column => Width(survey.Data.Column(column.Name, "column")));
        Assert.Same(survey.Data.Numbers("w", "w").Shared, survey.Sample.Weights);
        Assert.Equal(450, survey.Sample.Leaves);
        Assert.Equal(24, columns + Width(survey.Sample.Leaf));
    }

    private static int Width(ColumnData column) => column switch
    {
        AnswerData answers => answers.Codes.Length / answers.Count,
        NumberData => sizeof(double),
        _ => Width(((CategoryData)column).Codes),
    };

    private static int Width(CodeArray codes) => !codes.Bytes.IsEmpty ? 1 : !codes.Shorts.IsEmpty ? 2 : 4;

    private static SurveyData Rows(params string?[][] rows)
    {
        SurveyDataBuilder builder = new(Columns);
        foreach (string?[] row in rows)
        {
            Assert.True(builder.TryAdd(row, out ValueList<CellProblem> problems), problems.ToString());
            Assert.Empty(problems);
        }

        return builder.Build();
    }

    /// <summary>What stands in each row, a text a column: the value, or why it is missing.</summary>
    private static string[] Read(SurveyData data) =>
    [
        .. Enumerable.Range(0, data.Count).Select(row => string.Join("; ", data.Columns.Select(column =>
            data.Column(column.Name, "column") switch
            {
                AnswerData answers when answers.Codes[row] >= AnswerData.FirstMissing =>
                    ((MissingReason)(answers.Codes[row] - AnswerData.FirstMissing)).ToString(),
                AnswerData answers =>
                    (answers.Codes[row] + answers.Scale.Minimum).ToString(CultureInfo.InvariantCulture),
                NumberData numbers when double.IsNaN(numbers.Values[row]) =>
                    NumberData.Reason(numbers.Values[row]).ToString(),
                NumberData numbers => numbers.Values[row].ToString(CultureInfo.InvariantCulture),
                CategoryData categories when categories.Codes[row] >= categories.Codes.Codes =>
                    ((MissingReason)(categories.Codes[row] - categories.Codes.Codes)).ToString(),
                CategoryData categories => categories.Labels[categories.Codes[row]],
                _ => "",
            }))),
    ];
}
