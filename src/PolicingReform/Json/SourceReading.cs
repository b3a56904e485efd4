namespace PolicingReform.Json;

/// <summary>Turns locators, figures and dates of a document into nouns.</summary>
internal static class SourceReading
{
    public static ReducedDate? Date(string? text) => text is null ? null : ReducedDate.Parse(text, null);

    public static ValueList<Locator> Locators(LocatorDocument?[]? sources, DocumentPath path) =>
        [.. path.Field("sources").Each(sources, Locator)];

    /// <summary>The locator in the field "source", which has to be there.</summary>
    public static Locator? Source(LocatorDocument? source, DocumentPath path) =>
        path.Has(source, "source") ? Locator(source, path.Field("source")) : null;

    public static PublishedFigure? Figure(FigureDocument figure, DocumentPath path, FigureUnit unit)
    {
        FigureReading? reading = path.Enumerated<FigureReading>(figure.Reading, "reading");
        FigureUnit? stated = figure.Unit is null ? unit : path.Enumerated<FigureUnit>(figure.Unit, "unit");
        if (reading is null || stated is not FigureUnit of || Source(figure.Source, path) is not Locator source)
            return null;
        string printed = figure.AsPrinted ?? "";
        return reading switch
        {
            FigureReading.Between => path.Has(figure.Low, "low") && path.Has(figure.High, "high")
                ? path.Try(() => PublishedFigure.Between(printed, figure.Low.Value, figure.High.Value, of, source))
                : null,
            FigureReading.Unreadable => path.Try(() => PublishedFigure.Unreadable(printed, of, source)),
            FigureReading.NoneExists => path.Try(() => PublishedFigure.NoneExists(printed, of, source)),
            _ when !path.Has(figure.Value, "value") => null,
            FigureReading.About => path.Try(() => PublishedFigure.About(printed, figure.Value.Value, of, source)),
            FigureReading.AtLeast => path.Try(() => PublishedFigure.AtLeast(printed, figure.Value.Value, of, source)),
            FigureReading.AtMost => path.Try(() => PublishedFigure.AtMost(printed, figure.Value.Value, of, source)),
            _ => path.Try(() => PublishedFigure.Exact(printed, figure.Value.Value, of, source)),
        };
    }

    private static Locator? Locator(LocatorDocument locator, DocumentPath path)
    {
        PageNumbering? numbering = locator.PageNumbering is null
            ? PageNumbering.Printed
            : path.Enumerated<PageNumbering>(locator.PageNumbering, "pageNumbering");
        if (numbering is null || !path.Has(locator.Reference, "reference"))
            return null;
        return path.Try(() => new Locator(new ReferenceId(locator.Reference))
        {
            Section = locator.Section,
            Page = locator.Page,
            PageNumbering = numbering.Value,
            Footnote = locator.Footnote,
            Remark = locator.Remark,
        });
    }
}
