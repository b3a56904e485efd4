namespace PolicingReform;

/// <summary>What becomes of a group's share in a force, and when it reaches a target, given stated rates.</summary>
/// <remarks>
/// The value is the share at the end of the horizon. It says what follows from the rates, and not that they will hold
/// (docs/methods/parity-scenarios.md): there is no test and no verdict, and no year without its range.
/// </remarks>
public sealed class ParityProjection : AnalysisResult
{
    internal ParityProjection(ProjectionRun run)
        : base(run.Plan.Force.Settings)
    {
        (Force, Scenario) = (run.Plan.Force, run.Plan.Scenario);
        (Group, Target, Options) = (run.Group, run.Target, run.Options);
        Years = run.ProjectedYears();
        YearOfParity = run.YearOfParity();
        SteadyState = run.LongRun.Share is double share ? new Share(share) : null;
        NoSteadyState = SteadyState is null ? ProjectionReasons.NobodyLeft : null;
        RequiredHires required = run.RequiredHires();
        RequiredHireShare = required.Share is double hires ? new Share(hires) : null;
        NoRequiredHireShare = required.Reason;
        Row = ProjectionRow.Of(this);
    }

    /// <summary>The force at the start.</summary>
    public ForceStock Force { get; }

    /// <summary>What is assumed.</summary>
    public ParityScenario Scenario { get; }

    /// <summary>The group whose share it is.</summary>
    public Category Group { get; }

    /// <summary>What the share is to reach.</summary>
    public ParityTarget Target { get; }

    /// <summary>How it was simulated.</summary>
    public SimulationOptions Options { get; }

    /// <summary>The years, from that of the start to the end of the horizon.</summary>
    public ValueList<ProjectedYear> Years { get; }

    /// <summary>When the target is reached, with the range over the simulations, or why it is not.</summary>
    public YearOfParity YearOfParity { get; }

    /// <summary>
    /// The share to which everything tends once nothing that is stated changes any more, or null where the force dies
    /// out.
    /// </summary>
    public Share? SteadyState { get; }

    /// <summary>Why there is no <see cref="SteadyState"/>, or null.</summary>
    public Unavailable? NoSteadyState { get; }

    /// <summary>
    /// The smallest share of the group among hires, the same in all years, with which the target is met at the end of
    /// the horizon by the expected persons; the other groups keep their proportions. 0 where it is met without hires of
    /// the group; null where all hires would not do.
    /// </summary>
    public Share? RequiredHireShare { get; }

    /// <summary>Why there is no <see cref="RequiredHireShare"/>, or null.</summary>
    public Unavailable? NoRequiredHireShare { get; }

    /// <inheritdoc />
    public override ResultRow Row { get; }

    private protected override Table Tabulate() => ProjectionTable.OfYears(this);

    private protected override Picture Draw() => ProjectionPlot.Of([this]);

    private protected override string Say() => ProjectionSentence.Of(this);
}
