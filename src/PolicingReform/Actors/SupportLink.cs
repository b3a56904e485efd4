namespace PolicingReform;

/// <summary>That one actor is the patron of another or supports it.</summary>
public sealed record SupportLink : StudyEntry
{
    /// <summary>Creates a support.</summary>
    /// <param name="id">The id, unique in a study.</param>
    /// <param name="supporter">Who supports.</param>
    /// <param name="supported">Who is supported.</param>
    /// <param name="kind">How: <c>patronage</c>, <c>funding</c>, <c>training</c> and others.</param>
    /// <param name="summary">What it amounts to, in our own words.</param>
    /// <param name="source">Where that stands.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public SupportLink(SupportId id, ActorId supporter, ActorId supported, Term kind, string summary, Locator source)
    {
        Id = Require.NotNull(id);
        Supporter = Require.NotNull(supporter);
        Supported = Require.NotNull(supported);
        Kind = Require.NotNull(kind);
        Summary = Require.Text(summary);
        Source = Require.NotNull(source);
    }

    /// <summary>The id, unique in a study.</summary>
    public SupportId Id { get; }

    /// <summary>Who supports.</summary>
    public ActorId Supporter { get; }

    /// <summary>Who is supported.</summary>
    public ActorId Supported { get; }

    /// <summary>How: <c>patronage</c>, <c>funding</c>, <c>training</c> and others.</summary>
    public Term Kind { get; }

    /// <summary>What it amounts to, in our own words.</summary>
    public string Summary { get; }

    /// <summary>Where that stands.</summary>
    public Locator Source { get; }

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses => [Supporter, Supported];

    internal override IEnumerable<Locator> Cites => [Source];

    private protected override string Say() => $"{Supporter} for {Supported} ({Kind})";
}

/// <summary>The id of a <see cref="SupportLink"/>.</summary>
public sealed record SupportId : Id<SupportId>, IIdOf<SupportId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public SupportId(string value)
        : base(value)
    {
    }

    static SupportId IIdOf<SupportId>.From(string value) => new(value);
}
