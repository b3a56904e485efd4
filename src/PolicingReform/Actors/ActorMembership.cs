namespace PolicingReform;

/// <summary>That an actor is part of another.</summary>
/// <remarks>Two actors that are both part of a third stay two: separate units of one umbrella.</remarks>
public sealed record ActorMembership : Noun
{
    /// <summary>Creates a membership.</summary>
    /// <param name="actor">What it is part of.</param>
    /// <param name="source">Where that stands.</param>
    public ActorMembership(ActorId actor, Locator source)
    {
        Actor = Require.NotNull(actor);
        Source = Require.NotNull(source);
    }

    /// <summary>What it is part of.</summary>
    public ActorId Actor { get; }

    /// <summary>Where that stands.</summary>
    public Locator Source { get; }

    private protected override string Say() => $"part of {Actor}";
}
