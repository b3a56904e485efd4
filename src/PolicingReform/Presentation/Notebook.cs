using System.Diagnostics.CodeAnalysis;

namespace PolicingReform;

// .NET Interactive finds formatters by the *name* of this attribute and the shape of the types behind it, so that a
// library needs no reference to it. The attribute is inherited from Result by every result.
// Verso needs neither: it calls a public, parameterless ToHtml().

/// <summary>Tells a notebook which type makes the formatters of the attributed type.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [HtmlFormatter.Html];
}

/// <summary>Makes the formatters; a notebook calls it by reflection.</summary>
internal sealed class NotebookFormatters
{
    private readonly HtmlFormatter _html = new();

    public IEnumerable<object> CreateTypeFormatters() => [_html];
}

/// <summary>Writes a result as HTML; a notebook calls it by reflection.</summary>
internal sealed class HtmlFormatter
{
    public const string Html = "text/html";

    public string MimeType { get; } = Html;

    [SuppressMessage("Performance", "CA1822", Justification = "A notebook calls it on an instance, by reflection.")]
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not Result result)
            return false;
        writer.Write(result.ToHtml());
        return true;
    }
}
