using PolicingReform.Surveys;
using PolicingReform.Tests.Polls;

namespace PolicingReform.Tests.Weighting;

/// <summary>What stands against bringing weights to margins: every finding, whole.</summary>
public class WeightingFindingsTests
{
    // The numbers of respondents by sex and area, 60 in all.
    private static Survey Poll => Of((20, "f", "rural"), (10, "f", "urban"), (12, "m", "rural"), (18, "m", "urban"));

    private static Margin Area => Margin.Of("area", new MarginCount("rural", 400), new MarginCount("urban", 600));

    // R's rake "converges" here, with one margin a tenth off.
    [Fact]
    public void Margins_OfUnequalTotals_AreRefusedWithBoth() => Assert.Equal(
        [
            "unequal-totals: The margin area sums to 110 persons and sex to 100; margins of one population have one " +
            "total, so bring them to it first.",
        ],
        Refused(Poll, Sex(60, 40), Margin.Of("area", new MarginCount("rural", 50), new MarginCount("urban", 60))));

    // R's rake "converges" here, two thirds off: 7,000 women cannot all live in an area of 5,000.
    [Fact]
    public void Margins_ThatACombinationOfNobodyForbids_AreRefusedWithTheirMisfit() => Assert.Equal(
            "margins-not-met: The weights cannot be brought to the margins: after 200 rounds the largest misfit is " +
            "66.67 %, in sex \"m\" (5000 for 3000). The combinations that occur among the respondents do not allow " +
            "it; merge levels, or leave a margin out.",
        Assert.Single(Refused(
            Of((20, "f", "rural"), (12, "m", "rural"), (18, "m", "urban")),
            Sex(7_000, 3_000),
            Margin.Of("area", new MarginCount("rural", 5_000), new MarginCount("urban", 5_000)))));

    // R's rake stops after two rounds here, half of the way.
    [Fact]
    public void Shares_InPlaceOfCounts_AreRefused() => Assert.Equal(
        [
            "shares-as-counts: The counts of sex sum to 1, so they are shares; give numbers of persons, which sum to " +
            "the size of the population.",
            "shares-as-counts: The counts of area sum to 1, so they are shares; give numbers of persons, which sum " +
            "to the size of the population.",
        ],
        Refused(Poll, Sex(0.6, 0.4), Margin.Of("area", new MarginCount("rural", 0.5), new MarginCount("urban", 0.5))));

    [Fact]
    public void Percent_InPlaceOfCounts_AreRefused() => Assert.Equal(
        [
            "shares-as-counts: The counts of sex sum to 100, so they are percent; give numbers of persons, which sum " +
            "to the size of the population.",
        ],
        Refused(Of((200, "f", "rural"), (100, "m", "rural")), Sex(60, 40)));

    [Fact]
    public void APopulationOfAHundred_WithWeightsOfAsMany_IsNoPercentage() =>
        Assert.Equal([2, 4.0 / 3], Poll.PostStratified(Sex(60, 40)).Sample.Weights!.Distinct());

    [Fact]
    public void Level_OfNobody_IsRefused() => Assert.Equal(
        [
            "empty-category: Nobody of weight above 0 has sex \"x\", for whom the margin gives 5 persons; merge the " +
            "level with another, in the data and in the margin.",
        ],
        Refused(Poll, Margin.Of(
            "sex", new MarginCount("f", 500), new MarginCount("m", 495), new MarginCount("x", 5))));

    [Fact]
    public void Level_OfNobodyWithACountOfZero_IsNoMatter() => Accuracy.Within(
        1e-14, 500, Poll.PostStratified(Margin.Of(
            "sex", new MarginCount("f", 500), new MarginCount("m", 500), new MarginCount("x", 0)))
            .Where("sex", "f").Count().Estimate.Value!.Value);

    [Fact]
    public void Combination_OfNobody_IsNamedAsOne() => Assert.Equal(
        [
            "empty-category: Nobody of weight above 0 has sex x area \"f x urban\", for whom the margin gives 200 " +
            "persons; merge the level with another, in the data and in the margin.",
        ],
        Refused(
            Of((20, "f", "rural"), (12, "m", "rural"), (18, "m", "urban")),
            new Margin(
                ["sex", "area"],
                [
                    new MarginCount(["f", "rural"], 300), new MarginCount(["f", "urban"], 200),
                    new MarginCount(["m", "rural"], 100), new MarginCount(["m", "urban"], 400),
                ])));

    [Fact]
    public void Level_WithoutACount_IsRefused() => Assert.Equal(
        [
            "level-without-count: Respondents have sex \"m\", for which the margin gives no count; give one, or leave " +
            "them out of the data.",
        ],
        Refused(Poll, Margin.Of("sex", new MarginCount("f", 500))));

    [Fact]
    public void Level_OfRespondentsWithACountOfZero_IsRefused() => Assert.Equal(
        [
            "count-of-zero: The margin gives 0 persons of sex \"m\", which respondents have; give their number, or " +
            "leave these respondents out of the data.",
        ],
        Refused(Poll, Sex(500, 0)));

    [Fact]
    public void Column_OfAMarginThatIsMissing_IsCountedAndTheFirstIsNamed() => Assert.Equal(
        [
            "missing-in-margin: The column sex is missing for 2 of 60 respondents, the first of them number 21; " +
            "weighting needs it for each.",
        ],
        Refused(Of((20, "f", "rural"), (2, null, "rural"), (38, "m", "urban")), Sex(500, 500), Area));

    [Fact]
    public void Answers_OfAMarginThatAreMissing_AreCountedToo() => Assert.Equal(
        [
            "missing-in-margin: The column q is missing for 3 of 5 respondents, the first of them number 2; weighting " +
            "needs it for each.",
        ],
        Refused(
            SurveyData.FromColumns(
                Exposure.Published, FilledColumn.Answers("q", SmallPoll.Trust, [1, 9, 8, 9, 2])).AsSimpleRandomSample(),
            Margin.Of("q", new MarginCount("1", 500), new MarginCount("2", 500))));

    [Fact]
    public void Column_OfATotalThatIsMissing_IsCounted() => Assert.Equal(
        [
            "missing-in-total: The column x is missing for 2 of 4 respondents; weighting needs it for each.",
        ],
        Refused(
            SurveyData.FromColumns(Exposure.Published, FilledColumn.Numbers("x", [1, double.NaN, 2, double.NaN]))
                .AsSimpleRandomSample(),
            new Calibration([], [new KnownTotal("x", 30)]) { Method = CalibrationMethod.Linear }));

    // 30 women for 45 and 30 men for 15 need factors of 1.5 and 0.5.
    [Theory]
    [InlineData(CalibrationMethod.Raking)]
    [InlineData(CalibrationMethod.Linear)]
    [InlineData(CalibrationMethod.Logit)]
    public void Bounds_ThatAreTooNarrow_AreRefusedWithTheMisfit(CalibrationMethod method)
    {
        string refusal = Assert.Single(Refused(
            Poll, new Calibration([Sex(45, 15)]) { Method = method, LeastFactor = 0.8, MostFactor = 1.2 }));

        Assert.StartsWith(
            "margins-not-met: The weights cannot be brought to the margins: after ", refusal, StringComparison.Ordinal);
        Assert.EndsWith(
            " for 15). The combinations that occur among the respondents do not allow it; widen the bounds, merge " +
            "levels, or leave a margin out.",
            refusal,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Logit_WithoutBounds_IsRefused()
    {
        string[] refusal = ["logit-needs-bounds: The logit method needs both LeastFactor and MostFactor; give them, or rake."];
        Calibration logit = new([Sex(500, 500)]) { Method = CalibrationMethod.Logit };

        Assert.Equal(refusal, Refused(Poll, logit));
        Assert.Equal(refusal, Refused(Poll, logit with { LeastFactor = 0.5 }));
        Assert.Equal(refusal, Refused(Poll, logit with { MostFactor = 2 }));
    }

    [Fact]
    public void RakeOfR_ForAnythingButRakingToMargins_IsRefused()
    {
        string[] refusal =
            ["rake-of-r: The variance of R's rake is for raking to margins without bounds; choose the other."];
        Calibration rake = new([Sex(500, 500)]) { Variance = CalibrationVariance.RakeOfR };

        Assert.Equal(refusal, Refused(Poll, rake with { LeastFactor = 0.5 }));
        Assert.Equal(refusal, Refused(Poll, rake with { Method = CalibrationMethod.Linear }));
        Assert.Equal(refusal, Refused(
            Poll, new Calibration([Sex(500, 500)], [new KnownTotal("x", 500)])
            {
                Variance = CalibrationVariance.RakeOfR,
            }));
    }

    [Fact]
    public void Survey_Narrowed_IsNotWeighted() => Assert.Equal(
        [
            "narrowed-before-weighting: The survey is narrowed by Where; weight the whole of it, then narrow it.",
        ],
        Refused(Poll.Where("area", "rural"), Sex(500, 500)));

    [Fact]
    public void Survey_Weighted_IsNotWeightedAgain()
    {
        Assert.Equal(
            [
                "weighted-twice: The survey is post-stratified to sex already; weight the survey as it was sampled, to " +
                "all margins at once.",
            ],
            Refused(Poll.PostStratified(Sex(500, 500)), Area));
        Assert.Equal(
            [
                "weighted-twice: The survey is raked to sex, area already; weight the survey as it was sampled, to all " +
                "margins at once.",
            ],
            Refused(Poll.Raked(Sex(500, 500), Area), Sex(500, 500)));
    }

    [Fact]
    public void Problems_OfManyKinds_AreToldAtOnce()
    {
        Survey poll = Poll.PostStratified(Sex(500, 500)).Where("area", "rural");
        Calibration calibration = new(
            [
                Margin.Of("sex", new MarginCount("f", 500), new MarginCount("x", 400)),
                Margin.Of("area", new MarginCount("rural", 1_000), new MarginCount("urban", 0)),
            ],
            [new KnownTotal("gap", 5)])
        {
            Method = CalibrationMethod.Logit,
            Variance = CalibrationVariance.RakeOfR,
        };

        Assert.Equal(
            [
                "narrowed-before-weighting: The survey is narrowed by Where; weight the whole of it, then narrow it.",
                "weighted-twice: The survey is post-stratified to sex already; weight the survey as it was sampled, to " +
                "all margins at once.",
                "logit-needs-bounds: The logit method needs both LeastFactor and MostFactor; give them, or rake.",
                "rake-of-r: The variance of R's rake is for raking to margins without bounds; choose the other.",
                "level-without-count: Respondents have sex \"m\", for which the margin gives no count; give one, or " +
                "leave them out of the data.",
                "empty-category: Nobody of weight above 0 has sex \"x\", for whom the margin gives 400 persons; merge " +
                "the level with another, in the data and in the margin.",
                "count-of-zero: The margin gives 0 persons of area \"urban\", which respondents have; give their " +
                "number, or leave these respondents out of the data.",
                "unequal-totals: The margin area sums to 1000 persons and sex to 900; margins of one population have " +
                "one total, so bring them to it first.",
                "missing-in-total: The column gap is missing for 1 of 60 respondents; weighting needs it for each.",
            ],
            Refused(poll, calibration));
    }

    [Fact]
    public void Refusal_Thrown_HoldsEveryFindingInItsMessage()
    {
        InvalidSurveyException refusal =
            Assert.Throws<InvalidSurveyException>(() => Poll.Where("area", "rural").Raked(Sex(500, 0), Area));

        Assert.Equal(3, refusal.Findings.Count);
        Assert.Equal(
            "The survey is narrowed by Where; weight the whole of it, then narrow it. The margin gives 0 persons of " +
            "sex \"m\", which respondents have; give their number, or leave these respondents out of the data. The " +
            "margin area sums to 1000 persons and sex to 500; margins of one population have one total, so bring " +
            "them to it first.",
            refusal.Message);
    }

    // To bring the mean of 0 to 59, which is 29.5, to 85 takes weights below 0 for small values.
    [Fact]
    public void Weights_BelowZero_AreWarnedOf()
    {
        Assert.True(Poll.TryCalibrate(
            new Calibration([Sex(30, 30)], [new KnownTotal("x", 60 * 85)]) { Method = CalibrationMethod.Linear },
            out Survey? weighted,
            out ValueList<Finding> findings));

        int negative = weighted.Sample.Weights!.Count(weight => weight < 0);
        Assert.True(negative > 1);
        Finding finding = Assert.Single(findings);
        Assert.Equal(
            (Severity.Warning, $"{negative} respondents got a weight below 0; bound the factors, or rake."),
            (finding.Severity, finding.Message));
        Assert.Contains(finding, weighted.Findings);
        Assert.Contains(finding.Message, weighted.Mean("x").Notes);
    }

    private static Margin Sex(double women, double men) =>
        Margin.Of("sex", new MarginCount("f", women), new MarginCount("m", men));

    private static Survey Of(params (int Count, string? Sex, string Area)[] groups)
    {
        int n = groups.Sum(group => group.Count);
        return SurveyData.FromColumns(
            Exposure.Published,
            FilledColumn.Categories("sex", [.. groups.SelectMany(each => Enumerable.Repeat(each.Sex, each.Count))]),
            FilledColumn.Categories("area", [.. groups.SelectMany(each => Enumerable.Repeat(each.Area, each.Count))]),
            FilledColumn.Numbers("x", [.. Enumerable.Range(0, n).Select(i => (double)i)]),
            FilledColumn.Numbers("gap", [.. Enumerable.Range(0, n).Select(i => i == 5 ? double.NaN : i)]))
            .AsSimpleRandomSample();
    }

    private static IEnumerable<string> Refused(Survey survey, params Margin[] margins) =>
        Refused(survey, new Calibration([.. margins]));

    private static IEnumerable<string> Refused(Survey survey, Calibration calibration)
    {
        Assert.False(survey.TryCalibrate(calibration, out Survey? weighted, out ValueList<Finding> findings));
        Assert.Null(weighted);
        Assert.All(
            findings, finding => Assert.Equal((Severity.Error, "weighting"), (finding.Severity, finding.Subject)));
        return findings.Select(finding => $"{finding.Code}: {finding.Message}");
    }
}
