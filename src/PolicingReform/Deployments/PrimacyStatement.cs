namespace PolicingReform;

/// <summary>Who keeps order at a place before others, as somebody states it; it is never computed.</summary>
public sealed record PrimacyStatement : StudyEntry
{
    /// <summary>Creates a statement of primacy.</summary>
    /// <param name="id">The id, unique in a study.</param>
    /// <param name="place">The place.</param>
    /// <param name="actors">Who comes first; at least one.</param>
    /// <param name="summary">What is stated, in our own words.</param>
    /// <param name="source">Where that stands.</param>
    /// <exception cref="ArgumentException">A text or a list is empty.</exception>
    public PrimacyStatement(PrimacyId id, PlaceId place, ValueList<ActorId> actors, string summary, Locator source)
    {
        Id = Require.NotNull(id);
        Place = Require.NotNull(place);
        Actors = Require.Some(actors);
        Summary = Require.Text(summary);
        Source = Require.NotNull(source);
    }

    /// <summary>The id, unique in a study.</summary>
    public PrimacyId Id { get; }

    /// <summary>The place.</summary>
    public PlaceId Place { get; }

    /// <summary>Who comes first; at least one.</summary>
    public ValueList<ActorId> Actors { get; }

    /// <summary>What is stated, in our own words.</summary>
    public string Summary { get; }

    /// <summary>Where that stands.</summary>
    public Locator Source { get; }

    /// <summary>Whom they come before.</summary>
    public ValueList<ActorId> Over { get; init => field = Require.NotNull(value, nameof(Over)); } = [];

    /// <summary>The part of the place it is about, or null for the whole.</summary>
    public Term? Zone { get; init; }

    /// <summary>Who says so where it is not the work itself, or null.</summary>
    public string? AccordingTo { get; init => field = Require.TextOrNull(value, parameterName: nameof(AccordingTo)); }

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses => [Place, .. Actors, .. Over];

    internal override IEnumerable<Locator> Cites => [Source];

    private protected override string Say() => Summary;
}

/// <summary>The id of a <see cref="PrimacyStatement"/>.</summary>
public sealed record PrimacyId : Id<PrimacyId>, IIdOf<PrimacyId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public PrimacyId(string value)
        : base(value)
    {
    }

    static PrimacyId IIdOf<PrimacyId>.From(string value) => new(value);
}
