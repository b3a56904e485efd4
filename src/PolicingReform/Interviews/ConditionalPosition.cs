namespace PolicingReform;

/// <summary>A position that somebody takes only under a condition.</summary>
public sealed record ConditionalPosition : Noun
{
    /// <summary>Creates a position.</summary>
    /// <param name="position">The position, in our own words.</param>
    /// <param name="condition">The condition, in our own words.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public ConditionalPosition(string position, string condition)
    {
        Position = Require.Text(position);
        Condition = Require.Text(condition);
    }

    /// <summary>The position, in our own words.</summary>
    public string Position { get; }

    /// <summary>The condition, in our own words.</summary>
    public string Condition { get; }

    private protected override string Say() => $"{Position}, if {Condition}";
}
