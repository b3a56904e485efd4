using System.Globalization;
using PolicingReform.Numerics;
using Xunit.Abstractions;

namespace PolicingReform.Tests.Published;

/// <summary>
/// How often the interval of a published share holds the truth in seeded samples of clusters, with the right design effect
/// and with wrong ones: what a guess costs.
/// </summary>
public class PublishedCoverageTests(ITestOutputHelper output)
{
    private static readonly int Repetitions =
        int.TryParse(
            Environment.GetEnvironmentVariable("POLICINGREFORM_REPETITIONS"), CultureInfo.InvariantCulture, out int set)
            ? set
            : 200;

    private static readonly double Slack = 3 * Math.Sqrt(0.95 * 0.05 / Repetitions);

    private static readonly (int Clusters, int Persons)[] Designs = [(20, 15), (60, 15), (120, 20)];

    public static TheoryData<double> Shares => [0.05, 0.3, 0.5];

    [Theory]
    [MemberData(nameof(Shares))]
    public void KornGraubard_InSamplesOfClusters_CoversWithTheRightDesignEffectAndLessWithASmallerOne(double share)
    {
        foreach ((int clusters, int persons) in Designs)
        {
            foreach (double correlation in new[] { 0.02, 0.05, 0.2 })
            {
                double right = 1 + ((persons - 1) * correlation);
                double[] stated = [right, 1, right / 2, right * 2];
                double[] covered = new double[stated.Length], widths = new double[stated.Length];
                for (int r = 0; r < Repetitions; r++)
                {
                    double found = Found(clusters, persons, share, correlation, (ulong)r);
                    for (int d = 0; d < stated.Length; d++)
                    {
                        ConfidenceInterval interval = PublishedShare
                            .Of("a", found, clusters * persons, StatedDesignEffect.Of(stated[d]))
                            .Estimate().Estimate.Interval!;
                        covered[d] += interval.Low <= share && share <= interval.High ? 1.0 / Repetitions : 0;
                        widths[d] += 100 * (interval.High - interval.Low) / Repetitions;
                    }
                }

                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {share} | {clusters} x {persons} | {correlation} | {right:0.##} | ") +
                    string.Join(" | ", covered.Zip(widths, (rate, width) => string.Create(
                        CultureInfo.InvariantCulture, $"{100 * rate:F1} ({width:F1})"))) + " |");
                string what = $"{share}, {clusters} x {persons}, icc {correlation}";
                Assert.True(covered[0] >= 0.95 - Slack, $"{covered[0]:P1} with the right one at {what}");
                Assert.True(covered[3] >= covered[0], $"{covered[3]:P1} with twice the right one at {what}");
                Assert.True(covered[1] <= covered[0], $"{covered[1]:P1} with 1 at {what}");
                if (right > 3)
                    Assert.True(covered[1] < 0.85, $"{covered[1]:P1} with 1 at {what}");
            }
        }
    }

    // Each person shares the common draw of the cluster with chance sqrt(correlation): any two then correlate as wanted.
    private static double Found(int clusters, int persons, double share, double correlation, ulong repetition)
    {
        CounterStream random = new(20261123, repetition);
        double sharing = Math.Sqrt(correlation);
        int yes = 0;
        for (int c = 0; c < clusters; c++)
        {
            double common = random.NextUnit();
            for (int person = 0; person < persons; person++)
                yes += (random.NextUnit() < sharing ? common : random.NextUnit()) < share ? 1 : 0;
        }

        return (double)yes / (clusters * persons);
    }
}
