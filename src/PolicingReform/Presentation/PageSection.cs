namespace PolicingReform;

/// <summary>A section of an <see cref="HtmlPage"/>: a heading, some paragraphs, and at most one result.</summary>
public sealed record PageSection
{
    /// <summary>Creates a section.</summary>
    /// <param name="heading">Its heading.</param>
    /// <exception cref="ArgumentException">The heading is empty.</exception>
    public PageSection(string heading) => Heading = heading;

    /// <summary>The heading.</summary>
    public string Heading { get; init => field = Require.Text(value, parameterName: nameof(Heading)); }

    /// <summary>The paragraphs before the result, as plain text.</summary>
    public ValueList<string> Paragraphs
    {
        get;
        init => field = Require.NotNull(value, nameof(Paragraphs));
    }
    = [];

    /// <summary>The result that is shown, or null.</summary>
    public Result? Result { get; init; }

    /// <summary>Whether the picture of the result stands above its table. Default: false.</summary>
    public bool ShowsPicture { get; init; }

    /// <summary>Whether the table of the result is shown. Default: true.</summary>
    public bool ShowsTable { get; init; } = true;
}
