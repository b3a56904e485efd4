using PolicingReform.Surveys;
using PolicingReform.Tests.Polls;

namespace PolicingReform.Tests.Weighting;

/// <summary>What holds of weights brought to margins, whatever the sample.</summary>
public class RakingTests
{
    private static readonly AnalysisSettings Open = AnalysisSettings.Default with { MinimumCellSize = 0 };

    public static TheoryData<ulong> Samples => [1, 2, 3, 4, 5];

    private static Margin SexByYes => new(
        ["sex", "yes"],
        [
            new MarginCount(["f", "yes"], 24_000), new MarginCount(["f", "no"], 26_000),
            new MarginCount(["m", "yes"], 17_000), new MarginCount(["m", "no"], 33_000),
        ]);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Weights_Raked_MeetEveryMargin(ulong sample)
    {
        Survey raked = Poll(sample).Raked(SexByYes, MarginSample.Age);

        foreach (Margin margin in raked.Calibration!.Margins)
        {
            ResultTable<SurveyEstimate> counts = raked.By([.. margin.Columns]).Count();
            foreach (MarginCount count in margin.Counts)
                Accuracy.Within(1e-8, count.Persons, counts[[.. count.Levels]].Estimate.Value!.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Counts_OfAMarginsLevels_DoNotVary(ulong sample)
    {
        Survey raked = Poll(sample).Raked(MarginSample.Sex, MarginSample.Age);
        SurveyEstimate[] counts =
            [raked.Count(), .. raked.By("sex").Count(), .. raked.By("age").Count(), raked.Where("age", "old").Count()];

        Assert.All(counts, count => Assert.Equal(
            (0.0, "no variation is left: the margins that the weights were brought to fix it, or all values are alike"),
            (count.Estimate.StandardError, count.Estimate.NoInterval?.Sentence)));
        Assert.All(
            raked.By("sex", "age").Count(), count => Assert.True(count.Estimate.StandardError > 0, count.ToString()));
    }

    // The same where weights are brought to totals of numbers, too, in whatever order the respondents are.
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(31)]
    [InlineData(359)]
    public void Totals_ThatWeightsAreBroughtTo_DoNotVary(int step)
    {
        Survey calibrated = MarginSample.Data(6, 3, 20, 0.1, 1, step).WithDesign(MarginSample.Clustered).Under(Open)
            .Calibrated(new Calibration(
                [MarginSample.Sex, MarginSample.Age], [new KnownTotal("score", 4_100_000)])
            {
                Method = CalibrationMethod.Linear,
            });

        Assert.All(
            (SurveyEstimate[])
            [
                calibrated.Total("score"), calibrated.Mean("score"), calibrated.Count(), .. calibrated.By("sex").Count(),
                .. calibrated.By("age").Count(),
            ],
            total => Assert.Equal(0.0, total.Estimate.StandardError));
        Accuracy.Within(1e-8, 4_100_000, calibrated.Total("score").Estimate.Value!.Value);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Estimates_AfterRaking_DoNotDependOnTheScaleOfTheWeights(ulong sample) => AssertSame(
        1e-11,
        Poll(sample).Raked(MarginSample.Sex, MarginSample.Age),
        Poll(sample, scale: 1234.5).Raked(MarginSample.Sex, MarginSample.Age));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Estimates_AfterRaking_DoNotDependOnTheOrderOfRespondents(ulong sample) => AssertSame(
        1e-11,
        Poll(sample).Raked(MarginSample.Sex, MarginSample.Age),
        Poll(sample, step: 77).Raked(MarginSample.Sex, MarginSample.Age));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Estimates_AfterRaking_DoNotDependOnTheOrderOfMargins(ulong sample)
    {
        Margin reversed = new(MarginSample.Age.Columns, [.. MarginSample.Age.Counts.Reverse()]);
        AssertSame(
            1e-10, Poll(sample).Raked(SexByYes, MarginSample.Age), Poll(sample).Raked(reversed, SexByYes));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Raking_ToTheMarginsTheSampleHas_ChangesNoWeight(ulong sample)
    {
        Survey poll = Poll(sample);
        Survey raked = poll.Raked(Own("sex"), Own("age"));

        foreach ((double before, double after) in poll.Sample.Weights!.Zip(raked.Sample.Weights!))
            Accuracy.Within(1e-13, before, after);
        Accuracy.Within(
            1e-13, poll.Mean("score").Estimate.Value!.Value, raked.Mean("score").Estimate.Value!.Value);

        Margin Own(string column) => new(
            [column],
            [
                .. poll.By(column).Count().Select(each =>
                    new MarginCount(each.Row.Label(column), each.Estimate.Value!.Value)),
            ]);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void PostStratified_RakedToOneMarginAndLinearlyCalibratedToIt_AreOneThing(ulong sample)
    {
        Survey post = Poll(sample).PostStratified(SexByYes);

        AssertSame(1e-12, post, Poll(sample).Raked(SexByYes));
        AssertSame(1e-11, post, Poll(sample).Calibrated(new Calibration([SexByYes])
        {
            Method = CalibrationMethod.Linear,
        }));
    }

    // 1.5 and 0.5: of 60 women and 60 men a population of 90 and 30, without a design.
    [Fact]
    public void PostStratified_ByHand_HasTheFactorsAndTheVarianceOfCells()
    {
        double[] x = [.. Enumerable.Range(0, 120).Select(i => (double)(i % 60))];
        Survey poll = SurveyData.FromColumns(
            Exposure.Published,
            FilledColumn.Categories("sex", [.. Enumerable.Range(0, 120).Select(i => i < 60 ? "f" : "m")]),
            FilledColumn.Numbers("x", [.. x.Select((value, i) => i < 60 ? value : value + 100)]))
            .AsSimpleRandomSample()
            .PostStratified(Margin.Of("sex", new MarginCount("f", 90), new MarginCount("m", 30)));

        Assert.Equal(Enumerable.Repeat(1.5, 60).Concat(Enumerable.Repeat(0.5, 60)), poll.Sample.Weights!);
        Accuracy.Within(1e-14, 54.5, poll.Mean("x").Estimate.Value!.Value);

        // Within a cell 0 to 59 leave 60 (60² - 1) / 12 = 17,995 in squares about their mean; times 1.5² + 0.5² over
        // 120², times n / (n - 1).
        Accuracy.Within(
            1e-12, Math.Sqrt(2.5 * 17_995 / 14_400 * 120 / 119), poll.Mean("x").Estimate.StandardError!.Value);
    }

    [Fact]
    public void Factors_WithinBounds_StayThere()
    {
        foreach (CalibrationMethod method in Enum.GetValues<CalibrationMethod>())
        {
            Survey poll = Poll(1, scale: 277.8);
            Survey bounded = poll.Calibrated(new Calibration([MarginSample.Sex, MarginSample.Age])
            {
                Method = method,
                LeastFactor = 0.6,
                MostFactor = 1.8,
            });
            double[] factors = [.. bounded.Sample.Weights!.Zip(poll.Sample.Weights!, (after, before) => after / before)];

            Assert.InRange(factors.Min(), 0.6 - 1e-12, 1);
            Assert.InRange(factors.Max(), 1, 1.8 + 1e-12);
            Accuracy.Within(1e-8, 50_000, bounded.By("sex").Count()["f"].Estimate.Value!.Value);
            Accuracy.Within(1e-8, 25_000, bounded.By("age").Count()["old"].Estimate.Value!.Value);
        }
    }

    [Fact]
    public void Respondent_OfWeightZero_StaysAtZeroAndNeedsNoCount()
    {
        Survey poll = SurveyData.FromColumns(
            Exposure.Published,
            FilledColumn.Categories("sex", [.. Enumerable.Repeat("f", 20), .. Enumerable.Repeat("m", 20), "x"]),
            FilledColumn.Numbers("w", [.. Enumerable.Repeat(1.0, 40), 0]))
            .WithDesign(d => d.WeightedBy("w"))
            .PostStratified(Margin.Of("sex", new MarginCount("f", 300), new MarginCount("m", 700)));

        Assert.Equal([15, 35, 0], [poll.Sample.Weights![0], poll.Sample.Weights[20], poll.Sample.Weights[40]]);
    }

    [Fact]
    public void AnswersOnAScale_AreMarginsToo()
    {
        Survey poll = SmallPoll.Of(Exposure.Published, 30, 20);
        Margin margin = Margin.Of("q", [.. Enumerable.Range(1, 5).Select(answer =>
            new MarginCount($"{answer}", 100 * answer))]);

        Assert.Equal(
            [100, 200, 300, 400, 500],
            poll.PostStratified(margin).By("q").Count().Select(each => each.Estimate.Value!.Value));
    }

    [Fact]
    public void Survey_Weighted_SaysToWhatAndHowFar()
    {
        Survey poll = SmallPoll.YesNo(Exposure.Published, 60, 40)
            .PostStratified(Margin.Of("q", new MarginCount("yes", 300), new MarginCount("no", 700)));

        Assert.EndsWith("; post-stratified to q", poll.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "Weights post-stratified to q (1 round, every margin met within 1e-8): factors from 5 to 17.5, design effect " +
            "of the weights 1.375 (1 before), standard errors from design-weighted residuals.",
            poll.Proportion("q", ["yes"]).Notes);
    }

    [Fact]
    public void Survey_Narrowed_AfterWeightingKeepsItsWeights()
    {
        Survey raked = Poll(1).Raked(MarginSample.Sex, MarginSample.Age);

        Assert.Equal(
            raked.By("sex").Mean("score")["f"].Estimate.StandardError,
            raked.Where("sex", "f").Mean("score").Estimate.StandardError);
    }

    // More respondents than two threads' worth.
    [Theory]
    [InlineData(CalibrationMethod.Raking)]
    [InlineData(CalibrationMethod.Linear)]
    public void Estimates_OnOneTwoAndThreeThreads_AreTheSameBits(CalibrationMethod method)
    {
        Survey poll = MarginSample.Draw(6, 2, 12_000, 0.1, 1).Calibrated(
            new Calibration([MarginSample.Sex, MarginSample.Age]) { Method = method });
        ResultRow[] one = On(1);

        Assert.Equal(one, On(2));
        Assert.Equal(one, On(3));

        ResultRow[] On(int threads)
        {
            Survey survey = poll.Under(Open with { MaximumThreads = threads });
            return [survey.Mean("score").Row, .. survey.By("sex", "age").Proportion("yes", ["yes"]).Rows];
        }
    }

    private static Survey Poll(ulong sample, int step = 1, double scale = 1) =>
        MarginSample.Data(6, 3, 20, 0.1, sample, step, scale).WithDesign(MarginSample.Clustered).Under(Open);

    private static void AssertSame(double tolerance, Survey one, Survey other)
    {
        foreach ((SurveyEstimate first, SurveyEstimate second) in Some(one).Zip(Some(other)))
        {
            Accuracy.Within(tolerance, first.Estimate.Value!.Value, second.Estimate.Value!.Value);
            Accuracy.Within(tolerance, first.Estimate.StandardError!.Value, second.Estimate.StandardError!.Value);
        }

        static SurveyEstimate[] Some(Survey survey) =>
        [
            survey.Mean("score"), survey.Total("score"), survey.Where("stratum", "h1").Mean("score"),
            .. survey.By("sex", "age").Count(), .. survey.By("age").Proportion("yes", ["yes"]),
        ];
    }
}
