namespace PolicingReform;

/// <summary>A programme of reform, training or support.</summary>
public sealed record Programme : StudyEntry
{
    /// <summary>Creates a programme.</summary>
    /// <param name="id">The id, unique in a study.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="summary">What it does, in our own words.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public Programme(ProgrammeId id, string name, string summary)
    {
        Id = Require.NotNull(id);
        Name = Require.Text(name);
        Summary = Require.Text(summary);
    }

    /// <summary>The id, unique in a study.</summary>
    public ProgrammeId Id { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>What it does, in our own words.</summary>
    public string Summary { get; }

    /// <summary>When it runs, or null where that is not stated.</summary>
    public Period? Period { get; init; }

    /// <summary>Who takes part.</summary>
    public ValueList<ActorId> Actors { get; init => field = Require.NotNull(value, nameof(Actors)); } = [];

    /// <summary>Where it runs.</summary>
    public ValueList<PlaceId> Places { get; init => field = Require.NotNull(value, nameof(Places)); } = [];

    /// <summary>What is counted of it.</summary>
    public ValueList<StatedFigure> Figures { get; init => field = Require.NotNull(value, nameof(Figures)); } = [];

    /// <summary>Where it is spoken of.</summary>
    public ValueList<Locator> Sources { get; init => field = Require.NotNull(value, nameof(Sources)); } = [];

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses => [.. Actors, .. Places];

    internal override IEnumerable<Locator> Cites => [.. Sources, .. Figures.Select(each => each.Figure.Source)];

    private protected override string Say() => Name;
}

/// <summary>The id of a <see cref="Programme"/>.</summary>
public sealed record ProgrammeId : Id<ProgrammeId>, IIdOf<ProgrammeId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public ProgrammeId(string value)
        : base(value)
    {
    }

    static ProgrammeId IIdOf<ProgrammeId>.From(string value) => new(value);
}
