using PolicingReform;

namespace Analyst;

/// <summary>A unit as the library sees it: how it is composed, and what it is compared with.</summary>
internal sealed class GapSides
{
    private readonly GapUnit _unit;
    private readonly GapRequest _request;
    private readonly GapBenchmarks _benchmarks;
    private readonly Category[] _groups;
    private readonly string _name;

    /// <summary>Makes the sides of a unit.</summary>
    /// <param name="unit">The unit, which was checked.</param>
    /// <param name="file">What messages call the file.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="request">What is asked for.</param>
    public GapSides(GapUnit unit, string file, int number, GapRequest request)
    {
        (_unit, _request, _name) = (unit, request, Printable.Name(unit.Label ?? file));
        PersonAttribute attribute = new("group", Printable.Name(request.Group));
        _groups = [.. unit.Lines.Select((line, i) => new Category(attribute, $"group-{i + 1}", line.Group))];
        _benchmarks = new GapBenchmarks(unit, _groups, number, request);
        Whole = (Closed(Compose([.. unit.Lines.Index()])), _benchmarks.Whole);
    }

    /// <summary>All groups together, for indices.</summary>
    public (Composition Body, Benchmark Against) Whole { get; }

    /// <summary>
    /// What gaps are made from: all groups at once, or each by itself where groups overlap and so are no parts of one
    /// whole.
    /// </summary>
    public IEnumerable<(Composition Body, Benchmark Against)> Pairs => _benchmarks.AreAlone
        ? _unit.Lines.Index().Select(each => (Compose([each]), _benchmarks.Alone(each.Index)))
        : [Whole];

    private Composition Compose((int Index, GapLine Line)[] lines)
    {
        Composition composition = (_unit.IsObservedRanged, _request.IsInShares) switch
        {
            (true, true) => Composition.FromRanges(
                _name, lines.Select(each => _benchmarks.Ranged(each.Index, each.Line.Observed))),
            (true, false) => Bounded(
                lines.Select(each => (each.Index, (int)each.Line.Observed.Least, (int)each.Line.Observed.Most))),
            _ when _request.Basis == GapBasis.Published => Composition.FromPublishedShares(
                _name, lines.Select(each => _benchmarks.Published(each.Index, Percent(each.Line)))),
            _ => Counted(lines),
        };
        return composition.Under(_request.Settings);
    }

    private double Percent(GapLine line) =>
        _request.IsInShares ? line.Observed.Value!.Value : 100 * line.Observed.Value!.Value / _unit.Size;

    private Composition Bounded(IEnumerable<(int Index, int Least, int Most)> bounds, bool overlapping = false) =>
        Composition.FromBounds(
            _name,
            bounds.Select(each => new BoundedPart(_groups[each.Index], each.Least, each.Most)),
            _request.Exposure,
            _unit.Size,
            overlapping || _request.IsOverlapping);

    private Composition Counted((int Index, GapLine Line)[] lines)
    {
        double[] stated = [.. lines.Select(each => each.Line.Observed.Value!.Value)];
        int[] counts = _request.IsInShares
            ? RoundedCounts.Of(stated, _unit.Size, sumToSize: !_request.IsOverlapping)
            : [.. stated.Select(count => (int)count)];
        CountedPart[] parts =
            [.. lines.Zip(counts, (each, count) => new CountedPart(_groups[each.Index], count))];
        return _request.Basis switch
        {
            GapBasis.Sample => Composition.FromRandomSample(
                _name, parts, _request.Exposure, _unit.Size, _request.IsOverlapping),
            GapBasis.Purposive => Composition.FromPurposiveSample(
                _name, parts, _request.Exposure, _unit.Size, _request.IsOverlapping),
            _ => Composition.FromCompleteCount(_name, parts, _request.Exposure, _unit.Size, _request.IsOverlapping),
        };
    }

    // The library does not close ranges of shares, which hold no persons. Where the persons are known, such a range
    // tells of as few of them as a range of counts would.
    private Composition Closed(Composition open)
    {
        if (!_request.IsInShares || !_unit.IsObservedRanged || _unit.Size == 0
            || _request.Exposure != Exposure.Confidential)
        {
            return open;
        }

        Composition counts = Bounded(
                _unit.Lines.Select((line, i) => (
                    i, RoundedCounts.Of(line.Observed.Least, _unit.Size),
                    RoundedCounts.Of(line.Observed.Most, _unit.Size))),
                overlapping: true)
            .Under(_request.Settings);
        return counts.Gaps(_benchmarks.Whole).Any(gap => gap.Gap.Status == ResultStatus.Suppressed) ? counts : open;
    }
}
