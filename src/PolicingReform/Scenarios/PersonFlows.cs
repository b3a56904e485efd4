namespace PolicingReform;

/// <summary>How the expected persons of a group, or of a group within a rank, changed in a year.</summary>
/// <remarks>
/// Persons are expected numbers, with fractions. It adds up: <see cref="Start"/> - <see cref="Left"/> -
/// <see cref="Retired"/> - <see cref="Ghosts"/> + <see cref="PromotedIn"/> - <see cref="PromotedOut"/> +
/// <see cref="Hired"/> = <see cref="End"/>, within 1e-9 of the persons.
/// </remarks>
public sealed record PersonFlows : Noun
{
    internal PersonFlows(Category group, string? rank) => (Group, Rank) = (group, rank);

    /// <summary>The group.</summary>
    public Category Group { get; }

    /// <summary>The rank, or null where all ranks are taken together.</summary>
    public string? Rank { get; }

    /// <summary>The persons at the end of the year before.</summary>
    public double Start { get; internal init; }

    /// <summary>Those who left.</summary>
    public double Left { get; internal init; }

    /// <summary>Those who retired.</summary>
    public double Retired { get; internal init; }

    /// <summary>The ghosts struck off.</summary>
    public double Ghosts { get; internal init; }

    /// <summary>Those promoted from the rank below; 0 where all ranks are taken together.</summary>
    public double PromotedIn { get; internal init; }

    /// <summary>Those promoted to the rank above; 0 where all ranks are taken together.</summary>
    public double PromotedOut { get; internal init; }

    /// <summary>Those hired.</summary>
    public double Hired { get; internal init; }

    /// <summary>The persons at the end of the year.</summary>
    public double End { get; internal init; }

    internal static IEnumerable<PersonFlows> ByRank(FlowPlan plan, CellFlows flows) =>
        Enumerable.Range(0, plan.Cells).Select(cell =>
            new PersonFlows(plan.Force.Groups[cell % plan.Groups], plan.Force.Ranks[cell / plan.Groups].Name)
            {
                Start = flows.Start[cell],
                Left = flows.Left[cell],
                Retired = flows.Retired[cell],
                Ghosts = flows.Ghosts[cell],
                PromotedIn = flows.PromotedIn[cell],
                PromotedOut = flows.PromotedOut[cell],
                Hired = flows.Hired[cell],
                End = flows.End[cell],
            });

    internal static IEnumerable<PersonFlows> ByGroup(FlowPlan plan, CellFlows flows) =>
        Enumerable.Range(0, plan.Groups).Select(group => new PersonFlows(plan.Force.Groups[group], rank: null)
        {
            Start = Sum(flows.Start, group, plan.Groups),
            Left = Sum(flows.Left, group, plan.Groups),
            Retired = Sum(flows.Retired, group, plan.Groups),
            Ghosts = Sum(flows.Ghosts, group, plan.Groups),
            Hired = Sum(flows.Hired, group, plan.Groups),
            End = Sum(flows.End, group, plan.Groups),
        });

    private static double Sum(double[] cells, int group, int groups)
    {
        double sum = 0;
        for (int cell = group; cell < cells.Length; cell += groups)
            sum += cells[cell];
        return sum;
    }

    private protected override string Say() =>
        $"{Group}{(Rank is null ? "" : $" in rank {Require.Quoted(Rank)}")}: {Numeral.Fixed(Start, 1)} - " +
        $"{Numeral.Fixed(Left, 1)} left - {Numeral.Fixed(Retired, 1)} retired - {Numeral.Fixed(Ghosts, 1)} ghosts + " +
        $"{Numeral.Fixed(PromotedIn, 1)} - {Numeral.Fixed(PromotedOut, 1)} promoted + {Numeral.Fixed(Hired, 1)} " +
        $"hired = {Numeral.Fixed(End, 1)}";
}
