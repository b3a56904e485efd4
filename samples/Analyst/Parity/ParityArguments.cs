using System.CommandLine;
using PolicingReform;

namespace Analyst;

/// <summary>The options of <c>parity</c>.</summary>
internal sealed class ParityArguments
{
    private const string NameOfStated = "stated";

    private readonly (ParityField Field, Option<double[]?> Option)[] _fields =
        [.. ParityField.All.Select(field => (field, Numbers(field)))];

    private readonly Option<string?> _scenarios = Options.Text(
        "--scenarios", "FILE",
        "A CSV file with a row a scenario: the column scenario names it, the others are the options above without " +
        "their dashes, all of them; - is standard input.");

    private readonly Option<string?> _group = Options.Text(
        "--group", "NAME", "What the group is called, in the plural. Default: women.");

    private readonly Option<int?> _start = Options.Whole(
        "--start", "The year at whose end the force is counted. Default: this year.", 1, 9000);

    private readonly Option<int?> _simulations = Options.Whole(
        "--simulations", "The simulations of each scenario. Default: 10000.", 100, 100_000);

    // What somebody types as the start of a scenario is an assumption until he says that it is a confidential count.
    private readonly Option<Exposure> _exposure = Options.Word(
        "--exposure",
        "How far the counts at the start are known to the public; confidential ones of a few persons are refused.",
        Exposure.Published);

    private readonly SettingsOptions _settings = new();

    public OutputOptions Output { get; } = new();

    public void AddTo(Command command)
    {
        foreach ((_, Option<double[]?> option) in _fields)
            command.Add(option);
        Option[] own = [_scenarios, _group, _start, _simulations, _exposure];
        foreach (Option option in own)
            command.Add(option);
        _settings.AddTo(command);
        Output.AddTo(command);
    }

    /// <exception cref="UsageException">Options do not go together.</exception>
    public ParityRequest Read(ParseResult parsed, TimeProvider clock)
    {
        ParityRequest request = new()
        {
            File = parsed.GetValue(_scenarios),
            Group = parsed.GetValue(_group) is string group ? Name(group) : null,
            Start = parsed.GetValue(_start) ?? clock.GetUtcNow().Year,
            Simulations = new SimulationOptions
            {
                Simulations = parsed.GetValue(_simulations) ?? SimulationOptions.Default.Simulations,
            },
            Exposure = parsed.GetValue(_exposure),
            Settings = _settings.Read(parsed),
        };
        Dictionary<ParityField, double[]> given = _fields
            // An array that is not given is empty.
            .Where(each => parsed.GetValue(each.Option) is { Length: > 0 })
            .ToDictionary(each => each.Field, each => parsed.GetValue(each.Option)!);
        return request.File is null ? request with { Stated = Stated(given, request) } : FromFile(request, given);
    }

    private static ParityRequest FromFile(ParityRequest request, Dictionary<ParityField, double[]> given) =>
        given.Count == 0
            ? request
            : throw new UsageException(
                $"{string.Join(", ", given.Keys.Select(field => field.Option))}: with --scenarios the file states " +
                "what they say; make them columns.");

    private static ParityInput Stated(Dictionary<ParityField, double[]> given, ParityRequest request)
    {
        ParityField[] missing = [.. ParityField.All.Where(field => !given.ContainsKey(field))];
        if (missing.Length > 0)
        {
            throw new UsageException(string.Join(
                '\n',
                missing.Select(field => $"{field.Option} {field.HelpName} is missing: it is {field.WhatItIs}.")));
        }

        ParityInput stated = ParityInput.Of(NameOfStated, field => given[field]);
        return stated.Problem(request.Exposure, request.Settings.MinimumCellSize) is (ParityField wrong, string message)
            ? throw new UsageException($"{wrong.Option}: {message}")
            : stated;
    }

    private static string Name(string group) => string.IsNullOrWhiteSpace(group)
        ? throw new UsageException("--group was empty; it is a name in the plural, such as women.")
        : Printable.Name(group);

    private static Option<double[]?> Numbers(ParityField field) => new(field.Option)
    {
        HelpName = field.HelpName,
        Description = field.Description,
        CustomParser = result => field.TryRead(result.Tokens[0].Value)
            ?? Options.Refuse<double[]>(result, field.Option, $"it is {field.WhatItIs}"),
    };
}
