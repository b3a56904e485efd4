namespace PolicingReform.Surveys;

/// <summary>A column of survey data with its values.</summary>
public sealed class FilledColumn
{
    private FilledColumn(ColumnData data) => Data = data;

    /// <summary>What the column holds.</summary>
    public SurveyColumn Column => Data.Column;

    /// <summary>The number of values.</summary>
    public int Count => Data.Count;

    internal ColumnData Data { get; }

    /// <summary>Returns a column of answers.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="scale">The scale.</param>
    /// <param name="answers">The answers and missing codes, one a respondent.</param>
    /// <exception cref="ArgumentException">
    /// A value is neither an answer of the scale nor a missing code; the message names its position.
    /// </exception>
    public static FilledColumn Answers(string name, ResponseScale scale, ReadOnlySpan<int> answers)
    {
        SurveyColumn column = SurveyColumn.Answers(name, scale);
        Dictionary<int, MissingReason> missing = [];
        foreach (MissingCode code in scale.MissingCodes)
        {
            if (AnswerText.TryParse(code.Code, out int number))
                missing.Add(number, code.Reason);
        }

        byte[] codes = new byte[answers.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            int answer = answers[i];
            codes[i] = scale.Holds(answer) ? (byte)(answer - scale.Minimum)
                : missing.TryGetValue(answer, out MissingReason reason) ? AnswerData.Missing(reason)
                : throw new ArgumentException(
                    $"answers[{Numeral.Text(i)}] was {Numeral.Text(answer)}, which is no answer from " +
                    $"{Numeral.Text(scale.Minimum)} to {Numeral.Text(scale.Maximum)} and no declared missing code; " +
                    "correct it or declare it.",
                    nameof(answers));
        }

        return new FilledColumn(new AnswerData(column, codes));
    }

    /// <summary>Returns a column of numbers.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="numbers">The numbers, one a respondent; <see cref="double.NaN"/> is missing.</param>
    /// <exception cref="ArgumentException">A number is infinite; the message names its position.</exception>
    public static FilledColumn Numbers(string name, ReadOnlySpan<double> numbers)
    {
        double[] values = new double[numbers.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = double.IsNaN(numbers[i]) ? NumberData.Missing(MissingReason.NotStated)
                : NumberData.IsInReach(numbers[i]) ? numbers[i]
                : double.IsFinite(numbers[i]) ? throw new ArgumentException(
                    $"numbers[{Numeral.Text(i)}] was {numbers[i].ToString(
                        "R", System.Globalization.CultureInfo.InvariantCulture)}, beyond 1e-60 to 1e60, where sums of " +
                    "squares are exact; give them in other units.",
                    nameof(numbers))
                : throw new ArgumentException(
                    $"numbers[{Numeral.Text(i)}] was infinite; numbers are finite, and NaN where missing.",
                    nameof(numbers));
        }

        return new FilledColumn(new NumberData(SurveyColumn.Numbers(name), values));
    }

    /// <summary>Returns a column of categories.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="categories">The categories, one a respondent; null, empty and <c>NA</c> are missing.</param>
    /// <exception cref="ArgumentException">
    /// A category is longer than 1,000 characters; the message names its position.
    /// </exception>
    public static FilledColumn Categories(string name, ReadOnlySpan<string?> categories)
    {
        CategoryBuilder builder = new(SurveyColumn.Categories(name));
        for (int i = 0; i < categories.Length; i++)
        {
            if (builder.Add(categories[i].AsSpan()) is string problem)
                throw new ArgumentException($"categories[{Numeral.Text(i)}]: {problem}", nameof(categories));
        }

        return new FilledColumn(builder.Build());
    }

    /// <summary>Returns a column of categories from codes.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="codes">For each respondent the position of the category in the list; -1 is missing.</param>
    /// <param name="labels">The different categories.</param>
    /// <exception cref="ArgumentException">
    /// A code is outside the list, or a category is empty or there twice.
    /// </exception>
    public static FilledColumn Categories(string name, ReadOnlySpan<int> codes, ValueList<string> labels)
    {
        Require.Texts(labels);
        string[] ordered = [.. labels.Order(StringComparer.Ordinal)];
        string? twice = ordered.Zip(ordered.Skip(1)).FirstOrDefault(pair => pair.First == pair.Second).First;
        if (twice is not null)
            throw new ArgumentException($"labels held {Require.Quoted(twice)} twice; name it once.", nameof(labels));
        int[] place = [.. labels.Select(label => Array.BinarySearch(ordered, label, StringComparer.Ordinal))];
        int[] placed = new int[codes.Length];
        for (int i = 0; i < placed.Length; i++)
        {
            placed[i] = codes[i] == -1 ? ordered.Length
                : (uint)codes[i] < (uint)place.Length ? place[codes[i]]
                : throw new ArgumentException(
                    $"codes[{Numeral.Text(i)}] was {Numeral.Text(codes[i])}; there are " +
                    $"{Numeral.Text(place.Length)} labels, counted from 0, and -1 is missing.",
                    nameof(codes));
        }

        CategoryData data = new(SurveyColumn.Categories(name), CodeArray.From(placed, ordered.Length), ordered);
        return new FilledColumn(data);
    }

    internal static FilledColumn Of(ColumnData data) => new(data);

    /// <summary>Returns the column and its length.</summary>
    public override string ToString() => $"{Column}, {Numeral.Text(Count)} values";
}
