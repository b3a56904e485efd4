namespace PolicingReform;

/// <summary>What kind of authority one actor has over another.</summary>
public enum AuthorityKind
{
    /// <summary>By constitution, law or directive.</summary>
    Legal,

    /// <summary>It directs what the other does.</summary>
    Operational,

    /// <summary>It pays, or decides who is paid.</summary>
    Fiscal,

    /// <summary>It has the say, whatever is written.</summary>
    DeFacto,
}

/// <summary>That one actor has authority over another, of one kind.</summary>
public sealed record AuthorityLink : StudyEntry
{
    /// <summary>Creates an authority.</summary>
    /// <param name="id">The id, unique in a study.</param>
    /// <param name="holder">Who has the authority.</param>
    /// <param name="over">Over whom.</param>
    /// <param name="kind">What kind of authority it is.</param>
    /// <param name="summary">What it amounts to, in our own words.</param>
    /// <param name="source">Where that stands.</param>
    /// <exception cref="ArgumentException">
    /// A text is empty, or the kind is not defined.
    /// </exception>
    public AuthorityLink(
        AuthorityId id, ActorId holder, ActorId over, AuthorityKind kind, string summary, Locator source)
    {
        Id = Require.NotNull(id);
        Holder = Require.NotNull(holder);
        Over = Require.NotNull(over);
        Kind = Require.Defined(kind);
        Summary = Require.Text(summary);
        Source = Require.NotNull(source);
    }

    /// <summary>The id, unique in a study.</summary>
    public AuthorityId Id { get; }

    /// <summary>Who has the authority.</summary>
    public ActorId Holder { get; }

    /// <summary>Over whom.</summary>
    public ActorId Over { get; }

    /// <summary>What kind of authority it is.</summary>
    public AuthorityKind Kind { get; }

    /// <summary>What it amounts to, in our own words.</summary>
    public string Summary { get; }

    /// <summary>Where that stands.</summary>
    public Locator Source { get; }

    /// <summary>Whether it is stated to be contested or unclear. Default: false.</summary>
    public bool IsContested { get; init; }

    /// <summary>When it holds or held, or null where that is not stated.</summary>
    public Period? Period { get; init; }

    /// <summary>Where it holds; empty where it is stated without a place.</summary>
    public ValueList<PlaceId> Places { get; init => field = Require.NotNull(value, nameof(Places)); } = [];

    /// <summary>The instruments it rests on.</summary>
    public ValueList<LegalInstrumentId> Instruments
    {
        get;
        init => field = Require.NotNull(value, nameof(Instruments));
    }
    = [];

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses => [Holder, Over, .. Places, .. Instruments];

    internal override IEnumerable<Locator> Cites => [Source];

    private protected override string Say() => $"{Holder} over {Over} ({Kind}{(IsContested ? ", contested" : "")})";
}

/// <summary>The id of an <see cref="AuthorityLink"/>.</summary>
public sealed record AuthorityId : Id<AuthorityId>, IIdOf<AuthorityId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public AuthorityId(string value)
        : base(value)
    {
    }

    static AuthorityId IIdOf<AuthorityId>.From(string value) => new(value);
}
