using PolicingReform;

namespace Analyst;

/// <summary>A scenario as it was given.</summary>
internal sealed record ParityInput(
    string Name, int Current, int Size, int Hires, double HireShare, IReadOnlyList<double> Attrition, double Target,
    int Years)
{
    /// <summary>Makes a scenario of the numbers of all fields, each of which was read.</summary>
    public static ParityInput Of(string name, Func<ParityField, double[]> numbers) => new(
        name,
        (int)numbers(ParityField.Current)[0],
        (int)numbers(ParityField.Size)[0],
        (int)numbers(ParityField.Hires)[0],
        numbers(ParityField.HireShare)[0],
        numbers(ParityField.Attrition),
        numbers(ParityField.Target)[0],
        (int)numbers(ParityField.Years)[0]);

    /// <summary>What cannot hold together, with the field it is about; null where nothing is wrong.</summary>
    public (ParityField Field, string Message)? Problem(Exposure exposure, int minimum)
    {
        if (Current > Size)
            return (ParityField.Current, $"{Current} persons are more than the {Size} of size; correct one of them.");
        int others = Size - Current;
        bool isSmall = (Current > 0 && Current < minimum) || (others > 0 && others < minimum);
        return exposure == Exposure.Confidential && isSmall
            ? (ParityField.Current,
                $"{Current} of {Size} leaves fewer than {minimum} persons on one side, whom a projection of " +
                "confidential counts would show; say --exposure published if they are public, or --min-n 0.")
            : null;
    }

    /// <summary>Whether both are of the same force, target and horizon, and so comparable in one chart.</summary>
    public bool HasStartOf(ParityInput other) =>
        (Current, Size, Target, Years) == (other.Current, other.Size, other.Target, other.Years);
}

/// <summary>What a call of <c>parity</c> asks for.</summary>
internal sealed record ParityRequest
{
    /// <summary>The file of scenarios, or null where the options state one.</summary>
    public string? File { get; init; }

    /// <summary>The scenario of the options, or null.</summary>
    public ParityInput? Stated { get; init; }

    /// <summary>What the group is called, or null for women among men.</summary>
    public string? Group { get; init; }

    /// <summary>The year at whose end the force is counted.</summary>
    public int Start { get; init; }

    public SimulationOptions Simulations { get; init; } = SimulationOptions.Default;

    public Exposure Exposure { get; init; }

    public AnalysisSettings Settings { get; init; } = AnalysisSettings.Default;
}
