using PolicingReform.Surveys;

namespace PolicingReform.Json;

/// <summary>Turns questionnaires into nouns.</summary>
internal static class QuestionnaireReading
{
    public static Questionnaire? Questionnaire(QuestionnaireDocument questionnaire, DocumentPath path)
    {
        bool complete = path.HasAll((questionnaire.Title, "title"), (questionnaire.Questions, "questions"));
        ValueList<Question> questions = path.List("questions", questionnaire.Questions, Question);

        // A question that was refused is said already; that none is left would be said of the same mistake.
        return complete && questions.Count == questionnaire.Questions!.Length
            ? path.Try(() => new Questionnaire(questionnaire.Title!, questions))
            : null;
    }

    private static Question? Question(QuestionDocument question, DocumentPath path)
    {
        ValueList<Wording> wordings = path.List("wordings", question.Wordings, Wording);
        bool complete = path.HasAll((question.Name, "name"), (question.Scale, "scale"));
        ResponseScale? scale = question.Scale is null ? null : Scale(question.Scale, path.Field("scale"));
        return complete && scale is not null
            ? path.Try(() => new Question(question.Name!, scale) { Wordings = wordings })
            : null;
    }

    private static ResponseScale? Scale(ScaleDocument scale, DocumentPath path)
    {
        ValueList<ScaleLabel> labels = path.List("labels", scale.Labels, Label);
        ValueList<MissingCode> missing = path.List("missingCodes", scale.MissingCodes, Missing);
        ScaleDirection? direction = scale.Direction is null
            ? ScaleDirection.HigherIsMore
            : path.Enumerated<ScaleDirection>(scale.Direction, "direction");
        return path.HasAll((scale.Minimum, "minimum"), (scale.Maximum, "maximum")) && direction is not null
            ? path.Try(() => new ResponseScale(scale.Minimum!.Value, scale.Maximum!.Value)
            {
                Direction = direction.Value,
                Labels = labels,
                MissingCodes = missing,
            })
            : null;
    }

    private static ScaleLabel? Label(ScaleLabelDocument label, DocumentPath path)
    {
        bool complete = path.HasAll((label.Answer, "answer"), (label.Wordings, "wordings"));
        ValueList<Wording> wordings = path.List("wordings", label.Wordings, Wording);
        return complete && wordings.Count == label.Wordings!.Length
            ? path.Try(() => new ScaleLabel(label.Answer!.Value, wordings))
            : null;
    }

    private static Wording? Wording(WordingDocument wording, DocumentPath path) =>
        path.HasAll((wording.Language, "language"), (wording.Text, "text"))
            ? path.Try(() => new Wording(wording.Language!, wording.Text!))
            : null;

    private static MissingCode? Missing(MissingCodeDocument missing, DocumentPath path)
    {
        bool hasCode = path.Has(missing.Code, "code");
        return path.Enumerated<MissingReason>(missing.Reason, "reason") is MissingReason reason && hasCode
            ? path.Try(() => new MissingCode(missing.Code!, reason))
            : null;
    }
}
