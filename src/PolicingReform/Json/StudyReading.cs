namespace PolicingReform.Json;

/// <summary>Turns a document into nouns; whatever is refused is reported with its path.</summary>
internal sealed class StudyReading(StudyDocument document)
{
    private static readonly PersonAttribute[] KnownAttributes =
    [
        PersonAttribute.Gender, PersonAttribute.Ethnicity, PersonAttribute.Religion, PersonAttribute.Tribe,
        PersonAttribute.Origin,
    ];

    private static readonly BenchmarkPopulation[] KnownPopulations =
    [
        BenchmarkPopulation.Residents, BenchmarkPopulation.WorkingAge, BenchmarkPopulation.Eligible,
        BenchmarkPopulation.WholeForce,
    ];

    private readonly List<Category> _categories = [Gender.Woman, Gender.Man];

    public StudyBuilder? Build(DocumentPath root)
    {
        StudyBuilder? builder = root.Has(document.Id, "id") && root.Has(document.Title, "title")
            ? root.Try(() => new StudyBuilder(new StudyId(document.Id), document.Title))
            : null;
        _categories.AddRange(root.Field("categories").Each(document.Categories, NewCategory));
        foreach (Reference reference in root.Field("references").Each(document.References, NewReference))
            builder?.Add(reference);
        foreach (Place place in root.Field("places").Each(document.Places, PlaceReading.Of))
            builder?.Add(place);
        foreach (Body body in root.Field("bodies").Each(document.Bodies, NewBody))
            builder?.Add(body);
        foreach (Benchmark benchmark in root.Field("benchmarks").Each(document.Benchmarks, NewBenchmark))
            builder?.Add(benchmark);
        foreach (Comparison comparison in root.Field("comparisons").Each(document.Comparisons, NewComparison))
            builder?.Add(comparison);
        if (document.Fieldwork is not null
            && InterviewReading.Of(document.Fieldwork, root.Field("fieldwork")) is Fieldwork fieldwork)
        {
            builder?.With(fieldwork);
        }

        foreach (Theme theme in root.Field("themes").Each(document.Themes, InterviewReading.Of))
            builder?.Add(theme);
        foreach (Statement statement in root.Field("statements").Each(document.Statements, InterviewReading.Of))
            builder?.Add(statement);
        foreach (Recommendation each in
            root.Field("recommendations").Each(document.Recommendations, RecommendationReading.Of))
        {
            builder?.Add(each);
        }

        return builder;
    }

    private static Category? NewCategory(CategoryDocument category, DocumentPath path) =>
        Attribute(category.Attribute, path) is PersonAttribute attribute
            ? path.Try(() => new Category(attribute, category.Code!, category.Label!))
            : null;

    private static Reference? NewReference(ReferenceDocument reference, DocumentPath path) =>
        path.Has(reference.Id, "id") ? path.Try(() => new Reference(
            new ReferenceId(reference.Id), reference.Authors!, reference.Title!)
        {
            Published = SourceReading.Date(reference.Published),
            Series = reference.Series,
            Address = reference.Address is string address ? new Uri(address, UriKind.RelativeOrAbsolute) : null,
            Licence = reference.Licence,
            LastPage = reference.LastPage,
        }) : null;

    private Body? NewBody(BodyDocument body, DocumentPath path)
    {
        List<Composition> compositions = path.Field("compositions")
            .Each(body.Compositions, (composition, at) => NewComposition(body.Name, composition, at));
        return path.Has(body.Id, "id") && path.Has(body.Name, "name")
            ? path.Try(() => new Body(new BodyId(body.Id), body.Name) { Compositions = [.. compositions] })
            : null;
    }

    private Composition? NewComposition(string? name, CompositionDocument composition, DocumentPath path)
    {
        List<ObservedPart> parts = Parts(composition.Parts, composition.Attribute, path);
        ValueList<Locator> sources = SourceReading.Locators(composition.Sources, path);
        // Without one of its parts it would be another composition, and refused for reasons that are not the reader's.
        if (path.Enumerated<Basis>(composition.Basis, "basis") is not Basis basis
            || path.Enumerated<Exposure>(composition.Exposure, "exposure") is not Exposure exposure
            || parts.Count < composition.Parts?.Length)
        {
            return null;
        }

        return path.Try(() => (basis switch
        {
            Basis.CompleteCount =>
                Composition.FromCompleteCount(name!, Only<CountedPart>(parts), exposure, composition.Size),
            Basis.ProbabilitySample =>
                Composition.FromRandomSample(name!, Only<CountedPart>(parts), exposure, composition.Size),
            Basis.PurposiveSample =>
                Composition.FromPurposiveSample(name!, Only<CountedPart>(parts), exposure, composition.Size),
            Basis.Bound => Composition.FromBounds(
                name!, Only<BoundedPart>(parts), exposure, SizeOf(composition)),
            Basis.PublishedFigure when exposure != Exposure.Published || composition.Size is not null =>
                throw new FormatException("a published share has the exposure published, and no size."),
            Basis.PublishedFigure => Composition.FromPublishedShares(name!, Only<PublishedPart>(parts)),
            _ => throw new FormatException($"basis was {JsonNames.Of(basis)}; no composition is known in that way."),
        }) with
        { AsOf = SourceReading.Date(composition.AsOf), Sources = sources });
    }

    private static int SizeOf(CompositionDocument composition) => composition.Size
        ?? throw new FormatException("size is missing; bounds are bounds within a number of persons.");

    private Benchmark? NewBenchmark(BenchmarkDocument benchmark, DocumentPath path)
    {
        List<ObservedPart> parts = Parts(benchmark.Parts, benchmark.Attribute, path);
        ValueList<Locator> sources = SourceReading.Locators(benchmark.Sources, path);
        BenchmarkPopulation? population =
            path.Field("population").Known(benchmark.Population, KnownPopulations, each => each.Code);
        if (population is null || !path.Has(benchmark.Id, "id") || !path.Has(benchmark.AsOf, "asOf")
            || parts.Count < benchmark.Parts?.Length)
        {
            return null;
        }

        return path.Try(() => (parts is [CountedPart, ..]
            ? Benchmark.FromCounts(
                new BenchmarkId(benchmark.Id),
                benchmark.Name!,
                population,
                Only<CountedPart>(parts),
                ReducedDate.Parse(benchmark.AsOf, null),
                sources)
            : Benchmark.FromPublishedShares(
                new BenchmarkId(benchmark.Id),
                benchmark.Name!,
                population,
                Only<PublishedPart>(parts),
                ReducedDate.Parse(benchmark.AsOf, null),
                sources)) with
        {
            Caveat = benchmark.Caveat,
            PrintedTotal = benchmark.PrintedTotal is FigureDocument total
                ? SourceReading.Figure(total, path.Field("printedTotal"), FigureUnit.Persons)
                : null,
        });
    }

    private Comparison? NewComparison(ComparisonDocument comparison, DocumentPath path) =>
        path.Has(comparison.Body, "body") && path.Has(comparison.Benchmark, "benchmark")
        && Group(comparison.Attribute, comparison.Category, path) is Category group
            ? path.Try(() => new Comparison(new BodyId(comparison.Body), group, new BenchmarkId(comparison.Benchmark)))
            : null;

    private List<ObservedPart> Parts(PartDocument?[]? parts, string? attribute, DocumentPath path) =>
        path.Field("parts").Each(parts, (part, at) => NewPart(part, attribute, at));

    private ObservedPart? NewPart(PartDocument part, string? attribute, DocumentPath path)
    {
        if (Group(attribute, part.Category, path) is not Category group)
            return null;
        return (part.Count, part.AtLeast, part.AtMost, part.Share) switch
        {
            (int count, null, null, null) => path.Try(() => new CountedPart(group, count)),
            (null, int or null, int or null, null) when (part.AtLeast ?? part.AtMost) is not null =>
                path.Try(() => new BoundedPart(group, part.AtLeast ?? 0, part.AtMost)),
            (null, null, null, FigureDocument share) =>
                SourceReading.Figure(share, path.Field("share"), FigureUnit.Percent) is PublishedFigure figure
                    ? path.Try(() => new PublishedPart(group, figure))
                    : null,
            _ => Ambiguous(path),
        };
    }

    private static ObservedPart? Ambiguous(DocumentPath path)
    {
        path.Report("invalid-value", "it must hold one of count, atLeast with or without atMost, or share.");
        return null;
    }

    private Category? Group(string? attribute, string? code, DocumentPath path) =>
        Attribute(attribute, path) is PersonAttribute known
            ? path.Field("category").Known(
                code, _categories.Where(category => category.Attribute == known), each => each.Code)
            : null;

    // A mixture is refused by name rather than filtered: a part that is left out would be lost.
    private static List<T> Only<T>(List<ObservedPart> parts)
        where T : ObservedPart =>
        parts.TrueForAll(part => part is T)
            ? [.. parts.Cast<T>()]
            : throw new FormatException(
                $"parts hold counts, bounds or shares where {NameOf<T>()} are required; " +
                "state all of them in that way.");

    private static string NameOf<T>() => typeof(T) == typeof(CountedPart) ? "counts"
        : typeof(T) == typeof(BoundedPart) ? "bounds"
        : "shares";

    private static PersonAttribute? Attribute(string? code, DocumentPath path) =>
        path.Field("attribute").Known(code, KnownAttributes, attribute => attribute.Code);
}
