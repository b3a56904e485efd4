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

    // The jackknife of R is made of the same factors: given as columns they are the same replicates.
    [Fact]
    public void Jackknife_GivenAsColumns_IsTheJackknife()
    {
        SurveyData plain = MarginSample.Data(3, 3, 8, 0.1, 4);
        double[] weights = [.. plain.Numbers("weight", "").Values];
        FilledColumn[] replicates = [.. Enumerable.Range(0, 9).Select(left => FilledColumn.Numbers(
            $"r{left}", [.. weights.Select((weight, i) => weight * Factor(i / 8, left))]))];
        string[] names = [.. Enumerable.Range(0, 9).Select(left => $"r{left}")];
        Survey given = SurveyData.FromColumns(
            Exposure.Published,
            [
                FilledColumn.Numbers("score", [.. plain.Numbers("score", "").Values]),
                FilledColumn.Numbers("weight", weights), .. replicates,
            ])
            .WithDesign(d => d.WeightedBy("weight")
                .WithReplicates(Replicates.FromColumns([.. names], [.. names.Select(_ => 2.0 / 3)])));
        Survey made = MarginSample.Draw(3, 3, 8, 0.1, 4, d => d.WithReplicates(Replicates.Jackknife));

        AssertSame(made.Mean("score"), given.Mean("score"));
        Assert.Equal(8, given.Mean("score").Estimate.DegreesOfFreedom);

        static double Factor(int unit, int left) => unit == left ? 0 : unit / 3 == left / 3 ? 1.5 : 1;
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
