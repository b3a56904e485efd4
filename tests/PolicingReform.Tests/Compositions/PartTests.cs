namespace PolicingReform.Tests.Compositions;

public class PartTests
{
    [Fact]
    public void EstimatedPart_OfASurvey_SaysItsErrorAndN() => Assert.Equal(
        "women: 30 %, standard error 2 %, n 800",
        new EstimatedPart(Gender.Woman, new Share(0.3), 0.02, 40, 800).ToString());

    // R 4.2.2: sqrt(1.5 * .2 * .8 / 400) = 0.0244948974278318
    [Fact]
    public void EstimatedPart_Published_TakesItsErrorFromTheDesignEffect()
    {
        EstimatedPart part = EstimatedPart.Published(Gender.Woman, new Share(0.2), 400, 1.5);
        Accuracy.Within(1e-12, 0.0244948974278318, part.StandardError);
        Assert.Equal((399, 400), (part.DegreesOfFreedom, part.Respondents));
        Assert.Equal(new Share(0.2), part.Share);
    }

    // R 4.2.2, Korn and Graubard's interval of .3 with standard error sqrt(2 * .3 * .7 / 500) and 499 df:
    // qbeta(.025, .3 m, .7 m + 1) and qbeta(.975, .3 m + 1, .7 m) with m = 250.
    [Fact]
    public void Gap_OfAPublishedShareWithItsDesignEffect_HasItsInterval()
    {
        RepresentationGap gap = Composition.FromEstimates(
            "a survey", [EstimatedPart.Published(Gender.Woman, new Share(0.3), 500, 2)], Exposure.Published)
            .Gap(Gender.Woman, TestData.Half);
        Assert.Equal(24.3871482326678 - 50, gap.Gap.Interval!.Low, 1e-9);
        Assert.Equal(36.0943067157616 - 50, gap.Gap.Interval.High, 1e-9);
        Assert.Equal(Verdict.Lower, gap.Verdict);
    }

    [Fact]
    public void RangedPart_OfAShare_SaysBothEnds() => Assert.Equal(
        "women: between 30 % and 40 %",
        new RangedPart(Gender.Woman, new Share(0.3), new Share(0.4)).ToString());

    [Fact]
    public void Composition_OfRanges_IsABound()
    {
        Composition composition = Composition.FromRanges(
            "a unit", [new RangedPart(Gender.Woman, new Share(0.3), new Share(0.4))]);
        Assert.Equal(Basis.Bound, composition.Basis);
        Assert.Null(composition.Size);
    }
}
