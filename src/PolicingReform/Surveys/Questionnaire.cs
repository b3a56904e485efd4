namespace PolicingReform.Surveys;

/// <summary>The questions of a poll, in the order they were asked: its instrument.</summary>
public sealed record Questionnaire : Noun
{
    /// <summary>Creates a questionnaire.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="questions">The questions; names are unique.</param>
    /// <exception cref="ArgumentException">The title is empty, there is no question, or two bear one name.</exception>
    public Questionnaire(string title, ValueList<Question> questions)
    {
        Title = Require.Text(title);
        Questions = Require.Some(questions);
        string? twice = questions.CountBy(question => question.Name, StringComparer.Ordinal)
            .FirstOrDefault(pair => pair.Value > 1).Key;
        if (twice is not null)
        {
            throw new ArgumentException(
                $"questions held {Require.Quoted(twice)} twice; names are unique.", nameof(questions));
        }
    }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>The questions, in the order they were asked.</summary>
    public ValueList<Question> Questions { get; }

    /// <summary>The columns of its answers, to read data by.</summary>
    public ValueList<SurveyColumn> Columns =>
        [.. Questions.Select(question => SurveyColumn.Answers(question.Name, question.Scale))];

    private protected override string Say() => $"{Title} ({Numeral.Text(Questions.Count)} questions)";
}
