namespace PolicingReform;

/// <summary>What is assumed of a force: who leaves, retires, is promoted, is hired, and who is struck off.</summary>
/// <remarks>
/// <para>The order within a year is fixed: of the stock at its start some leave and some retire; ghosts are struck off;
/// of those who stay some are promoted by one rank; then persons are hired. Rates of leaving and retirement are parts
/// of the stock at the start of the year, rates of promotion parts of those who stay
/// (docs/methods/parity-scenarios.md).</para>
/// <para>Whether a scenario fits a force (its groups, its ranks, rates for all) is checked when it is projected.</para>
/// </remarks>
public sealed record ParityScenario : Noun
{
    /// <summary>Creates a scenario.</summary>
    /// <param name="name">Its name, as a heading says it.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public ParityScenario(string name) => Name = name;

    /// <summary>The name, as a heading says it.</summary>
    public string Name { get; init => field = Require.Text(value, parameterName: nameof(Name)); }

    /// <summary>
    /// Who leaves, as parts of the stock at the start of the year; somewhere a rate must hold for every rank and group.
    /// </summary>
    public required ValueList<StatedRate> Leaving
    {
        get;
        init
        {
            Require.Some(value, nameof(Leaving));
            field = StatedRate.EachOnce(value, nameof(Leaving));
        }
    }

    /// <summary>
    /// Who retires, apart from those who leave, as parts of the stock at the start of the year; empty where the rates
    /// of leaving hold them too.
    /// </summary>
    public ValueList<StatedRate> Retirement
    {
        get;
        init => field = StatedRate.EachOnce(value, nameof(Retirement));
    }
    = [];

    /// <summary>
    /// Who is promoted to the next rank, as parts of those who stay; a rank named is the one they come from. Empty
    /// where nobody is.
    /// </summary>
    public ValueList<StatedRate> Promotion
    {
        get;
        init => field = StatedRate.EachOnce(value, nameof(Promotion));
    }
    = [];

    /// <summary>How many are hired a year; empty where nobody is.</summary>
    public ValueList<AnnualHires> Hires { get; init => field = Require.NotNull(value, nameof(Hires)); } = [];

    /// <summary>The years in which nobody is hired, whatever <see cref="Hires"/> state.</summary>
    public ValueList<HiringFreeze> Freezes { get; init => field = Require.NotNull(value, nameof(Freezes)); } = [];

    /// <summary>
    /// The groups' shares of those hired. One group may be left out and has the rest; where none is, their means sum to
    /// 100 %, and what a simulation draws is scaled to it.
    /// </summary>
    public ValueList<HireShare> HireShares
    {
        get;
        init
        {
            field = Require.NotNull(value, nameof(HireShares));
            HashSet<Category> seen = [];
            foreach (HireShare share in value)
            {
                if (!seen.Add(share.Group))
                {
                    throw Require.Broken(
                        $"HireShares held {share.Group} twice; each group is stated once.", nameof(HireShares));
                }
            }
        }
    }
    = [];

    /// <summary>Who is struck off because he does not exist.</summary>
    public ValueList<GhostRemoval> Ghosts { get; init => field = Require.NotNull(value, nameof(Ghosts)); } = [];

    private protected override string Say() => Name;
}
