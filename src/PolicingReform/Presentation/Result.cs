namespace PolicingReform;

/// <summary>
/// What an analysis gives back: it can say itself as text, as a table in HTML and as a picture in SVG.
/// </summary>
/// <remarks>
/// Results are immutable and safe to read from any thread. Their text is English and the same under every culture.
/// Notebooks show the HTML by themselves.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public abstract class Result
{
    private protected Result()
    {
    }

    /// <summary>Returns the result as plain text, lines separated by a line feed.</summary>
    public sealed override string ToString() => Say();

    /// <summary>Returns the result as an HTML fragment: a table with a caption and headers, and its notes.</summary>
    /// <remarks>
    /// The fragment is encoded and holds no scripts, no ids and no inline styles; its classes begin with
    /// <c>pr-</c>. <see cref="HtmlPage"/> adds the style sheet, which is <see cref="HtmlPage.Css"/>.
    /// </remarks>
    public string ToHtml() => HtmlTable.Write(Tabulate());

    /// <summary>
    /// Returns the result as an SVG picture that stands alone: no scripts, no ids, drawn in the current colour.
    /// </summary>
    /// <remarks>It is drawn 360 units wide and stays legible at 360 pixels.</remarks>
    public string ToSvg() => SvgPicture.Write(Draw());

    internal Table AsTable() => Tabulate();

    private protected abstract Table Tabulate();

    private protected abstract Picture Draw();

    private protected virtual string Say() => TextTable.Write(Tabulate());
}
