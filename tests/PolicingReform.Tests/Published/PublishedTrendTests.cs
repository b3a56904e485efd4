using NodaTime;

namespace PolicingReform.Tests.Published;

public class PublishedTrendTests
{
    private static readonly StatedDesignEffect Range = StatedDesignEffect.Between(1.5, 3);

    private static readonly PublishedShare[] Surveys =
    [
        Survey(2014, 0.48, 1000, StatedDesignEffect.Of(2)),
        Survey(2016, 0.51, 1200, StatedDesignEffect.Of(1.8)),
        Survey(2018, 0.57, 1500, StatedDesignEffect.Of(2.2)),
        Survey(2020, 0.55, 2000, StatedDesignEffect.Of(1.5)),
    ];

    // R: lm(100 * p ~ year, weights = 1 / v), standard error over sigma, Q = sum(residuals^2 / v), pchisq(Q, 2).
    [Fact]
    public void Trend_OfFourSurveys_IsTheWeightedLine()
    {
        PublishedTrend trend = Surveys.Reverse().Trend();

        Accuracy.Within(1e-11, 1.1543688857631484, trend.Slope.Value!.Value);
        Accuracy.Within(1e-11, 0.3960432296870535, trend.Slope.StandardError!.Value);
        Accuracy.Within(1e-10, 0.3781384192555994, trend.Slope.Interval!.Low);
        Accuracy.Within(1e-10, 1.9305993522706975, trend.Slope.Interval.High);
        Accuracy.Within(1e-9, 0.0035596815192968, trend.PValue!.Value);
        Accuracy.Within(1e-10, 3.8509231849492309, trend.CochranQ!.Value);
        Accuracy.Within(1e-10, 0.1458084372429425, trend.CochranQProbability!.Value);
        Assert.Equal("percentage points per year", trend.Row.Unit);
        Assert.Equal(2, trend.Row.Extra("cochranQDf"));
        Assert.Equal(5700, trend.Row.N);
        Assert.Null(trend.Row.Verdict);
        Assert.Equal(ReducedDate.Year(2014), trend.Shares[0].AsOf);
        Assert.StartsWith("A trend describes these surveys; it is no forecast", trend.Row.Notes[0], StringComparison.Ordinal);
    }

    // R: the least and the greatest slope over the sixteen corners; Q at design effects of 3 and of 1.5 throughout.
    [Fact]
    public void Trend_WithRangesOfDesignEffects_HasBoundsOverAllOfThem()
    {
        PublishedTrend trend = Surveys.Select(share => share with { DesignEffect = Range }).Trend();

        Assert.Null(trend.Slope.Value);
        Assert.Equal("weights-are-ranges", trend.Row.ReasonCode);
        Accuracy.Within(1e-11, 1.05409735717868, trend.Slope.LowBound!.Value);
        Accuracy.Within(1e-11, 1.42008268920646, trend.Slope.HighBound!.Value);
        Assert.Equal(1.05409735717868 - (1.959963984540054 * 0.518156493826213), trend.IntervalLowBound!.Value, 1e-10);
        Assert.Equal(1.42008268920646 + (1.959963984540054 * 0.518156493826213), trend.IntervalHighBound!.Value, 1e-10);
        Accuracy.Within(1e-10, 2.611946022499068, trend.Row.Extra("cochranQLowBound")!.Value);
        Accuracy.Within(1e-10, 5.223892044997663, trend.Row.Extra("cochranQHighBound")!.Value);
    }

    // 2 July is the middle day of a year of 365 days, and whole years lie exactly one apart.
    [Fact]
    public void Trend_WithDatesOfDifferentPrecision_CountsEachByItsMiddle()
    {
        StatedDesignEffect one = StatedDesignEffect.Of(1);
        PublishedShare[] yearly = [Survey(2019, 0.5, 100, one), Survey(2020, 0.5, 100, one), Survey(2021, 0.6, 100, one)];
        PublishedShare[] precise =
        [
            yearly[0] with { AsOf = ReducedDate.Day(new LocalDate(2019, 7, 2)) },
            yearly[1],
            yearly[2] with { AsOf = ReducedDate.Day(new LocalDate(2021, 7, 2)) },
        ];

        Assert.Equal(yearly.Trend().Slope.Value!.Value, precise.Trend().Slope.Value!.Value, 1e-10);
    }

    [Fact]
    public void Trend_WithoutWhatItNeeds_SaysEverythingThatIsMissing()
    {
        PublishedShare undated = PublishedShare.Of("undated", 0.5, 100, StatedDesignEffect.Of(1));
        PublishedTrend trend = new[] { Surveys[0], undated }.Trend();

        Assert.Equal("not-enough-stated", trend.Row.ReasonCode);
        Assert.Equal(
            "a trend needs three surveys, and there are 2; no date is stated for undated", trend.Row.Reason);
        Assert.Equal(["too-few-surveys", "no-date"], trend.Slope.NoValue!.Arguments);
        Assert.Null(trend.PValue);
        Assert.Null(trend.CochranQ);
    }

    [Fact]
    public void Trend_WithAShareThatHasNoWeight_IsNotGiven()
    {
        Assert.Equal("no-variance", Reason(Survey(2022, 1, 100, StatedDesignEffect.Of(1))));
        Assert.Equal("range-in-trend", Reason(Survey(2022, 0.5, 100, StatedDesignEffect.Of(1)).AsRounded()));
        Assert.Equal("too-few-persons", Reason(Survey(2022, 0.5, 9, StatedDesignEffect.Of(1))));
        Assert.Equal("one-date", Enumerable.Repeat(Surveys[0], 3).Trend().Row.ReasonCode);
        Assert.Equal("too-few-surveys", Enumerable.Empty<PublishedShare>().Trend().Row.ReasonCode);
        Assert.Equal(
            "too-many-ranges",
            Enumerable.Range(2000, 17).Select(year => Survey(year, 0.5, 100, Range)).Trend().Row.ReasonCode);

        static string? Reason(PublishedShare share) => Surveys.Append(share).Trend().Row.ReasonCode;
    }

    [Fact]
    public void Trend_ThatScattersBeyondItsSampling_SaysSo()
    {
        PublishedShare[] scattered =
            [.. Surveys.Append(Survey(2022, 0.2, 2000, StatedDesignEffect.Of(1)))];

        Assert.Contains(
            scattered.Trend().Notes,
            note => note.StartsWith("The surveys scatter about the line", StringComparison.Ordinal));
    }

    private static PublishedShare Survey(int year, double share, int persons, StatedDesignEffect designEffect) =>
        PublishedShare.Of("trust", share, persons, designEffect) with { AsOf = ReducedDate.Year(year) };
}
