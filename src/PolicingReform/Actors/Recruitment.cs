namespace PolicingReform;

/// <summary>Where an actor takes its members from, seen from the place it works in.</summary>
public enum RecruitmentOrigin
{
    /// <summary>From the place itself.</summary>
    Local,

    /// <summary>From other places.</summary>
    Elsewhere,

    /// <summary>From the place and from elsewhere.</summary>
    Mixed,
}

/// <summary>Where an actor takes its members from: whether people trust it hangs on that.</summary>
public sealed record Recruitment : Noun
{
    /// <summary>Creates a recruitment.</summary>
    /// <param name="origin">Where from.</param>
    /// <param name="source">Where that stands.</param>
    /// <exception cref="ArgumentException">The origin is not defined.</exception>
    public Recruitment(RecruitmentOrigin origin, Locator source)
    {
        Origin = Require.Defined(origin);
        Source = Require.NotNull(source);
    }

    /// <summary>Where from.</summary>
    public RecruitmentOrigin Origin { get; }

    /// <summary>Where that stands.</summary>
    public Locator Source { get; }

    private protected override string Say() => Origin.ToString();
}
