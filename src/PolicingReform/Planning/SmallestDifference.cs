namespace PolicingReform;

/// <summary>The smallest difference that a planned sample tells, given what is assumed; or why there is none.</summary>
/// <remarks>A two-sided test at the level finds a difference of this size with the power that is stated.</remarks>
public sealed class SmallestDifference : AnalysisResult
{
    private SmallestDifference(
        Estimate difference, double? second, int personsPerGroup, double? effectiveSize, string direction,
        ValueList<string> assumed, SampleSizeOptions options)
        : base(options.Settings)
    {
        (Difference, SecondShare, PersonsPerGroup) = (difference, second, personsPerGroup);
        (EffectiveSampleSize, Options, Assumed) = (effectiveSize, options, assumed);
        Row = ResultRow.From(
            difference,
            "smallest difference",
            [new RowLabel("direction", direction, direction)],
            [
                new RowExtra("secondShare", second),
                new RowExtra("personsPerGroup", personsPerGroup),
                new RowExtra("effectiveN", effectiveSize),
                new RowExtra("level", options.ConfidenceLevel.Value),
                new RowExtra("power", options.Power),
                new RowExtra("deff", options.DesignEffect),
                new RowExtra("population", options.PopulationSize),
                new RowExtra("responseRate", options.ResponseRate),
            ]) with
        {
            Notes = Notes,
        };
    }

    /// <summary>
    /// The difference of the second from the first, of shares in percentage points and below 0 downwards; or the reason
    /// why there is none.
    /// </summary>
    public Estimate Difference { get; }

    /// <summary>The share, from 0 to 1, that is told from the first; null for means and where there is none.</summary>
    public double? SecondShare { get; }

    /// <summary>The persons asked in each group.</summary>
    public int PersonsPerGroup { get; }

    /// <summary>
    /// The simple random sample of a large population that tells as much as those of a group who answer, or null where
    /// all of the population do.
    /// </summary>
    public double? EffectiveSampleSize { get; }

    /// <summary>What is assumed.</summary>
    public SampleSizeOptions Options { get; }

    /// <summary>What must be known to read it, one sentence each.</summary>
    public ValueList<string> Notes => [.. PlanningNotes.Of(this)];

    /// <inheritdoc />
    public override ResultRow Row { get; }

    internal ValueList<string> Assumed { get; }

    internal static SmallestDifference OfShares(
        double first, int personsPerGroup, double? effectiveSize, bool isHigher, SampleSizeOptions options)
    {
        double? second = effectiveSize is double size
            ? SampleSizes.NearestSecond(first, size, isHigher, options.ConfidenceLevel, options.Power)
            : null;
        Estimate difference = second is double told
            ? Given(100 * (told - first), "percentage points", SampleSizeKind.DifferenceOfProportions)
            : None(
                effectiveSize is null ? PlanningReasons.EverybodyAnswers : PlanningReasons.NoShareTold(first, isHigher),
                "percentage points",
                SampleSizeKind.DifferenceOfProportions);
        return new SmallestDifference(
            difference, second, personsPerGroup, effectiveSize, isHigher ? "higher" : "lower",
            [$"Assumed, not known: a share of {Numeral.Percent(first)} in one of two groups sampled apart."], options);
    }

    internal static SmallestDifference OfMeans(
        double standardDeviation, int personsPerGroup, double? effectiveSize, SampleSizeOptions options) => new(
        effectiveSize is double size
            ? Given(
                SampleSizes.SmallestDifferenceOfMeans(
                    size, standardDeviation, options.ConfidenceLevel, options.Power),
                "unit of the mean",
                SampleSizeKind.DifferenceOfMeans)
            : None(PlanningReasons.EverybodyAnswers, "unit of the mean", SampleSizeKind.DifferenceOfMeans),
        null,
        personsPerGroup,
        effectiveSize,
        "either",
        [
            $"Assumed, not known: a standard deviation of {PlanningNotes.Text(standardDeviation)} in each of two " +
            "groups sampled apart.",
        ],
        options);

    private protected override Table Tabulate() => PlanningTable.OfDifferences("Smallest difference", [this], Notes);

    private protected override Picture Draw() => PlanningPlot.Of([this]);

    private static Estimate Given(double value, string unit, SampleSizeKind kind) => Estimate.WithoutInterval(
        value, PlanningReasons.FollowsFromAssumptions, Basis.Scenario, unit, PlanningNotes.Method(kind), null, []);

    private static Estimate None(Unavailable reason, string unit, SampleSizeKind kind) =>
        Estimate.None(reason, Basis.Scenario, unit, PlanningNotes.Method(kind), null, []);
}
