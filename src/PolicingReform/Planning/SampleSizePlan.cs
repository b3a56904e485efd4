namespace PolicingReform;

/// <summary>What a sample is planned to estimate or to tell.</summary>
public enum SampleSizeKind
{
    /// <summary>A share with a margin.</summary>
    Proportion,

    /// <summary>A mean with a margin.</summary>
    Mean,

    /// <summary>Two shares apart from each other.</summary>
    DifferenceOfProportions,

    /// <summary>Two means apart from each other.</summary>
    DifferenceOfMeans,
}

/// <summary>How many persons to ask, step by step, given what is assumed; for a difference in each group.</summary>
/// <remarks>It follows from the assumptions and is no evidence: no interval, no test, no verdict.</remarks>
public sealed class SampleSizePlan : AnalysisResult
{
    private readonly ValueList<RowExtra> _inputs;

    internal SampleSizePlan(
        SampleSizeKind kind, SampleSizeSteps steps, ValueList<RowExtra> inputs, ValueList<string> assumed,
        SampleSizeOptions options)
        : this(kind, steps, inputs, assumed, options, null, isTotal: false)
    {
    }

    private SampleSizePlan(
        SampleSizeKind kind, SampleSizeSteps steps, ValueList<RowExtra> inputs, ValueList<string> assumed,
        SampleSizeOptions options, string? stratum, bool isTotal)
        : base(options.Settings)
    {
        (Kind, Steps, _inputs, Assumed) = (kind, steps, inputs, assumed);
        (Options, Stratum, IsTotal) = (options, stratum, isTotal);
        Size = Estimate.WithoutInterval(
            steps.NonResponse, PlanningReasons.FollowsFromAssumptions, Basis.Scenario, Unit, PlanningNotes.Method(kind),
            null, []);
        Row = ResultRow.From(
            Size,
            $"sample size for a {PlanningNotes.Name(kind)}",
            stratum is null ? [] : [new RowLabel("stratum", stratum, null)],
            [
                new RowExtra("nBase", steps.Base),
                new RowExtra("nDesignEffect", steps.DesignEffect),
                new RowExtra("nFinitePopulation", steps.FinitePopulation),
                new RowExtra("nNonResponse", steps.NonResponse),
                .. inputs,
                new RowExtra("level", isTotal ? null : options.ConfidenceLevel.Value),
                new RowExtra("power", isTotal || !IsDifference ? null : options.Power),
                new RowExtra("deff", isTotal ? null : options.DesignEffect),
                new RowExtra("population", isTotal ? null : options.PopulationSize),
                new RowExtra("responseRate", isTotal ? null : options.ResponseRate),
            ]) with
        {
            Notes = Notes,
        };
    }

    /// <summary>What the sample is planned for.</summary>
    public SampleSizeKind Kind { get; }

    /// <summary>What is assumed.</summary>
    public SampleSizeOptions Options { get; }

    /// <summary>The stratum, <c>all strata</c> for their total, or null where the plan is for no stratum.</summary>
    public string? Stratum { get; }

    /// <summary>The persons to ask, for a difference in each group; given what is assumed, without an
    /// interval.</summary>
    public Estimate Size { get; }

    /// <summary>The persons of a simple random sample of a large population, all of whom answer.</summary>
    public long Base => Steps.Base;

    /// <summary>The persons after the design effect.</summary>
    public long AfterDesignEffect => Steps.DesignEffect;

    /// <summary>The persons after the finite population, where its size is stated.</summary>
    public long AfterFinitePopulation => Steps.FinitePopulation;

    /// <summary>The persons to ask, after non-response.</summary>
    public long AfterNonResponse => Steps.NonResponse;

    /// <summary>What must be known to read it, one sentence each.</summary>
    public ValueList<string> Notes => IsTotal ? [PlanningNotes.Strata] : [.. PlanningNotes.Of(this)];

    /// <inheritdoc />
    public override ResultRow Row { get; }

    internal SampleSizeSteps Steps { get; }

    internal ValueList<string> Assumed { get; }

    internal bool IsTotal { get; }

    internal bool IsDifference => Kind is SampleSizeKind.DifferenceOfProportions or SampleSizeKind.DifferenceOfMeans;

    internal string Unit => IsDifference ? "persons per group" : "persons";

    internal SampleSizePlan Of(string stratum) =>
        new(Kind, Steps, _inputs, Assumed, Options, stratum, isTotal: false);

    internal static SampleSizePlan Total(IReadOnlyList<SampleSizePlan> plans) => new(
        plans[0].Kind,
        SampleSizeSteps.Sum([.. plans.Select(plan => plan.Steps)]),
        [.. plans[0]._inputs.Select(input => input with { Number = null })],
        [],
        plans[0].Options,
        "all strata",
        isTotal: true);

    private protected override Table Tabulate() => PlanningTable.Of(this);

    private protected override Picture Draw() => PlanningPlot.Of(this);
}
