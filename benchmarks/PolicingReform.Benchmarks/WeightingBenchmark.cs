using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using PolicingReform.Surveys;

namespace PolicingReform.Benchmarks;

/// <summary>
/// Raking a poll to four margins beside R's <c>rake</c>, and bootstrap replicates of a table by subgroup beside one
/// more reading of the respondents.
/// </summary>
internal sealed class WeightingBenchmark
{
    private const int Replicated = 500;
    private static readonly int[] Levels = [2, 6, 4, 18];
    private static readonly string[] Names = ["sex", "age", "school", "province"];
    private static readonly SurveyIndex Index =
        new("trust", [.. Enumerable.Range(1, LargePoll.Items).Select(item => $"q{item}")]) { LeastAnswered = 7 };

    private readonly int[][] _codes;
    private readonly double[] _weights;
    private readonly Margin[] _margins;

    private WeightingBenchmark(int respondents, int seed)
    {
        Random random = new(seed);
        _codes = [.. Levels.Select(_ => new int[respondents])];
        _weights = new double[respondents];
        for (int i = 0; i < respondents; i++)
        {
            // Levels lean on each other, so that raking needs rounds.
            int leaning = random.Next(100);
            for (int m = 0; m < Levels.Length; m++)
                _codes[m][i] = Math.Min(Levels[m] - 1, (random.Next(100) + leaning) * Levels[m] / 200);
            _weights[i] = 0.5 + random.NextDouble();
        }

        double population = 10.0 * respondents;
        _margins = [.. Levels.Select((levels, m) => Target(m, population, random))];
    }

    /// <summary>Runs it.</summary>
    /// <param name="respondents">How many there are.</param>
    /// <param name="seed">The seed of the invented answers.</param>
    /// <param name="script">The peer in R, or null.</param>
    /// <returns>0, or 1 where the two disagree.</returns>
    public static int Run(int respondents, int seed, string? script)
    {
        Console.WriteLine(Text($"{respondents:N0} respondents, seed {seed}, {Environment.ProcessorCount} cores"));
        Bootstrap(respondents, seed);
        return new WeightingBenchmark(respondents, seed).Rake(script);
    }

    private static void Bootstrap(int respondents, int seed)
    {
        SurveyData data = new LargePoll(respondents, seed).Data(respondents);
        Survey plain = Designed(data, null), replicated = Designed(data, Replicates.Bootstrap(Replicated));
        (Best once, Best twice, Best both, Best one, Best bothOne) = (new(), new(), new(), new(), new());
        for (int round = 0; round < 30; round++)
        {
            once.Time(() => Estimate(plain, 0));
            twice.Time(() =>
            {
                Estimate(plain, 0);
                Estimate(plain, 0);
            });
            both.Time(() => Estimate(replicated, 0));
            one.Time(() => Estimate(plain, 1));
            bothOne.Time(() => Estimate(replicated, 1));
        }

        string[] bits = [.. Enumerable.Range(1, 3).Select(threads => string.Join(
            ' ', Estimate(replicated, threads).Select(each => each.Estimate.StandardError)))];
        if (bits.Distinct(StringComparer.Ordinal).Count() > 1)
            throw new InvalidOperationException("The replicates on 1, 2 and 3 threads are not the same bits.");
        Write($"IndexMean by {LargePoll.Groups} groups, linearized", once);
        Write("the same twice, so one more reading", twice);
        Write($"with {Replicated} bootstrap replicates", both);
        Write("linearized, 1 thread", one);
        Write("with replicates, 1 thread", bothOne);
        double extra = both.Milliseconds - once.Milliseconds, extraOne = bothOne.Milliseconds - one.Milliseconds;
        Console.WriteLine(Text(
            $"replicates cost {extra / once.Milliseconds:F2} readings, {extraOne / one.Milliseconds:F2} on 1 thread"));
    }

    private static Survey Designed(SurveyData data, Replicates? replicates) => data.WithDesign(d =>
    {
        SurveyDesign design = d.StratifiedBy("stratum").ClusteredWithinStrataBy("unit").WeightedBy("w");
        return replicates is null ? design : design.WithReplicates(replicates);
    });

    private static ResultTable<SurveyEstimate> Estimate(Survey survey, int threads) =>
        survey.Under(AnalysisSettings.Default with { MaximumThreads = threads }).By("group").IndexMean(Index);

    private int Rake(string? script)
    {
        SurveyData data = SurveyData.FromColumns(
            Exposure.Synthetic,
            [
                FilledColumn.Numbers("w", _weights),
                .. Names.Select((name, m) => FilledColumn.Categories(name, _codes[m], [.. Labels(m)])),
            ]);
        Survey survey = data.WithDesign(d => d.WeightedBy("w"));
        Survey? raked = null;
        Best first = Best.Of(1, () => raked = survey.Raked(_margins));
        Best best = Best.Of(15, () => raked = survey.Raked(_margins));
        Write("Raked to 4 margins, first call", first);
        Write("Raked to 4 margins", best);
        WeightingReport report = raked!.WeightingReport();
        Console.WriteLine(Text($"{report.Rounds} rounds, largest misfit {report.LargestMisfit:E1}"));
        if (script is null || Peer(script) is not (double milliseconds, double effect, string version))
            return 0;
        Console.WriteLine(Text($"{"R " + version + ", rake",-44} {milliseconds,9:F1} ms"));
        Console.WriteLine(Text($"R takes {milliseconds / best.Milliseconds:F0} times as long"));

        // R stops where two rounds agree to one person; the design effects of both weights then agree to many digits.
        bool agrees = Math.Abs(effect - report.DesignEffect) < 1e-5;
        Console.WriteLine(Text($"design effect of the weights: ours {report.DesignEffect:F8}, R {effect:F8}"));
        Console.WriteLine(agrees ? "they agree" : "DISAGREES: the weights");
        return agrees ? 0 : 1;
    }

    private Margin Target(int m, double population, Random random)
    {
        double[] counts = new double[Levels[m]];
        foreach (int code in _codes[m])
            counts[code]++;
        double[] wanted = [.. counts.Select(count => count * (0.6 + (0.8 * random.NextDouble())))];
        double sum = wanted.Sum();
        return Margin.Of(
            Names[m], [.. Labels(m).Zip(wanted, (label, count) => new MarginCount(label, count / sum * population))]);
    }

    private static IEnumerable<string> Labels(int m) => Enumerable.Range(0, Levels[m]).Select(i => $"l{i:D2}");

    private (double Milliseconds, double Effect, string Version)? Peer(string script)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "w"), MemoryMarshal.AsBytes(_weights.AsSpan()).ToArray());
            for (int m = 0; m < Levels.Length; m++)
            {
                File.WriteAllBytes(
                    Path.Combine(folder, Names[m]), MemoryMarshal.AsBytes(_codes[m].AsSpan()).ToArray());
                File.WriteAllLines(
                    Path.Combine(folder, Names[m] + ".targets"),
                    _margins[m].Counts.Select(each => each.Persons.ToString("R", CultureInfo.InvariantCulture)));
            }

            using Process process = Process.Start(
                new ProcessStartInfo("Rscript", ["--vanilla", script, folder, $"{_weights.Length}"])
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                })!;
            string[] fields = process.StandardOutput.ReadToEnd().Trim().Split('\t');
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new InvalidOperationException("R failed.");
            return (
                double.Parse(fields[0], CultureInfo.InvariantCulture),
                double.Parse(fields[1], CultureInfo.InvariantCulture),
                fields[2]);
        }
        catch (Win32Exception)
        {
            Console.WriteLine("R is not installed: skipped");
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string what, Best best) => Console.WriteLine(Text(
        $"{what,-44} {best.Milliseconds,9:F2} ms ({best.Median,9:F2}); processor {best.ProcessorMilliseconds,9:F2} ms"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
