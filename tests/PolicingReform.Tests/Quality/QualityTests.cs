using PolicingReform.Surveys;

namespace PolicingReform.Tests.Quality;

/// <summary>
/// The rules on either side of each of their criteria. In a simple random sample the effective n is n - 1; widths are R's
/// qbeta at that size, logarithmic coefficients of variation R's sqrt(p q / (n - 1)) / (-q log q).
/// </summary>
public class QualityTests
{
    private const QualityRule Nchs = QualityRule.NchsProportions2017;

    [Theory]
    [InlineData(28, 3, QualityGrade.Present, "")]
    [InlineData(27, 3, QualityGrade.Suppress, "effective n 29, below 30")]
    [InlineData(26, 3, QualityGrade.Suppress, "n 29, below 30; effective n 28, below 30")]
    [InlineData(25, 25, QualityGrade.Present, "")]
    [InlineData(23, 23, QualityGrade.Suppress, "interval 30.529 points wide, 30 or more")]
    [InlineData(5, 195, QualityGrade.Present, "")]
    [InlineData(6, 194, QualityGrade.Suppress, "interval 5.321 points wide, more than 1.3 times the proportion")]
    [InlineData(0, 200, QualityGrade.Review, "a proportion of 0 or 1")]
    [InlineData(200, 0, QualityGrade.Review, "a proportion of 0 or 1")]
    public void Nchs2017_OfASimpleSample_GradesByItsCriteria(int yes, int no, QualityGrade grade, string reasons) =>
        Assert.Equal((grade, reasons), Graded(Share(yes, no), Nchs));

    [Theory]
    [InlineData(8, QualityGrade.Review, "df 7, below 8")]
    [InlineData(9, QualityGrade.Present, "")]
    public void Nchs2017_OfFewUnits_IsForReview(int units, QualityGrade grade, string reasons) =>
        Assert.Equal((grade, reasons), Graded(Share(61, 59, units), Nchs));

    [Theory]
    [InlineData(100, 41, 0, QualityGrade.Present, "")]
    [InlineData(100, 40, 0, QualityGrade.Suppress, "effective n 139, below 140")]
    [InlineData(57, 44, 11, QualityGrade.Present, "")]
    [InlineData(56, 43, 11, QualityGrade.Suppress, "n 99, below 100")]
    [InlineData(50, 150, 0, QualityGrade.Present, "")]
    [InlineData(49, 151, 0, QualityGrade.Suppress, "cases 49, below 50")]
    [InlineData(197, 3, 0, QualityGrade.Present, "")]
    [InlineData(199, 1, 0, QualityGrade.Suppress, "logarithmic CV 0.189, above 0.175")]
    [InlineData(151, 149, 10, QualityGrade.Present, "")]
    [InlineData(151, 149, 9, QualityGrade.Review, "df 8, below 9")]
    public void Cepal2020_OfAShare_GradesByItsCriteria(
        int yes, int no, int units, QualityGrade grade, string reasons) =>
        Assert.Equal((grade, reasons), Graded(Share(yes, no, units), QualityRule.Cepal2020));

    // Of 0 and 1 as numbers the coefficient of variation is sqrt((1 - p) / (p (n - 1))); the cases are all persons.
    [Theory]
    [InlineData(30, 170, QualityGrade.Present, "")]
    [InlineData(20, 180, QualityGrade.Review, "CV 0.213, 0.2 or more")]
    public void Cepal2020_OfAMean_IsForReviewByItsVariation(int ones, int zeros, QualityGrade grade, string reasons) =>
        Assert.Equal((grade, reasons), Graded(Mean(ones, zeros), QualityRule.Cepal2020));

    [Theory]
    [InlineData(55, 6, 0, QualityGrade.Present, "")]
    [InlineData(54, 6, 0, QualityGrade.Suppress, "effective n 59, below 60")]
    [InlineData(50, 150, 0, QualityGrade.Present, "")]
    [InlineData(49, 151, 0, QualityGrade.Review, "cases 49, below 50")]
    [InlineData(29, 171, 0, QualityGrade.Suppress, "cases 29, below 30; cases 29, below 50")]
    [InlineData(199, 1, 0, QualityGrade.Review, "logarithmic CV 0.189, above 0.175")]
    public void Cepal2023_OfAShare_GradesByItsCriteria(
        int yes, int no, int units, QualityGrade grade, string reasons) =>
        Assert.Equal((grade, reasons), Graded(Share(yes, no, units), QualityRule.Cepal2023));

    [Theory]
    [InlineData(30, 170, QualityGrade.Present, "")]
    [InlineData(20, 180, QualityGrade.Review, "CV 0.213, above 0.2")]
    [InlineData(9, 191, QualityGrade.Suppress, "CV 0.327, above 0.3")]
    public void Cepal2023_OfAMean_GradesByItsVariation(int ones, int zeros, QualityGrade grade, string reasons) =>
        Assert.Equal((grade, reasons), Graded(Mean(ones, zeros), QualityRule.Cepal2023));

    // Units that are alike vary less than a simple random sample: a design effect below 1.
    [Fact]
    public void Cepal2023_OfADesignEffectBelowOne_AcceptsPlannedDomainsOfAHundred()
    {
        SurveyEstimate hundred = Share(57, 44, 11), fewer = Share(56, 43, 11);

        QualityAssessment refused = hundred.Quality(QualityRule.Cepal2023);
        Assert.Equal(QualityGrade.Suppress, refused.Grade);
        Assert.Matches(
            "^design effect 0[.][0-9]+, below 1, in no planned domain of 100 or more$", Assert.Single(refused.Reasons));
        Assert.Equal(QualityGrade.Present, hundred.Quality(QualityRule.Cepal2023, isPlannedDomain: true).Grade);
        Assert.Equal(QualityGrade.Suppress, fewer.Quality(QualityRule.Cepal2023, isPlannedDomain: true).Grade);
    }

    // A simple random sample from a finite population is what the design effect is measured by: 1, whatever its last bits.
    [Theory]
    [InlineData(100, 100, 730)]
    [InlineData(70, 61, 977)]
    [InlineData(90, 83, 1531)]
    public void Cepal2023_OfASimpleSampleFromAFinitePopulation_HasADesignEffectOfOne(int yes, int no, int population)
    {
        int n = yes + no;
        SurveyEstimate share = SurveyData.FromColumns(
            Exposure.Published,
            FilledColumn.Categories("q", [.. Enumerable.Repeat("yes", yes), .. Enumerable.Repeat("no", no)]),
            FilledColumn.Numbers("N", [.. Enumerable.Repeat((double)population, n)]))
            .WithDesign(d => d.WithFinitePopulations("N")).Proportion("q", ["yes"]);

        Assert.Equal(1, share.DesignEffect!.Value, 1e-12);
        Assert.Equal((QualityGrade.Present, ""), Graded(share, QualityRule.Cepal2023));
    }

    // The weights sum to n: the sample is the population, of which there is no simple random sample to compare with.
    [Fact]
    public void Cepal2023_WithoutADesignEffect_IsSuppressed() => Assert.Equal(
        (QualityGrade.Suppress, "no design effect"),
        Graded(Polls.SmallPoll.YesNo(Exposure.Published, 100, 100).Proportion("q", ["yes"]), QualityRule.Cepal2023));

    // Of a share from a half up the logarithmic CV is for review; below it suppresses.
    [Fact]
    public void Cepal2023_OfASmallShareThatVaries_IsSuppressed()
    {
        // Two of ten units hold all 60 who say yes, of 600.
        SurveyEstimate share = Unequal(60, 600, units: 10, holding: 2);

        QualityAssessment assessment = share.Quality(QualityRule.Cepal2023);
        Assert.Equal(QualityGrade.Suppress, assessment.Grade);
        Assert.Contains(assessment.Reasons, reason => reason.StartsWith("logarithmic CV ", StringComparison.Ordinal));
    }

    [Fact]
    public void Assessment_OfWhatTheRuleIsNotFor_SaysWhy()
    {
        Assert.Equal("the rule is for proportions", Mean(30, 170).Quality(Nchs).NotAssessed!.Sentence);
        Assert.Equal(
            "9 persons are fewer than 10, too few for a share or an interval",
            Share(5, 4).Quality(Nchs).NotAssessed!.Sentence);
        SurveyEstimate closed =
            Polls.SmallPoll.YesNo(Exposure.Confidential, 1, 60).Proportion("q", ["yes"]);
        QualityAssessment none = closed.Quality(QualityRule.Cepal2020);
        Assert.Equal(("closed", null), (none.NotAssessed!.Code, none.Grade));
        Assert.Empty(none.Reasons);
        Assert.Equal(ResultStatus.Suppressed, none.Row.Status);
    }

    [Fact]
    public void Assessment_OfAQuantileBeyondTheData_HasNoStandardError()
    {
        SurveyEstimate quantile = SurveyData.FromColumns(
            Exposure.Published, FilledColumn.Numbers("y", [.. Enumerable.Range(0, 12).Select(i => (double)i)]))
            .AsSimpleRandomSample().Quantiles("y", 0.9)[0];

        Assert.Equal(
            "without a standard error the rule does not apply",
            quantile.Quality(QualityRule.Cepal2020).NotAssessed!.Sentence);
    }

    [Fact]
    public void Quality_OfATable_HasARowEachAndSaysWhatARuleIs()
    {
        ResultTable<QualityAssessment> table = Polls.SmallPoll.Of(Exposure.Published, 60, 5).By("g")
            .Proportion("q", ["1"]).Quality(Nchs);

        Assert.Equal(
            ["Present", "none"], table.Rows.Select(row => row.Label("grade")));
        Assert.Equal(["A rule of an office says what that office would show; it changes no estimate."], table.Notes);
    }

    private static (QualityGrade, string) Graded(SurveyEstimate estimate, QualityRule rule)
    {
        QualityAssessment assessment = estimate.Quality(rule);
        Assert.Null(assessment.NotAssessed);
        return (assessment.Grade!.Value, string.Join("; ", assessment.Reasons));
    }

    // Each stands for ten persons. Of units the first that say yes go round, so that the units are nearly alike.
    private static SurveyEstimate Share(int yes, int no, int units = 0)
    {
        int n = yes + no;
        if (yes == 0)
            return None(no);
        return SurveyData.FromColumns(
            Exposure.Published,
            FilledColumn.Categories("q", [.. Enumerable.Repeat("yes", yes), .. Enumerable.Repeat("no", no)]),
            FilledColumn.Categories("u", [.. Enumerable.Range(0, n).Select(i => $"u{(units == 0 ? i : i % units)}")]),
            FilledColumn.Numbers("w", [.. Enumerable.Repeat(10.0, n)]))
            .WithDesign(d => d.ClusteredBy("u").WeightedBy("w"))
            .Proportion("q", ["yes"]);
    }

    private static SurveyEstimate None(int no) => SurveyData.FromColumns(
        Exposure.Published,
        FilledColumn.Categories("q", [.. Enumerable.Repeat(1, no)], ["yes", "no"]),
        FilledColumn.Numbers("w", [.. Enumerable.Repeat(10.0, no)]))
        .WithDesign(d => d.WeightedBy("w")).Proportion("q", ["yes"]);

    private static SurveyEstimate Mean(int ones, int zeros) => SurveyData.FromColumns(
        Exposure.Published,
        FilledColumn.Numbers("y", [.. Enumerable.Repeat(1.0, ones), .. Enumerable.Repeat(0.0, zeros)]),
        FilledColumn.Numbers("w", [.. Enumerable.Repeat(10.0, ones + zeros)]))
        .WithDesign(d => d.WeightedBy("w")).Mean("y");

    private static SurveyEstimate Unequal(int yes, int n, int units, int holding) => SurveyData.FromColumns(
        Exposure.Published,
        FilledColumn.Categories("q", [.. Enumerable.Range(0, n).Select(i => i < yes ? "yes" : "no")]),
        FilledColumn.Categories(
            "u", [.. Enumerable.Range(0, n).Select(i => $"u{(i < yes ? i % holding : i % units)}")]),
        FilledColumn.Numbers("w", [.. Enumerable.Repeat(10.0, n)]))
        .WithDesign(d => d.ClusteredBy("u").WeightedBy("w")).Proportion("q", ["yes"]);
}
