namespace PolicingReform;

/// <summary>Something that happened to an actor.</summary>
public sealed record ActorEvent : Noun
{
    /// <summary>Creates an event.</summary>
    /// <param name="kind">What kind of event it is.</param>
    /// <param name="when">When it happened, as far as it is stated.</param>
    /// <param name="summary">What happened, in our own words.</param>
    /// <param name="source">Where that stands.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public ActorEvent(Term kind, Period when, string summary, Locator source)
    {
        Kind = Require.NotNull(kind);
        When = Require.NotNull(when);
        Summary = Require.Text(summary);
        Source = Require.NotNull(source);
    }

    /// <summary>What kind of event it is.</summary>
    public Term Kind { get; }

    /// <summary>When it happened, as far as it is stated.</summary>
    public Period When { get; }

    /// <summary>What happened, in our own words.</summary>
    public string Summary { get; }

    /// <summary>Where that stands.</summary>
    public Locator Source { get; }

    /// <summary>The other actors it involves, such as those merged into this one.</summary>
    public ValueList<ActorId> Others { get; init => field = Require.NotNull(value, nameof(Others)); } = [];

    /// <summary>It was set up.</summary>
    public static Term Established { get; } = new("established");

    /// <summary>It took up its work, which may be years after it was set up.</summary>
    public static Term Activated { get; } = new("activated");

    /// <summary>Several were made into it.</summary>
    public static Term Merged { get; } = new("merged");

    /// <summary>It was given another name.</summary>
    public static Term Renamed { get; } = new("renamed");

    /// <summary>It took in another.</summary>
    public static Term Absorbed { get; } = new("absorbed");

    /// <summary>It was set up anew.</summary>
    public static Term Reconstituted { get; } = new("reconstituted");

    /// <summary>It left the place it worked in.</summary>
    public static Term Departed { get; } = new("departed");

    /// <summary>It was dissolved.</summary>
    public static Term Disbanded { get; } = new("disbanded");

    private protected override string Say() => $"{Kind}, {When}";
}
