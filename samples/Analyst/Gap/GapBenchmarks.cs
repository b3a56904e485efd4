using PolicingReform;

namespace Analyst;

/// <summary>What the groups of a unit are compared with.</summary>
internal sealed class GapBenchmarks(GapUnit unit, Category[] groups, int number, GapRequest request)
{
    // Where the numbers stand; the file has no other name in the library.
    private static readonly Locator Source = new(new ReferenceId("input"));

    /// <summary>Whether each group has a benchmark of its own.</summary>
    public bool AreAlone =>
        request.IsOverlapping && (request.IsInShares || request.BenchmarkPersons is not null);

    /// <summary>The benchmark of all groups; of the first where each has its own.</summary>
    public Benchmark Whole => (AreAlone, request.IsInShares, unit.IsBenchmarkRanged) switch
    {
        (true, _, _) => Alone(0),
        (_, true, true) => Make(
            Benchmark.FromRanges, unit.Lines.Select((line, i) => Ranged(i, line.Benchmark))),
        (_, true, false) => Make(
            Benchmark.FromPublishedShares,
            unit.Lines.Select((line, i) => Published(i, line.Benchmark.Value!.Value))),
        (_, _, true) => Make(
            Benchmark.FromRangedCounts,
            unit.Lines.Select((line, i) =>
                new BoundedPart(groups[i], (int)line.Benchmark.Least, (int)line.Benchmark.Most))),
        _ => Make(
            request.IsBenchmarkSample ? Benchmark.FromSample : Benchmark.FromCounts,
            unit.Lines.Select((line, i) => new CountedPart(groups[i], (int)line.Benchmark.Value!.Value))),
    };

    /// <summary>The benchmark of one group by itself.</summary>
    public Benchmark Alone(int group)
    {
        GapLine line = unit.Lines[group];
        double percent = request.IsInShares
            ? line.Benchmark.Value!.Value
            : 100 * line.Benchmark.Value!.Value / line.BenchmarkPersons!.Value;
        return Make(Benchmark.FromPublishedShares, [Published(group, percent)], $"-{group + 1}");
    }

    public PublishedPart Published(int group, double percent) => new(
        groups[group], PublishedFigure.Exact($"{Figures.Plain(percent)} %", percent, FigureUnit.Percent, Source));

    public RangedPart Ranged(int group, StatedNumber shares) =>
        new(groups[group], Share.FromPercent(shares.Least), Share.FromPercent(shares.Most));

    private Benchmark Make<TPart>(
        Func<BenchmarkId, string, BenchmarkPopulation, IEnumerable<TPart>, ReducedDate?, ValueList<Locator>, Benchmark>
            of,
        IEnumerable<TPart> parts, string suffix = "") => of(
        new BenchmarkId($"benchmark-{number}{suffix}"),
        Printable.Name(request.Benchmark.Value ?? $"{request.Benchmark.Low} to {request.Benchmark.High}"),
        new BenchmarkPopulation("not-stated", "population not stated"),
        parts,
        request.BenchmarkDate,
        [Source]);
}
