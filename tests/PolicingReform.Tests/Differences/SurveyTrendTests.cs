using PolicingReform.Surveys;

namespace PolicingReform.Tests.Differences;

public class SurveyTrendTests
{
    // By hand: means of 6.5, 7.5 and 9.5 lie on a line of slope 1; the variance of each is 13 / 12, and that of the slope
    // (13 / 12) / (42 / 9) with 11 (42 / 9)^2 / (98 / 9) = 22 degrees of freedom.
    [Fact]
    public void Trend_OfThreeSurveys_IsTheWeightedLine()
    {
        SurveyTrend trend = new[] { At(2021, 4), At(2018, 1), At(2019, 2) }.Trend();

        Assert.Equal(["2018", "2019", "2021"], trend.Surveys.Select(each => each.Date.ToString()));
        Accuracy.Within(1e-12, 1, trend.Slope.Value!.Value);
        Accuracy.Within(1e-12, Math.Sqrt(13.0 / 12 / (42.0 / 9)), trend.Slope.StandardError!.Value);
        Accuracy.Within(1e-12, 22, trend.Slope.DegreesOfFreedom!.Value);
        Assert.Equal(0, trend.CochranQ!.Value, 1e-12);
        Assert.Equal(1, trend.CochranQProbability!.Value, 1e-5);
        Assert.Equal(("y a year", 36, Verdict.Higher), (trend.Row.Unit, trend.Row.N, trend.Verdict));
        Assert.Equal(
            [
                "A trend describes these surveys; it is no forecast, and holds only where the same question was put to the " +
                "same population by samples drawn apart.",
                "Weighted least squares, weights 1 / variance, Satterthwaite's degrees of freedom; Cochran's Q about the " +
                "line has 1 degree of freedom. A date counts by its middle.",
            ],
            trend.Row.Notes);
    }

    // R: the 90 % interval of the slope is 0.17 to 1.83.
    [Theory]
    [InlineData(2.0, Verdict.Equivalent)]
    [InlineData(1.5, Verdict.Inconclusive)]
    public void Verdict_WithAMargin_IsOfTheSlope(double margin, Verdict verdict) =>
        Assert.Equal(verdict, new[] { At(2018, 1), At(2019, 2), At(2021, 4) }.Trend(margin).Verdict);

    [Fact]
    public void Trend_OfSurveysThatScatter_SaysThatTheIntervalSaysTooMuch() => Assert.Equal(
        "The surveys scatter about the line by more than their sampling explains, so the interval and p of the slope say " +
        "too much.",
        new[] { At(2018, 1), At(2019, 9), At(2020, 2) }.Trend().Row.Notes[2]);

    [Fact]
    public void Trend_OfTwo_SaysThatThreeAreNeeded()
    {
        SurveyTrend trend = new[] { At(2018, 1), At(2019, 2) }.Trend();

        Assert.Equal("a trend needs three surveys or more; 2 given", trend.Slope.NoValue!.Sentence);
        Assert.Equal((null, null, null), (trend.PValue, trend.CochranQ, trend.Verdict));
        Assert.Single(trend.Row.Notes);
    }

    [Fact]
    public void Trend_OfOneDate_SaysSo() => Assert.Equal(
        "all surveys have one date",
        new[] { At(2018, 1), At(2018, 2), At(2018, 4) }.Trend().Slope.NoValue!.Sentence);

    [Fact]
    public void Trend_WithASurveyWithoutVariation_SaysWhy() => Assert.Equal(
        "9 persons are fewer than 10, too few for a share or an interval",
        new[]
        {
            At(2018, 1), At(2019, 2),
            new DatedEstimate(
                ReducedDate.Year(2020),
                SurveyData.FromColumns(
                    Exposure.Published, FilledColumn.Numbers("y", [1, 2, 3, 4, 5, 6, 7, 8, 9]))
                    .AsSimpleRandomSample().Mean("y")),
        }.Trend().Slope.NoValue!.Sentence);

    [Fact]
    public void Trend_OfTheSameSurvey_IsRefused()
    {
        SurveyEstimate same = SmallSurvey.From(1).Mean("y");

        Refusal.Is<ArgumentException>(
            "estimates held 2018 and 2020 of the same survey; a trend is of samples drawn apart. (Parameter 'estimates')",
            () => new[]
            {
                new DatedEstimate(ReducedDate.Year(2018), same), At(2019, 2), new DatedEstimate(ReducedDate.Year(2020), same),
            }.Trend());
    }

    [Fact]
    public void Trend_OfTwoStatistics_IsRefused() => Refusal.Is<ArgumentException>(
        "estimates held a mean in y of 2018 and a total in y of 2019; a trend is of one statistic. (Parameter " +
        "'estimates')",
        () => new[]
        {
            At(2018, 1), new DatedEstimate(ReducedDate.Year(2019), SmallSurvey.From(1).Total("y")), At(2020, 1),
        }.Trend());

    [Fact]
    public void Trend_OfNone_IsRefused() => Refusal.Is<ArgumentException>(
        "estimates were none; a trend needs three surveys or more. (Parameter 'estimates')",
        () => Array.Empty<DatedEstimate>().Trend());

    private static DatedEstimate At(int year, int first) =>
        new(ReducedDate.Year(year), SmallSurvey.From(first).Mean("y"));
}
