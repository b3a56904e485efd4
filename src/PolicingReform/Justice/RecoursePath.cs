namespace PolicingReform;

/// <summary>Whom people turn to with a problem, in the order they do.</summary>
public sealed record RecoursePath : StudyEntry
{
    /// <summary>Creates a path.</summary>
    /// <param name="id">The id, unique in a study.</param>
    /// <param name="place">Where people do so.</param>
    /// <param name="problem">With what problem, in our own words.</param>
    /// <param name="steps">Whom they turn to, in order; at least one.</param>
    /// <param name="source">Where that stands.</param>
    /// <exception cref="ArgumentException">A text or a list is empty.</exception>
    public RecoursePath(RecourseId id, PlaceId place, string problem, ValueList<RecourseStep> steps, Locator source)
    {
        Id = Require.NotNull(id);
        Place = Require.NotNull(place);
        Problem = Require.Text(problem);
        Steps = Require.Some(steps);
        Source = Require.NotNull(source);
    }

    /// <summary>The id, unique in a study.</summary>
    public RecourseId Id { get; }

    /// <summary>Where people do so.</summary>
    public PlaceId Place { get; }

    /// <summary>With what problem, in our own words.</summary>
    public string Problem { get; }

    /// <summary>Whom they turn to, in order; at least one.</summary>
    public ValueList<RecourseStep> Steps { get; }

    /// <summary>Where that stands.</summary>
    public Locator Source { get; }

    /// <summary>For whom it is stated, such as women; null for everybody.</summary>
    public string? ForWhom { get; init => field = Require.TextOrNull(value, parameterName: nameof(ForWhom)); }

    /// <summary>Who says so where it is not the work itself, or null.</summary>
    public string? AccordingTo { get; init => field = Require.TextOrNull(value, parameterName: nameof(AccordingTo)); }

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses => [Place, .. Steps.Select(each => each.Provider)];

    internal override IEnumerable<Locator> Cites => [Source];

    private protected override string Say() => $"{Problem}: {string.Join(", then ", Steps)}";
}

/// <summary>The id of a <see cref="RecoursePath"/>.</summary>
public sealed record RecourseId : Id<RecourseId>, IIdOf<RecourseId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public RecourseId(string value)
        : base(value)
    {
    }

    static RecourseId IIdOf<RecourseId>.From(string value) => new(value);
}
