namespace PolicingReform.Json;

/// <summary>Turns bodies, benchmarks and comparisons of a document into nouns.</summary>
internal sealed class CompositionReading(OpenCodes codes)
{
    public Body? NewBody(BodyDocument body, DocumentPath path)
    {
        List<Composition> compositions = path.Field("compositions")
            .Each(body.Compositions, (composition, at) => NewComposition(body.Name, composition, at));
        return path.HasAll((body.Id, "id"), (body.Name, "name"))
            ? path.Try(() => new Body(new BodyId(body.Id!), body.Name!) { Compositions = [.. compositions] })
            : null;
    }

    private Composition? NewComposition(string? name, CompositionDocument composition, DocumentPath path)
    {
        List<ObservedPart>? parts = Parts(composition.Parts, composition.Attribute, path);
        ValueList<Locator> sources = SourceReading.Locators(composition.Sources, path);
        Basis? basis = path.Enumerated<Basis>(composition.Basis, "basis");
        if (path.Enumerated<Exposure>(composition.Exposure, "exposure") is not Exposure exposure || basis is null
            || parts is null || name is null)
        {
            return null;
        }

        return path.Try(() => (basis.Value switch
        {
            Basis.CompleteCount =>
                Composition.FromCompleteCount(name, Only<CountedPart>(parts), exposure, composition.Size),
            Basis.ProbabilitySample =>
                Composition.FromRandomSample(name, Only<CountedPart>(parts), exposure, composition.Size),
            Basis.PurposiveSample =>
                Composition.FromPurposiveSample(name, Only<CountedPart>(parts), exposure, composition.Size),
            Basis.Bound => Composition.FromBounds(
                name, Only<BoundedPart>(parts), exposure, SizeOf(composition)),
            Basis.PublishedFigure when exposure != Exposure.Published || composition.Size is not null =>
                throw new FormatException("a published share has the exposure published, and no size."),
            Basis.PublishedFigure => Composition.FromPublishedShares(name, Only<PublishedPart>(parts)),
            _ => throw new FormatException(
                $"basis was {JsonNames.Of(basis.Value)}; no composition is known in that way."),
        }) with
        { AsOf = SourceReading.Date(composition.AsOf), Sources = sources });
    }

    private static int SizeOf(CompositionDocument composition) => composition.Size
        ?? throw new FormatException("size is missing; bounds are bounds within a number of persons.");

    public Benchmark? NewBenchmark(BenchmarkDocument benchmark, DocumentPath path)
    {
        List<ObservedPart>? parts = Parts(benchmark.Parts, benchmark.Attribute, path);
        ValueList<Locator> sources = SourceReading.Locators(benchmark.Sources, path);
        BenchmarkPopulation? population = codes.Population(benchmark.Population, path);
        bool complete = path.HasAll(
            (benchmark.Id, "id"), (benchmark.Name, "name"), (benchmark.AsOf, "asOf"), (benchmark.Sources, "sources"));
        if (population is null || !complete || parts is null || sources.Count < benchmark.Sources!.Length)
            return null;

        return path.Try(() => (parts is [CountedPart, ..]
            ? Benchmark.FromCounts(
                new BenchmarkId(benchmark.Id!),
                benchmark.Name!,
                population,
                Only<CountedPart>(parts),
                ReducedDate.Parse(benchmark.AsOf!, null),
                sources)
            : Benchmark.FromPublishedShares(
                new BenchmarkId(benchmark.Id!),
                benchmark.Name!,
                population,
                Only<PublishedPart>(parts),
                ReducedDate.Parse(benchmark.AsOf!, null),
                sources)) with
        {
            Caveat = benchmark.Caveat,
            PrintedTotal = benchmark.PrintedTotal is FigureDocument total
                ? SourceReading.Figure(total, path.Field("printedTotal"), FigureUnit.Persons)
                : null,
        });
    }

    public Comparison? NewComparison(ComparisonDocument comparison, DocumentPath path)
    {
        bool complete = path.HasAll((comparison.Body, "body"), (comparison.Benchmark, "benchmark"));
        return codes.Attribute(comparison.Attribute, path) is PersonAttribute attribute
            && codes.Category(attribute, comparison.Category, path) is Category group && complete
            ? path.Try(() => new Comparison(
                new BodyId(comparison.Body!), group, new BenchmarkId(comparison.Benchmark!)))
            : null;
    }

    // Null where one of them was refused: without it this would be another composition, and refused for reasons that
    // are not the file's.
    private List<ObservedPart>? Parts(PartDocument?[]? parts, string? attribute, DocumentPath path)
    {
        bool complete = path.Has(parts, "parts");
        if (codes.Attribute(attribute, path) is not PersonAttribute known || !complete)
            return null;
        List<ObservedPart> read = path.Field("parts").Each(parts, (part, at) => NewPart(part, known, at));
        return read.Count == parts!.Length ? read : null;
    }

    private ObservedPart? NewPart(PartDocument part, PersonAttribute attribute, DocumentPath path)
    {
        if (codes.Category(attribute, part.Category, path) is not Category group)
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
}
