namespace PolicingReform;

/// <summary>Somebody who was interviewed: a category at a place, never a name.</summary>
public sealed record Participant : StudyEntry
{
    /// <summary>Creates a participant.</summary>
    /// <param name="id">The id, unique in a study; it must not be made from a name.</param>
    /// <param name="category">What kind of stakeholder it is.</param>
    /// <param name="place">Where the participant is.</param>
    public Participant(ParticipantId id, ParticipantCategory category, PlaceId place) =>
        (Id, Category, Place) = (Require.NotNull(id), Require.NotNull(category), Require.NotNull(place));

    /// <summary>The id, unique in a study.</summary>
    public ParticipantId Id { get; }

    /// <summary>What kind of stakeholder it is.</summary>
    public ParticipantCategory Category { get; }

    /// <summary>Where the participant is.</summary>
    public PlaceId Place { get; }

    /// <summary>The gender, where it is stated; else null.</summary>
    public Category? Gender { get; init => field = PolicingReform.Gender.OrNull(value, nameof(Gender)); }

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses => [Place];

    internal override IEnumerable<Locator> Cites => [];

    private protected override string Say() => Category.Label;
}

/// <summary>The id of a <see cref="Participant"/>.</summary>
public sealed record ParticipantId : Id<ParticipantId>, IIdOf<ParticipantId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public ParticipantId(string value)
        : base(value)
    {
    }

    static ParticipantId IIdOf<ParticipantId>.From(string value) => new(value);
}
