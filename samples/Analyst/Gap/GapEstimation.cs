using PolicingReform;

namespace Analyst;

/// <summary>What the library found.</summary>
/// <param name="Gaps">A gap a unit and group, in the order of the units.</param>
/// <param name="Indices">The indices of each unit.</param>
/// <param name="OfTables">What must be known to read them; the tables hold it too.</param>
/// <param name="OfInput">What must be known of how the file was read.</param>
internal sealed record GapAnswer(
    ResultTable<RepresentationGap> Gaps, ResultTable<RepresentationIndices> Indices, IReadOnlyList<Note> OfTables,
    IReadOnlyList<Note> OfInput);

/// <summary>From units to their gaps and indices.</summary>
internal static class GapEstimation
{
    private const int MostNamed = 5;

    public static GapAnswer Run(
        GapUnit[] units, string file, GapRequest request, CancellationToken cancellationToken)
    {
        GapSides[] sides = [.. units.Select((unit, i) => new GapSides(unit, file, i + 1, request))];
        ResultTable<RepresentationGap> gaps = sides.SelectMany(side => side.Pairs).Gaps(request.Gaps);
        ResultTable<RepresentationIndices> indices = sides
            .Select(side => side.Whole)
            .Indices(request.Indices, cancellationToken);
        Note[] notes = NoteCodes.Of([.. gaps.Notes, .. indices.Notes.Except(gaps.Notes, StringComparer.Ordinal)]);
        return new GapAnswer(gaps, indices, notes, [.. OwnNotes(units, gaps, indices, request)]);
    }

    private static IEnumerable<Note> OwnNotes(
        GapUnit[] units, ResultTable<RepresentationGap> gaps, ResultTable<RepresentationIndices> indices,
        GapRequest request)
    {
        if (request.IsInShares && gaps.Any(gap => gap.Observed.Count is not null))
        {
            yield return new Note(
                "rounded-counts",
                $"Counts are shares times {request.Persons}, rounded; those of a unit sum to it unless groups " +
                "overlap.");
        }

        if (request is { IsOverlapping: true, IsInShares: false, BenchmarkPersons: null })
        {
            yield return new Note(
                "benchmark-of-sum",
                "The groups overlap, and benchmark counts are taken as shares of their sum; --benchmark-n COL names " +
                "the persons they are counts of.");
        }

        // Of a closed unit nothing is told, nor who is in none of its groups.
        GapUnit[] rest =
        [
            .. units.Zip(indices)
                .Where(each => each.Second.Dissimilarity.Value is not null && !request.IsInShares
                    && each.First.Size > each.First.Lines.Sum(line => line.Observed.Value))
                .Select(each => each.First),
        ];
        if (rest.Length > 0)
        {
            yield return new Note(
                "others",
                $"Some persons are in none of the groups ({Named(rest)}); indices hold them as one more group, of " +
                "which the benchmark has nobody.");
        }

        int groups = units.SelectMany(unit => unit.Lines.Select(line => line.Group))
            .Distinct(StringComparer.Ordinal)
            .Count();
        GapUnit[] fewer = [.. units.Where(unit => unit.Lines.Count < groups)];
        if (fewer.Length > 0)
        {
            yield return new Note(
                "groups-not-stated",
                $"Not every unit states all {Figures.Plain(groups)} groups ({Named(fewer)} does not); what a unit " +
                "does not state is compared on neither side.");
        }
    }

    private static string Named(GapUnit[] units) =>
        string.Join(", ", units.Take(MostNamed).Select(unit => Printable.Line(unit.Spoken))) +
        (units.Length > MostNamed ? $" and {Figures.Plain(units.Length - MostNamed)} more" : "");
}
