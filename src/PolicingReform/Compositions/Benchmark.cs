namespace PolicingReform;

/// <summary>
/// What a body is compared with: the shares of one population, from a stated source at a stated date.
/// </summary>
public sealed record Benchmark : StudyEntry
{
    // A benchmark is the composition of a population: the same checks hold for both.
    private Benchmark(
        BenchmarkId id, BenchmarkPopulation population, Composition composition, ReducedDate? asOf,
        ValueList<Locator> sources)
    {
        Id = Require.NotNull(id);
        Population = Require.NotNull(population);
        Composition = composition;
        AsOf = asOf;
        Sources = Require.NotNull(sources);
        if (sources.Count == 0)
        {
            throw new ArgumentException(
                "sources was empty; a benchmark says where its shares stand.", nameof(sources));
        }
    }

    /// <summary>The id, unique in a study.</summary>
    public BenchmarkId Id { get; }

    /// <summary>The population in words that fit after "against": <c>residents of Anbar</c>.</summary>
    public string Name => Composition.Name;

    /// <summary>Which population it is.</summary>
    public BenchmarkPopulation Population { get; }

    /// <summary>The attribute its categories are values of.</summary>
    public PersonAttribute Attribute => Composition.Attribute;

    /// <summary>The shares of the population, with what was published of each.</summary>
    public Composition Composition { get; }

    /// <summary>The date the shares describe, or null where their source states none.</summary>
    public ReducedDate? AsOf { get; }

    /// <summary>Where the shares stand; at least one.</summary>
    public ValueList<Locator> Sources { get; }

    /// <summary>What must be said wherever the benchmark is used, as one sentence, or null.</summary>
    public string? Caveat { get; init => field = Require.TextOrNull(value, parameterName: nameof(Caveat)); }

    /// <summary>The total as its source prints it, where it prints one beside the parts; else null.</summary>
    public PublishedFigure? PrintedTotal { get; init; }

    /// <summary>Returns a benchmark from public counts, each share being its count over their sum.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">The population in words that fit after "against".</param>
    /// <param name="population">Which population it is.</param>
    /// <param name="counts">The categories with their counts, at least two, which together are the population.</param>
    /// <param name="asOf">The date the counts describe, or null where their source states none.</param>
    /// <param name="sources">Where the counts stand; at least one.</param>
    /// <exception cref="ArgumentException">
    /// The counts are fewer than two or sum to nothing, or no source is given.
    /// </exception>
    public static Benchmark FromCounts(
        BenchmarkId id, string name, BenchmarkPopulation population, IEnumerable<CountedPart> counts, ReducedDate? asOf,
        ValueList<Locator> sources)
    {
        CountedPart[] parts = Require.Items(counts);
        if (parts.Length < 2)
        {
            throw new ArgumentException(
                $"counts held {Numeral.Text(parts.Length)} categories; a share needs the count of the others too.",
                nameof(counts));
        }

        return new Benchmark(
            id, population, Composition.FromCompleteCount(name, parts, Exposure.Published), asOf, sources);
    }

    /// <summary>Returns a benchmark from published shares.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">The population in words that fit after "against".</param>
    /// <param name="population">Which population it is.</param>
    /// <param name="shares">The categories with their shares.</param>
    /// <param name="asOf">The date the shares describe, or null where their source states none.</param>
    /// <param name="sources">Where the shares stand; at least one.</param>
    /// <exception cref="ArgumentException">The shares are none or exceed the whole, or no source is given.</exception>
    public static Benchmark FromPublishedShares(
        BenchmarkId id, string name, BenchmarkPopulation population, IEnumerable<PublishedPart> shares,
        ReducedDate? asOf, ValueList<Locator> sources) =>
        new(id, population, Composition.FromPublishedShares(name, shares), asOf, sources);

    /// <summary>Returns a benchmark from a simple random sample of a population: its shares are estimates.</summary>
    /// <inheritdoc cref="FromCounts" />
    public static Benchmark FromSample(
        BenchmarkId id, string name, BenchmarkPopulation population, IEnumerable<CountedPart> counts, ReducedDate? asOf,
        ValueList<Locator> sources) =>
        new(id, population, Composition.FromRandomSample(name, counts, Exposure.Published), asOf, sources);

    /// <summary>Returns a benchmark from shares that a survey estimated by its sample design.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">The population in words that fit after "against".</param>
    /// <param name="population">Which population it is.</param>
    /// <param name="shares">The categories with their estimated shares.</param>
    /// <param name="asOf">The date the shares describe, or null where their source states none.</param>
    /// <param name="sources">Where the shares stand; at least one.</param>
    /// <exception cref="ArgumentException">The shares are none or exceed the whole, or no source is given.</exception>
    public static Benchmark FromEstimates(
        BenchmarkId id, string name, BenchmarkPopulation population, IEnumerable<EstimatedPart> shares,
        ReducedDate? asOf, ValueList<Locator> sources) =>
        new(id, population, Composition.FromEstimates(name, shares, Exposure.Published), asOf, sources);

    /// <summary>Returns a benchmark of which only ranges of the shares are known: 30 % to 40 %.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">The population in words that fit after "against".</param>
    /// <param name="population">Which population it is.</param>
    /// <param name="ranges">The categories with their ranges.</param>
    /// <param name="asOf">The date the shares describe, or null where their source states none.</param>
    /// <param name="sources">Where the shares stand; at least one.</param>
    /// <exception cref="ArgumentException">
    /// The ranges are none, their lower ends exceed the whole, or no source is given.
    /// </exception>
    public static Benchmark FromRanges(
        BenchmarkId id, string name, BenchmarkPopulation population, IEnumerable<RangedPart> ranges, ReducedDate? asOf,
        ValueList<Locator> sources) =>
        new(id, population, Composition.FromRanges(name, ranges), asOf, sources);

    /// <summary>
    /// Returns a benchmark from counts of which some are only known as ranges: 22,000 to 23,000, or 48,000 by another
    /// source.
    /// </summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">The population in words that fit after "against".</param>
    /// <param name="population">Which population it is.</param>
    /// <param name="ranges">
    /// The categories with their counts, at least two, which together are the population; both ends of each are given,
    /// and equal where a count is known.
    /// </param>
    /// <param name="asOf">The date the counts describe, or null where their source states none.</param>
    /// <param name="sources">Where the counts stand; at least one.</param>
    /// <remarks>
    /// A share is lowest where its group counts least and all others most: low / (low + sum of the others' highs), and
    /// highest the other way round.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// The counts are fewer than two, lack an upper end or may be nothing, or no source is given.
    /// </exception>
    public static Benchmark FromRangedCounts(
        BenchmarkId id, string name, BenchmarkPopulation population, IEnumerable<BoundedPart> ranges, ReducedDate? asOf,
        ValueList<Locator> sources)
    {
        BoundedPart[] parts = Require.Items(ranges);
        if (parts.Length < 2 || Array.Exists(parts, part => part.AtMost is null))
        {
            throw new ArgumentException(
                $"ranges held {string.Join(", ", parts.Select(part => part.ToString()))}; a share needs both ends of " +
                "its own count and of those of all others.",
                nameof(ranges));
        }

        double low = parts.Sum(part => (double)part.AtLeast), high = parts.Sum(part => (double)part.AtMost!);
        if (low == 0)
        {
            throw new ArgumentException(
                "ranges may all be 0 persons; a benchmark has a population of at least one.", nameof(ranges));
        }

        return FromRanges(id, name, population, parts.Select(Ranged), asOf, sources);

        RangedPart Ranged(BoundedPart part)
        {
            double least = part.AtLeast, most = part.AtMost!.Value;
            double lowest = least == 0 ? 0 : least / (least + high - most);
            double highest = most == 0 ? 0 : most / (most + low - least);
            return new RangedPart(part.Category, new Share(lowest), new Share(Math.Max(lowest, highest)));
        }
    }

    /// <summary>Returns the share of a category, or null where only a range is known.</summary>
    /// <param name="category">The category.</param>
    /// <exception cref="ArgumentException">
    /// The benchmark does not state the category; the message lists those it does.
    /// </exception>
    public Share? Share(Category category) =>
        Composition.Part(Require.NotNull(category), nameof(category)) switch
        {
            CountedPart counted => new Share((double)counted.Count / Composition.Size!.Value),
            PublishedPart published => published.Share,
            EstimatedPart estimated => estimated.Share,
            _ => null,
        };

    /// <summary>Returns the range of the share of a category: twice the same share where it is known.</summary>
    /// <param name="category">The category.</param>
    /// <exception cref="ArgumentException">
    /// The benchmark does not state the category; the message lists those it does.
    /// </exception>
    public (Share Low, Share High) Range(Category category)
    {
        if (Share(category) is Share share)
            return (share, share);
        (double low, double high) = Composition.Range((RangedPart)Composition.Part(category, nameof(category)));
        return (new Share(low), new Share(high));
    }

    /// <summary>Whether its shares are estimates from a sample, with an error of their own.</summary>
    public bool IsEstimated => Composition.Basis == Basis.ProbabilitySample;

    /// <summary>Whether its share of a category is rounded or estimated by the source.</summary>
    /// <param name="category">The category.</param>
    /// <exception cref="ArgumentException">
    /// The benchmark does not state the category; the message lists those it does.
    /// </exception>
    public bool IsApproximate(Category category) =>
        Composition.Part(Require.NotNull(category), nameof(category)) is PublishedPart
        {
            Figure.Reading: FigureReading.About
        };

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses => [];

    internal override IEnumerable<Locator> Cites =>
    [
        .. Sources,
        .. Composition.Cited,
        .. PrintedTotal is null ? Array.Empty<Locator>() : [PrintedTotal.Source],
    ];

    private protected override string Say() => $"{Name}, {AsOf?.ToString() ?? "date not stated"}";
}

/// <summary>The id of a <see cref="Benchmark"/>.</summary>
public sealed record BenchmarkId : Id<BenchmarkId>, IIdOf<BenchmarkId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public BenchmarkId(string value)
        : base(value)
    {
    }

    static BenchmarkId IIdOf<BenchmarkId>.From(string value) => new(value);
}
