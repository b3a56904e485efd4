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
        foreach (Body body in root.Field("bodies").Each(document.Bodies, NewBody))
            builder?.Add(body);
        foreach (Benchmark benchmark in root.Field("benchmarks").Each(document.Benchmarks, NewBenchmark))
            builder?.Add(benchmark);
        foreach (Comparison comparison in root.Field("comparisons").Each(document.Comparisons, NewComparison))
            builder?.Add(comparison);
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
            Published = Date(reference.Published),
            Series = reference.Series,
            Address = reference.Address is string address ? new Uri(address, UriKind.RelativeOrAbsolute) : null,
            Licence = reference.Licence,
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
        ValueList<Locator> sources = Sources(composition.Sources, path);
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
        { AsOf = Date(composition.AsOf), Sources = sources });
    }

    private static int SizeOf(CompositionDocument composition) => composition.Size
        ?? throw new FormatException("size is missing; bounds are bounds within a number of persons.");

    private Benchmark? NewBenchmark(BenchmarkDocument benchmark, DocumentPath path)
    {
        List<ObservedPart> parts = Parts(benchmark.Parts, benchmark.Attribute, path);
        ValueList<Locator> sources = Sources(benchmark.Sources, path);
        BenchmarkPopulation? population =
            Known(benchmark.Population, KnownPopulations, each => each.Code, path.Field("population"));
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
        { Caveat = benchmark.Caveat });
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
                NewFigure(share, path.Field("share")) is PublishedFigure figure
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

    private static PublishedFigure? NewFigure(FigureDocument figure, DocumentPath path)
    {
        if (!path.Has(figure.Value, "value") || !path.Has(figure.Source, "source")
            || NewLocator(figure.Source, path.Field("source")) is not Locator source
            || path.Enumerated<FigureReading>(figure.Reading, "reading") is not FigureReading reading)
        {
            return null;
        }

        return path.Try(() => reading switch
        {
            FigureReading.Exact =>
                PublishedFigure.Exact(figure.AsPrinted!, figure.Value.Value, FigureUnit.Percent, source),
            FigureReading.About =>
                PublishedFigure.About(figure.AsPrinted!, figure.Value.Value, FigureUnit.Percent, source),
            _ => throw new FormatException(
                $"reading was {JsonNames.Of(reading)}; a published share is exact or about."),
        });
    }

    private static ValueList<Locator> Sources(LocatorDocument?[]? sources, DocumentPath path) =>
        [.. path.Field("sources").Each(sources, NewLocator)];

    private static Locator? NewLocator(LocatorDocument locator, DocumentPath path)
    {
        PageNumbering? numbering = locator.PageNumbering is null
            ? PageNumbering.Printed
            : path.Enumerated<PageNumbering>(locator.PageNumbering, "pageNumbering");
        return numbering is null || !path.Has(locator.Reference, "reference")
            ? null
            : path.Try(() => new Locator(new ReferenceId(locator.Reference))
            {
                Section = locator.Section,
                Page = locator.Page,
                PageNumbering = numbering.Value,
                Footnote = locator.Footnote,
                Remark = locator.Remark,
            });
    }

    private Category? Group(string? attribute, string? code, DocumentPath path) =>
        Attribute(attribute, path) is PersonAttribute known
            ? Known(
                code, _categories.Where(category => category.Attribute == known), each => each.Code,
                path.Field("category"))
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
        Known(code, KnownAttributes, attribute => attribute.Code, path.Field("attribute"));

    private static T? Known<T>(string? code, IEnumerable<T> known, Func<T, string> codeOf, DocumentPath path)
        where T : class
    {
        T? found = known.FirstOrDefault(each => codeOf(each) == code);
        if (found is null)
        {
            path.Report(
                code is null ? "missing-value" : "unknown-code",
                $"it is {(code is null ? "missing" : Require.Quoted(code))}; it must be one of " +
                $"{string.Join(", ", known.Select(codeOf))}.");
        }

        return found;
    }

    private static ReducedDate? Date(string? text) => text is null ? null : ReducedDate.Parse(text, null);
}
