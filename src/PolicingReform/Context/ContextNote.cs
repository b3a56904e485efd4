namespace PolicingReform;

/// <summary>
/// What a study states in its own voice, or after a source it names, about places, actors or the subject.
/// </summary>
/// <remarks>It is no statement of a participant, and nothing counts it as one.</remarks>
public sealed record ContextNote : StudyEntry
{
    /// <summary>Creates a note.</summary>
    /// <param name="id">The id, unique in a study.</param>
    /// <param name="topic">
    /// What it is about: <c>crime</c>, <c>economy</c>, <c>argument</c> and others.
    /// </param>
    /// <param name="summary">What is stated, in our own words.</param>
    /// <param name="source">Where that stands.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public ContextNote(NoteId id, Term topic, string summary, Locator source)
    {
        Id = Require.NotNull(id);
        Topic = Require.NotNull(topic);
        Summary = Require.Text(summary);
        Source = Require.NotNull(source);
    }

    /// <summary>The id, unique in a study.</summary>
    public NoteId Id { get; }

    /// <summary>What it is about: <c>crime</c>, <c>economy</c>, <c>argument</c> and others.</summary>
    public Term Topic { get; }

    /// <summary>What is stated, in our own words.</summary>
    public string Summary { get; }

    /// <summary>Where that stands.</summary>
    public Locator Source { get; }

    /// <summary>The places it is about.</summary>
    public ValueList<PlaceId> Places { get; init => field = Require.NotNull(value, nameof(Places)); } = [];

    /// <summary>The actors it is about.</summary>
    public ValueList<ActorId> Actors { get; init => field = Require.NotNull(value, nameof(Actors)); } = [];

    /// <summary>The time it is about, or null where none is stated.</summary>
    public Period? Period { get; init; }

    /// <summary>The figures it gives.</summary>
    public ValueList<StatedFigure> Figures { get; init => field = Require.NotNull(value, nameof(Figures)); } = [];

    /// <summary>Who says so where it is not the work itself, or null.</summary>
    public string? AccordingTo { get; init => field = Require.TextOrNull(value, parameterName: nameof(AccordingTo)); }

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses => [.. Places, .. Actors];

    internal override IEnumerable<Locator> Cites => [Source, .. Figures.Select(each => each.Figure.Source)];

    private protected override string Say() => Summary;
}

/// <summary>The id of a <see cref="ContextNote"/>.</summary>
public sealed record NoteId : Id<NoteId>, IIdOf<NoteId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public NoteId(string value)
        : base(value)
    {
    }

    static NoteId IIdOf<NoteId>.From(string value) => new(value);
}
