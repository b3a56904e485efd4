using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>
/// A scenario laid out over the cells of a force: which rate holds for which, how many enter where and when.
/// </summary>
/// <remarks>
/// Cell c is group c % Groups of rank c / Groups; rates are numbered, and a simulation draws each once.
/// </remarks>
internal sealed record FlowPlan
{
    public required ForceStock Force { get; init; }

    public required ParityScenario Scenario { get; init; }

    public int Ranks => Force.Ranks.Count;

    public int Groups => Force.Groups.Count;

    public int Cells => Ranks * Groups;

    public required ImmutableArray<int> Start { get; init; }

    public required ImmutableArray<Rate> Rates { get; init; }

    /// <summary>For each cell the number of its rate; -1 where there is none.</summary>
    public required ImmutableArray<int> Leaving { get; init; }

    public required ImmutableArray<int> Retirement { get; init; }

    public required ImmutableArray<int> Promotion { get; init; }

    /// <summary>For each group the number of its share of hires; -1 for the group that has the rest.</summary>
    public required ImmutableArray<int> HireShares { get; init; }

    /// <summary>From this year on nothing that is stated changes any more.</summary>
    public required int ConstantFrom { get; init; }

    /// <summary>Hires into a rank in a year.</summary>
    public int Hires(int year, int rank)
    {
        if (Scenario.Freezes.Any(freeze => freeze.Covers(year)))
            return 0;
        string name = Force.Ranks[rank].Name;
        int persons = 0;
        foreach (AnnualHires hires in Scenario.Hires)
        {
            if (hires.Covers(year) && (hires.Rank is null ? rank == 0 : hires.Rank == name))
                persons = hires.Persons;
        }

        return persons;
    }

    /// <summary>Fills the ghosts struck off in a year, by cell.</summary>
    /// <returns>Whether there are any.</returns>
    public bool FillGhosts(int year, Span<int> ghosts)
    {
        ghosts.Clear();
        bool any = false;
        foreach (GhostRemoval removal in Scenario.Ghosts)
        {
            if (removal.Year != year)
                continue;
            ghosts[Cell(removal)] = (int)Math.Min(int.MaxValue, (long)ghosts[Cell(removal)] + removal.Persons);
            any = true;
        }

        return any;
    }

    public string Named(int cell) => Ranks == 1
        ? Force.Groups[cell % Groups].Label
        : $"{Force.Groups[cell % Groups]} in rank {Require.Quoted(Force.Ranks[cell / Groups].Name)}";

    private int Cell(GhostRemoval removal)
    {
        int rank = 0;
        while (removal.Rank is not null && Force.Ranks[rank].Name != removal.Rank)
            rank++;
        int group = 0;
        while (Force.Groups[group] != removal.Group)
            group++;
        return (rank * Groups) + group;
    }
}
