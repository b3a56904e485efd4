namespace PolicingReform;

/// <summary>Whether two statements were made by one person.</summary>
public enum SameSpeaker
{
    /// <summary>It is not known.</summary>
    Unknown,

    /// <summary>They were.</summary>
    Yes,

    /// <summary>They were not.</summary>
    No,
}

/// <summary>Whether the speaker of a statement is that of another.</summary>
public sealed record SpeakerComparison : Noun
{
    /// <summary>Creates a comparison.</summary>
    /// <param name="other">The other statement.</param>
    /// <param name="answer">Whether one person made both.</param>
    /// <exception cref="ArgumentException">The answer is not defined.</exception>
    public SpeakerComparison(StatementId other, SameSpeaker answer)
    {
        Other = Require.NotNull(other);
        Answer = Require.Defined(answer);
    }

    /// <summary>The other statement.</summary>
    public StatementId Other { get; }

    /// <summary>Whether one person made both.</summary>
    public SameSpeaker Answer { get; }

    private protected override string Say() => $"{Other}: {Answer}";
}
