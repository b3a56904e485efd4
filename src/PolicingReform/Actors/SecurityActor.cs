namespace PolicingReform;

/// <summary>Anyone who provides, manages or oversees security.</summary>
public sealed record SecurityActor : StudyEntry
{
    /// <summary>Creates an actor.</summary>
    /// <param name="id">The id, unique in a study.</param>
    /// <param name="name">The name this study uses; never that of a person.</param>
    /// <param name="kind">What kind of actor it is.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public SecurityActor(ActorId id, string name, ActorKind kind)
    {
        Id = Require.NotNull(id);
        Name = Require.Text(name);
        Kind = Require.NotNull(kind);
    }

    /// <summary>The id, unique in a study.</summary>
    public ActorId Id { get; }

    /// <summary>The name this study uses; never that of a person.</summary>
    public string Name { get; }

    /// <summary>What kind of actor it is.</summary>
    public ActorKind Kind { get; }

    /// <summary>Other names and spellings, each with where it is written so.</summary>
    public ValueList<WrittenName> OtherNames { get; init => field = Require.NotNull(value, nameof(OtherNames)); } = [];

    /// <summary>Where it takes its members from, or null where that is not stated.</summary>
    public Recruitment? Recruitment { get; init; }

    /// <summary>What it is part of; it may be part of several.</summary>
    public ValueList<ActorMembership> MemberOf { get; init => field = Require.NotNull(value, nameof(MemberOf)); } = [];

    /// <summary>What happened to it.</summary>
    public ValueList<ActorEvent> Events { get; init => field = Require.NotNull(value, nameof(Events)); } = [];

    /// <summary>The published numbers of its personnel; they may conflict.</summary>
    public ValueList<PersonnelStrength> Strengths
    {
        get;
        init => field = Require.NotNull(value, nameof(Strengths));
    }
    = [];

    /// <summary>What else is stated of it, in our own words; or null.</summary>
    public string? Summary { get; init => field = Require.TextOrNull(value, parameterName: nameof(Summary)); }

    /// <summary>Where it is spoken of.</summary>
    public ValueList<Locator> Sources { get; init => field = Require.NotNull(value, nameof(Sources)); } = [];

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses =>
        [.. MemberOf.Select(each => each.Actor), .. Events.SelectMany(each => each.Others)];

    internal override IEnumerable<Locator> Cites =>
    [
        .. Sources,
        .. OtherNames.Select(each => each.Source),
        .. MemberOf.Select(each => each.Source),
        .. Events.Select(each => each.Source),
        .. Strengths.Select(each => each.Figure.Source),
        .. Recruitment is null ? Array.Empty<Locator>() : [Recruitment.Source],
    ];

    private protected override string Say() => Name;
}

/// <summary>The id of a <see cref="SecurityActor"/>.</summary>
public sealed record ActorId : Id<ActorId>, IIdOf<ActorId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public ActorId(string value)
        : base(value)
    {
    }

    static ActorId IIdOf<ActorId>.From(string value) => new(value);
}
