namespace PolicingReform;

/// <summary>Which part of those hired belongs to a group, the same in every rank of entry.</summary>
public sealed record HireShare : Noun
{
    /// <summary>States a share of hires.</summary>
    /// <param name="group">The group.</param>
    /// <param name="share">Its share of those hired, exact or uncertain.</param>
    public HireShare(Category group, Rate share) => (Group, Share) = (Require.NotNull(group), Require.NotNull(share));

    /// <summary>The group.</summary>
    public Category Group { get; }

    /// <summary>Its share of those hired.</summary>
    public Rate Share { get; }

    private protected override string Say() => $"{Group}: {Share} of hires";
}
