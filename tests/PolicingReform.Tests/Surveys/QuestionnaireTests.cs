using PolicingReform.Surveys;

namespace PolicingReform.Tests.Surveys;

public class QuestionnaireTests
{
    [Fact]
    public void Columns_OfAQuestionnaire_ReadItsAnswers()
    {
        Questionnaire questionnaire = Trust();
        Assert.Equal(["trust: Answers, 0 to 10", "fear: Answers, 1 to 4, a higher answer means less"],
            questionnaire.Columns.Select(column => column.ToString()));
        SurveyDataBuilder builder = new(questionnaire.Columns);
        Assert.True(builder.TryAdd(["0", "4"], out _));
        Assert.True(builder.TryAdd(["99", "REF"], out _));
        Assert.False(builder.TryAdd(["11", "0"], out ValueList<CellProblem> problems));
        Assert.Equal(["trust", "fear"], problems.Select(problem => problem.Column));
    }

    [Fact]
    public void Questionnaires_OfEqualQuestions_AreEqual()
    {
        Assert.Equal(Trust(), Trust());
        Assert.Equal(Trust().GetHashCode(), Trust().GetHashCode());
        Assert.NotEqual(Trust(), new Questionnaire("Trust", [.. Trust().Questions.Reverse()]));
    }

    [Fact]
    public void Nouns_SayWhatTheyAre()
    {
        Assert.Equal("Trust (2 questions)", Trust().ToString());
        Assert.Equal("trust (0 to 10)", Trust().Questions[0].ToString());
        Assert.Equal("How far? (en)", Trust().Questions[0].Wordings[0].ToString());
        Assert.Equal("0: not at all (en)", Trust().Questions[0].Scale.Labels[0].ToString());
        Assert.Equal("99: DontKnow", Trust().Questions[0].Scale.MissingCodes[0].ToString());
    }

    [Fact]
    public void Scale_AsWideAsCanBe_TakesAByte()
    {
        FilledColumn column = FilledColumn.Answers("a", new ResponseScale(-100, 100), [-100, 0, 100]);
        Assert.Equal([0, 100, 200], ((AnswerData)column.Data).Codes);
    }

    private static Questionnaire Trust() => new(
        "Trust",
        [
            new Question(
                "trust",
                new ResponseScale(0, 10)
                {
                    Labels = [new ScaleLabel(0, [new Wording("en", "not at all")])],
                    MissingCodes = [new(99, MissingReason.DontKnow)],
                })
            {
                Wordings = [new Wording("en", "How far?")],
            },
            new Question(
                "fear",
                new ResponseScale(1, 4)
                {
                    Direction = ScaleDirection.HigherIsLess,
                    MissingCodes = [new("REF", MissingReason.Refused)],
                }),
        ]);
}
