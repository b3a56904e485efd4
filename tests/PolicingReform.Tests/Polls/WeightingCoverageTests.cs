using System.Globalization;
using PolicingReform.Surveys;
using Xunit.Abstractions;

namespace PolicingReform.Tests.Polls;

/// <summary>
/// How often intervals after raking, and intervals from replicates, hold a known truth in seeded samples of clusters
/// whose margins go with what is asked; an absent interval counts as not.
/// </summary>
public class WeightingCoverageTests(ITestOutputHelper output)
{
    private static readonly int Repetitions =
        int.TryParse(
            Environment.GetEnvironmentVariable("POLICINGREFORM_REPETITIONS"), CultureInfo.InvariantCulture, out int set)
            ? set
            : 200;

    // Three and a half standard errors of a simulated 95 %: there are about a hundred grid points.
    private static readonly double Slack = 3.5 * Math.Sqrt(0.95 * 0.05 / Repetitions);

    private static readonly string[] Estimates = ["mean", "share", "difference"];

    public static TheoryData<int, int, int> Designs => new()
    {
        { 6, 2, 15 },
        { 20, 2, 15 },
        { 12, 5, 20 },
    };

    [Theory]
    [MemberData(nameof(Designs))]
    public void Intervals_AfterRakingAndFromReplicates_CoverAbout95Percent(int strata, int units, int persons)
    {
        foreach (double correlation in new[] { 0.05, 0.2 })
        {
            string[] methods = [.. Methods(units).Select(method => method.Name)];
            int[,] covered = new int[methods.Length, Estimates.Length];
            double[] bias = new double[methods.Length];
            for (int r = 0; r < Repetitions; r++)
            {
                SurveyData data = MarginSample.Data(strata, units, persons, correlation, (ulong)r);
                foreach ((int m, (string _, bool isRaked, Replicates? replicates)) in Methods(units).Index())
                {
                    Estimate[] estimates = Of(data, isRaked, replicates, (ulong)r);
                    double[] truths = isRaked
                        ? [MarginSample.MeanScore, MarginSample.ShareOfYes, MarginSample.DifferenceOfSexes]
                        :
                        [
                            MarginSample.MeanScoreOfThoseWhoAnswer, MarginSample.ShareOfYesOfThoseWhoAnswer,
                            MarginSample.DifferenceOfSexes,
                        ];
                    bias[m] += (estimates[0].Value!.Value - truths[0]) / Repetitions;
                    for (int e = 0; e < Estimates.Length; e++)
                        covered[m, e] += Holds(estimates[e], truths[e]) ? 1 : 0;
                }
            }

            string point = $"{strata} x {units} x {persons}, icc {correlation.ToString(CultureInfo.InvariantCulture)}";
            for (int m = 0; m < methods.Length; m++)
            {
                output.WriteLine($"{point} | {methods[m]} | " + string.Join(" | ", Enumerable.Range(0, Estimates.Length)
                    .Select(e => (100.0 * covered[m, e] / Repetitions).ToString("F1", CultureInfo.InvariantCulture))));
                Assert.InRange(bias[m], -0.5, 0.5);
            }

            if (strata * (units - 1) < 20)
                continue;
            for (int m = 0; m < methods.Length; m++)
            {
                for (int e = 0; e < Estimates.Length; e++)
                {
                    double rate = (double)covered[m, e] / Repetitions;
                    Assert.True(
                        rate >= 0.93 - Slack && rate <= 0.97 + Slack,
                        $"{Estimates[e]}, {methods[m]}, covers {rate:P1} in {point}");
                }
            }
        }
    }

    // What the sample is weighted for: unraked, its mean is that of those who answer.
    private static Estimate[] Of(SurveyData data, bool isRaked, Replicates? replicates, ulong repetition)
    {
        Survey poll = data
            .WithDesign(d => replicates is null
                ? MarginSample.Clustered(d)
                : MarginSample.Clustered(d).WithReplicates(replicates))
            .Under(AnalysisSettings.Default with { MinimumCellSize = 0, MaximumThreads = 1, Seed = repetition });
        poll = isRaked ? poll.Raked(MarginSample.Sex, MarginSample.Age) : poll;
        return
        [
            poll.Mean("score").Estimate,
            poll.Proportion("yes", ["yes"], ProportionInterval.Logit).Estimate,
            poll.By("sex").Mean("score").Compare(["f"], ["m"]).Difference,
        ];
    }

    private static IEnumerable<(string Name, bool IsRaked, Replicates? Replicates)> Methods(int units)
    {
        yield return ("raked, linearized", true, null);
        yield return ("jackknife", false, Replicates.Jackknife);
        yield return ("raked, jackknife", true, Replicates.Jackknife);
        yield return ("bootstrap of 200", false, Replicates.Bootstrap(200));
        yield return ("raked, bootstrap of 200", true, Replicates.Bootstrap(200));
        if (units != 2)
            yield break;
        yield return ("balanced", false, Replicates.Balanced);
        yield return ("raked, balanced", true, Replicates.Balanced);
    }

    private static bool Holds(Estimate estimate, double truth) =>
        estimate.Interval is ConfidenceInterval interval && interval.Low <= truth && truth <= interval.High;
}
