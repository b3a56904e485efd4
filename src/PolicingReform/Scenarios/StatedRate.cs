namespace PolicingReform;

/// <summary>A rate with whom it holds for: everybody, a group, a rank, or a group within a rank.</summary>
/// <remarks>
/// Of several that hold for the same persons the most specific counts: group within rank, then group, then rank, then
/// everybody. Each is one quantity: a simulation draws it once for all whom it holds for.
/// </remarks>
public sealed record StatedRate : Noun
{
    /// <summary>States a rate of everybody.</summary>
    /// <param name="rate">The rate a year.</param>
    public StatedRate(Rate rate) => Rate = Require.NotNull(rate);

    /// <summary>States a rate of a group, in whatever rank.</summary>
    /// <param name="group">The group.</param>
    /// <param name="rate">The rate a year.</param>
    public StatedRate(Category group, Rate rate) => (Group, Rate) = (Require.NotNull(group), Require.NotNull(rate));

    /// <summary>States a rate of a rank, for whatever group.</summary>
    /// <param name="rank">The rank.</param>
    /// <param name="rate">The rate a year.</param>
    /// <exception cref="ArgumentException">The rank is empty.</exception>
    public StatedRate(string rank, Rate rate) => (Rank, Rate) = (Require.Text(rank), Require.NotNull(rate));

    /// <summary>States a rate of a group within a rank.</summary>
    /// <param name="rank">The rank.</param>
    /// <param name="group">The group.</param>
    /// <param name="rate">The rate a year.</param>
    /// <exception cref="ArgumentException">The rank is empty.</exception>
    public StatedRate(string rank, Category group, Rate rate) =>
        (Rank, Group, Rate) = (Require.Text(rank), Require.NotNull(group), Require.NotNull(rate));

    /// <summary>The rank, or null where it holds for all.</summary>
    public string? Rank { get; }

    /// <summary>The group, or null where it holds for all.</summary>
    public Category? Group { get; }

    /// <summary>The rate a year.</summary>
    public Rate Rate { get; }

    /// <summary>How specific it is, from 0 (everybody) to 3 (a group within a rank); -1 where it holds not.</summary>
    internal int HoldsFor(string rank, Category group)
    {
        if ((Rank is not null && Rank != rank) || (Group is not null && Group != group))
            return -1;
        return (Group is null ? 0 : 2) + (Rank is null ? 0 : 1);
    }

    internal static ValueList<StatedRate> EachOnce(ValueList<StatedRate> rates, string parameterName)
    {
        Require.NotNull(rates, parameterName);
        HashSet<(string?, Category?)> seen = [];
        foreach (StatedRate rate in rates)
        {
            if (!seen.Add((rate.Rank, rate.Group)))
            {
                throw Require.Broken(
                    $"{parameterName} held two rates of {rate.Whom}; each is stated once.", parameterName);
            }
        }

        return rates;
    }

    private string Whom => (Rank, Group) switch
    {
        (null, null) => "everybody",
        (null, Category group) => group.Label,
        (string rank, null) => $"rank {Require.Quoted(rank)}",
        (string rank, Category group) => $"{group.Label} in rank {Require.Quoted(rank)}",
    };

    private protected override string Say() => $"{Whom}: {Rate}";
}
