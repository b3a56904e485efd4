namespace PolicingReform;

/// <summary>Somebody people turn to when they are wronged: an office or a kind of person, never a name.</summary>
public sealed record JusticeProvider : StudyEntry
{
    /// <summary>Creates a provider.</summary>
    /// <param name="id">The id, unique in a study.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="kind">What it is: <c>tribal-elders</c>, <c>church</c>, <c>court</c> and others.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public JusticeProvider(ProviderId id, string name, Term kind)
    {
        Id = Require.NotNull(id);
        Name = Require.Text(name);
        Kind = Require.NotNull(kind);
    }

    /// <summary>The id, unique in a study.</summary>
    public ProviderId Id { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>What it is: <c>tribal-elders</c>, <c>church</c>, <c>court</c> and others.</summary>
    public Term Kind { get; }

    /// <summary>The security actor it is, or null where it is none.</summary>
    public ActorId? Actor { get; init; }

    /// <summary>Where it is spoken of.</summary>
    public ValueList<Locator> Sources { get; init => field = Require.NotNull(value, nameof(Sources)); } = [];

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses => Actor is null ? [] : [Actor];

    internal override IEnumerable<Locator> Cites => Sources;

    private protected override string Say() => Name;
}

/// <summary>The id of a <see cref="JusticeProvider"/>.</summary>
public sealed record ProviderId : Id<ProviderId>, IIdOf<ProviderId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public ProviderId(string value)
        : base(value)
    {
    }

    static ProviderId IIdOf<ProviderId>.From(string value) => new(value);
}
