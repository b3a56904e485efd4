using System.Text;

namespace PolicingReform;

/// <summary>
/// Writes results as one self-contained page: readable on paper, on a phone, in the dark and by a screen reader.
/// </summary>
/// <remarks>The page asks the network for nothing and runs no scripts.</remarks>
public static class HtmlPage
{
    /// <summary>
    /// The style sheet of the page, for those who put fragments of <see cref="Result.ToHtml"/> into their own.
    /// </summary>
    public static string Css => StyleSheet.Css;

    /// <summary>Returns the page.</summary>
    /// <param name="title">The title, which is also the first heading.</param>
    /// <param name="lead">One paragraph under the title: what this is and what it is not.</param>
    /// <param name="sections">The sections, in order.</param>
    /// <param name="language">The language of the texts, as a BCP 47 tag. Default: <c>en</c>.</param>
    /// <exception cref="ArgumentException">A text is empty, or the language is no tag.</exception>
    public static string Render(string title, string lead, IEnumerable<PageSection> sections, string language = "en")
    {
        Require.Text(title);
        Require.Text(lead, maximumLength: 10_000);
        Require.NotNull(sections);
        Require.Text(language);
        if (language.Length > 35 || language.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-'))
        {
            throw new ArgumentException(
                $"language was {Require.Quoted(language)}; a BCP 47 tag such as \"en\" or \"ar-IQ\" is required.",
                nameof(language));
        }

        StringBuilder html = new();
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append(language).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Append("<title>").Append(Markup.Encode(title)).Append("</title>\n<style>\n").Append(StyleSheet.Css)
            .Append("</style>\n</head>\n<body>\n<main>\n<h1 dir=\"auto\">").Append(Markup.Encode(title))
            .Append("</h1>\n<p class=\"pr-lead\" dir=\"auto\">").Append(Markup.Flowing(lead)).Append("</p>\n");
        foreach (PageSection section in sections)
            Append(html, Require.NotNull(section, nameof(sections)));
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder html, PageSection section)
    {
        html.Append("<section>\n<h2 dir=\"auto\">").Append(Markup.Encode(section.Heading)).Append("</h2>\n");
        foreach (string paragraph in section.Paragraphs)
            html.Append("<p dir=\"auto\">").Append(Markup.Flowing(paragraph)).Append("</p>\n");
        if (section.Result is Result result)
        {
            if (section.ShowsPicture)
                html.Append("<figure>\n").Append(result.ToSvg()).Append("</figure>\n");
            if (section.ShowsTable)
                AppendTable(html, section.Heading, result);
        }

        html.Append("</section>\n");
    }

    // A table wider than a phone scrolls by itself; a keyboard must be able to reach it for that.
    private static void AppendTable(StringBuilder html, string heading, Result result) =>
        html.Append("<div class=\"pr-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
            .Append(Markup.Encode(heading)).Append("\">\n").Append(result.ToHtml()).Append("</div>\n");
}
