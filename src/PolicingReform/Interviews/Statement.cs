namespace PolicingReform;

/// <summary>How the text that a study holds of a statement came about.</summary>
public enum StatementText
{
    /// <summary>It is not stated.</summary>
    NotStated,

    /// <summary>It is our summary of a printed excerpt in the language of the interview.</summary>
    SummaryOfExcerpt,

    /// <summary>It is our summary of a printed excerpt that was translated.</summary>
    SummaryOfTranslatedExcerpt,

    /// <summary>It is our summary of the whole of what was said.</summary>
    SummaryOfWhole,
}

/// <summary>Something a participant said, in our own words.</summary>
/// <remarks>
/// Where the speaker is and what place the statement is about are two things: a scholar in Mosul speaks of a quarter.
/// </remarks>
public sealed record Statement : StudyEntry
{
    /// <summary>Creates a statement.</summary>
    /// <param name="id">Its id, unique in a study.</param>
    /// <param name="speaker">Who made it.</param>
    /// <param name="speakerPlace">Where the speaker is.</param>
    /// <param name="about">The place it is about.</param>
    /// <param name="date">When it was made.</param>
    /// <param name="summary">What it says, in our own words.</param>
    /// <param name="source">Where it is printed.</param>
    /// <exception cref="ArgumentException">The summary is empty.</exception>
    public Statement(
        StatementId id, Attribution speaker, PlaceId speakerPlace, PlaceId about, ReducedDate date, string summary,
        Locator source)
    {
        Id = Require.NotNull(id);
        Speaker = Require.NotNull(speaker);
        SpeakerPlace = Require.NotNull(speakerPlace);
        About = Require.NotNull(about);
        Date = Require.NotNull(date);
        Summary = Require.Text(summary);
        Source = Require.NotNull(source);
    }

    /// <summary>The id, unique in a study.</summary>
    public StatementId Id { get; }

    /// <summary>Who made it.</summary>
    public Attribution Speaker { get; }

    /// <summary>Where the speaker is.</summary>
    public PlaceId SpeakerPlace { get; }

    /// <summary>The place it is about.</summary>
    public PlaceId About { get; }

    /// <summary>When it was made, as printed.</summary>
    public ReducedDate Date { get; }

    /// <summary>What it says, in our own words.</summary>
    public string Summary { get; }

    /// <summary>Where it is printed.</summary>
    public Locator Source { get; }

    /// <summary>The participant who made it, where the study tells participants apart; else null.</summary>
    public ParticipantId? Participant { get; init; }

    /// <summary>The actors it is about.</summary>
    public ValueList<ActorId> AboutActors
    {
        get;
        init => field = Require.NotNull(value, nameof(AboutActors));
    }
    = [];

    /// <summary>The time it is about, or null where none is stated.</summary>
    public Period? AboutPeriod { get; init; }

    /// <summary>How the text of the summary came about. Default: not stated.</summary>
    public StatementText Text { get; init => field = Require.Defined(value, nameof(Text)); }

    /// <summary>What the speaker proposes, in our own words.</summary>
    public ValueList<string> Proposals { get; init => field = Require.Texts(value, nameof(Proposals)); } = [];

    /// <summary>What the speaker would accept under a condition.</summary>
    public ValueList<ConditionalPosition> Conditions
    {
        get;
        init => field = Require.NotNull(value, nameof(Conditions));
    }
    = [];

    /// <summary>What the speaker finds better or worse than something else.</summary>
    public ValueList<ComparativeClaim> Comparisons
    {
        get;
        init => field = Require.NotNull(value, nameof(Comparisons));
    }
    = [];

    /// <summary>Whether the speaker is that of other statements, where the participant is not told apart.</summary>
    public ValueList<SpeakerComparison> SameSpeakerAs
    {
        get;
        init => field = Require.NotNull(value, nameof(SameSpeakerAs));
    }
    = [];

    /// <summary>What was read in it, at most once by each theme.</summary>
    public ValueList<StanceReading> Readings
    {
        get;
        init => field = StanceReading.OnceByTheme(value, nameof(Readings));
    }
    = [];

    /// <summary>The month it was made, which is what default output shows of the date.</summary>
    public ReducedDate Month => Date.Precision == DatePrecision.Year
        ? Date
        : ReducedDate.Month(Date.FirstDay.Year, Date.FirstDay.Month);

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses =>
    [
        SpeakerPlace,
        About,
        .. AboutActors,
        .. Participant is null ? Array.Empty<ParticipantId>() : [Participant],
        .. Readings.Select(each => each.ThemeId),
        .. Comparisons.Select(each => new ThemeId(each.Theme)),
        .. SameSpeakerAs.Select(each => each.Other),
    ];

    internal override IEnumerable<Locator> Cites => [Source];

    // A space stands in no id, so a statement is never taken for a participant.
    internal string SpeakerKey => Participant?.Value ?? $"statement {Id}";

    // A sole office-holder by category alone: place and month would lead to the person.
    private protected override string Say() => Speaker.Identifiability == Identifiability.SoleOffice
        ? $"{Speaker}: {Summary}"
        : $"{Speaker}, {SpeakerPlace}, {Month}: {Summary}";
}

/// <summary>The id of a <see cref="Statement"/>.</summary>
public sealed record StatementId : Id<StatementId>, IIdOf<StatementId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public StatementId(string value)
        : base(value)
    {
    }

    static StatementId IIdOf<StatementId>.From(string value) => new(value);
}
