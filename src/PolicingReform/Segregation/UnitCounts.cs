using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>
/// The counts of a table of units as a matrix, and which of its units are closed; or why there is none.
/// </summary>
internal sealed record UnitCounts
{
    private UnitCounts()
    {
    }

    public UnitMatrix? Matrix { get; private init; }

    public ImmutableArray<Category?> Groups { get; private init; } = [];

    public ImmutableArray<bool> ClosedUnits { get; private init; } = [];

    public ImmutableArray<bool> ClosedGroups { get; private init; } = [];

    public Basis Basis { get; private init; }

    public Exposure Exposure { get; private init; }

    public Unavailable? Reason { get; private init; }

    public static UnitCounts Of(CompositionTable table)
    {
        Composition first = table.Units[0].Composition;
        UnitCounts none = new() { Basis = first.Basis, Exposure = MostPrivate(table) };
        Composition[] units = [.. table.Units.Select(unit => unit.Composition)];
        if (Array.Exists(units, unit => unit.IsOverlapping))
            return none with { Reason = IndexReasons.OverlappingGroups };
        if (Array.Exists(units, unit => unit.Basis == Basis.PurposiveSample))
            return none with { Reason = Unavailable.ChosenByResearchers };
        if (Array.Exists(units, unit => unit.Parts[0] is not CountedPart || unit.Basis != first.Basis))
            return none with { Reason = SegregationReasons.NotCounted };
        Category[] groups = [.. first.Parts.Select(part => part.Category)];
        Composition? other = Array.Find(units, unit => !unit.Parts.Select(part => part.Category).ToHashSet()
            .SetEquals(groups));
        return other is not null
            ? none with { Reason = SegregationReasons.GroupsDiffer(other.Name) }
            : none.Counted(table, units, groups);
    }

    private UnitCounts Counted(CompositionTable table, Composition[] units, Category[] groups)
    {
        bool hasOthers = Array.Exists(units, unit => Others(unit) > 0);
        int width = groups.Length + (hasOthers ? 1 : 0);
        double[] cells = new double[units.Length * width];
        for (int u = 0; u < units.Length; u++)
        {
            for (int g = 0; g < groups.Length; g++)
                cells[(u * width) + g] = ((CountedPart)units[u].Part(groups[g], nameof(groups))).Count;
            if (hasOthers)
                cells[(u * width) + groups.Length] = Others(units[u]);
        }

        UnitMatrix matrix = new(units.Length, width, cells);
        int minimum = table.Settings.MinimumCellSize;
        bool closes = Exposure == Exposure.Confidential && table.Settings.ClosesCells;
        Unavailable? reason = closes && matrix.Total < minimum ? Unavailable.Closed(minimum)
            : Basis == Basis.ProbabilitySample && matrix.Total < AnalysisSettings.EvidenceMinimum
                ? Unavailable.TooFewPersons((int)matrix.Total)
                : matrix.IsOneGroup ? SegregationReasons.OneGroup : null;
        return this with
        {
            Matrix = reason is null ? matrix : null,
            Reason = reason,
            Groups = [.. groups, .. hasOthers ? new Category?[] { null } : []],
            ClosedUnits = AtLeastTwo([.. units.Select(unit => ClosedParts(unit))], matrix.UnitTotals),
            ClosedGroups = AtLeastTwo(
                [.. matrix.GroupTotals.Select(total => closes && total > 0 && total < minimum)], matrix.GroupTotals),
        };
    }

    private static bool ClosedParts(Composition unit) => PolicingReform.ClosedParts.Of(unit).Contains(true);

    // The index is a weighted sum of its parts: one part alone that is missing could be worked out.
    private static ImmutableArray<bool> AtLeastTwo(bool[] closed, double[] totals)
    {
        if (closed.Count(each => each) != 1 || closed.Length == 1)
            return [.. closed];
        int next = Enumerable.Range(0, closed.Length).Where(i => !closed[i]).MinBy(i => totals[i]);
        closed[next] = true;
        return [.. closed];
    }

    private static Exposure MostPrivate(CompositionTable table) =>
        table.Units.Any(unit => unit.Composition.Exposure == Exposure.Confidential) ? Exposure.Confidential
        : table.Units.Any(unit => unit.Composition.Exposure == Exposure.Synthetic) ? Exposure.Synthetic
        : Exposure.Published;

    private static int Others(Composition unit) =>
        unit.Size!.Value - unit.Parts.Cast<CountedPart>().Sum(part => part.Count);
}
