using System.Globalization;
using System.Text;
using PolicingReform.Formats;
using PolicingReform.Surveys;

namespace PolicingReform.Tests.Formats;

/// <summary>CSV written in a test, and what is read from it.</summary>
internal static class CsvText
{
    private static readonly ResponseScale Trust = new(0, 10)
    {
        MissingCodes = [new MissingCode(99, MissingReason.DontKnow)],
    };

    /// <summary>A category, a number and an answer.</summary>
    public static ValueList<SurveyColumn> Columns { get; } =
        [SurveyColumn.Categories("site"), SurveyColumn.Numbers("w"), SurveyColumn.Answers("q1", Trust)];

    public static Task<SurveyData> ReadAsync(string text, params ReadOnlySpan<SurveyColumn> columns) =>
        ReadAsync(Encoding.UTF8.GetBytes(text), columns.IsEmpty ? Columns : ValueList.Create(columns));

    public static Task<SurveyData> ReadAsync(
        byte[] bytes, ValueList<SurveyColumn> columns, CsvSurveyOptions? options = null) =>
        CsvSurvey.ReadAsync(new MemoryStream(bytes), "poll.csv", columns, options);

    /// <summary>The problems of a text, one a line.</summary>
    public static Task<string> ProblemsAsync(string text, CsvSurveyOptions? options = null) =>
        ProblemsAsync(Encoding.UTF8.GetBytes(text), options);

    public static async Task<string> ProblemsAsync(byte[] bytes, CsvSurveyOptions? options = null)
    {
        InvalidCsvException thrown =
            await Assert.ThrowsAsync<InvalidCsvException>(() => ReadAsync(bytes, Columns, options));
        return string.Join('\n', thrown.Problems);
    }

    /// <summary>The values of a column: a category or number as it is, an answer, and <c>-</c> where missing.</summary>
    public static string Cells(SurveyData data, string name) => data.Column(name, nameof(name)) switch
    {
        NumberData numbers => string.Join('|', numbers.Values.ToArray().Select(Said)),
        AnswerData answers => string.Join('|', answers.Codes.ToArray().Select(code => Said(code, answers.Scale))),
        CategoryData categories => string.Join('|', Enumerable.Range(0, categories.Count)
            .Select(row => categories.Codes[row])
            .Select(code => code < categories.Labels.Length ? categories.Labels[code] : "-")),
        _ => throw new ArgumentException("a column is one of three", nameof(name)),
    };

    private static string Said(double number) =>
        double.IsNaN(number) ? "-" : number.ToString("R", CultureInfo.InvariantCulture);

    private static string Said(byte code, ResponseScale scale) =>
        code >= AnswerData.FirstMissing ? "-" : (code + scale.Minimum).ToString(CultureInfo.InvariantCulture);
}
