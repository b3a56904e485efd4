using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Whom people turn to with which problem, in order, as far as a study states it.</summary>
public sealed class RecourseOverview : Result
{
    private readonly Study _study;

    internal RecourseOverview(Study study, ValueList<RecoursePath> paths) => (_study, Paths) = (study, paths);

    /// <summary>The paths, place by place.</summary>
    public ValueList<RecoursePath> Paths { get; }

    private protected override Table Tabulate() => new(
        "Whom people turn to",
        [
            new Column("Place", HeadsRow: true),
            new Column("Problem"),
            new Column("For whom"),
            new Column("To whom, in order"),
            new Column("According to"),
        ],
        [.. Paths.Select(Row)],
        ["Order and conditions are those of the sources; how many people take a path is not known."]);

    private protected override Picture Draw() =>
        RecourseDiagram.Of([.. Paths.Select(path => (path, PlaceOf(path), Names(path)))]);

    private ImmutableArray<Cell> Row(RecoursePath path) =>
    [
        PlaceOf(path),
        path.Problem,
        path.ForWhom ?? "everybody",
        string.Join("; ", path.Steps.Select((step, i) => Step(step, i, path.Steps.Count))),
        path.AccordingTo ?? "the text",
    ];

    private string Step(RecourseStep step, int index, int count) =>
        (count == 1 ? "" : $"{Numeral.Text(index + 1)}. ") + Name(step) +
        (step.Condition is null ? "" : $" ({step.Condition})") + (step.Summary is null ? "" : $". {step.Summary}");

    private string PlaceOf(RecoursePath path) => _study.Places[path.Place].Name;

    private string Name(RecourseStep step) => _study.JusticeProviders[step.Provider].Name;

    private ValueList<string> Names(RecoursePath path) => [.. path.Steps.Select(Name)];
}
