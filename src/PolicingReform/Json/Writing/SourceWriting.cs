namespace PolicingReform.Json;

/// <summary>Turns locators, figures, names, dates and periods into what a file holds.</summary>
internal static class SourceWriting
{
    public static LocatorDocument Of(Locator locator) => new(
        locator.ReferenceId.Value,
        locator.Section,
        locator.Page,
        NameUnless(locator.PageNumbering, PageNumbering.Printed),
        locator.Footnote,
        locator.Remark);

    public static FigureDocument Of(PublishedFigure figure) => new(
        figure.AsPrinted,
        JsonNames.Of(figure.Reading),
        Of(figure.Source),
        figure.Reading switch
        {
            FigureReading.Exact or FigureReading.About or FigureReading.AtLeast => figure.Low,
            FigureReading.AtMost => figure.High,
            _ => null,
        },
        figure.Reading == FigureReading.Between ? figure.Low : null,
        figure.Reading == FigureReading.Between ? figure.High : null,
        JsonNames.Of(figure.Unit));

    public static StatedDocument Of(StatedFigure stated) =>
        new(stated.What, Of(stated.Figure), stated.AsOf?.ToString(), stated.AccordingTo);

    public static PeriodDocument Of(Period period) =>
        new(period.Words, period.Begin?.ToString(), period.End?.ToString());

    public static NameDocument Of(WrittenName name) => new(name.Text, name.Language, Of(name.Source));

    /// <summary>The items as a file holds them; an empty list is left out.</summary>
    public static TDocument[]? List<TNoun, TDocument>(IReadOnlyList<TNoun> nouns, Func<TNoun, TDocument> of) =>
        nouns.Count == 0 ? null : [.. nouns.Select(of)];

    public static string[]? Ids(IReadOnlyList<Id> ids) => List(ids, id => id.Value);

    public static string[]? Texts(IReadOnlyList<string> texts) => texts.Count == 0 ? null : [.. texts];

    public static string? NameUnless<T>(T value, T omitted)
        where T : struct, Enum =>
        EqualityComparer<T>.Default.Equals(value, omitted) ? null : JsonNames.Of(value);

    public static bool? TrueOrNull(bool value) => value ? true : null;
}
