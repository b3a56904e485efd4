namespace PolicingReform;

/// <summary>One year of a projection: the expected share, where the simulated shares lie, and the persons.</summary>
public sealed record ProjectedYear : Noun
{
    internal ProjectedYear(int year, int yearsFromStart, Share target, Estimate share, Share reachedBy) =>
        (Year, YearsFromStart, Target, Share, ReachedBy) = (year, yearsFromStart, target, share, reachedBy);

    /// <summary>The year at whose end this holds.</summary>
    public int Year { get; }

    /// <summary>The years since the start, which is 0.</summary>
    public int YearsFromStart { get; }

    /// <summary>The target at the end of the year.</summary>
    public Share Target { get; }

    /// <summary>
    /// The share of the group among the expected persons, with the central interval of the simulated shares.
    /// </summary>
    public Estimate Share { get; }

    /// <summary>The part of the simulations that have reached the target by the end of the year.</summary>
    public Share ReachedBy { get; }

    /// <summary>The persons of each group, in all ranks; in the year of the start without flows.</summary>
    public required ValueList<PersonFlows> ByGroup { get; init; }

    /// <summary>The persons of each group in each rank, lowest rank first.</summary>
    public required ValueList<PersonFlows> ByRank { get; init; }

    private protected override string Say() => $"end of {Numeral.Text(Year)}: {ProjectionSentence.ShareOf(Share)}, " +
        $"against {Target}";
}
