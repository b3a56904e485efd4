using System.Globalization;
using PolicingReform.Surveys;
using Xunit.Abstractions;

namespace PolicingReform.Tests.Polls;

/// <summary>
/// How often intervals hold a known truth in seeded samples of clusters; an absent one counts as not.
/// </summary>
public class SurveyCoverageTests(ITestOutputHelper output)
{
    private static readonly int Repetitions =
        int.TryParse(
            Environment.GetEnvironmentVariable("POLICINGREFORM_REPETITIONS"), CultureInfo.InvariantCulture, out int set)
            ? set
            : 200;

    // Three standard errors of a simulated 95 %: there are more than two hundred grid points.
    private static readonly double Slack = 3 * Math.Sqrt(0.95 * 0.05 / Repetitions);

    private static readonly (int Strata, int Units, int Persons)[] Designs = [(6, 2, 15), (20, 2, 15), (12, 5, 20)];

    public static TheoryData<double> Shares => [0.01, 0.05, 0.3, 0.5];

    [Theory]
    [MemberData(nameof(Shares))]
    public void ProportionIntervals_InSamplesOfClusters_CoverAsTheirPageSays(double share)
    {
        ProportionInterval[] methods = Enum.GetValues<ProportionInterval>();
        foreach ((int strata, int units, int persons) in Designs)
        {
            foreach (double correlation in new[] { 0, 0.05, 0.2 })
            {
                int[] covered = new int[methods.Length];
                for (int r = 0; r < Repetitions; r++)
                {
                    Survey poll = ClusterSample.Draw(strata, units, persons, share, correlation, (ulong)r);
                    for (int m = 0; m < methods.Length; m++)
                        covered[m] += Holds(poll.Proportion("yes", ["1"], methods[m]).Estimate, share) ? 1 : 0;
                }

                double expected = Math.Min(share, 1 - share) * strata * units * persons;
                int df = strata * (units - 1);
                Print($"p {share}, {strata} x {units} x {persons}, icc {correlation}", methods, covered);
                for (int m = 0; m < methods.Length; m++)
                    AssertProportion(methods[m], (double)covered[m] / Repetitions, df, expected, correlation);
            }
        }
    }

    [Fact]
    public void OtherIntervals_InSamplesOfClusters_CoverAbout95Percent()
    {
        foreach ((int strata, int units, int persons) in Designs)
        {
            foreach (double correlation in new[] { 0, 0.05, 0.2 })
            {
                string[] names = ["mean", "total", "ratio", "median", "variance", "index", "difference", "count"];
                int[] covered = new int[names.Length];
                for (int r = 0; r < Repetitions; r++)
                {
                    Survey poll = ClusterSample.Draw(strata, units, persons, 0.5, correlation, (ulong)r);
                    ResultTable<SurveyEstimate> means = poll.By("half").Mean("score");
                    Estimate[] estimates =
                    [
                        poll.Mean("score").Estimate,
                        poll.Total("score").Estimate,
                        poll.Ratio("score", "size").Estimate,
                        poll.Quantiles("value", 0.5)[0].Estimate,
                        poll.Variance("value").Estimate,
                        poll.IndexMean(new SurveyIndex("index", ["a", "b"])).Estimate,
                        means.Compare(["left"], ["right"]).Difference,
                        poll.Where("half", "left").Count().Estimate,
                    ];
                    double[] truths = ClusterSample.Truths(strata, units, persons);
                    for (int m = 0; m < names.Length; m++)
                        covered[m] += Holds(estimates[m], truths[m]) ? 1 : 0;
                }

                Print($"{strata} x {units} x {persons}, icc {correlation}", names, covered);
                if (strata * (units - 1) < 20)
                    continue;
                for (int m = 0; m < names.Length; m++)
                {
                    double rate = (double)covered[m] / Repetitions;
                    Assert.True(
                        rate >= 0.93 - Slack && rate <= 0.97 + Slack,
                        $"{names[m]} covers {rate:P1} in {strata} x {units} x {persons} at correlation {correlation}");
                }
            }
        }
    }

    private static void AssertProportion(
        ProportionInterval method, double rate, int df, double expected, double correlation)
    {
        string what = $"{method} covers {rate:P1} with {df} df, {expected} expected, correlation {correlation}";
        if (method == ProportionInterval.KornGraubard)
            Assert.True(correlation > 0.05 || rate >= 0.95 - Slack, what);
        else if (df >= 20 && expected >= Enough(method) && correlation <= 0.05)
            Assert.True(rate >= 0.93 - Slack && rate <= 0.97 + Slack, what);
    }

    // Wald's fails for rare answers, and its results say so.
    private static int Enough(ProportionInterval method) => method == ProportionInterval.Wald ? 50 : 10;

    private static bool Holds(Estimate estimate, double truth) =>
        estimate.Interval is ConfidenceInterval interval && interval.Low <= truth && truth <= interval.High;

    private void Print<T>(string point, T[] names, int[] covered) => output.WriteLine(
        point + " | " + string.Join(" | ", names.Zip(covered, (name, count) => string.Create(
            CultureInfo.InvariantCulture, $"{name} {100.0 * count / Repetitions:F1}"))));
}
