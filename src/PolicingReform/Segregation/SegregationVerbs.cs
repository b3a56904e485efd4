namespace PolicingReform;

/// <summary>How evenly the groups of a force are spread over its units, and how that changed.</summary>
public static class SegregationVerbs
{
    /// <summary>Returns how unevenly the groups are spread over the units.</summary>
    /// <param name="units">The units.</param>
    /// <param name="draws">
    /// How many random assignments are drawn for the randomisation p-value; 0 for none. Default: 2,000. Range: 0 to
    /// 10,000,000.
    /// </param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of draws is outside its range.</exception>
    /// <exception cref="OperationCanceledException">The drawing was stopped.</exception>
    public static SegregationIndices Segregation(
        this CompositionTable units, int draws = 2_000, CancellationToken cancellationToken = default)
    {
        Require.NotNull(units);
        Require.InRange(draws, 0, 10_000_000);
        UnitCounts counts = UnitCounts.Of(units);
        SegregationChance? chance = counts.Matrix is UnitMatrix matrix ? new SegregationChance(matrix) : null;
        double? p = counts.Matrix is UnitMatrix drawn && draws > 0
            ? SegregationChance.RandomisationP(drawn, draws, units.Settings, cancellationToken)
            : null;
        return new SegregationIndices(units, counts, chance, p, draws);
    }

    /// <summary>Returns how much of the unevenness lies between sets of units, and how much within them.</summary>
    /// <param name="units">The units.</param>
    /// <param name="by">The dimension that gathers the units, such as <c>province</c>.</param>
    /// <exception cref="ArgumentException">The table has no such dimension; the message lists those it has.</exception>
    public static SegregationDecomposition SegregationWithin(this CompositionTable units, string by)
    {
        Require.NotNull(units);
        Require.NotNull(by);
        if (!units.Dimensions.Contains(by, StringComparer.Ordinal))
        {
            throw new ArgumentException(
                $"by was {Require.Quoted(by)}; {units.Name} is split only by {string.Join(", ", units.Dimensions)}.",
                nameof(by));
        }

        return new SegregationDecomposition(units, by, UnitCounts.Of(units));
    }

    /// <summary>Returns why the unevenness changed between two dates.</summary>
    /// <param name="before">The units at the earlier date.</param>
    /// <param name="after">The units at the later date; units with the same labels are the same units.</param>
    /// <exception cref="ArgumentException">The tables are by different attributes or dimensions.</exception>
    public static SegregationChange SegregationChange(this CompositionTable before, CompositionTable after)
    {
        RequireSameShape(before, after);
        return new SegregationChange(before, UnitCounts.Of(before), after, UnitCounts.Of(after));
    }

    /// <summary>Returns why the share of a group changed between two dates.</summary>
    /// <param name="before">The strata, such as ranks, at the earlier date.</param>
    /// <param name="group">The group.</param>
    /// <param name="after">The strata at the later date; strata with the same labels are the same.</param>
    /// <exception cref="ArgumentException">
    /// The tables are by different attributes or dimensions, or a stratum does not state the group.
    /// </exception>
    public static ShareChange ShareChange(this CompositionTable before, Category group, CompositionTable after)
    {
        RequireSameShape(before, after);
        Require.NotNull(group);
        foreach (UnitComposition unit in before.Units.Concat(after.Units))
            unit.Composition.Part(group, nameof(group));
        return new ShareChange(group, before, after);
    }

    private static void RequireSameShape(CompositionTable before, CompositionTable after)
    {
        Require.NotNull(before);
        Require.NotNull(after);
        if (before.Attribute != after.Attribute || !before.Dimensions.Equals(after.Dimensions))
        {
            throw new ArgumentException(
                $"after was {after}; before was {before}; both are by one attribute and by the same dimensions.",
                nameof(after));
        }
    }
}
