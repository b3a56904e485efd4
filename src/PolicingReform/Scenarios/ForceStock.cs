namespace PolicingReform;

/// <summary>How many persons of which group a force has in which rank, at the end of a year.</summary>
/// <remarks>
/// What scenarios start from. Every rank states every group, with 0 where it has none: silence is no zero. A projection
/// shows every count, so a confidential stock must not hold small ones (<see cref="ScenarioVerbs"/>).
/// </remarks>
public sealed record ForceStock : Noun
{
    private const string OneRank = "all ranks";

    private ForceStock(string name, int year, RankStock[] ranks, Exposure exposure, string parameterName)
    {
        Name = Require.Text(name);
        Year = Require.InRange(year, 1, 9000);
        Exposure = Require.Defined(exposure);
        Ranks = [.. ranks];
        if (Ranks.Count == 0)
            throw new ArgumentException($"{parameterName} was empty; a force has at least one rank.", parameterName);
        Groups = [.. Ranks[0].Counts.Select(part => part.Category)];
        CheckRanks(parameterName);
        long persons = Ranks.Sum(rank => rank.Counts.Sum(part => (long)part.Count));
        if (persons is 0 or > int.MaxValue)
        {
            throw new ArgumentException(
                $"{parameterName} sum to {Numeral.Text(persons)} persons; a force has from 1 to " +
                $"{Numeral.Text(int.MaxValue)}.",
                parameterName);
        }

        Size = (int)persons;
    }

    /// <summary>The force, as a heading says it.</summary>
    public string Name { get; }

    /// <summary>The year at whose end it was counted, from 1 to 9000.</summary>
    public int Year { get; }

    /// <summary>How far the counts are known to the public.</summary>
    public Exposure Exposure { get; }

    /// <summary>The ranks, lowest first; one named "all ranks" where none was named.</summary>
    public ValueList<RankStock> Ranks { get; }

    /// <summary>The groups, in the order of the lowest rank.</summary>
    public ValueList<Category> Groups { get; }

    /// <summary>The number of persons, at least 1.</summary>
    public int Size { get; }

    /// <summary>Where it stands.</summary>
    public ValueList<Locator> Sources { get; init => field = Require.NotNull(value, nameof(Sources)); } = [];

    /// <summary>The settings that projections of it obey.</summary>
    public AnalysisSettings Settings { get; private init; } = AnalysisSettings.Default;

    /// <summary>Returns a force of which no ranks are told apart.</summary>
    /// <param name="name">The force.</param>
    /// <param name="year">The year at whose end it was counted, from 1 to 9000.</param>
    /// <param name="counts">The groups with their persons, at least two, which together are the force.</param>
    /// <param name="exposure">How far the counts are known to the public.</param>
    /// <exception cref="ArgumentException">
    /// The name is empty, the year outside its range, or the counts are fewer than two, repeat a group, mix attributes
    /// or sum to nobody.
    /// </exception>
    public static ForceStock Of(string name, int year, IEnumerable<CountedPart> counts, Exposure exposure) =>
        new(name, year, [new RankStock(OneRank, counts)], exposure, nameof(counts));

    /// <summary>Returns a force by rank.</summary>
    /// <param name="name">The force.</param>
    /// <param name="year">The year at whose end it was counted, from 1 to 9000.</param>
    /// <param name="ranks">The ranks, lowest first, which together are the force.</param>
    /// <param name="exposure">How far the counts are known to the public.</param>
    /// <exception cref="ArgumentException">
    /// The name is empty, the year outside its range, or the ranks are none, repeat a name, state different groups or
    /// sum to nobody.
    /// </exception>
    public static ForceStock ByRank(string name, int year, IEnumerable<RankStock> ranks, Exposure exposure) =>
        new(name, year, Require.Items(ranks), exposure, nameof(ranks));

    /// <summary>Returns the force with other settings.</summary>
    /// <param name="settings">The settings.</param>
    public ForceStock Under(AnalysisSettings settings) => this with { Settings = Require.NotNull(settings) };

    /// <summary>Returns the number of persons of a group, in all ranks.</summary>
    /// <param name="group">The group.</param>
    /// <exception cref="ArgumentException">
    /// The force does not state the group; the message lists those it does.
    /// </exception>
    public int Persons(Category group)
    {
        RequireGroup(Require.NotNull(group), nameof(group));
        return Ranks.Sum(rank => rank.Of(group)!.Value);
    }

    internal void RequireGroup(Category group, string parameterName)
    {
        if (!Groups.Contains(group))
        {
            throw new ArgumentException(
                $"{parameterName} was {group} ({group.Attribute} {group.Code}); {Name} states only " +
                $"{string.Join(", ", Groups.Select(each => each.Label))} (by {Groups[0].Attribute}).",
                parameterName);
        }
    }

    private void CheckRanks(string parameterName)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (RankStock rank in Ranks)
        {
            if (!names.Add(rank.Name))
            {
                throw new ArgumentException(
                    $"{parameterName} held rank {Require.Quoted(rank.Name)} twice; each rank is stated once.",
                    parameterName);
            }

            if (Groups.FirstOrDefault(group => rank.Of(group) is null) is Category missing)
                throw Silent(rank, missing, parameterName);
            if (rank.Counts.FirstOrDefault(part => !Groups.Contains(part.Category)) is CountedPart beyond)
                throw Silent(Ranks[0], beyond.Category, parameterName);
        }
    }

    private static ArgumentException Silent(RankStock rank, Category group, string parameterName) => new(
        $"{parameterName} held rank {Require.Quoted(rank.Name)} without {group}; every rank states every group, with " +
        "0 where it has none.",
        parameterName);

    private protected override string Say() => Exposure == Exposure.Confidential
        ? $"{Name}, end of {Numeral.Text(Year)}: confidential counts of " +
          $"{Numeral.Text(Ranks.Count * Groups.Count)} cells"
        : $"{Name}, end of {Numeral.Text(Year)}: " +
          string.Join(", ", Groups.Select(group => $"{group}: {Numeral.Text(Persons(group))}"));
}
