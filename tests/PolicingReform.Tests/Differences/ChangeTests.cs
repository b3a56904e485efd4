using PolicingReform.Surveys;

namespace PolicingReform.Tests.Differences;

public class ChangeTests
{
    // By hand: each mean has the variance 13 / 12, their difference 13 / 6, and Welch's degrees of freedom are 11 + 11; R:
    // 2 pt(-3 / sqrt(13 / 6), 22), 3 -+ qt(.975, 22) sqrt(13 / 6).
    [Fact]
    public void ChangeFrom_AnEarlierSurvey_IsWelchs()
    {
        SurveyDifference change = SmallSurvey.From(4).Mean("y").ChangeFrom(SmallSurvey.From(1).Mean("y"), margin: 6);

        Assert.Equal(3, change.Difference.Value);
        Accuracy.Within(1e-12, Math.Sqrt(13.0 / 6), change.Difference.StandardError!.Value);
        Accuracy.Within(1e-12, 22, change.Difference.DegreesOfFreedom!.Value);
        Accuracy.Within(1e-9, 0.053740050444077, change.PValue!.Value);
        Accuracy.Within(1e-9, -0.0526585004743412, change.Difference.Interval!.Low);
        Assert.Equal(Verdict.Equivalent, change.Verdict);
        Assert.Equal(24, change.Difference.Count);
        Assert.Equal(
            "The surveys are taken as independent: samples drawn apart, the same question, the same population.",
            change.Row.Notes[0]);
    }

    [Fact]
    public void ChangeFrom_TheSameSurvey_IsRefused()
    {
        ResultTable<SurveyEstimate> means = SmallSurvey.Groups(("a", 1), ("b", 3)).By("g").Mean("y");

        Refusal.Is<ArgumentException>(
            "earlier is of the same survey as later, so their samples are not independent; use Compare, which knows " +
            "their covariance. (Parameter 'earlier')",
            () => means["b"].ChangeFrom(means["a"]));
    }

    [Fact]
    public void ChangeFrom_AnotherStatistic_IsRefused() => Refusal.Is<ArgumentException>(
        "earlier is a total in y and later a mean in y; compare the same statistic of both. (Parameter 'earlier')",
        () => SmallSurvey.From(4).Mean("y").ChangeFrom(SmallSurvey.From(1).Total("y")));

    [Fact]
    public void ChangeFrom_ASurveyOfTooFew_HasNoValueAndTheirReason()
    {
        SurveyDifference change = SmallSurvey.From(4).Mean("y")
            .ChangeFrom(SurveyData.FromColumns(
                Exposure.Published, FilledColumn.Numbers("y", [1, 2, 3, 4, 5, 6, 7, 8, 9]))
                .AsSimpleRandomSample().Mean("y"));

        Assert.Equal("too-few-persons", change.Difference.NoValue!.Code);
        Assert.Null(change.Verdict);
    }
}
