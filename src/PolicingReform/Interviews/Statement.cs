namespace PolicingReform;

/// <summary>Something a participant said, in our own words.</summary>
/// <remarks>
/// Where the speaker is and what place the statement is about are two things: a scholar in Mosul speaks of a quarter.
/// </remarks>
public sealed record Statement : Noun
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

    /// <summary>What was read in it, at most once by each theme.</summary>
    public ValueList<StanceReading> Readings
    {
        get;
        init
        {
            field = Require.NotNull(value, nameof(Readings));
            foreach (IGrouping<string, StanceReading> group in
                value.GroupBy(each => each.Theme, StringComparer.Ordinal))
            {
                if (group.Skip(1).Any())
                {
                    throw Require.Broken(
                        $"Readings held {group.Key} twice; a statement is read once for each theme.", nameof(Readings));
                }
            }
        }
    }
    = [];

    /// <summary>The month it was made, which is what default output shows of the date.</summary>
    public ReducedDate Month => Date.Precision == DatePrecision.Year
        ? Date
        : ReducedDate.Month(Date.FirstDay.Year, Date.FirstDay.Month);

    // A space stands in no id, so a statement is never taken for a participant.
    internal string SpeakerKey => Participant?.Value ?? $"statement {Id}";

    // A sole office-holder by category alone: place and month would lead to the person.
    private protected override string Say() => Speaker.Identifiability == Identifiability.SoleOffice
        ? $"{Speaker}: {Summary}"
        : $"{Speaker}, {SpeakerPlace}, {Month}: {Summary}";
}
