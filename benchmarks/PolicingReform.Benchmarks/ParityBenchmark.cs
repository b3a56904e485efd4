using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace PolicingReform.Benchmarks;

/// <summary>Scenarios to parity: 30 years of 6 ranks and 4 groups, beside the same simulation in R.</summary>
internal static class ParityBenchmark
{
    private const int Years = 30;

    private static readonly Category[] Groups =
        [.. Enumerable.Range(1, 4).Select(i => new Category(PersonAttribute.Origin, $"g{i}", $"group {i}"))];

    private static readonly int[][] Stock =
    [
        [600, 2400, 3500, 5500], [500, 2000, 3000, 4500], [300, 1500, 2200, 3000], [200, 900, 1500, 1900],
        [80, 400, 700, 800], [20, 100, 200, 200],
    ];

    private static readonly double[] Leaving = [0.05, 0.055, 0.06, 0.065, 0.07, 0.09];
    private static readonly double[] Promotion = [0.08, 0.07, 0.06, 0.05, 0.03];
    private static readonly double[] Shares = [0.15, 0.2, 0.3];

    /// <summary>Runs it.</summary>
    /// <param name="simulations">How many simulations.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="script">The peer in R, or null.</param>
    /// <returns>0, or 1 where the two disagree.</returns>
    public static int Run(int simulations, int seed, string? script)
    {
        Console.WriteLine(
            $"{simulations} simulations of {Years} years, 6 ranks, 4 groups; {Environment.ProcessorCount} cores");
        ParityProjection projection = Project(0);
        Best all = Best.Of(9, () => Project(0)), one = Best.Of(5, () => Project(1));
        if (projection.ToJsonRow() != Project(1).ToJsonRow() || projection.ToJsonRow() != Project(3).ToJsonRow())
        {
            Console.WriteLine("DISAGREES: 1, 3 and all threads give different bits");
            return 1;
        }

        Write("ours, all threads", all.Milliseconds, all.ProcessorMilliseconds);
        Write("ours, 1 thread", one.Milliseconds, one.ProcessorMilliseconds);
        if (script is null || Peer(script, simulations, seed) is not string[] peer)
            return 0;
        double[] figures = [.. peer.Take(3).Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
        Write($"R {peer[3]}, rbinom over vectors", figures[0], figures[0]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"R takes {figures[0] / all.Milliseconds:F2} times as long, on 1 thread {figures[0] / one.Milliseconds:F2}"));

        // The ends of the interval are quantiles of simulated shares: an error of about 2 % of the width each.
        ConfidenceInterval interval = projection.Years[^1].Share.Interval!;
        double off = Math.Max(Math.Abs(interval.Low - figures[1]), Math.Abs(interval.High - figures[2]))
            / (interval.High - interval.Low);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"middle 95 % at the end: ours {interval.Low:F5} to {interval.High:F5}, R {figures[1]:F5} to " +
            $"{figures[2]:F5}"));
        bool agrees = off < 0.08 * Math.Sqrt(10_000.0 / simulations);
        Console.WriteLine(agrees ? "they agree" : "DISAGREES: the intervals");
        return agrees ? 0 : 1;

        ParityProjection Project(int threads) => Force(seed, threads).Project(
            Groups[0], ParityTarget.Constant(new Share(0.15)), Years, Scenario(),
            new SimulationOptions { Simulations = simulations });
    }

    private static string ToJsonRow(this ParityProjection projection) =>
        string.Join(' ', projection.Years.Select(year => year.Share));

    private static ForceStock Force(int seed, int threads) => ForceStock.ByRank(
        "an invented force",
        2025,
        Stock.Select((row, rank) => new RankStock(
            $"rank {rank + 1}", Groups.Zip(row, (group, persons) => new CountedPart(group, persons)))),
        Exposure.Synthetic).Under(AnalysisSettings.Default with { Seed = (ulong)seed, MaximumThreads = threads });

    private static ParityScenario Scenario() => new("as now")
    {
        Leaving = [.. Leaving.Select((rate, rank) => new StatedRate($"rank {rank + 1}", Rate.Of(rate)))],
        Promotion = [.. Promotion.Select((rate, rank) => new StatedRate($"rank {rank + 1}", Rate.Of(rate)))],
        Hires = [new(2400)],
        HireShares = [.. Shares.Zip(Groups, (share, group) => new HireShare(group, Rate.Of(share)))],
    };

    private static string[]? Peer(string script, int simulations, int seed)
    {
        try
        {
            using Process process = Process.Start(
                new ProcessStartInfo("Rscript", ["--vanilla", script, $"{simulations}", $"{seed}"])
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                })!;
            string line = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? line.Trim().Split('\t') : null;
        }
        catch (Win32Exception)
        {
            Console.WriteLine("R is not installed: skipped");
            return null;
        }
    }

    private static void Write(string what, double milliseconds, double processor) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what,-32} {milliseconds,9:F1} ms {processor,9:F1} ms of processor"));
}
