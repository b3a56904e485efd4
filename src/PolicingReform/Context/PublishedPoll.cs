using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>A poll by others, as far as its figures are published; never its microdata.</summary>
public sealed record PublishedPoll : StudyEntry
{
    /// <summary>Creates a poll.</summary>
    /// <param name="id">The id, unique in a study.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="summary">What is told of it, in our own words.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public PublishedPoll(PollId id, string name, string summary)
    {
        Id = Require.NotNull(id);
        Name = Require.Text(name);
        Summary = Require.Text(summary);
    }

    /// <summary>The id, unique in a study.</summary>
    public PollId Id { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>What is told of it, in our own words.</summary>
    public string Summary { get; }

    /// <summary>When people were asked, or null where that is not stated.</summary>
    public Period? Period { get; init; }

    /// <summary>How many were asked, or null where that is not stated.</summary>
    public PublishedFigure? Respondents { get; init; }

    /// <summary>Where they were asked.</summary>
    public ValueList<PlaceId> Places { get; init => field = Require.NotNull(value, nameof(Places)); } = [];

    /// <summary>What was asked, or null where the questions are not published.</summary>
    public Questionnaire? Instrument { get; init; }

    /// <summary>The figures it found.</summary>
    public ValueList<StatedFigure> Findings { get; init => field = Require.NotNull(value, nameof(Findings)); } = [];

    /// <summary>What it is taken to say of themes.</summary>
    public ValueList<StanceReading> Readings
    {
        get;
        init => field = StanceReading.OnceByTheme(value, nameof(Readings));
    }
    = [];

    /// <summary>Where it is spoken of.</summary>
    public ValueList<Locator> Sources { get; init => field = Require.NotNull(value, nameof(Sources)); } = [];

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses => [.. Places, .. Readings.Select(each => each.ThemeId)];

    internal override IEnumerable<Locator> Cites =>
    [
        .. Sources,
        .. Findings.Select(each => each.Figure.Source),
        .. Respondents is null ? Array.Empty<Locator>() : [Respondents.Source],
    ];

    private protected override string Say() => Name;
}

/// <summary>The id of a <see cref="PublishedPoll"/>.</summary>
public sealed record PollId : Id<PollId>, IIdOf<PollId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public PollId(string value)
        : base(value)
    {
    }

    static PollId IIdOf<PollId>.From(string value) => new(value);
}
