namespace PolicingReform;

/// <summary>How unevenly the groups of a force are spread over its units.</summary>
/// <remarks>
/// <para>The multigroup index of dissimilarity D and the entropy-based M (mutual information) and H (information theory
/// index): Duncan and Duncan (1955), doi:10.2307/2088328; Theil and Finizza (1971); Reardon and Firebaugh (2002),
/// doi:10.1111/1467-9531.00110; Mora and Ruiz-Castillo (2011). Each stands beside its exact expectation when the
/// officers of the force are assigned to its units at random, the sizes of units and groups kept: small units differ by
/// chance alone.</para>
/// <para>In confidential data the parts of closed units are not given, and never one part alone.</para>
/// </remarks>
public sealed class SegregationIndices : AnalysisResult
{
    private const string Method = "multigroup index of dissimilarity (Reardon and Firebaugh 2002)";

    internal SegregationIndices(
        CompositionTable table, UnitCounts counts, SegregationChance? chance, double? randomisationP, int draws)
        : base(table.Settings)
    {
        (Name, Basis, Exposure, Draws) = (table.Name, counts.Basis, counts.Exposure, draws);
        UnitMatrix? matrix = counts.Matrix;
        ValueList<Locator> sources =
            [.. table.Units.SelectMany(unit => unit.Composition.Sources).Distinct()];
        Dissimilarity = counts.Reason is Unavailable reason
            ? Estimate.None(reason, Basis, "dissimilarity", Method, null, sources)
            : Estimate.WithoutInterval(
                matrix!.Dissimilarity!.Value, IndexReasons.NoInterval(Basis), Basis, "dissimilarity", Method,
                (int)matrix.Total, sources);
        if (matrix is not null && chance is not null)
        {
            Mutual = matrix.Mutual;
            EntropyIndex = matrix.Mutual / matrix.Entropy;
            ExpectedDissimilarity = chance.Dissimilarity;
            ExpectedMutual = chance.Mutual;
            ExpectedEntropyIndex = chance.Mutual / matrix.Entropy;
            RandomisationP = randomisationP;
            Units = SegregationParts.Units(table, counts);
            Groups = SegregationParts.Groups(table, counts, chance);
        }

        Row = SegregationText.RowOf(this);
    }

    /// <summary>The force, as a heading says it.</summary>
    public string Name { get; }

    /// <summary>How the units are known.</summary>
    public Basis Basis { get; }

    /// <summary>How far the most private of the units is known to the public.</summary>
    public Exposure Exposure { get; }

    /// <summary>
    /// The multigroup index of dissimilarity, from 0 (every unit composed as the force) to 1 (every unit of one group).
    /// </summary>
    public Estimate Dissimilarity { get; }

    /// <summary>Its average under random assignment, or null.</summary>
    public double? ExpectedDissimilarity { get; }

    /// <summary>How far it is above random assignment, or null.</summary>
    public double? ExcessDissimilarity => Dissimilarity.Value - ExpectedDissimilarity;

    /// <summary>The mutual information M of unit and group, in nats, from 0, or null.</summary>
    public double? Mutual { get; }

    /// <summary>M under random assignment on average, or null.</summary>
    public double? ExpectedMutual { get; }

    /// <summary>How far M is above random assignment, or null.</summary>
    public double? ExcessMutual => Mutual - ExpectedMutual;

    /// <summary>Theil's information theory index H = M / entropy of the groups, from 0 to 1, or null.</summary>
    public double? EntropyIndex { get; }

    /// <summary>H under random assignment on average, or null.</summary>
    public double? ExpectedEntropyIndex { get; }

    /// <summary>How far H is above random assignment, or null.</summary>
    public double? ExcessEntropyIndex => EntropyIndex - ExpectedEntropyIndex;

    /// <summary>
    /// The part of the random assignments with a multigroup dissimilarity at least as large, (1 + k) / (1 + B), or null
    /// where none were drawn.
    /// </summary>
    public double? RandomisationP { get; }

    /// <summary>How many random assignments were drawn.</summary>
    public int Draws { get; }

    /// <summary>The part of each unit; empty where there are no indices.</summary>
    public ValueList<UnitSegregation> Units { get; } = [];

    /// <summary>The part of each group; empty where there are no indices.</summary>
    public ValueList<GroupSegregation> Groups { get; } = [];

    /// <inheritdoc />
    public override ResultRow Row { get; }

    private protected override Table Tabulate() => SegregationText.Of(this);

    private protected override Picture Draw() => SegregationPlot.Of(this);
}

/// <summary>How far one unit is from its force.</summary>
/// <param name="Labels">The labels of the unit.</param>
/// <param name="Persons">The persons of the unit, or null where it is closed.</param>
/// <param name="LocalMutual">
/// Its local part of M: the divergence of its composition from that of the force, in nats; M is the mean of these,
/// weighted by persons. Null where the unit is closed or empty.
/// </param>
/// <param name="Dissimilarity">Its own dissimilarity from the force, from 0 to 1; or null likewise.</param>
/// <param name="Closed">Why nothing is given, or null.</param>
public sealed record UnitSegregation(
    ValueList<string> Labels, int? Persons, double? LocalMutual, double? Dissimilarity, Unavailable? Closed);

/// <summary>How unevenly one group is spread over the units.</summary>
/// <param name="Group">The group; null for all persons who are in none of the stated ones.</param>
/// <param name="Persons">The persons of the group, or null where it is closed.</param>
/// <param name="LocalMutual">Its local part of M, in nats; M is the mean of these, weighted by persons; or
/// null.</param>
/// <param name="Dissimilarity">Duncan's dissimilarity of the group from everybody else, from 0 to 1; or null.</param>
/// <param name="ExpectedDissimilarity">Its average under random assignment, or null.</param>
/// <param name="Closed">Why nothing is given, or null.</param>
public sealed record GroupSegregation(
    Category? Group, int? Persons, double? LocalMutual, double? Dissimilarity, double? ExpectedDissimilarity,
    Unavailable? Closed);
