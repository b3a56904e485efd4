namespace PolicingReform;

/// <summary>A place that a study speaks of: a country, a province, a district, a town or a quarter.</summary>
/// <remarks>Names are not keys, and a district is not a city: the id is the key, the parent is stated.</remarks>
public sealed record Place : StudyEntry
{
    /// <summary>Creates a place.</summary>
    /// <param name="id">Its id, unique in a study.</param>
    /// <param name="name">The name this study uses.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public Place(PlaceId id, string name) => (Id, Name) = (id, name);

    /// <summary>The id, unique in a study.</summary>
    public PlaceId Id { get; init => field = Require.NotNull(value, nameof(Id)); }

    /// <summary>The name this study uses.</summary>
    public string Name { get; init => field = Require.Text(value, parameterName: nameof(Name)); }

    /// <summary>Other names and spellings, each with where it is written so.</summary>
    public ValueList<WrittenName> OtherNames
    {
        get;
        init => field = Require.NotNull(value, nameof(OtherNames));
    }
    = [];

    /// <summary>The place it lies in, or null.</summary>
    public PlaceId? Parent { get; init; }

    /// <summary>Whether fieldwork was done there.</summary>
    public bool IsSite { get; init; }

    /// <summary>Its p-code in the common operational datasets, or null.</summary>
    public string? Pcode { get; init => field = Require.TextOrNull(value, 30, nameof(Pcode)); }

    /// <summary>What the study calls it, such as "sub-district", as printed; or null.</summary>
    public string? PrintedLevel
    {
        get;
        init => field = Require.TextOrNull(value, parameterName: nameof(PrintedLevel));
    }

    /// <summary>
    /// The administrative level that its p-code stands for, 0 for a country to 5, or null. It may differ from
    /// <see cref="PrintedLevel"/>: a quarter has no p-code of its own.
    /// </summary>
    public int? PcodeLevel
    {
        get;
        init => field = value is int level ? Require.InRange(level, 0, 5, nameof(PcodeLevel)) : null;
    }

    /// <summary>Who lives there; communities overlap and are no partition.</summary>
    public ValueList<Community> Communities
    {
        get;
        init => field = Require.NotNull(value, nameof(Communities));
    }
    = [];

    /// <summary>What happened there.</summary>
    public ValueList<DatedEvent> Events { get; init => field = Require.NotNull(value, nameof(Events)); } = [];

    /// <summary>Where it lies, or null.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>What is published about it; figures may conflict.</summary>
    public ValueList<PlaceFigure> Figures { get; init => field = Require.NotNull(value, nameof(Figures)); } = [];

    /// <summary>Years in which a census is known not to have been held there, each with where that stands.</summary>
    public ValueList<CensusNotHeld> CensusesNotHeld
    {
        get;
        init => field = Require.NotNull(value, nameof(CensusesNotHeld));
    }
    = [];

    /// <summary>Where name, parent and point stand.</summary>
    public ValueList<Locator> Sources { get; init => field = Require.NotNull(value, nameof(Sources)); } = [];

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses =>
    [
        .. Parent is null ? Array.Empty<PlaceId>() : [Parent],
        .. Figures.Select(figure => figure.To).OfType<PlaceId>(),
    ];

    internal override IEnumerable<Locator> Cites =>
    [
        .. Sources,
        .. OtherNames.Select(name => name.Source),
        .. Figures.Select(figure => figure.Figure.Source),
        .. CensusesNotHeld.Select(census => census.Source),
        .. Communities.Select(community => community.Source),
        .. Communities.Select(community => community.Share?.Source).OfType<Locator>(),
        .. Events.Select(each => each.Source),
        .. Events.SelectMany(each => each.Figures).Select(each => each.Figure.Source),
    ];

    private protected override string Say() => Name;
}

/// <summary>A year in which no census was held.</summary>
public sealed record CensusNotHeld : Noun
{
    /// <summary>States that no census was held in a year.</summary>
    /// <param name="year">The year, from 1 to 9999.</param>
    /// <param name="source">Where that stands.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside its range.</exception>
    public CensusNotHeld(int year, Locator source) =>
        (Year, Source) = (Require.InRange(year, 1, 9999), Require.NotNull(source));

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>Where that stands.</summary>
    public Locator Source { get; }

    private protected override string Say() => $"no census in {Numeral.Text(Year)}";
}

/// <summary>The id of a <see cref="Place"/>.</summary>
public sealed record PlaceId : Id<PlaceId>, IIdOf<PlaceId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public PlaceId(string value)
        : base(value)
    {
    }

    static PlaceId IIdOf<PlaceId>.From(string value) => new(value);
}
