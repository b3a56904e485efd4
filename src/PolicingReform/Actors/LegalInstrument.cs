namespace PolicingReform;

/// <summary>A constitution, law, directive or plan that binds actors.</summary>
public sealed record LegalInstrument : StudyEntry
{
    /// <summary>Creates an instrument.</summary>
    /// <param name="id">The id, unique in a study.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="kind">What it is: <c>law</c>, <c>directive</c>, <c>plan</c> and others.</param>
    /// <param name="summary">What it says, in our own words.</param>
    /// <param name="source">Where that stands.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public LegalInstrument(LegalInstrumentId id, string name, Term kind, string summary, Locator source)
    {
        Id = Require.NotNull(id);
        Name = Require.Text(name);
        Kind = Require.NotNull(kind);
        Summary = Require.Text(summary);
        Source = Require.NotNull(source);
    }

    /// <summary>The id, unique in a study.</summary>
    public LegalInstrumentId Id { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>What it is: <c>law</c>, <c>directive</c>, <c>plan</c> and others.</summary>
    public Term Kind { get; }

    /// <summary>What it says, in our own words.</summary>
    public string Summary { get; }

    /// <summary>Where that stands.</summary>
    public Locator Source { get; }

    /// <summary>When it was made, or null where that is not stated.</summary>
    public ReducedDate? Date { get; init; }

    /// <summary>Whom it concerns.</summary>
    public ValueList<ActorId> Concerns { get; init => field = Require.NotNull(value, nameof(Concerns)); } = [];

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses => Concerns;

    internal override IEnumerable<Locator> Cites => [Source];

    private protected override string Say() => Name;
}

/// <summary>The id of a <see cref="LegalInstrument"/>.</summary>
public sealed record LegalInstrumentId : Id<LegalInstrumentId>, IIdOf<LegalInstrumentId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public LegalInstrumentId(string value)
        : base(value)
    {
    }

    static LegalInstrumentId IIdOf<LegalInstrumentId>.From(string value) => new(value);
}
