using PolicingReform.Surveys;
using PolicingReform.Tests.Polls;

namespace PolicingReform.Tests.Replication;

/// <summary>
/// The variance of a total is one quadratic form of the totals of units, by replicates as by linearization (Wolter 2007,
/// Introduction to Variance Estimation, ch. 3 and 4; Rao and Wu 1988).
/// </summary>
public class ReplicateIdentityTests
{
    private static readonly AnalysisSettings Open = AnalysisSettings.Default with { MinimumCellSize = 0 };

    public static TheoryData<string, string, bool> Kinds
    {
        get
        {
            TheoryData<string, string, bool> kinds = [];
            foreach (bool isFinite in new[] { false, true })
            {
                kinds.Add("jackknife", "clusters", isFinite);
                kinds.Add("jackknife", "clusters in strata", isFinite);
                kinds.Add("jackknife", "persons in strata", isFinite);
                kinds.Add("balanced", "clusters in strata", isFinite);
                kinds.Add("Fay", "clusters in strata", isFinite);
            }

            return kinds;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Totals_ByReplicates_HaveTheVarianceOfLinearization(string kind, string drawn, bool isFinite)
    {
        Replicates replicates = kind switch
        {
            "balanced" => Replicates.Balanced,
            "Fay" => Replicates.Fay(0.3),
            _ => Replicates.Jackknife,
        };
        SurveyData data = MarginSample.Data(11, 2, 9, 0.1, 1);
        Survey linear = data.WithDesign(d => Design(d, drawn, isFinite)).Under(Open);
        Survey replicated = data.WithDesign(d => Design(d, drawn, isFinite).WithReplicates(replicates)).Under(Open);

        AssertSame(linear.Total("score"), replicated.Total("score"));
        AssertSame(linear.Count(), replicated.Count());
        AssertSame(linear.Where("yes", "yes").Total("score"), replicated.Where("yes", "yes").Total("score"));
        foreach ((SurveyEstimate one, SurveyEstimate other) in linear.By("sex", "age").Total("score")
            .Zip(replicated.By("sex", "age").Total("score")))
        {
            AssertSame(one, other);
        }
    }

    // Given the sample, the mean of R replicates' squares is about chi-squared with R degrees of freedom, over R: its
    // standard error is sqrt(2 / 20,000), one percent, and five of them are allowed.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Totals_ByManyBootstrapReplicates_HaveAboutTheVarianceOfLinearization(bool isFinite)
    {
        SurveyData data = MarginSample.Data(12, 4, 5, 0.1, 2);
        Survey linear = data.WithDesign(d => Design(d, "clusters in strata", isFinite)).Under(Open);
        Survey bootstrap = data
            .WithDesign(d => Design(d, "clusters in strata", isFinite).WithReplicates(Replicates.Bootstrap(20_000)))
            .Under(Open);

        foreach (Func<Survey, SurveyEstimate> total in (Func<Survey, SurveyEstimate>[])
            [survey => survey.Total("score"), survey => survey.Count(), survey => survey.Where("sex", "f").Count()])
        {
            double ratio = Math.Pow(
                total(bootstrap).Estimate.StandardError!.Value / total(linear).Estimate.StandardError!.Value, 2);
            Assert.InRange(ratio, 0.95, 1.05);
        }
    }

    [Fact]
    public void Bootstrap_OfOneSeed_IsTheSameAndOfAnotherAnother()
    {
        Survey poll = MarginSample.Draw(6, 3, 10, 0.1, 3, d => d.WithReplicates(Replicates.Bootstrap(50)));
        double? first = Error(poll.Under(Open with { Seed = 7 }));

        Assert.Equal(first, Error(poll.Under(Open with { Seed = 7 })));
        Assert.NotEqual(first, Error(poll.Under(Open with { Seed = 8 })));

        static double? Error(Survey survey) => survey.Mean("score").Estimate.StandardError;
    }

    public static TheoryData<string> Weightings =>
        ["none", "post-stratified", "raked", "linear", "bounded", "logit", "linear to a total", "raked to a total"];

    // A replicate is the survey with other weights, brought to the margins from the start.
    [Theory]
    [MemberData(nameof(Weightings))]
    public void Jackknife_OfAWeightedSurvey_IsThatOfSurveysWithoutAUnitWeightedAlike(string weighting)
    {
        Survey jackknife = Weighted(weighting, d => MarginSample.Clustered(d).WithReplicates(Replicates.Jackknife));
        Survey[] without =
            [.. Enumerable.Range(0, 12).Select(left => Weighted(weighting, d => d.WeightedBy($"r{left}")))];

        foreach (Func<Survey, SurveyEstimate> estimate in Estimates)
        {
            double whole = estimate(jackknife).Estimate.Value!.Value;
            double sum = without.Sum(each => Math.Pow(estimate(each).Estimate.Value!.Value - whole, 2));
            Accuracy.Within(1e-8, 0.75 * sum, Math.Pow(estimate(jackknife).Estimate.StandardError!.Value, 2));
        }
    }

    [Theory]
    [MemberData(nameof(Weightings))]
    public void Jackknife_GivenAsColumns_IsTheJackknife(string weighting)
    {
        Survey made = Weighted(weighting, d => MarginSample.Clustered(d).WithReplicates(Replicates.Jackknife));
        Survey given = Weighted(weighting, d => d.WeightedBy("weight").WithReplicates(
            Replicates.FromColumns([.. Enumerable.Range(0, 12).Select(left => $"r{left}")], 0.75)));

        foreach (Func<Survey, SurveyEstimate> estimate in Estimates)
        {
            (Estimate one, Estimate other) = (estimate(made).Estimate, estimate(given).Estimate);
            Accuracy.Within(1e-11, one.Value!.Value, other.Value!.Value);
            Accuracy.Within(1e-9, one.StandardError!.Value, other.StandardError!.Value);
            Assert.Equal((11.0, 11.0), (one.DegreesOfFreedom, other.DegreesOfFreedom));
        }
    }

    private static Func<Survey, SurveyEstimate>[] Estimates =>
    [
        survey => survey.Mean("x"), survey => survey.Total("x"), survey => survey.Proportion("yes", ["yes"]),
        survey => survey.Where("yes", "yes").Mean("x"), survey => survey.By("sex").Mean("x")["f"],
        survey => survey.Ratio("x", "score"),
    ];

    private static Survey Weighted(string weighting, Func<SurveyDesign, SurveyDesign> design)
    {
        Survey poll = Poll(design);
        Calibration both = new([MarginSample.Sex, MarginSample.Age]);
        Calibration bounded = both with { LeastFactor = 0.3, MostFactor = 4 };
        Calibration total = new([MarginSample.Sex], [new KnownTotal("score", 4_100_000)]);
        return weighting switch
        {
            "none" => poll,
            "post-stratified" => poll.PostStratified(MarginSample.Sex),
            "raked" => poll.Calibrated(both),
            "linear" => poll.Calibrated(both with { Method = CalibrationMethod.Linear }),
            "bounded" => poll.Calibrated(bounded with { Method = CalibrationMethod.Linear }),
            "logit" => poll.Calibrated(bounded with { Method = CalibrationMethod.Logit }),
            "linear to a total" => poll.Calibrated(total with { Method = CalibrationMethod.Linear }),
            _ => poll.Calibrated(total),
        };
    }

    // Twelve clusters of 15 in three strata, and columns r0 to r11 of the weights without one of them.
    private static Survey Poll(Func<SurveyDesign, SurveyDesign> design)
    {
        SurveyData plain = MarginSample.Data(3, 4, 15, 0.1, 4, scale: 555);
        double[] weights = [.. plain.Numbers("weight", "").Values], score = [.. plain.Numbers("score", "").Values];
        return SurveyData.FromColumns(
            Exposure.Published,
            [
                Categories("stratum"), Categories("unit"), Categories("sex"), Categories("age"), Categories("yes"),
                FilledColumn.Numbers("score", score),
                FilledColumn.Numbers("x", [.. score.Select(value => value * value / 100)]),
                FilledColumn.Numbers("weight", weights),
                .. Enumerable.Range(0, 12).Select(left => FilledColumn.Numbers(
                    $"r{left}", [.. weights.Select((weight, i) => weight * Factor(i / 15, left))])),
            ])
            .WithDesign(design).Under(Open);

        FilledColumn Categories(string column)
        {
            CategoryData categories = plain.Categories(column, "", "");
            return FilledColumn.Categories(
                column,
                [.. Enumerable.Range(0, weights.Length).Select(i => categories.Labels[categories.Codes[i]])]);
        }

        static double Factor(int unit, int left) => unit == left ? 0 : unit / 4 == left / 4 ? 4.0 / 3 : 1;
    }

    // Both differ from the linearized one by terms of second order only.
    [Fact]
    public void Means_ByReplicates_HaveNearlyTheVarianceOfLinearization()
    {
        double linear = Error(null);

        Assert.InRange(Error(Replicates.Jackknife) / linear, 0.97, 1.03);
        Assert.InRange(Error(Replicates.Balanced) / linear, 0.97, 1.03);
        Assert.InRange(Error(Replicates.Fay(0.5)) / linear, 0.97, 1.03);

        static double Error(Replicates? replicates) => MarginSample.Draw(
            16, 2, 20, 0.05, 5, d => replicates is null ? d : d.WithReplicates(replicates))
            .Mean("score").Estimate.StandardError!.Value;
    }

    // More respondents than two threads' worth.
    [Theory]
    [InlineData("jackknife")]
    [InlineData("balanced")]
    [InlineData("bootstrap")]
    public void Estimates_OnOneTwoAndThreeThreads_AreTheSameBits(string kind)
    {
        Replicates replicates = kind switch
        {
            "jackknife" => Replicates.Jackknife,
            "balanced" => Replicates.Balanced,
            _ => Replicates.Bootstrap(64),
        };
        Survey poll = MarginSample.Draw(6, 2, 12_000, 0.1, 6, d => d.WithReplicates(replicates))
            .Raked(MarginSample.Sex, MarginSample.Age);
        ResultRow[] one = On(poll, 1);

        Assert.Equal(one, On(poll, 2));
        Assert.Equal(one, On(poll, 3));
    }

    [Fact]
    public void ReplicatesOfTotals_OnOneTwoAndThreeThreads_AreTheSameBits()
    {
        Survey poll = MarginSample.Draw(6, 2, 300, 0.1, 6, d => d.WithReplicates(Replicates.Bootstrap(16)))
            .Calibrated(new Calibration([MarginSample.Sex], [new KnownTotal("score", 4_100_000)])
            {
                Method = CalibrationMethod.Linear,
            });
        ResultRow[] one = On(poll, 1);

        Assert.Equal(one, On(poll, 2));
        Assert.Equal(one, On(poll, 3));
    }

    private static ResultRow[] On(Survey poll, int threads)
    {
        Survey survey = poll.Under(Open with { MaximumThreads = threads });
        return
        [
            survey.Mean("score").Row, survey.Total("score").Row,
            .. survey.By("sex", "age").Proportion("yes", ["yes"]).Rows,
        ];
    }

    private static SurveyDesign Design(SurveyDesign design, string drawn, bool isFinite)
    {
        (SurveyDesign made, string population) = drawn switch
        {
            "clusters" => (design.ClusteredBy("unit"), "all"),
            "persons in strata" => (design.StratifiedBy("stratum"), "persons"),
            _ => (design.StratifiedBy("stratum").ClusteredBy("unit"), "units"),
        };
        return (isFinite ? made.WithFinitePopulations(population) : made).WeightedBy("weight");
    }

    private static void AssertSame(SurveyEstimate one, SurveyEstimate other)
    {
        Accuracy.Within(1e-12, one.Estimate.Value!.Value, other.Estimate.Value!.Value);
        Accuracy.Within(
            1e-10, Math.Pow(one.Estimate.StandardError!.Value, 2), Math.Pow(other.Estimate.StandardError!.Value, 2));
    }
}
