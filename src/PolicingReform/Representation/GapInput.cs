using System.Collections.Concurrent;

namespace PolicingReform;

/// <summary>What the figures of a gap are made from; of a closed cell nothing but its labels.</summary>
internal sealed class GapInput
{
    public GapInput(
        Observation observed, KnownShare benchmark, GapOptions options, ValueList<Locator> sources,
        GapIntervals intervals)
    {
        (Observed, Benchmark, Options, Level) = (observed, benchmark, options, intervals.Level);
        Sources = observed.Closed is null ? sources : [];
        ExactTest = Refusal is null && benchmark is ExactShare share && IsCount
            ? intervals.Test(observed.Count!.Value, observed.Size!.Value, share.Value)
            : null;
    }

    public Observation Observed { get; }

    public KnownShare Benchmark { get; }

    public GapOptions Options { get; }

    public ValueList<Locator> Sources { get; }

    public ConfidenceLevel Level { get; }

    /// <summary>
    /// The exact test of a count against a known share; null where the count or the share is another.
    /// </summary>
    public ExactBinomial? ExactTest { get; }

    /// <summary>Why nothing is compared, or null.</summary>
    public Unavailable? Refusal => Observed switch
    {
        { Closed: Unavailable closed } => closed,
        { Basis: Basis.PurposiveSample } => Unavailable.ChosenByResearchers,
        { Basis: Basis.ProbabilitySample, Persons: int n and < AnalysisSettings.EvidenceMinimum } =>
            Unavailable.TooFewPersons(n),
        _ when Benchmark is UncertainShare { Persons: int n and < AnalysisSettings.EvidenceMinimum } =>
            GapReasons.TooFewInBenchmark(n),
        _ => null,
    };

    /// <summary>The two-sided p-value; null where there is no test.</summary>
    public double? PValue => Refusal is null && Benchmark is SampledShare sampled && IsCount
        ? new TwoProportions(Observed.Count!.Value, Observed.Size!.Value, sampled.Count, sampled.Size).PValue
        : ExactTest?.PValueBy(Options.PValue);

    private bool IsCount => Observed is { Count: not null, Basis: Basis.CompleteCount or Basis.ProbabilitySample };

    public ConfidenceInterval CompatibleShares(int count, int size) => ExactBinomial.Interval(count, size, Level);
}

/// <summary>
/// The exact intervals and tests of counts at one level. Thousands of small units hold few different counts, so each is
/// made once.
/// </summary>
internal sealed class GapIntervals(ConfidenceLevel level)
{
    private readonly ConcurrentDictionary<(int Count, int Size), ConfidenceInterval> _known = new();
    private readonly ConcurrentDictionary<(int Count, int Size, double Share), ExactBinomial> _tests = new();

    public ConfidenceLevel Level { get; } = level;

    private ConfidenceInterval Of(int count, int size) =>
        _known.GetOrAdd((count, size), key => ExactBinomial.Interval(key.Count, key.Size, Level));

    public ExactBinomial Test(int count, int size, double share) => _tests.GetOrAdd(
        (count, size, share), key => new ExactBinomial(key.Count, key.Size, key.Share, Of(key.Count, key.Size)));
}
