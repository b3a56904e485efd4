namespace PolicingReform;

/// <summary>A published figure with what it counts, of what date, and who says so.</summary>
public sealed record StatedFigure : Noun
{
    /// <summary>Creates a stated figure.</summary>
    /// <param name="what">What is counted, in our own words.</param>
    /// <param name="figure">The figure as published.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public StatedFigure(string what, PublishedFigure figure)
    {
        What = Require.Text(what);
        Figure = Require.NotNull(figure);
    }

    /// <summary>What is counted, in our own words.</summary>
    public string What { get; }

    /// <summary>The figure as published.</summary>
    public PublishedFigure Figure { get; }

    /// <summary>The date it describes, or null where none is stated.</summary>
    public ReducedDate? AsOf { get; init; }

    /// <summary>Who says so where it is not the work itself, or null.</summary>
    public string? AccordingTo { get; init => field = Require.TextOrNull(value, parameterName: nameof(AccordingTo)); }

    private protected override string Say() => $"{What}: {Figure.AsPrinted}{(AsOf is null ? "" : $", {AsOf}")}";
}
