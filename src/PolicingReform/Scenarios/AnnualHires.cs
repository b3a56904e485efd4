namespace PolicingReform;

/// <summary>How many persons are hired a year, into which rank and in which years.</summary>
/// <remarks>Of several that hold for the same rank and year the one stated last counts.</remarks>
public sealed record AnnualHires : Noun
{
    /// <summary>States a number of hires a year.</summary>
    /// <param name="persons">The persons a year, from 0 to 100,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public AnnualHires(int persons) => Persons = Require.InRange(persons, 0, 100_000_000);

    /// <summary>The persons a year.</summary>
    public int Persons { get; }

    /// <summary>The rank they enter, or null for the lowest.</summary>
    public string? Rank { get; init => field = Require.TextOrNull(value, parameterName: nameof(Rank)); }

    /// <summary>The first year of it, from 1 to 9999, or null for the first of the projection.</summary>
    public int? FirstYear
    {
        get;
        init => field = value is int year ? Require.InRange(year, 1, LastYear ?? 9999, nameof(FirstYear)) : null;
    }

    /// <summary>
    /// The last year of it, from <see cref="FirstYear"/> to 9999, or null where it goes on for good.
    /// </summary>
    public int? LastYear
    {
        get;
        init => field = value is int year ? Require.InRange(year, FirstYear ?? 1, 9999, nameof(LastYear)) : null;
    }

    internal bool Covers(int year) => year >= (FirstYear ?? 1) && year <= (LastYear ?? int.MaxValue);

    private protected override string Say() =>
        $"{Numeral.Text(Persons)} a year{(Rank is null ? "" : $" into rank {Require.Quoted(Rank)}")}" +
        (FirstYear is int first ? $" from {Numeral.Text(first)}" : "") +
        (LastYear is int last ? $" to {Numeral.Text(last)}" : "");
}

/// <summary>Years in which nobody is hired, whatever hires are stated.</summary>
public sealed record HiringFreeze : Noun
{
    /// <summary>States a freeze.</summary>
    /// <param name="firstYear">The first year without hires, from 1 to 9999.</param>
    /// <param name="lastYear">The last year without hires, up to 9999, or null where it goes on for good.</param>
    /// <exception cref="ArgumentOutOfRangeException">A year is outside its range.</exception>
    public HiringFreeze(int firstYear, int? lastYear = null)
    {
        FirstYear = Require.InRange(firstYear, 1, 9999);
        LastYear = lastYear is int year ? Require.InRange(year, firstYear, 9999, nameof(lastYear)) : null;
    }

    /// <summary>The first year without hires.</summary>
    public int FirstYear { get; }

    /// <summary>The last year without hires, or null where it goes on for good.</summary>
    public int? LastYear { get; }

    internal bool Covers(int year) => year >= FirstYear && year <= (LastYear ?? int.MaxValue);

    private protected override string Say() => LastYear is int last
        ? $"no hires from {Numeral.Text(FirstYear)} to {Numeral.Text(last)}"
        : $"no hires from {Numeral.Text(FirstYear)} on";
}
