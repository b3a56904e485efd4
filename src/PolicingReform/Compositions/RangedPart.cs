namespace PolicingReform;

/// <summary>A category of which only the range of its share is known: 30 % to 40 %.</summary>
public sealed record RangedPart : ObservedPart
{
    /// <summary>Creates a part.</summary>
    /// <param name="category">The category.</param>
    /// <param name="low">The lowest share it may have.</param>
    /// <param name="high">The highest share it may have, not below the lowest.</param>
    /// <exception cref="ArgumentException">The highest share is below the lowest.</exception>
    public RangedPart(Category category, Share low, Share high)
        : base(category)
    {
        if (high.Value < low.Value)
        {
            throw new ArgumentException(
                $"high was {high}; it must be at least low, which was {low}.", nameof(high));
        }

        (Low, High) = (low, high);
    }

    /// <summary>The lowest share it may have.</summary>
    public Share Low { get; }

    /// <summary>The highest share it may have.</summary>
    public Share High { get; }

    private protected override string Say() => $"{Category}: between {Low} and {High}";
}
