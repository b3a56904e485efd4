namespace PolicingReform;

/// <summary>The questions about scenarios that a force answers.</summary>
/// <remarks>
/// Each scenario is simulated with the seed of the force's settings, on at most as many threads as they allow; the
/// result is the same bits on any number of threads. A projection shows every count: a confidential force must not hold
/// a group within a rank that has persons, but fewer than <see cref="AnalysisSettings.MinimumCellSize"/>.
/// </remarks>
public static class ScenarioVerbs
{
    private const int MostYears = 100;

    /// <summary>Returns when a group's share reaches a target under each of several scenarios.</summary>
    /// <param name="force">The force at the start.</param>
    /// <param name="group">The group.</param>
    /// <param name="target">What its share is to reach.</param>
    /// <param name="years">How many years are looked at, from 1 to 100.</param>
    /// <param name="scenarios">What is assumed; at least two, of different names.</param>
    /// <exception cref="ArgumentException">
    /// There is one scenario only, or one does not fit the force, or the force holds a small confidential cell.
    /// </exception>
    public static ResultTable<ParityProjection> Project(
        this ForceStock force, Category group, ParityTarget target, int years,
        params IEnumerable<ParityScenario> scenarios) =>
        force.Project(group, target, years, SimulationOptions.Default, scenarios);

    /// <summary>Returns when a group's share reaches a target under each of several scenarios.</summary>
    /// <param name="force">The force at the start.</param>
    /// <param name="group">The group.</param>
    /// <param name="target">What its share is to reach.</param>
    /// <param name="years">How many years are looked at, from 1 to 100.</param>
    /// <param name="options">How scenarios are simulated.</param>
    /// <param name="scenarios">What is assumed; at least two, of different names.</param>
    /// <param name="progress">What is told how far it has come, from any thread, or null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentException">
    /// There is one scenario only, or one does not fit the force, or the force holds a small confidential cell.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ResultTable<ParityProjection> Project(
        this ForceStock force, Category group, ParityTarget target, int years, SimulationOptions options,
        IEnumerable<ParityScenario> scenarios, IProgress<SimulationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Check(force, group, target, years);
        Require.NotNull(options);
        ParityScenario[] all = Require.Items(scenarios);
        if (all.Length < 2)
        {
            throw new ArgumentException(
                $"scenarios held {Numeral.Text(all.Length)}; at least two are compared, because one alone would be " +
                "read as a forecast.",
                nameof(scenarios));
        }

        HashSet<string> names = new(StringComparer.Ordinal);
        if (Array.Find(all, scenario => !names.Add(scenario.Name)) is ParityScenario twice)
        {
            throw new ArgumentException(
                $"scenarios held two named {Require.Quoted(twice.Name)}; names tell them apart.", nameof(scenarios));
        }

        return ProjectionTable.Make(
            [.. ProjectionRun.Of(force, group, target, years, all, options, progress, cancellationToken)]);
    }

    /// <summary>Returns when a group's share reaches a target under one scenario.</summary>
    /// <remarks>Compare several wherever it is shown: one alone is read as a forecast.</remarks>
    /// <param name="force">The force at the start.</param>
    /// <param name="group">The group.</param>
    /// <param name="target">What its share is to reach.</param>
    /// <param name="years">How many years are looked at, from 1 to 100.</param>
    /// <param name="scenario">What is assumed.</param>
    /// <param name="options">How it is simulated. Default: 10,000 simulations.</param>
    /// <param name="progress">What is told how far it has come, from any thread, or null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentException">
    /// The scenario does not fit the force, or the force holds a small confidential cell.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ParityProjection Project(
        this ForceStock force, Category group, ParityTarget target, int years, ParityScenario scenario,
        SimulationOptions? options = null, IProgress<SimulationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Check(force, group, target, years);
        Require.NotNull(scenario);
        return ProjectionRun.Of(
            force, group, target, years, [scenario], options ?? SimulationOptions.Default, progress,
            cancellationToken)[0];
    }

    private static void Check(ForceStock force, Category group, ParityTarget target, int years)
    {
        Require.NotNull(force);
        Require.NotNull(group);
        Require.NotNull(target);
        Require.InRange(years, 1, MostYears);
        force.RequireGroup(group, nameof(group));
        int minimum = force.Settings.MinimumCellSize;
        if (force.Exposure == Exposure.Confidential
            && force.Ranks.Any(rank => rank.Counts.Any(part => part.Count > 0 && part.Count < minimum)))
        {
            throw new ArgumentException(
                $"force holds confidential counts of fewer than {Numeral.Text(minimum)} persons, which a projection " +
                "would show; put ranks or groups together first.",
                nameof(force));
        }
    }
}
