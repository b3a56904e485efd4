namespace PolicingReform;

/// <summary>The first year-end at which the target is reached, never without the range over the simulations.</summary>
public sealed record YearOfParity : Noun
{
    internal YearOfParity(ParitySearch search, int start, Simulations simulations, int years, ConfidenceLevel level)
    {
        (Year, LaterYear, NoYear, Level) = (search.Year, search.Later, search.NoYear, level);
        YearsFromStart = search.Year - start;
        Low = start + simulations.YearOf(level.TailProbability);
        High = start + simulations.YearOf(1 - level.TailProbability);
        ReachedShare = new Share(simulations.ReachedBy(years));
        (Horizon, Count) = (start + years, simulations.Count);
    }

    /// <summary>The year by the expected persons, or null where it is not within the horizon.</summary>
    public int? Year { get; }

    /// <summary>The years from the start to <see cref="Year"/>, 0 where it is reached at the start, or null.</summary>
    public int? YearsFromStart { get; }

    /// <summary>Why there is no <see cref="Year"/>, or null.</summary>
    public Unavailable? NoYear { get; }

    /// <summary>The year beyond the horizon in which it would be at these rates, or null.</summary>
    public int? LaterYear { get; }

    /// <summary>
    /// The lower end of the central range of the simulated years, or null where it is beyond the horizon.
    /// </summary>
    /// <remarks>
    /// An order statistic over all simulations; one that never reaches the target comes after all years.
    /// </remarks>
    public int? Low { get; }

    /// <summary>
    /// The upper end of the central range of the simulated years, or null where it is beyond the horizon.
    /// </summary>
    public int? High { get; }

    /// <summary>The part of the simulations that reach the target within the horizon.</summary>
    public Share ReachedShare { get; }

    /// <summary>The part of the simulations that lies between <see cref="Low"/> and <see cref="High"/>.</summary>
    public ConfidenceLevel Level { get; }

    /// <summary>The last year looked at by the simulations.</summary>
    public int Horizon { get; }

    internal int Count { get; }

    /// <summary>The range in words: <c>from 2049 to beyond 2055</c>.</summary>
    internal string Range => (Low, High) switch
    {
        (null, _) => $"beyond {Numeral.Text(Horizon)}",
        (int low, null) => $"from {Numeral.Text(low)} to beyond {Numeral.Text(Horizon)}",
        (int low, int high) when low == high => $"{Numeral.Text(low)} throughout",
        (int low, int high) => $"from {Numeral.Text(low)} to {Numeral.Text(high)}",
    };

    private protected override string Say() =>
        $"{(Year is int year ? Numeral.Text(year) : NoYear!.Sentence)}, " +
        $"{Range} in the middle {Level} of {Numeral.Text(Count)} simulations, given these rates";
}
