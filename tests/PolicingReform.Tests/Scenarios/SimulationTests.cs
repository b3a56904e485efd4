using PolicingReform.Numerics;

namespace PolicingReform.Tests.Scenarios;

public class SimulationTests
{
    private static readonly int[] Threads = [1, 2, 4, 0];

    [Fact]
    public void Persons_OfEverySimulatedYear_AddUpExactly()
    {
        foreach (int seed in Enumerable.Range(1, 40))
        {
            (ForceStock force, ParityScenario scenario) = Designs.Random(seed);
            FlowPlan plan = FlowPlanning.Of(force, scenario, 12, "scenario");
            SimulatedForce simulated = new(plan, 0, 12);
            CounterStream stream = new(1, (ulong)seed);
            simulated.Begin(stream);
            long persons = force.Size;
            for (int year = 1; year <= 12; year++)
            {
                SimulatedFlows flows = new();
                simulated.Next(stream, year, flows);
                int hires = Enumerable.Range(0, plan.Ranks).Sum(rank => plan.Hires(2020 + year, rank));
                Assert.Equal(hires, flows.Hired);
                persons += hires - flows.Left - flows.Ghosts;
                Assert.Equal(persons, simulated.Persons.Sum(each => (long)each));
                Assert.All(simulated.Persons, each => Assert.True(each >= 0));
            }
        }
    }

    [Fact]
    public void Projection_OnAnyNumberOfThreads_IsTheSameBits()
    {
        (ForceStock force, ParityScenario scenario) = Designs.Random(3);
        string[] texts =
        [
            .. Threads.Select(threads => Bits(
                force.Under(AnalysisSettings.Default with { MaximumThreads = threads })
                    .Project(force.Groups[0], Forces.Fifth, 12, scenario, Forces.Few))),
        ];
        Assert.All(texts, text => Assert.Equal(texts[0], text));
        Assert.NotEqual(texts[0], Bits(force.Under(AnalysisSettings.Default with { Seed = 2 })
            .Project(force.Groups[0], Forces.Fifth, 12, scenario, Forces.Few)));
    }

    // The expected share is close to the mean share of many simulations, and the interval holds it.
    [Fact]
    public void Interval_OfTheSimulatedShares_HoldsTheExpectedShare()
    {
        ParityProjection projection = Forces.Project(Forces.Steady);
        Assert.Equal("start-is-stated", projection.Years[0].Share.NoInterval!.Code);
        Assert.All(projection.Years.Skip(1), year =>
        {
            Assert.InRange(year.Share.Value!.Value, year.Share.Interval!.Low, year.Share.Interval.High);
            Assert.Equal("simulated, given these rates", year.Share.Interval.Method);
            Assert.Equal(Basis.Scenario, year.Share.Basis);
        });
    }

    // Nobody leaves and all who are hired are women: nothing is left to chance.
    [Fact]
    public void Interval_WhereNothingIsLeftToChance_IsNotGiven()
    {
        ParityScenario certain = new("certain")
        {
            Leaving = [new(Rate.Of(0))],
            Hires = [new(10)],
            HireShares = [new(Gender.Woman, Rate.Of(1))],
        };
        ProjectedYear year = Forces.Project(certain).Years[^1];
        Assert.Equal(200.0 / 1100, year.Share.Value);
        Assert.Equal("the ends of the simulated shares are the same", year.Share.NoInterval!.Sentence);
    }

    // Uniform from 0 to 0.2: half of the simulations have a rate above 0.1.
    [Fact]
    public void UncertainRate_OfASimulation_IsDrawnOnceForAllYears()
    {
        ParityScenario uncertain = new("uncertain")
        {
            Leaving = [new(Rate.Between(0, 0.2)), new(Gender.Man, Rate.Of(0.1))],
        };
        ForceStock large = ForceStock.Of("a", 2025, TestData.Counts(1_000_000, 1_000_000), Exposure.Published);
        ProjectedYear year = Forces.Project(uncertain, large).Years[^1];

        // After 10 years (1 - r)^10 of the women are left and 0.9^10 = 0.3487 of the men. At the ends r is 0.005 and
        // 0.195: 0.951110 and 0.114243, shares 0.7317 and 0.2468.
        Assert.Equal(0.7317, year.Share.Interval!.High, 0.006);
        Assert.Equal(0.2468, year.Share.Interval.Low, 0.006);
    }

    // Kolmogorov and Smirnov's distance stays under 1.95 / sqrt(n) with probability 0.999.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(12, 240)]
    [InlineData(50_000, 100_000)]
    public void EstimatedRate_ManyTimesDrawn_FollowsItsBetaDistribution(int k, int n)
    {
        const int draws = 20_000;
        CounterStream stream = new(5, (ulong)n);
        Rate rate = Rate.Estimated(k, n);
        double[] sorted = [.. Enumerable.Range(0, draws).Select(_ => rate.Draw(stream)).Order()];
        double distance = sorted.Index().Max(each =>
            Math.Abs(BetaDistribution.Cdf(each.Item, k + 0.5, n - k + 0.5) - ((each.Index + 0.5) / draws)));
        Assert.InRange(distance, 0, 1.95 / Math.Sqrt(draws));
    }

    [Fact]
    public void Progress_OfSeveralScenarios_EndsAtAllSimulations()
    {
        Reports reports = new();
        Forces.Plain.Under(AnalysisSettings.Default with { MaximumThreads = 1 }).Project(
            Gender.Woman, Forces.Fifth, 5, Forces.Few, [Forces.Steady, Forces.Steady with { Name = "b" }], reports);
        Assert.Equal(2_000, reports.Last.Simulated);
        Assert.Equal(2_000, reports.Last.Total);
    }

    [Fact]
    public void Projection_ThatIsCancelled_Stops()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Forces.Plain.Project(
            Gender.Woman, Forces.Fifth, 5, Forces.Steady, cancellationToken: source.Token));
    }

    private static string Bits(ParityProjection projection) => string.Join(
        '\n',
        [
            projection.ToString(),
            .. projection.Years.Select(year => $"{year.Share} {year.ReachedBy.Value:R}"),
        ]);

    private sealed class Reports : IProgress<SimulationProgress>
    {
        public SimulationProgress Last { get; private set; }

        public void Report(SimulationProgress value) => Last = value;
    }
}
