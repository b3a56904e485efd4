namespace PolicingReform.Json;

/// <summary>Turns locators, figures, names, dates and periods of a document into nouns.</summary>
internal static class SourceReading
{
    public static ReducedDate? Date(string? text) => text is null ? null : ReducedDate.Parse(text, null);

    public static Term? Term(string? code) => code is null ? null : new Term(code);

    public static ValueList<Locator> Locators(LocatorDocument?[]? sources, DocumentPath path) =>
        path.List("sources", sources, Locator);

    /// <summary>The locator in the field "source", which has to be there.</summary>
    public static Locator? Source(LocatorDocument? source, DocumentPath path) =>
        path.Has(source, "source") ? Locator(source, path.Field("source")) : null;

    public static ValueList<StatedFigure> Stated(string name, StatedDocument?[]? figures, DocumentPath path) =>
        path.List(name, figures, Stated);

    public static WrittenName? Name(NameDocument name, DocumentPath path) =>
        path.HasAll((name.Text, "text"), (name.Language, "language"))
        && Source(name.Source, path) is Locator source
            ? path.Try(() => new WrittenName(name.Text!, name.Language!, source))
            : null;

    public static Period? Period(PeriodDocument period, DocumentPath path) =>
        path.Try(() => new Period(Date(period.Begin), Date(period.End), period.Words));

    /// <summary>Returns whether a period could be read: none is stated, or a sound one is.</summary>
    public static bool TryPeriod(string field, PeriodDocument? document, DocumentPath path, out Period? period)
    {
        period = document is null ? null : Period(document, path.Field(field));
        return document is null || period is not null;
    }

    public static PublishedFigure? Figure(FigureDocument figure, DocumentPath path, FigureUnit? unit = null)
    {
        FigureReading? reading = path.Enumerated<FigureReading>(figure.Reading, "reading");
        FigureUnit? stated = figure.Unit is null && unit is not null
            ? unit
            : path.Enumerated<FigureUnit>(figure.Unit, "unit");
        bool complete = path.Has(figure.AsPrinted, "asPrinted");
        if (Source(figure.Source, path) is not Locator source || !complete || reading is null
            || stated is not FigureUnit of)
        {
            return null;
        }

        bool isRange = reading == FigureReading.Between;
        bool hasValue = !isRange && reading is not (FigureReading.Unreadable or FigureReading.NoneExists);
        if ((figure.Value is not null && !hasValue) || ((figure.Low ?? figure.High) is not null && !isRange))
        {
            path.Report(
                "invalid-value",
                $"it holds a number that the reading {figure.Reading} has not; value goes with exact, about, atLeast " +
                "and atMost, low and high with between.");
            return null;
        }

        string printed = figure.AsPrinted!;
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

    private static StatedFigure? Stated(StatedDocument stated, DocumentPath path) =>
        path.HasAll((stated.What, "what"), (stated.Figure, "figure"))
        && Figure(stated.Figure!, path.Field("figure")) is PublishedFigure figure
            ? path.Try(() => new StatedFigure(stated.What!, figure)
            {
                AsOf = Date(stated.AsOf),
                AccordingTo = stated.AccordingTo,
            })
            : null;

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
