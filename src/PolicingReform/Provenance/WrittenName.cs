namespace PolicingReform;

/// <summary>A name or spelling that somebody uses, and where it is written so.</summary>
public sealed record WrittenName : Noun
{
    /// <summary>Creates a name.</summary>
    /// <param name="text">The name as it is written.</param>
    /// <param name="language">Its language and script as a BCP 47 tag: <c>ar</c>, <c>ar-Latn</c>, <c>en</c>.</param>
    /// <param name="source">Where it is written so.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public WrittenName(string text, string language, Locator source) =>
        (Text, Language, Source) = (Require.Text(text), Require.Text(language, 35), Require.NotNull(source));

    /// <summary>The name as it is written.</summary>
    public string Text { get; }

    /// <summary>Its language and script as a BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>Where it is written so.</summary>
    public Locator Source { get; }

    private protected override string Say() => Text;
}
