using System.Globalization;

namespace PolicingReform.Benchmarks;

/// <summary>Gaps and indices of many units: exact intervals, p-values adjusted as one family, every index.</summary>
internal static class GapBenchmark
{
    private const int Groups = 8;
    private const int Repetitions = 5;

    /// <summary>Measures, and writes counts, figures and gaps for the peers where a folder is given.</summary>
    public static void Run(int units, int seed, string? folder)
    {
        ManyUnits made = new(units, Groups, seed);
        CompositionTable table = made.Table();
        CompositionTable alone = table.Under(table.Settings with { MaximumThreads = 1 });
        IndexOptions figuresOnly = new() { Draws = 0, MostOutcomes = 0 };
        Dictionary<string, double> figures = new(StringComparer.Ordinal)
        {
            ["units"] = units,
            ["groups"] = Groups,
        };

        ResultTable<RepresentationGap>? gaps = null;
        double cold = Milliseconds(() => gaps = Everything(table, made.Town, figuresOnly));
        figures["cold"] = cold;
        figures["all"] = Best(() => gaps = Everything(table, made.Town, figuresOnly));
        figures["all1"] = Best(() => Everything(alone, made.Town, figuresOnly));
        figures["gaps"] = Best(() => table.Gaps(made.Town));
        figures["indices"] = Best(() => table.Indices(made.Town, figuresOnly));
        figures["segregation"] = Best(() => table.Segregation(draws: 0));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{units} units x {Groups} groups: gaps {figures["gaps"]:F0} ms, indices {figures["indices"]:F0} ms, ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"over units {figures["segregation"]:F0} ms; all {figures["all"]:F0} ms, 1 thread ")
            + string.Create(CultureInfo.InvariantCulture, $"{figures["all1"]:F0} ms, first call {cold:F0} ms"));

        figures["draws"] = Milliseconds(() => table.Indices(made.Town, new IndexOptions { MostOutcomes = 0 }));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"randomisation, 20,000 draws a unit: {figures["draws"] / 1000:F1} s"));
        if (folder is null)
            return;
        made.Write(Path.Combine(folder, "units.csv"));
        File.WriteAllLines(
            Path.Combine(folder, "ours.figures.tsv"),
            figures.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Key}\t{each.Value:R}")));
        File.WriteAllLines(
            Path.Combine(folder, "ours.gaps.tsv"),
            gaps!.Select(gap => string.Create(
                CultureInfo.InvariantCulture,
                $"{gap.CompatibleShares!.Low:R}\t{gap.CompatibleShares.High:R}\t{gap.PValue:R}\t") +
                string.Create(CultureInfo.InvariantCulture, $"{gap.AdjustedPValue:R}")));
    }

    private static ResultTable<RepresentationGap> Everything(
        CompositionTable table, Benchmark town, IndexOptions options)
    {
        ResultTable<RepresentationGap> gaps = table.Gaps(town);
        table.Indices(town, options);
        table.Segregation(draws: 0);
        return gaps;
    }

    private static double Best(Action work) => Benchmarks.Best.Of(Repetitions, work).Milliseconds;

    private static double Milliseconds(Action work) => Benchmarks.Best.Of(1, work).Milliseconds;
}
