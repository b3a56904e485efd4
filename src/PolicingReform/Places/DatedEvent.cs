namespace PolicingReform;

/// <summary>Something that happened to a place: destruction, displacement, a change of hands.</summary>
public sealed record DatedEvent : Noun
{
    /// <summary>Creates an event.</summary>
    /// <param name="kind">What kind of event it is, such as <c>destruction</c>.</param>
    /// <param name="summary">What happened, in our own words.</param>
    /// <param name="when">When it happened, as far as it is stated.</param>
    /// <param name="source">Where that stands.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public DatedEvent(Term kind, string summary, Period when, Locator source)
    {
        Kind = Require.NotNull(kind);
        Summary = Require.Text(summary);
        When = Require.NotNull(when);
        Source = Require.NotNull(source);
    }

    /// <summary>What kind of event it is, such as <c>destruction</c>.</summary>
    public Term Kind { get; }

    /// <summary>What happened, in our own words.</summary>
    public string Summary { get; }

    /// <summary>When it happened, as far as it is stated.</summary>
    public Period When { get; }

    /// <summary>Where that stands.</summary>
    public Locator Source { get; }

    /// <summary>What is counted of it.</summary>
    public ValueList<StatedFigure> Figures { get; init => field = Require.NotNull(value, nameof(Figures)); } = [];

    /// <summary>Who says so where it is not the work itself, or null.</summary>
    public string? AccordingTo { get; init => field = Require.TextOrNull(value, parameterName: nameof(AccordingTo)); }

    private protected override string Say() => $"{When}: {Summary}";
}
