namespace PolicingReform;

/// <summary>
/// Why the share of a group in a force changed between two dates: by its ranks, or by the size of the ranks.
/// </summary>
/// <remarks>
/// Kitagawa (1955), doi:10.1080/01621459.1955.10501299: with the part w of the force that a stratum (rank, station,
/// province) is, and the share p of the group in it, the composition effect is the sum of (w after - w before) times
/// the mean of both p, the rate effect the sum of (p after - p before) times the mean of both w. A stratum of one date
/// only has no part of the force at the other and keeps its share, so all of it is composition.
/// </remarks>
public sealed class ShareChange : AnalysisResult
{
    private const string Method = "share after less share before, by strata (Kitagawa 1955)";

    internal ShareChange(Category group, CompositionTable before, CompositionTable after)
        : base(after.Settings)
    {
        (Group, Name) = (group, after.Name);
        ValueList<Locator> sources =
        [
            .. before.Units.Concat(after.Units).SelectMany(unit => unit.Composition.Sources).Distinct(),
        ];
        Unavailable? reason = StratumShares.Reason(before) ?? StratumShares.Reason(after);
        Basis basis = after.Units[0].Composition.Basis;
        if (reason is null)
        {
            (double first, double second, Strata) = StratumShares.Changes(group, before, after);
            (Before, After) = (new Share(first), new Share(second));
            Composition = Strata.Sum(stratum => stratum.Composition);
            Rate = Strata.Sum(stratum => stratum.Rate);
            Change = Estimate.WithoutInterval(
                PercentagePoints.Between(second, first), IndexReasons.NoInterval(basis), basis, GapFigures.Points,
                Method, after.Units.Sum(unit => unit.Composition.Size!.Value), sources);
        }
        else
        {
            Change = Estimate.None(reason, basis, GapFigures.Points, Method, null, sources);
        }

        Row = SegregationText.RowOf(this);
    }

    /// <summary>The group.</summary>
    public Category Group { get; }

    /// <summary>The force, as a heading says it.</summary>
    public string Name { get; }

    /// <summary>The change of the share, in percentage points.</summary>
    public Estimate Change { get; }

    /// <summary>The share before, or null.</summary>
    public Share? Before { get; }

    /// <summary>The share after, or null.</summary>
    public Share? After { get; }

    /// <summary>
    /// The part of the change that comes from strata growing and shrinking, in percentage points, or null.
    /// </summary>
    public double? Composition { get; }

    /// <summary>The part that comes from the shares within strata, in percentage points, or null.</summary>
    public double? Rate { get; }

    /// <summary>The strata; empty where nothing is given.</summary>
    public ValueList<StratumChange> Strata { get; } = [];

    /// <inheritdoc />
    public override ResultRow Row { get; }

    private protected override Table Tabulate() => SegregationText.Of(this);

    private protected override Picture Draw() => SegregationPlot.Of(this);
}

/// <summary>What one stratum contributes to a change of share.</summary>
/// <param name="Labels">The labels of the stratum.</param>
/// <param name="Composition">What its growing or shrinking contributes, in percentage points.</param>
/// <param name="Rate">What the share of the group within it contributes, in percentage points.</param>
public sealed record StratumChange(ValueList<string> Labels, double Composition, double Rate);
