namespace PolicingReform;

/// <summary>
/// The strata of a force at two dates, each with its part of the force and the share of a group in it.
/// </summary>
internal static class StratumShares
{
    /// <summary>Why a table gives no changes, or null.</summary>
    public static Unavailable? Reason(CompositionTable table)
    {
        Composition[] units = [.. table.Units.Select(unit => unit.Composition)];
        if (Array.Exists(units, unit => ClosedParts.Of(unit).Contains(true)))
            return Unavailable.Closed(table.Settings.MinimumCellSize);
        if (Array.Exists(units, unit => unit.Basis == Basis.PurposiveSample))
            return Unavailable.ChosenByResearchers;
        return Array.Exists(units, unit => unit.Parts[0] is not CountedPart || unit.Basis != units[0].Basis)
            ? SegregationReasons.NotCounted
            : null;
    }

    public static (double Before, double After, ValueList<StratumChange> Strata) Changes(
        Category group, CompositionTable before, CompositionTable after)
    {
        Dictionary<ValueList<string>, Stratum> first = Strata(group, before), second = Strata(group, after);
        ValueList<StratumChange> changes =
        [
            .. first.Keys.Union(second.Keys).Select(labels => Of(
                labels, first.GetValueOrDefault(labels), second.GetValueOrDefault(labels))),
        ];
        return (Share(first), Share(second), changes);
    }

    private static StratumChange Of(ValueList<string> labels, Stratum? before, Stratum? after)
    {
        double p1 = (before ?? after)!.Share, p2 = (after ?? before)!.Share;
        double w1 = before?.Weight ?? 0, w2 = after?.Weight ?? 0;
        return new StratumChange(labels, 100 * (w2 - w1) * (p1 + p2) / 2, 100 * (p2 - p1) * (w1 + w2) / 2);
    }

    private static double Share(Dictionary<ValueList<string>, Stratum> strata) =>
        Math.Clamp(strata.Values.Sum(stratum => stratum.Weight * stratum.Share), 0, 1);

    private static Dictionary<ValueList<string>, Stratum> Strata(Category group, CompositionTable table)
    {
        double total = table.Units.Sum(unit => (double)unit.Composition.Size!.Value);
        return table.Units.ToDictionary(unit => unit.Labels, unit => new Stratum(
            unit.Composition.Size!.Value / total,
            (double)((CountedPart)unit.Composition.Part(group, nameof(group))).Count / unit.Composition.Size.Value));
    }

    private sealed record Stratum(double Weight, double Share);
}
