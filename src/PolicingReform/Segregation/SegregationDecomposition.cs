namespace PolicingReform;

/// <summary>
/// How much of the unevenness lies between ranks, provinces or other sets of units, and how much within.
/// </summary>
/// <remarks>
/// M is the sum of M between the sets and of M within each, weighted by persons; H likewise, with the entropy of each
/// set over that of the force in its weight (Mora and Ruiz-Castillo 2011, doi:10.1111/j.1467-9531.2011.01237.x; Theil
/// 1972). The index of dissimilarity has no such decomposition.
/// </remarks>
public sealed class SegregationDecomposition : AnalysisResult
{
    private const string Method = "mutual information between and within sets of units (Mora and Ruiz-Castillo 2011)";

    internal SegregationDecomposition(CompositionTable table, string by, UnitCounts counts)
        : base(table.Settings)
    {
        (Name, By, Exposure) = (table.Name, by, counts.Exposure);
        ValueList<Locator> sources = [.. table.Units.SelectMany(unit => unit.Composition.Sources).Distinct()];
        if (counts.Matrix is UnitMatrix matrix)
        {
            int dimension = table.Dimensions.Index().First(pair => pair.Item == by).Index;
            string[] labels = [.. table.Units.Select(unit => unit.Labels[dimension])];
            string[] sets = [.. labels.Distinct(StringComparer.Ordinal)];
            UnitMatrix between = matrix.Merged([.. labels.Select(label => Array.IndexOf(sets, label))], sets.Length);
            Between = between.Mutual;
            BetweenEntropyIndex = between.Mutual / matrix.Entropy;
            Sets = Parts(table, counts, matrix, labels, sets);
            Within = Math.Max(0, matrix.Mutual - between.Mutual);
            WithinEntropyIndex = Within / matrix.Entropy;
            EntropyIndex = matrix.Mutual / matrix.Entropy;
        }

        Mutual = counts.Reason is Unavailable reason
            ? Estimate.None(reason, counts.Basis, "nats", Method, null, sources)
            : Estimate.WithoutInterval(
                counts.Matrix!.Mutual, IndexReasons.NoInterval(counts.Basis), counts.Basis, "nats", Method,
                (int)counts.Matrix.Total, sources);
        Row = SegregationText.RowOf(this);
    }

    /// <summary>The force, as a heading says it.</summary>
    public string Name { get; }

    /// <summary>What the units are gathered by, such as <c>province</c>.</summary>
    public string By { get; }

    /// <summary>How far the most private of the units is known to the public.</summary>
    public Exposure Exposure { get; }

    /// <summary>The mutual information M of unit and group, in nats.</summary>
    public Estimate Mutual { get; }

    /// <summary>M between the sets, in nats, or null.</summary>
    public double? Between { get; }

    /// <summary>M within the sets, weighted by their persons, in nats, or null.</summary>
    public double? Within { get; }

    /// <summary>H = M / entropy of the groups, or null.</summary>
    public double? EntropyIndex { get; }

    /// <summary>The part of H between the sets, or null.</summary>
    public double? BetweenEntropyIndex { get; }

    /// <summary>The part of H within the sets, or null.</summary>
    public double? WithinEntropyIndex { get; }

    /// <summary>The sets, in the order of their first unit; empty where there are no indices.</summary>
    public ValueList<SetSegregation> Sets { get; } = [];

    /// <inheritdoc />
    public override ResultRow Row { get; }

    private protected override Table Tabulate() => SegregationText.Of(this);

    private protected override Picture Draw() => SegregationPlot.Of(this);

    private static ValueList<SetSegregation> Parts(
        CompositionTable table, UnitCounts counts, UnitMatrix matrix, string[] labels, string[] sets)
    {
        Unavailable closed = Unavailable.Closed(table.Settings.MinimumCellSize);
        return
        [
            .. sets.Select(set =>
            {
                int[] units = [.. Enumerable.Range(0, labels.Length).Where(unit => labels[unit] == set)];

                // A set of few open units would tell of those that are closed.
                if (Array.Exists(units, unit => counts.ClosedUnits[unit]))
                    return new SetSegregation(set, units.Length, null, null, null, null, closed);
                UnitMatrix within = matrix.Of(units);
                double weight = within.Total / matrix.Total;
                return new SetSegregation(
                    set,
                    units.Length,
                    (int)within.Total,
                    within.Mutual,
                    within.IsOneGroup ? null : within.Mutual / within.Entropy,
                    weight * within.Mutual,
                    null);
            }),
        ];
    }
}

/// <summary>The unevenness within one set of units.</summary>
/// <param name="Label">The set, such as the name of a province.</param>
/// <param name="Units">The number of its units.</param>
/// <param name="Persons">Its persons, or null where it is closed.</param>
/// <param name="Mutual">M over its units, in nats, or null where it is closed.</param>
/// <param name="EntropyIndex">H over its units; null where it is closed, or everybody in it is of one group.</param>
/// <param name="Contribution">Its part of M of the force: M times its part of the persons; or null.</param>
/// <param name="Closed">Why nothing is given, or null.</param>
public sealed record SetSegregation(
    string Label, int Units, int? Persons, double? Mutual, double? EntropyIndex, double? Contribution,
    Unavailable? Closed);
