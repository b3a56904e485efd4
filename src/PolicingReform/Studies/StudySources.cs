namespace PolicingReform;

/// <summary>Every place in a source that a study cites, with what cites it.</summary>
internal static class StudySources
{
    public static IEnumerable<(string Subject, Locator Source)> Of(StudyContents study) =>
    [
        .. study.Places.SelectMany(place => From($"place {place.Id}", Of(place))),
        .. study.Bodies.SelectMany(body => From($"body {body.Id}", body.Compositions.SelectMany(Of))),
        .. study.Benchmarks.SelectMany(benchmark => From(
            $"benchmark {benchmark.Id}",
            [.. benchmark.Sources, .. Of(benchmark.Composition), .. Of(benchmark.PrintedTotal)])),
        .. study.Fieldwork is Fieldwork fieldwork
            ? From("fieldwork", fieldwork.Uncounted.Select(each => each.Source).Prepend(fieldwork.Source))
            : [],
        .. study.Statements.SelectMany(statement => From($"statement {statement.Id}", [statement.Source])),
        .. study.Recommendations.SelectMany(each => From($"recommendation {each.Id}", [each.Source])),
    ];

    private static IEnumerable<Locator> Of(Place place) =>
    [
        .. place.Sources,
        .. place.OtherNames.Select(name => name.Source),
        .. place.Figures.Select(figure => figure.Figure.Source),
        .. place.CensusesNotHeld.Select(census => census.Source),
    ];

    private static IEnumerable<Locator> Of(Composition composition) =>
        composition.Sources.Concat(composition.Parts.OfType<PublishedPart>().Select(part => part.Figure.Source));

    private static IEnumerable<Locator> Of(PublishedFigure? figure) => figure is null ? [] : [figure.Source];

    private static IEnumerable<(string, Locator)> From(string subject, IEnumerable<Locator> sources) =>
        sources.Select(source => (subject, source));
}
