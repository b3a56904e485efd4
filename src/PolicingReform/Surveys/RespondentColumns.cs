namespace PolicingReform.Surveys;

/// <summary>Says how the columns of survey data are taken from objects, one a respondent.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
public sealed class RespondentColumns<T>
    where T : class
{
    private readonly List<(SurveyColumn Column, Func<T, string?> Text)> _columns = [];

    internal RespondentColumns()
    {
    }

    /// <summary>Adds a column of answers.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="scale">The scale.</param>
    /// <param name="answer">Takes the answer or missing code from an object; null is missing.</param>
    /// <returns>This object.</returns>
    public RespondentColumns<T> Answers(string name, ResponseScale scale, Func<T, int?> answer)
    {
        Require.NotNull(answer);
        return Add(SurveyColumn.Answers(name, scale), one => answer(one) is int code ? Numeral.Text(code) : null);
    }

    /// <summary>Adds a column of numbers.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="number">Takes the number from an object; null is missing.</param>
    /// <returns>This object.</returns>
    public RespondentColumns<T> Numbers(string name, Func<T, double?> number)
    {
        Require.NotNull(number);
        return Add(
            SurveyColumn.Numbers(name),
            one => number(one)?.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Adds a column of categories.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="category">Takes the category from an object; null, empty and <c>NA</c> are missing.</param>
    /// <returns>This object.</returns>
    public RespondentColumns<T> Categories(string name, Func<T, string?> category) =>
        Add(SurveyColumn.Categories(name), Require.NotNull(category));

    internal FilledColumn[] Fill(T[] respondents) =>
        [.. _columns.Select(each => Fill(each.Column, each.Text, respondents))];

    private static FilledColumn Fill(SurveyColumn column, Func<T, string?> text, T[] respondents)
    {
        ColumnBuilder builder = ColumnBuilder.For(column);
        for (int i = 0; i < respondents.Length; i++)
        {
            if (builder.Add(text(respondents[i]).AsSpan()) is string problem)
            {
                throw new ArgumentException(
                    $"respondents[{Numeral.Text(i)}]: {column.Name}: {problem}", nameof(respondents));
            }
        }

        return FilledColumn.Of(builder.Build());
    }

    private RespondentColumns<T> Add(SurveyColumn column, Func<T, string?> text)
    {
        _columns.Add((column, text));
        return this;
    }
}
