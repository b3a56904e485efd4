using System.Runtime.InteropServices;

namespace PolicingReform;

/// <summary>How scenarios are simulated.</summary>
public sealed record SimulationOptions : Noun
{
    /// <summary>10,000 simulations.</summary>
    public static SimulationOptions Default { get; } = new();

    /// <summary>How many simulations each scenario has. Default: 10,000. Range: 100 to 100,000.</summary>
    public int Simulations { get; init => field = Require.InRange(value, 100, 100_000, nameof(Simulations)); } = 10_000;

    private protected override string Say() => $"{Numeral.Text(Simulations)} simulations";
}

/// <summary>How far the simulation of scenarios has come.</summary>
/// <param name="Simulated">The simulations done so far, over all scenarios.</param>
/// <param name="Total">The simulations of all scenarios.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SimulationProgress(long Simulated, long Total);
