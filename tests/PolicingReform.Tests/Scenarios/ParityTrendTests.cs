namespace PolicingReform.Tests.Scenarios;

public class ParityTrendTests
{
    // The example of docs/methods/parity-scenarios.md. (14.9 - 6.944) / 0.234 = 34 exactly, a tie: 2052. R:
    // 0.234 + c(1, -1) * qt(0.975, 11) * 0.0157 = 0.26856, 0.19944; 7.956 over them = 29.6, 39.9: 2048 and 2058.
    [Fact]
    public void Trend_AgainstAConstantTarget_TakesATieAsReached()
    {
        ParityTrend trend = Of(0.234, 0.0157, ParityTarget.Constant(Share.FromPercent(14.9)));
        Assert.Equal(2052, trend.ParityYear);
        Assert.Equal(2048, trend.Earliest);
        Assert.Equal(2058, trend.Latest);
        Assert.Equal(0.26856, trend.HighSlope, 1e-5);
        Assert.Equal(0.19944, trend.LowSlope, 1e-5);
        Assert.Equal(2052, trend.Row.Value);
        Assert.Equal((2048, 2058), (trend.Row.Low, trend.Row.High));
        Assert.Equal(Basis.Scenario, trend.Row.Basis);
        Assert.Null(trend.Row.Verdict);
        Assert.Equal(
            """
            women: 6.944 % in 2018, +0.234 points a year (standard error 0.0157, 11 degrees of freedom), against 14.9 %.
            The line reaches it: 2052; from 2048 to 2058 by the 95 % interval of the slope (+0.1994 to +0.2686).
            A trend continued, not a forecast.
            """,
            trend.ToString());
    }

    // 7.956 / (0.234 - 0.15) = 94.7: 2113.
    [Fact]
    public void Trend_AgainstARisingTarget_ClosesTheGapMoreSlowly() =>
        Assert.Equal(
            2113,
            Of(0.234, 0.0157, ParityTarget.Rising(2018, Share.FromPercent(14.9), new PercentagePoints(0.15)))
                .ParityYear);

    // The ends are 0.234 -+ 2.201 * 0.2 = -0.206 and 0.674; 7.956 / 0.674 = 11.8.
    [Fact]
    public void Trend_WithAFallingEnd_NeverGetsThereAtThatEnd()
    {
        ParityTrend trend = Of(0.234, 0.2, ParityTarget.Constant(Share.FromPercent(14.9)));
        Assert.Null(trend.Latest);
        Assert.Equal("never: the line does not rise to the target", trend.NoLatest!.Sentence);
        Assert.Equal("never-on-this-line", trend.Row.IntervalReasonCode);
        Assert.Contains("; from 2030 on, with no end by the 95 % interval", trend.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Trend_ThatFalls_HasNoYear()
    {
        ParityTrend trend = Of(-0.2, 0.01, ParityTarget.Constant(Share.FromPercent(14.9)));
        Assert.Null(trend.ParityYear);
        Assert.Equal("never-on-this-line", trend.Row.ReasonCode);
        Assert.Contains("at neither end", trend.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Trend_AtTheTargetAlready_IsReachedInItsOwnYear() =>
        Assert.Equal(2018, Of(0.1, 0.01, ParityTarget.Constant(Share.FromPercent(6))).ParityYear);

    [Fact]
    public void Target_InAnyYear_IsCutAndInterpolated()
    {
        ParityTarget through = ParityTarget.Through((2030, new Share(0.2)), (2020, new Share(0.1)));
        Assert.Equal("10 % 10 % 15 % 20 % 20 %", At(through, 2010, 2020, 2025, 2030, 2040));
        Assert.Equal("10 % in 2020, 20 % in 2030", through.ToString());
        ParityTarget rising = ParityTarget.Rising(2020, new Share(0.9), new PercentagePoints(2));
        Assert.Equal("90 % 94 % 100 %", At(rising, 2020, 2022, 2040));
        Assert.Equal("90 %, rising by 2.0 points a year", rising.ToString());
        ParityTarget falling = ParityTarget.Rising(2020, new Share(0.1), new PercentagePoints(-2));
        Assert.Equal("8 % 0 %", At(falling, 2021, 2040));
        Assert.Equal("10 %, falling by 2.0 points a year", falling.ToString());
        Assert.Equal("20 %", Forces.Fifth.ToString());
    }

    private static string At(ParityTarget target, params int[] years) =>
        string.Join(' ', years.Select(year => target.At(year)));

    private static ParityTrend Of(double slope, double error, ParityTarget target) =>
        ParityTrend.Of("women", 2018, Share.FromPercent(6.944), slope, error, 11, target);
}
