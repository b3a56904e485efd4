using PolicingReform.Surveys;
using static PolicingReform.Json.SourceWriting;

namespace PolicingReform.Json;

/// <summary>Turns questionnaires into what a file holds.</summary>
internal static class QuestionnaireWriting
{
    public static QuestionnaireDocument Of(Questionnaire questionnaire) =>
        new(questionnaire.Title, [.. questionnaire.Questions.Select(Of)]);

    private static QuestionDocument Of(Question question) =>
        new(question.Name, Of(question.Scale), List(question.Wordings, Of));

    private static ScaleDocument Of(ResponseScale scale) => new(
        scale.Minimum,
        scale.Maximum,
        NameUnless(scale.Direction, ScaleDirection.HigherIsMore),
        List(scale.Labels, Of),
        List(scale.MissingCodes, Of));

    private static ScaleLabelDocument Of(ScaleLabel label) => new(label.Answer, [.. label.Wordings.Select(Of)]);

    private static WordingDocument Of(Wording wording) => new(wording.Language, wording.Text);

    private static MissingCodeDocument Of(MissingCode missing) => new(missing.Code, JsonNames.Of(missing.Reason));
}
