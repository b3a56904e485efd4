using PolicingReform;
using Spectre.Console;

namespace Analyst;

/// <summary>What became of the scenarios.</summary>
/// <param name="Projections">One a scenario, in the order given.</param>
/// <param name="Results">
/// What writes itself as a page: one table where all start alike, then one result a scenario.
/// </param>
/// <param name="Notes">What must be known to read them.</param>
internal sealed record ParityAnswer(
    IReadOnlyList<ParityProjection> Projections, IReadOnlyList<(string Heading, Result Result)> Results,
    IReadOnlyList<Note> Notes);

/// <summary>From scenarios to their projections; where somebody watches, simulating shows its progress.</summary>
internal static class ParityProjecting
{
    public static ParityAnswer Run(
        ParityInput[] inputs, ParityRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        if (!terminal.ShowsProgress)
            return Watched(inputs, request, null, cancellationToken);
        return terminal.OpenErrorConsole().Progress().AutoClear(true).Start(context => Watched(
            inputs, request, new SimulatingProgress(context.AddTask("Simulating")), cancellationToken));
    }

    private static ParityAnswer Watched(
        ParityInput[] inputs, ParityRequest request, SimulatingProgress? progress, CancellationToken cancellationToken)
    {
        (Category group, Category others) = Groups(request);
        ForceStock[] forces = [.. inputs.Select(input => Force(input, group, others, request))];
        ParityScenario[] scenarios = [.. inputs.Select(input => Scenario(input, group, others))];
        if (inputs.Length > 1 && inputs.All(input => input.HasStartOf(inputs[0])))
        {
            ResultTable<ParityProjection> table = forces[0].Project(
                group, Target(inputs[0]), inputs[0].Years, request.Simulations, scenarios, progress, cancellationToken);
            return new ParityAnswer(
                [.. table], [("Scenarios", table), .. table.Select(Titled)], Notes([.. table], request));
        }

        ParityProjection[] projections = new ParityProjection[inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            progress?.Begin(i, inputs.Length);
            projections[i] = forces[i].Project(
                group, Target(inputs[i]), inputs[i].Years, scenarios[i], request.Simulations, progress,
                cancellationToken);
        }

        return new ParityAnswer(projections, [.. projections.Select(Titled)], Notes(projections, request));
    }

    private static (string, Result) Titled(ParityProjection projection) => (projection.Scenario.Name, projection);

    private static (Category Group, Category Others) Groups(ParityRequest request)
    {
        if (request.Group is not string name)
            return (Gender.Woman, Gender.Man);
        PersonAttribute attribute = new("group", "group");
        return (new Category(attribute, "group", name), new Category(attribute, "others", "others"));
    }

    private static ForceStock Force(ParityInput input, Category group, Category others, ParityRequest request) =>
        ForceStock.Of(
            "the force",
            request.Start,
            [new CountedPart(group, input.Current), new CountedPart(others, input.Size - input.Current)],
            request.Exposure).Under(request.Settings);

    private static ParityScenario Scenario(ParityInput input, Category group, Category others) => new(input.Name)
    {
        Leaving = input.Attrition is [double ofOthers, double ofGroup]
            ? [new StatedRate(others, Rate.Of(ofOthers)), new StatedRate(group, Rate.Of(ofGroup))]
            : [new StatedRate(Rate.Of(input.Attrition[0]))],
        Hires = [new AnnualHires(input.Hires)],
        HireShares = [new HireShare(group, Rate.Of(input.HireShare))],
    };

    private static ParityTarget Target(ParityInput input) => ParityTarget.Constant(new Share(input.Target));

    private static Note[] Notes(ParityProjection[] projections, ParityRequest request) =>
    [
        new Note("start", $"Year 0 is the end of {Figures.Plain(request.Start)}; --start gives another."),
        new Note(
            "method",
            "In a year some of the stock at its start leave, then persons are hired. Shares are those of the " +
            $"expected persons; the interval is the middle {request.Settings.ConfidenceLevel} of " +
            $"{Figures.Whole(request.Simulations.Simulations)} simulations by binomial draws, seed " +
            $"{request.Settings.Seed}, given the rates."),
        .. NoteCodes.Of(projections.SelectMany(each => each.Row.Notes).Distinct(StringComparer.Ordinal)),
        .. projections.Length == 1
            ? [new Note("one-scenario", "One scenario alone is read as a forecast; compare several with --scenarios " +
                "FILE.")]
            : Array.Empty<Note>(),
    ];

    // Not System.Progress: that tells later, on another thread, and so after the bar is gone.
    private sealed class SimulatingProgress(ProgressTask task) : IProgress<SimulationProgress>
    {
        private int _scenario;
        private int _scenarios = 1;

        public void Begin(int scenario, int scenarios) => (_scenario, _scenarios) = (scenario, scenarios);

        public void Report(SimulationProgress value) =>
            task.Value = 100 * (_scenario + ((double)value.Simulated / value.Total)) / _scenarios;
    }
}
