using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>The values of columns as estimation takes them.</summary>
internal static class SurveyValues
{
    public static MomentValues Of(Survey survey, string column, string parameterName) =>
        survey.Data.Column(column, parameterName) is AnswerData answers
            ? new AnswerValues(answers)
            : new NumberValues(survey.Data.Numbers(column, parameterName, "numbers or answers on a scale"));

    public static MomentValues Of(Survey survey, SurveyIndex index)
    {
        AnswerData[] items = [.. index.Items.Select(item => survey.Data.Answers(item, nameof(index)))];
        bool[] isReversed = [.. items.Select(item => item.Scale.Direction == ScaleDirection.HigherIsLess)];
        return ItemScores.Of(items, isReversed, index.LeastAnswered);
    }

    /// <summary>The levels of a column, and last those without a valid value.</summary>
    public static GroupColumn Levels(Survey survey, string column, string parameterName) =>
        GroupColumn.Of(survey.Data, column, parameterName).WithMissing();
}
