namespace PolicingReform;

/// <summary>A place that a study speaks of: a country, a province, a district, a town or a quarter.</summary>
/// <remarks>Names are not keys, and a district is not a city: the id is the key, the parent is stated.</remarks>
public sealed record Place : Noun
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
    public ValueList<PlaceName> OtherNames
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

    private protected override string Say() => Name;
}

/// <summary>A year in which no census was held.</summary>
/// <param name="Year">The year.</param>
/// <param name="Source">Where that stands.</param>
public sealed record CensusNotHeld(int Year, Locator Source);
