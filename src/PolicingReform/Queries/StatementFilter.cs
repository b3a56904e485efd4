namespace PolicingReform;

/// <summary>Which statements are asked for; every condition that is given has to be met.</summary>
/// <remarks>
/// Conditions speak of the statement, not of the person: a gender that is not stated is none, and an actor or a period
/// that is not stated is not met by silence.
/// </remarks>
public sealed record StatementFilter
{
    /// <summary>A filter that every statement passes.</summary>
    public static StatementFilter Any { get; } = new();

    /// <summary>The place they are about, with the places that lie in it; null for any.</summary>
    public PlaceId? About { get; init; }

    /// <summary>The place where the speaker is, with the places that lie in it; null for any.</summary>
    public PlaceId? SpokenIn { get; init; }

    /// <summary>The actor they are about; null for any.</summary>
    public ActorId? Actor { get; init; }

    /// <summary>The category of the speaker; null for any.</summary>
    public ParticipantCategory? Category { get; init; }

    /// <summary>The gender of the speaker, as stated; null for any.</summary>
    public Category? Gender { get; init; }

    /// <summary>The code of a theme that was read in them; null for any.</summary>
    public string? Theme { get; init; }

    /// <summary>The stance that was read, on <see cref="Theme"/> where that is given; null for any.</summary>
    public Stance? Stance { get; init; }

    /// <summary>When they were made: some day of their date has to lie within; null for any time.</summary>
    public Period? Made { get; init; }

    /// <summary>The participant who made them; null for any.</summary>
    public ParticipantId? Participant { get; init; }
}
