using System.Collections.Concurrent;

namespace PolicingReform;

/// <summary>What the figures of a gap are made from.</summary>
internal sealed record GapInput(
    Observation Observed, KnownShare Benchmark, GapOptions Options, ValueList<Locator> Sources, GapIntervals Intervals)
{
    public ConfidenceLevel Level => Intervals.Level;

    public ConfidenceInterval CompatibleShares(int count, int size) => Intervals.Of(count, size);

    public ExactBinomial Test(int count, int size, double share) => new(count, size, share, Intervals.Of(count, size));
}

/// <summary>
/// The exact intervals of counts at one level. Thousands of small units hold few different counts, so each is made once.
/// </summary>
internal sealed class GapIntervals(ConfidenceLevel level)
{
    private readonly ConcurrentDictionary<(int Count, int Size), ConfidenceInterval> _known = new();

    public ConfidenceLevel Level { get; } = level;

    public ConfidenceInterval Of(int count, int size) =>
        _known.GetOrAdd((count, size), key => ExactBinomial.Interval(key.Count, key.Size, Level));
}
