using System.Globalization;
using PolicingReform.Numerics;
using Xunit.Abstractions;

namespace PolicingReform.Tests.Representation;

/// <summary>How often the interval of a gap holds the true gap, in seeded samples.</summary>
public class GapCoverageTests(ITestOutputHelper output)
{
    // 200 here and in every run; CONTRIBUTING.md gives the command for 2,000.
    private static readonly int Repetitions =
        int.TryParse(
            Environment.GetEnvironmentVariable("POLICINGREFORM_REPETITIONS"), CultureInfo.InvariantCulture, out int set)
            ? set
            : 200;

    // Three standard errors of a simulated 95 %.
    private static readonly double Error = 3 * Math.Sqrt(0.95 * 0.05 / Repetitions);

    private static readonly double[] Shares = [0.02, 0.1, 0.3, 0.5];

    [Fact]
    public void ExactInterval_OfAGap_CoversAtLeastItsLevel()
    {
        double sum = 0;
        int points = 0;
        output.WriteLine("| n | p | Clopper-Pearson |");
        output.WriteLine("|---|---|---|");
        foreach (int n in new[] { 10, 24, 57, 200 })
        {
            Dictionary<int, ConfidenceInterval> known = [];
            foreach (double p in Shares)
            {
                int covered = 0;
                CounterStream random = new((ulong)n, (ulong)(1000 * p));
                for (int r = 0; r < Repetitions; r++)
                {
                    int count = BinomialSampler.Next(random, n, p);
                    if (!known.TryGetValue(count, out ConfidenceInterval? interval))
                    {
                        known.Add(count, interval =
                            TestData.Sample(count, n - count).Gap(Gender.Woman, TestData.Half).Gap.Interval!);
                    }

                    covered += Holds(interval, 100 * (p - 0.5)) ? 1 : 0;
                }

                double rate = (double)covered / Repetitions;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {n} | {p} | {100 * rate:F1} |"));
                Assert.True(rate >= 0.95 - Error, $"{rate:P1} of {n} at {p}");
                sum += rate;
                points++;
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean {100 * sum / points:F1}"));
        Assert.Equal(16, points);
    }

    // Both expected counts at least 10 on either side, where the two methods promise 93 to 97 %.
    [Fact]
    public void ApproximateIntervals_OfAGapBetweenTwoSamples_CoverAbout95Percent()
    {
        DifferenceInterval[] methods = [DifferenceInterval.MiettinenNurminen, DifferenceInterval.Newcombe];
        double slack = Repetitions < 2000 ? Error : 0;
        double[] sums = new double[methods.Length];
        int points = 0;
        output.WriteLine("| n | p | n of the benchmark | p of the benchmark | Miettinen-Nurminen | Newcombe |");
        output.WriteLine("|---|---|---|---|---|---|");
        foreach ((int n1, int n2) in new[] { (24, 200), (57, 200), (200, 1000) })
        {
            foreach (double p1 in Shares.Where(p => n1 * p >= 10))
            {
                foreach (double p2 in Shares.Where(p => n2 * p >= 10))
                {
                    double[] rates = [.. methods.Select(method => Rate(method, n1, p1, n2, p2))];
                    output.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {n1} | {p1} | {n2} | {p2} | {100 * rates[0]:F1} | {100 * rates[1]:F1} |"));
                    for (int m = 0; m < methods.Length; m++)
                    {
                        Assert.True(
                            rates[m] >= 0.93 - slack && rates[m] <= 0.97 + slack,
                            $"{methods[m]} covers {rates[m]:P1} of {n1} at {p1} and {n2} at {p2}");
                        sums[m] += rates[m];
                    }

                    points++;
                }
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"mean {100 * sums[0] / points:F1} and {100 * sums[1] / points:F1}"));
    }

    // The dissimilarity of a random force is above zero without anybody's doing; less its expectation it is not. The
    // standard error of a mean of 2,000 is at most .0017 here.
    [Theory]
    [InlineData(24)]
    [InlineData(57)]
    [InlineData(200)]
    public void ExcessDissimilarity_OfRandomForces_IsZeroOnAverage(int n)
    {
        const int forces = 2000;
        double[][] shares = [[0.4912, 0.5088], [0.6, 0.3, 0.1], [0.4, 0.3, 0.2, 0.1]];
        foreach (double[] each in shares)
        {
            Category[] groups = [.. each.Select((_, g) => new Category(PersonAttribute.Tribe, $"g{g}", $"group {g}"))];
            Benchmark town = Benchmark.FromPublishedShares(
                new BenchmarkId("town"), "the town", BenchmarkPopulation.Residents,
                groups.Zip(each, (group, share) => new PublishedPart(group, TestData.Percent(100 * share))),
                ReducedDate.Year(2020), [TestData.Source]);
            CategorySampler sampler = new(each);
            CounterStream random = new((ulong)n, (ulong)each.Length);
            IndexOptions options = new() { Draws = 0, MostOutcomes = 0 };
            int[] counts = new int[each.Length];
            double excess = 0, plain = 0;
            for (int force = 0; force < forces; force++)
            {
                sampler.Draw(random, n, counts);
                RepresentationIndices indices = Composition.FromCompleteCount(
                    "a force", groups.Zip(counts, (group, count) => new CountedPart(group, count)), Exposure.Published)
                    .Indices(town, options);
                excess += indices.ExcessDissimilarity!.Value;
                plain += indices.Dissimilarity.Value!.Value;
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {n} | {each.Length} | {plain / forces:F4} | {excess / forces:F4} |"));
            Assert.Equal(0, excess / forces, 0.005);
            Assert.True(plain / forces > 0.02);
        }
    }

    private static double Rate(DifferenceInterval method, int n1, double p1, int n2, double p2)
    {
        GapOptions options = new() { Difference = method };
        CounterStream random = new((ulong)((n1 * 10_000) + n2), (ulong)((1000 * p1 * 1000) + (1000 * p2)));
        int covered = 0;
        for (int r = 0; r < Repetitions; r++)
        {
            int x1 = BinomialSampler.Next(random, n1, p1), x2 = BinomialSampler.Next(random, n2, p2);
            Benchmark poll = Benchmark.FromSample(
                new BenchmarkId("poll"), "a poll", BenchmarkPopulation.Residents, TestData.Counts(x2, n2 - x2),
                ReducedDate.Year(2020), [TestData.Source]);
            ConfidenceInterval interval =
                TestData.Sample(x1, n1 - x1).Gap(Gender.Woman, poll, options).Gap.Interval!;
            covered += Holds(interval, 100 * (p1 - p2)) ? 1 : 0;
        }

        return (double)covered / Repetitions;
    }

    // The share itself is a rounded difference of the ends.
    private static bool Holds(ConfidenceInterval interval, double truth) =>
        interval.Low <= truth + 1e-9 && truth - 1e-9 <= interval.High;
}
