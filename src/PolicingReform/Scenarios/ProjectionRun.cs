namespace PolicingReform;

/// <summary>Everything that is computed once for a projection.</summary>
internal sealed class ProjectionRun
{
    private const string Unit = "share";
    private const string Method = "share of the expected persons, given these rates";
    private const string Interval = "simulated, given these rates";

    private readonly FlowRates _rates;
    private readonly int _group;
    private readonly int _years;
    private readonly Simulations _simulations;

    private ProjectionRun(
        FlowPlan plan, Category group, ParityTarget target, int years, SimulationOptions options, Action<int> done,
        CancellationToken cancellationToken)
    {
        (Plan, Group, Target, Options) = (plan, group, target, options);
        (_group, _years) = (plan.Force.Groups.Index().First(pair => pair.Item == group).Index, years);
        _rates = FlowRates.Mean(plan);
        LongRun = FindLongRun();
        double[] targets = [.. Enumerable.Range(plan.Force.Year, years + 1).Select(year => target.At(year).Value)];
        _simulations = Simulations.Run(plan, _group, targets, options.Simulations, done, cancellationToken);
    }

    public FlowPlan Plan { get; }

    public Category Group { get; }

    public ParityTarget Target { get; }

    public SimulationOptions Options { get; }

    public LongRun LongRun { get; }

    /// <summary>Projects scenarios, one after the other.</summary>
    /// <exception cref="ArgumentException">A scenario does not fit the force.</exception>
    public static ParityProjection[] Of(
        ForceStock force, Category group, ParityTarget target, int years, ParityScenario[] scenarios,
        SimulationOptions options, IProgress<SimulationProgress>? progress, CancellationToken cancellationToken)
    {
        string parameterName = scenarios.Length == 1 ? "scenario" : "scenarios";
        FlowPlan[] plans =
            [.. scenarios.Select(scenario => FlowPlanning.Of(force, scenario, years, parameterName))];
        foreach (FlowPlan plan in plans)
            RequireGhosts(plan, years, parameterName);
        long simulated = 0, total = (long)plans.Length * options.Simulations;
        return
        [
            .. plans.Select(plan => new ParityProjection(
                new ProjectionRun(plan, group, target, years, options, Report, cancellationToken))),
        ];

        void Report(int done) =>
            progress?.Report(new SimulationProgress(Interlocked.Add(ref simulated, done), total));
    }

    public YearOfParity YearOfParity() => new(
        ParitySearch.Of(Plan, _rates, _group, Target, _years, LongRun.Share),
        Plan.Force.Year,
        _simulations,
        _years,
        Plan.Force.Settings.ConfidenceLevel);

    public RequiredHires RequiredHires() =>
        PolicingReform.RequiredHires.Of(Plan, _group, Target.At(Plan.Force.Year + _years), _years);

    public ValueList<ProjectedYear> ProjectedYears()
    {
        List<ProjectedYear> years = [];
        ExpectedForce force = new(Plan, _rates);
        for (int i = 0; i <= _years; i++)
        {
            CellFlows flows = new(Plan.Cells);
            if (i == 0)
            {
                force.Persons.CopyTo(flows.Start, 0);
                force.Persons.CopyTo(flows.End, 0);
            }
            else
            {
                force.Next(flows);
            }

            years.Add(new ProjectedYear(
                force.Year, i, Target.At(force.Year), Share(i, force.Share(_group)),
                new Share(_simulations.ReachedBy(i)))
            {
                ByGroup = [.. PersonFlows.ByGroup(Plan, flows)],
                ByRank = [.. PersonFlows.ByRank(Plan, flows)],
            });
        }

        return [.. years];
    }

    private Estimate Share(int year, double? expected)
    {
        ForceStock force = Plan.Force;
        if (expected is not double share)
            return Estimate.None(ProjectionReasons.NobodyLeft, Basis.Scenario, Unit, Method, null, force.Sources);
        ConfidenceLevel level = force.Settings.ConfidenceLevel;
        double? low = _simulations.Quantile(year, level.TailProbability);
        double? high = _simulations.Quantile(year, 1 - level.TailProbability);
        return (low, high) switch
        {
            _ when year == 0 => Without(ProjectionReasons.StartIsStated),
            (double from, double to) when to > from => Estimate.WithInterval(
                share, new ConfidenceInterval(from, to, level, Interval), Basis.Scenario, Unit, Method, null,
                force.Sources),
            (null, _) => Without(ProjectionReasons.SomeWithoutPersons(_simulations.WithoutPersons(year))),
            _ => Without(ProjectionReasons.NothingVaries),
        };

        Estimate Without(Unavailable reason) =>
            Estimate.WithoutInterval(share, reason, Basis.Scenario, Unit, Method, null, force.Sources);
    }

    private LongRun FindLongRun()
    {
        ExpectedForce force = new(Plan, _rates);
        while (force.Year < Plan.ConstantFrom)
            force.Next();
        return LongRun.Of(Plan, _rates, force.Persons, _group);
    }

    private static void RequireGhosts(FlowPlan plan, int years, string parameterName)
    {
        ExpectedForce force = new(plan, FlowRates.Mean(plan));
        while (force.Year < Math.Max(plan.Force.Year + years, plan.ConstantFrom))
            force.Next();
        if (force.Missing is (int cell, int ghosts, double stock))
        {
            throw new ArgumentException(
                $"The scenario {Require.Quoted(plan.Scenario.Name)} strikes off {Numeral.Text(ghosts)} ghosts of " +
                $"{plan.Named(cell)}; only {Numeral.Fixed(stock, 1)} persons are expected there by then.",
                parameterName);
        }
    }
}
