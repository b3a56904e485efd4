namespace PolicingReform;

/// <summary>Why the unevenness of a force over its units changed between two dates.</summary>
/// <remarks>
/// <para>M after less M before is the sum of: units that were closed, units that were opened, the change of the sizes
/// of the units, the change of the groups in the force as a whole, and what is left, the change of structure: who
/// serves where, given both. The last three are averaged over the six orders in which they can be changed one after
/// another (Shapley), with tables fitted to the margins of one date and the structure of the other (Elbers 2021,
/// doi:10.1177/0049124121986204, whose own program averages in a nested way and gives slightly other numbers).</para>
/// <para>The fitting needs a group or a unit to have somebody at both dates where it is to have somebody; where zeros
/// leave it no solution, the three are not told apart.</para>
/// </remarks>
public sealed class SegregationChange : AnalysisResult
{
    private const string Method = "M after less M before, by margins and structure (Elbers 2021; Shapley)";

    internal SegregationChange(CompositionTable before, UnitCounts first, CompositionTable after, UnitCounts second)
        : base(after.Settings)
    {
        Name = after.Name;
        ValueList<Locator> sources =
        [
            .. before.Units.Concat(after.Units).SelectMany(unit => unit.Composition.Sources).Distinct(),
        ];
        Unavailable? reason = first.Reason ?? second.Reason ?? Unmatched(first, second);
        if (reason is not null)
        {
            Change = Estimate.None(reason, second.Basis, "nats", Method, null, sources);
        }
        else
        {
            UnitMatrix old = first.Matrix!;
            UnitMatrix now = second.Matrix!.WithGroups([.. first.Groups.Select(group => second.Groups.IndexOf(group))]);
            Change = Estimate.WithoutInterval(
                now.Mutual - old.Mutual, IndexReasons.NoInterval(second.Basis), second.Basis, "nats", Method,
                (int)now.Total, sources);
            (Before, After) = (old.Mutual, now.Mutual);
            (UnitMatrix oldCommon, UnitMatrix nowCommon) = Common(before, old, after, now);
            RemovedUnits = oldCommon.Mutual - old.Mutual;
            AddedUnits = now.Mutual - nowCommon.Mutual;
            if (ShapleyParts.Of(oldCommon, nowCommon) is ShapleyParts parts)
                (UnitSizes, GroupSizes, Structure) = (parts.Units, parts.Groups, parts.Structure);
            else
                NoParts = SegregationReasons.NotFitted;
        }

        Row = SegregationText.RowOf(this);
    }

    /// <summary>The force, as a heading says it.</summary>
    public string Name { get; }

    /// <summary>M after less M before, in nats.</summary>
    public Estimate Change { get; }

    /// <summary>M before, or null.</summary>
    public double? Before { get; }

    /// <summary>M after, or null.</summary>
    public double? After { get; }

    /// <summary>What the units that are only in the table before account for, or null.</summary>
    public double? RemovedUnits { get; }

    /// <summary>What the units that are only in the table after account for, or null.</summary>
    public double? AddedUnits { get; }

    /// <summary>What the changed sizes of the common units account for, or null.</summary>
    public double? UnitSizes { get; }

    /// <summary>What the changed sizes of the groups account for, or null.</summary>
    public double? GroupSizes { get; }

    /// <summary>What is left: who serves where, given the sizes of units and groups; or null.</summary>
    public double? Structure { get; }

    /// <summary>Why the last three are not told apart, or null.</summary>
    public Unavailable? NoParts { get; }

    /// <inheritdoc />
    public override ResultRow Row { get; }

    private protected override Table Tabulate() => SegregationText.Of(this);

    private protected override Picture Draw() => SegregationPlot.Of(this);

    private static Unavailable? Unmatched(UnitCounts first, UnitCounts second) =>
        first.Groups.Length == second.Groups.Length && first.Groups.ToHashSet().SetEquals(second.Groups)
            ? first.ClosedUnits.Contains(true) || second.ClosedUnits.Contains(true)
                ? SegregationReasons.ClosedUnits
                : null
            : SegregationReasons.GroupsDiffer("the later table");

    private static (UnitMatrix Before, UnitMatrix After) Common(
        CompositionTable before, UnitMatrix old, CompositionTable after, UnitMatrix now)
    {
        Dictionary<ValueList<string>, int> known = before.Units.Index()
            .ToDictionary(pair => pair.Item.Labels, pair => pair.Index);
        (int Old, int Now)[] common =
        [
            .. after.Units.Index().Where(pair => known.ContainsKey(pair.Item.Labels))
                .Select(pair => (known[pair.Item.Labels], pair.Index)),
        ];
        return (old.Of([.. common.Select(pair => pair.Old)]), now.Of([.. common.Select(pair => pair.Now)]));
    }
}
