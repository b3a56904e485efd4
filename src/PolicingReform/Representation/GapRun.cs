using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>One body against one benchmark: everything its groups have in common.</summary>
internal sealed class GapRun
{
    private readonly Composition _composition;
    private readonly Benchmark _benchmark;
    private readonly GapOptions _options;
    private readonly GapIntervals _intervals;
    private readonly ImmutableArray<bool> _closed;
    private readonly ValueList<Locator> _own;
    private readonly ValueList<Locator> _sources;

    public GapRun(Composition composition, Benchmark benchmark, GapOptions options, GapIntervals intervals)
    {
        (_composition, _benchmark, _options, _intervals) = (composition, benchmark, options, intervals);
        _closed = ClosedParts.Of(composition);

        // A remark such as "register: 30 A, 2 B" would open in one row what is closed in another.
        _own = _closed.Contains(true)
            ? [.. composition.Sources.Select(source => source with { Remark = null })]
            : composition.Sources;
        _sources = [.. _own, .. benchmark.Sources];
    }

    /// <summary>The groups that both state, in the order of the body.</summary>
    public static Category[] Common(Composition composition, Benchmark benchmark) =>
    [
        .. composition.Parts.Select(part => part.Category)
            .Where(group => benchmark.Composition.Parts.Any(part => part.Category == group)),
    ];

    public GapDraft Of(Category group)
    {
        ObservedPart part = _composition.Part(group, nameof(group));
        int index = 0;
        while (!ReferenceEquals(_composition.Parts[index], part))
            index++;
        AnalysisSettings settings = _composition.Settings;
        Observation observed = _closed[index]
            ? Observation.Hidden(_composition, group, Unavailable.Closed(settings.MinimumCellSize))
            : Observation.Of(_composition, part);
        (ValueList<Locator> own, ValueList<Locator> sources) = part is PublishedPart { Figure.Source: Locator figure }
            ? ([.. _own, figure], [.. _own, figure, .. _benchmark.Sources])
            : (_own, _sources);
        GapInput input = new(observed, KnownShare.Of(_benchmark, group), _options, sources, _intervals);
        return new GapDraft(input, _benchmark, _closed[index] ? [] : own, settings, input.PValue);
    }
}

/// <summary>A gap before the p-values of its family are adjusted.</summary>
internal readonly record struct GapDraft(
    GapInput Input, Benchmark Benchmark, ValueList<Locator> Own, AnalysisSettings Settings, double? PValue)
{
    public RepresentationGap Alone() => new(Input, Benchmark, Own, Settings, PValue);

    public RepresentationGap In(GapFamily family, double? adjusted) =>
        new(Input, Benchmark, Own, Settings, PValue, PValue is null ? null : family, adjusted);
}
