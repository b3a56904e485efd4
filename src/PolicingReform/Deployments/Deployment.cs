namespace PolicingReform;

/// <summary>Whether an actor is at a place: what is not stated is neither.</summary>
public enum Presence
{
    /// <summary>Nothing is stated.</summary>
    NotStated,

    /// <summary>It is stated to be there.</summary>
    StatedPresent,

    /// <summary>It is stated not to be there.</summary>
    StatedAbsent,
}

/// <summary>That an actor is stated to be, or not to be, at a place.</summary>
/// <remarks>An actor without a deployment at a place is not stated to be there: that is no absence.</remarks>
public sealed record Deployment : StudyEntry
{
    /// <summary>Creates a deployment.</summary>
    /// <param name="id">The id, unique in a study.</param>
    /// <param name="actor">The actor.</param>
    /// <param name="place">The place.</param>
    /// <param name="presence">Whether it is there; a deployment states one or the other.</param>
    /// <param name="asOf">The date at which that is stated to hold.</param>
    /// <param name="source">Where that stands.</param>
    /// <exception cref="ArgumentException">The presence is not stated, or not defined.</exception>
    public Deployment(
        DeploymentId id, ActorId actor, PlaceId place, Presence presence, ReducedDate asOf, Locator source)
    {
        Id = Require.NotNull(id);
        Actor = Require.NotNull(actor);
        Place = Require.NotNull(place);
        Presence = Require.Defined(presence);
        if (presence == Presence.NotStated)
        {
            throw Require.Broken(
                "presence was NotStated; a deployment states presence or absence, and where nothing is stated there " +
                "is none.",
                nameof(presence));
        }

        AsOf = Require.NotNull(asOf);
        Source = Require.NotNull(source);
    }

    /// <summary>The id, unique in a study.</summary>
    public DeploymentId Id { get; }

    /// <summary>The actor.</summary>
    public ActorId Actor { get; }

    /// <summary>The place.</summary>
    public PlaceId Place { get; }

    /// <summary>Whether it is stated to be there, or stated not to be.</summary>
    public Presence Presence { get; }

    /// <summary>The date at which that is stated to hold.</summary>
    public ReducedDate AsOf { get; }

    /// <summary>Where that stands.</summary>
    public Locator Source { get; }

    /// <summary>The part of the place, such as <c>urban-centre</c>; null where none is stated.</summary>
    public Term? Zone { get; init; }

    /// <summary>What it does there, in our own words; or null.</summary>
    public string? Role { get; init => field = Require.TextOrNull(value, parameterName: nameof(Role)); }

    /// <summary>With whom it does so jointly.</summary>
    public ValueList<ActorId> JointlyWith
    {
        get;
        init => field = Require.NotNull(value, nameof(JointlyWith));
    }
    = [];

    /// <summary>Since when, or null where that is not stated.</summary>
    public ReducedDate? Since
    {
        get;
        init => field = Ordered(value, Until, value, nameof(Since));
    }

    /// <summary>Until when, or null where that is not stated.</summary>
    public ReducedDate? Until
    {
        get;
        init => field = Ordered(Since, value, value, nameof(Until));
    }

    /// <summary>What is counted of it.</summary>
    public ValueList<StatedFigure> Figures { get; init => field = Require.NotNull(value, nameof(Figures)); } = [];

    /// <summary>
    /// Returns whether it is stated for some day of a date: one from its beginning to its end, where the date of the
    /// statement stands for an end that is not stated, and the earlier of the two others for a beginning.
    /// </summary>
    /// <param name="date">The date.</param>
    public bool IsStatedFor(ReducedDate date)
    {
        Require.NotNull(date);
        ReducedDate from = Since ?? (Until is not null && Until.LastDay < AsOf.FirstDay ? Until : AsOf);
        ReducedDate to = Until ?? AsOf;
        return from.FirstDay <= to.LastDay && date.LastDay >= from.FirstDay && date.FirstDay <= to.LastDay;
    }

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses => [Actor, Place, .. JointlyWith];

    internal override IEnumerable<Locator> Cites => [Source, .. Figures.Select(each => each.Figure.Source)];

    private static ReducedDate? Ordered(
        ReducedDate? since, ReducedDate? until, ReducedDate? value, string parameterName) =>
        since is not null && until is not null && until.LastDay < since.FirstDay
            ? throw Require.Broken(
                $"{parameterName} was {value}; a deployment from {since} until {until} ends before it begins.",
                parameterName)
            : value;

    private protected override string Say() =>
        $"{Actor} at {Place}{(Zone is null ? "" : $", {Zone}")}: " +
        $"{(Presence == Presence.StatedPresent ? "" : "not ")}there";
}

/// <summary>The id of a <see cref="Deployment"/>.</summary>
public sealed record DeploymentId : Id<DeploymentId>, IIdOf<DeploymentId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public DeploymentId(string value)
        : base(value)
    {
    }

    static DeploymentId IIdOf<DeploymentId>.From(string value) => new(value);
}
