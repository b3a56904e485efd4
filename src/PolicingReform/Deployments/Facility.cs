namespace PolicingReform;

/// <summary>A station, post or office: it has a seat, and may cover other places.</summary>
public sealed record Facility : StudyEntry
{
    /// <summary>Creates a facility.</summary>
    /// <param name="id">The id, unique in a study.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="kind">What it is: <c>police-station</c>, <c>checkpoint</c> and others.</param>
    /// <param name="seat">Where it stands.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public Facility(FacilityId id, string name, Term kind, PlaceId seat)
    {
        Id = Require.NotNull(id);
        Name = Require.Text(name);
        Kind = Require.NotNull(kind);
        Seat = Require.NotNull(seat);
    }

    /// <summary>The id, unique in a study.</summary>
    public FacilityId Id { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>What it is: <c>police-station</c>, <c>checkpoint</c> and others.</summary>
    public Term Kind { get; }

    /// <summary>Where it stands.</summary>
    public PlaceId Seat { get; }

    /// <summary>The places it covers beside its seat.</summary>
    public ValueList<PlaceId> Covers { get; init => field = Require.NotNull(value, nameof(Covers)); } = [];

    /// <summary>Who works there; several for a joint post.</summary>
    public ValueList<ActorId> Operators { get; init => field = Require.NotNull(value, nameof(Operators)); } = [];

    /// <summary>What is counted of it.</summary>
    public ValueList<StatedFigure> Figures { get; init => field = Require.NotNull(value, nameof(Figures)); } = [];

    /// <summary>What else is stated of it, in our own words; or null.</summary>
    public string? Summary { get; init => field = Require.TextOrNull(value, parameterName: nameof(Summary)); }

    /// <summary>Where it is spoken of.</summary>
    public ValueList<Locator> Sources { get; init => field = Require.NotNull(value, nameof(Sources)); } = [];

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses => [Seat, .. Covers, .. Operators];

    internal override IEnumerable<Locator> Cites => [.. Sources, .. Figures.Select(each => each.Figure.Source)];

    private protected override string Say() => Name;
}

/// <summary>The id of a <see cref="Facility"/>.</summary>
public sealed record FacilityId : Id<FacilityId>, IIdOf<FacilityId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public FacilityId(string value)
        : base(value)
    {
    }

    static FacilityId IIdOf<FacilityId>.From(string value) => new(value);
}
