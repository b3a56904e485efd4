using PolicingReform.Surveys;

namespace PolicingReform.Tests.Surveys;

public class CalibrationTests
{
    private static readonly Margin Sex = Margin.Of("sex", new MarginCount("f", 3), new MarginCount("m", 4));
    private static readonly Margin Area = Margin.Of("area", new MarginCount("a", 7));
    private static readonly KnownTotal Income = new("income", 1.5e9);

    [Fact]
    public void Calibration_OfEveryKind_SaysItself()
    {
        Assert.Equal("post-stratified to sex", new Calibration([Sex]).ToString());
        Assert.Equal("raked to sex, area", new Calibration([Sex, Area]).ToString());
        Assert.Equal("raked to sex, income", new Calibration([Sex], [Income]).ToString());
        Assert.Equal(
            "linearly calibrated to income",
            new Calibration([], [Income]) { Method = CalibrationMethod.Linear }.ToString());
        Assert.Equal(
            "calibrated (logit) to sex within bounds from 0.5 to 2.5",
            new Calibration([Sex]) { Method = CalibrationMethod.Logit, LeastFactor = 0.5, MostFactor = 2.5 }.ToString());
        Assert.Equal(
            "raked to sex, area within bounds of at least 0.25",
            new Calibration([Sex, Area]) { LeastFactor = 0.25 }.ToString());
        Assert.Equal(
            "raked to sex, area within bounds of at most 4", new Calibration([Sex, Area]) { MostFactor = 4 }.ToString());
        Assert.Equal("income: 1500000000", Income.ToString());
    }

    [Fact]
    public void Calibrations_OfTheSameMargins_AreEqual() => Assert.Equal(
        new Calibration([Sex, Area], [Income]) { MostFactor = 3 },
        new Calibration([Sex, Area], [new KnownTotal("income", 1.5e9)]) { MostFactor = 3 });
}
