namespace PolicingReform;

/// <summary>How far a recommendation is stated to be carried out.</summary>
public enum ImplementationState
{
    /// <summary>Nothing has been done.</summary>
    NotStarted,

    /// <summary>It has begun.</summary>
    Begun,

    /// <summary>It is well under way.</summary>
    UnderWay,

    /// <summary>It is done.</summary>
    Done,
}

/// <summary>How far a recommendation is carried out, and where that stands.</summary>
public sealed record ImplementationStatus : Noun
{
    /// <summary>Creates a status.</summary>
    /// <param name="state">How far.</param>
    /// <param name="summary">What is stated, in our own words.</param>
    /// <param name="source">Where that stands.</param>
    /// <exception cref="ArgumentException">
    /// A text is empty, or the state is not defined.
    /// </exception>
    public ImplementationStatus(ImplementationState state, string summary, Locator source)
    {
        State = Require.Defined(state);
        Summary = Require.Text(summary);
        Source = Require.NotNull(source);
    }

    /// <summary>How far.</summary>
    public ImplementationState State { get; }

    /// <summary>What is stated, in our own words.</summary>
    public string Summary { get; }

    /// <summary>Where that stands.</summary>
    public Locator Source { get; }

    private protected override string Say() => $"{State}: {Summary}";
}
