namespace PolicingReform;

/// <summary>What keeps people from an office that is there for them.</summary>
public sealed record AccessBarrier : StudyEntry
{
    /// <summary>Creates a barrier.</summary>
    /// <param name="id">The id, unique in a study.</param>
    /// <param name="places">Where it is stated; at least one place.</param>
    /// <param name="to">What it keeps them from, in our own words.</param>
    /// <param name="summary">What the barrier is, in our own words.</param>
    /// <param name="source">Where that stands.</param>
    /// <exception cref="ArgumentException">A text or a list is empty.</exception>
    public AccessBarrier(BarrierId id, ValueList<PlaceId> places, string to, string summary, Locator source)
    {
        Id = Require.NotNull(id);
        Places = Require.Some(places);
        To = Require.Text(to);
        Summary = Require.Text(summary);
        Source = Require.NotNull(source);
    }

    /// <summary>The id, unique in a study.</summary>
    public BarrierId Id { get; }

    /// <summary>Where it is stated; at least one place.</summary>
    public ValueList<PlaceId> Places { get; }

    /// <summary>What it keeps them from, in our own words.</summary>
    public string To { get; }

    /// <summary>What the barrier is, in our own words.</summary>
    public string Summary { get; }

    /// <summary>Where that stands.</summary>
    public Locator Source { get; }

    /// <summary>Whom it keeps away, such as women; null for everybody.</summary>
    public string? ForWhom { get; init => field = Require.TextOrNull(value, parameterName: nameof(ForWhom)); }

    /// <summary>Who says so where it is not the work itself, or null.</summary>
    public string? AccordingTo { get; init => field = Require.TextOrNull(value, parameterName: nameof(AccordingTo)); }

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses => Places;

    internal override IEnumerable<Locator> Cites => [Source];

    private protected override string Say() => Summary;
}

/// <summary>The id of an <see cref="AccessBarrier"/>.</summary>
public sealed record BarrierId : Id<BarrierId>, IIdOf<BarrierId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public BarrierId(string value)
        : base(value)
    {
    }

    static BarrierId IIdOf<BarrierId>.From(string value) => new(value);
}
