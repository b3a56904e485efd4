namespace PolicingReform;

/// <summary>How much of a body belongs to one category: a count, bounds of a count, or a published share.</summary>
public abstract record ObservedPart : Noun
{
    private protected ObservedPart(Category category) => Category = Require.NotNull(category);

    /// <summary>The category.</summary>
    public Category Category { get; }
}

/// <summary>A category of which the persons were counted.</summary>
public sealed record CountedPart : ObservedPart
{
    /// <summary>Creates a part.</summary>
    /// <param name="category">The category.</param>
    /// <param name="count">How many persons, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public CountedPart(Category category, int count)
        : base(category) =>
        Count = Require.InRange(count, 0, int.MaxValue);

    /// <summary>How many persons.</summary>
    public int Count { get; }

    private protected override string Say() => $"{Category}: {Numeral.Text(Count)}";
}

/// <summary>A category of which only bounds of the count are known.</summary>
public sealed record BoundedPart : ObservedPart
{
    /// <summary>Creates a part.</summary>
    /// <param name="category">The category.</param>
    /// <param name="atLeast">The fewest persons, from 0.</param>
    /// <param name="atMost">The most persons, or null where nothing but the size of the body bounds them.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative, or the upper one below the lower.</exception>
    public BoundedPart(Category category, int atLeast, int? atMost = null)
        : base(category)
    {
        AtLeast = Require.InRange(atLeast, 0, int.MaxValue);
        AtMost = atMost is int most ? Require.InRange(most, atLeast, int.MaxValue, nameof(atMost)) : null;
    }

    /// <summary>The fewest persons.</summary>
    public int AtLeast { get; }

    /// <summary>The most persons, or null where nothing but the size of the body bounds them.</summary>
    public int? AtMost { get; }

    private protected override string Say() => AtMost is int most
        ? $"{Category}: between {Numeral.Text(AtLeast)} and {Numeral.Text(most)}"
        : $"{Category}: at least {Numeral.Text(AtLeast)}";
}

/// <summary>A category of which somebody published the share, in percent, without the count.</summary>
public sealed record PublishedPart : ObservedPart
{
    /// <summary>Creates a part.</summary>
    /// <param name="category">The category.</param>
    /// <param name="figure">The share as published: one value in percent, exact or approximate.</param>
    /// <exception cref="ArgumentException">The figure is no percentage or states no single value.</exception>
    public PublishedPart(Category category, PublishedFigure figure)
        : base(category)
    {
        Figure = Require.NotNull(figure);
        if (figure.Unit != FigureUnit.Percent || figure.Value is not double percent)
        {
            throw new ArgumentException(
                $"figure was {figure}; a published share is one value in percent, exact or approximate.",
                nameof(figure));
        }

        Share = Share.FromPercent(percent);
    }

    /// <summary>The share as published.</summary>
    public PublishedFigure Figure { get; }

    /// <summary>The share.</summary>
    public Share Share { get; }

    private protected override string Say() => $"{Category}: {Figure.AsPrinted}";
}
