namespace PolicingReform;

/// <summary>How one thing is said to compare with another.</summary>
public enum ClaimDirection
{
    /// <summary>It is said to be better.</summary>
    Better,

    /// <summary>It is said to be worse.</summary>
    Worse,
}

/// <summary>That something is better or worse than something else, as a speaker puts it.</summary>
public sealed record ComparativeClaim : Noun
{
    /// <summary>Creates a claim.</summary>
    /// <param name="subject">What is judged, in our own words.</param>
    /// <param name="than">What it is compared with, in our own words.</param>
    /// <param name="theme">The code of the theme it is judged by.</param>
    /// <param name="direction">Whether it is said to be better or worse.</param>
    /// <exception cref="ArgumentException">
    /// A text is empty, the code is malformed, or the direction is not defined.
    /// </exception>
    public ComparativeClaim(string subject, string than, string theme, ClaimDirection direction)
    {
        Subject = Require.Text(subject);
        Than = Require.Text(than);
        Theme = Slug.Required(theme, nameof(theme));
        Direction = Require.Defined(direction);
    }

    /// <summary>What is judged, in our own words.</summary>
    public string Subject { get; }

    /// <summary>What it is compared with, in our own words.</summary>
    public string Than { get; }

    /// <summary>The code of the theme it is judged by.</summary>
    public string Theme { get; }

    /// <summary>Whether it is said to be better or worse.</summary>
    public ClaimDirection Direction { get; }

    private protected override string Say() => $"{Subject}: {Theme} {Direction} than {Than}";
}
