namespace PolicingReform;

/// <summary>Recorded persons who do not exist and are struck off in a year.</summary>
/// <remarks>
/// Until then they stand in the stock and are treated like everybody in it, by rates of leaving as well.
/// </remarks>
public sealed record GhostRemoval : Noun
{
    /// <summary>States a removal.</summary>
    /// <param name="year">The year in which they are struck off, from 1 to 9999.</param>
    /// <param name="group">The group they are recorded in.</param>
    /// <param name="persons">How many, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the number is outside its range.</exception>
    public GhostRemoval(int year, Category group, int persons)
    {
        Year = Require.InRange(year, 1, 9999);
        Group = Require.NotNull(group);
        Persons = Require.InRange(persons, 1, int.MaxValue);
    }

    /// <summary>The year in which they are struck off.</summary>
    public int Year { get; }

    /// <summary>The group they are recorded in.</summary>
    public Category Group { get; }

    /// <summary>How many.</summary>
    public int Persons { get; }

    /// <summary>The rank they are recorded in; needed where the force has more than one.</summary>
    public string? Rank { get; init => field = Require.TextOrNull(value, parameterName: nameof(Rank)); }

    private protected override string Say() =>
        $"{Numeral.Text(Persons)} {Group} struck off in {Numeral.Text(Year)}" +
        (Rank is null ? "" : $" from rank {Require.Quoted(Rank)}");
}
