namespace PolicingReform;

/// <summary>
/// A view that a work ascribes to participants in its running text, mostly to several at once; how many held it is not
/// known.
/// </summary>
/// <remarks>The prevalence is the printed word and is never turned into a number.</remarks>
public sealed record ReportedView : StudyEntry
{
    /// <summary>Creates a reported view.</summary>
    /// <param name="id">The id, unique in a study.</param>
    /// <param name="summary">The view, in our own words.</param>
    /// <param name="prevalence">How widely it is said to be held ("most"), as printed.</param>
    /// <param name="scope">The places it is said of; at least one.</param>
    /// <param name="source">Where that stands.</param>
    /// <exception cref="ArgumentException">A text or a list is empty.</exception>
    public ReportedView(ViewId id, string summary, string prevalence, ValueList<PlaceId> scope, Locator source)
    {
        Id = Require.NotNull(id);
        Summary = Require.Text(summary);
        Prevalence = Require.Text(prevalence);
        Scope = Require.Some(scope);
        Source = Require.NotNull(source);
    }

    /// <summary>The id, unique in a study.</summary>
    public ViewId Id { get; }

    /// <summary>The view, in our own words.</summary>
    public string Summary { get; }

    /// <summary>How widely it is said to be held ("most"), as printed.</summary>
    public string Prevalence { get; }

    /// <summary>The places it is said of; at least one.</summary>
    public ValueList<PlaceId> Scope { get; }

    /// <summary>Where that stands.</summary>
    public Locator Source { get; }

    /// <summary>Who is said to hold it, in our own words; or null.</summary>
    public string? HeldBy { get; init => field = Require.TextOrNull(value, parameterName: nameof(HeldBy)); }

    /// <summary>The categories that are said to hold it.</summary>
    public ValueList<ParticipantCategory> Categories
    {
        get;
        init => field = Require.NotNull(value, nameof(Categories));
    }
    = [];

    /// <summary>The actors it is about.</summary>
    public ValueList<ActorId> Actors { get; init => field = Require.NotNull(value, nameof(Actors)); } = [];

    /// <summary>What was read in it, at most once by each theme.</summary>
    public ValueList<StanceReading> Readings
    {
        get;
        init => field = StanceReading.OnceByTheme(value, nameof(Readings));
    }
    = [];

    /// <summary>Who is said not to share it, in our own words; or null.</summary>
    public string? Exception { get; init => field = Require.TextOrNull(value, parameterName: nameof(Exception)); }

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses => [.. Scope, .. Actors, .. Readings.Select(each => each.ThemeId)];

    internal override IEnumerable<Locator> Cites => [Source];

    private protected override string Say() => $"{Prevalence}: {Summary}";
}

/// <summary>The id of a <see cref="ReportedView"/>.</summary>
public sealed record ViewId : Id<ViewId>, IIdOf<ViewId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public ViewId(string value)
        : base(value)
    {
    }

    static ViewId IIdOf<ViewId>.From(string value) => new(value);
}
