namespace PolicingReform;

/// <summary>The parts of the indices that belong to single units and groups.</summary>
internal static class SegregationParts
{
    public static ValueList<UnitSegregation> Units(CompositionTable table, UnitCounts counts)
    {
        UnitMatrix matrix = counts.Matrix!;
        Unavailable closed = Unavailable.Closed(table.Settings.MinimumCellSize);
        return
        [
            .. table.Units.Select((unit, u) => counts.ClosedUnits[u]
                ? new UnitSegregation(unit.Labels, null, null, null, closed)
                : new UnitSegregation(
                    unit.Labels,
                    (int)matrix.UnitTotals[u],
                    matrix.LocalOfUnit(u),
                    matrix.DissimilarityOfUnit(u),
                    null)),
        ];
    }

    public static ValueList<GroupSegregation> Groups(
        CompositionTable table, UnitCounts counts, SegregationChance chance)
    {
        UnitMatrix matrix = counts.Matrix!;
        Unavailable closed = Unavailable.Closed(table.Settings.MinimumCellSize);
        return [.. counts.Groups.Select((group, g) => Part(group, g))];

        GroupSegregation Part(Category? group, int g)
        {
            if (counts.ClosedGroups[g])
                return new GroupSegregation(group, null, null, null, null, closed);
            if (matrix.GroupTotals[g] == 0)
                return new GroupSegregation(group, 0, null, null, null, null);
            return new GroupSegregation(
                group,
                (int)matrix.GroupTotals[g],
                matrix.LocalOfGroup(g),
                matrix.DissimilarityOfGroup(g),
                chance.OfGroups[g],
                null);
        }
    }
}
