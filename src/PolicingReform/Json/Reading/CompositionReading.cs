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

        return path.Try(() => Composed(name, basis.Value, exposure, composition, parts) with
        {
            AsOf = SourceReading.Date(composition.AsOf),
            Sources = sources,
            NotStated = composition.NotStated ?? 0,
        });
    }

    private static Composition Composed(
        string name, Basis basis, Exposure exposure, CompositionDocument composition, List<ObservedPart> parts)
    {
        bool overlapping = composition.Overlapping ?? false;
        return basis switch
        {
            Basis.CompleteCount => Composition.FromCompleteCount(
                name, Only<CountedPart>(parts), exposure, composition.Size, overlapping),
            Basis.ProbabilitySample when parts is [EstimatedPart, ..] => composition.Size is null && !overlapping
                ? Composition.FromEstimates(name, Only<EstimatedPart>(parts), exposure)
                : throw new FormatException("a composition of estimates has no size and does not overlap."),
            Basis.ProbabilitySample or Basis.PurposiveSample when parts is [BoundedPart, ..] => Composition.FromBounds(
                name, basis, Only<BoundedPart>(parts), exposure, SizeOf(composition), overlapping),
            Basis.ProbabilitySample => Composition.FromRandomSample(
                name, Only<CountedPart>(parts), exposure, composition.Size, overlapping),
            Basis.PurposiveSample => Composition.FromPurposiveSample(
                name, Only<CountedPart>(parts), exposure, composition.Size, overlapping),
            Basis.Bound when parts is [RangedPart, ..] =>
                exposure == Exposure.Published && composition.Size is null && !overlapping
                    ? Composition.FromRanges(name, Only<RangedPart>(parts))
                    : throw new FormatException(
                        "ranges of shares have the exposure published, no size, and do not overlap."),
            Basis.Bound => Composition.FromBounds(
                name, Only<BoundedPart>(parts), exposure, SizeOf(composition), overlapping),
            Basis.PublishedFigure when exposure != Exposure.Published || composition.Size is not null || overlapping =>
                throw new FormatException("a published share has the exposure published, and no size."),
            Basis.PublishedFigure => Composition.FromPublishedShares(name, Only<PublishedPart>(parts)),
            _ => throw new FormatException(
                $"basis was {JsonNames.Of(basis)}; no composition is known in that way."),
        };
    }

    private static int SizeOf(CompositionDocument composition) => composition.Size
        ?? throw new FormatException("size is missing; bounds are bounds within a number of persons.");

    public Benchmark? NewBenchmark(BenchmarkDocument benchmark, DocumentPath path)
    {
        List<ObservedPart>? parts = Parts(benchmark.Parts, benchmark.Attribute, path);
        ValueList<Locator> sources = SourceReading.Locators(benchmark.Sources, path);
        BenchmarkPopulation? population = codes.Population(benchmark.Population, path);
        bool complete = path.HasAll(
            (benchmark.Id, "id"), (benchmark.Name, "name"), (benchmark.Sources, "sources"));
        if (population is null || !complete || parts is null || sources.Count < benchmark.Sources!.Length)
            return null;

        Basis? basis = benchmark.Basis is null ? null : path.Enumerated<Basis>(benchmark.Basis, "basis");
        if (benchmark.Basis is not null && basis is null)
            return null;
        return path.Try(() => Compared(benchmark, population, parts, basis, sources) with
        {
            Caveat = benchmark.Caveat,
            PrintedTotal = benchmark.PrintedTotal is FigureDocument total
                ? SourceReading.Figure(total, path.Field("printedTotal"), FigureUnit.Persons)
                : null,
        });
    }

    private static Benchmark Compared(
        BenchmarkDocument benchmark, BenchmarkPopulation population, List<ObservedPart> parts, Basis? basis,
        ValueList<Locator> sources)
    {
        BenchmarkId id = new(benchmark.Id!);
        string name = benchmark.Name!;
        ReducedDate? asOf = SourceReading.Date(benchmark.AsOf);
        if (basis is not null && !(basis == Basis.ProbabilitySample && parts is [CountedPart, ..]))
        {
            throw new FormatException(
                $"basis was {JsonNames.Of(basis.Value)}; only counts state one, and only " +
                $"{JsonNames.Of(Basis.ProbabilitySample)}.");
        }

        return parts switch
        {
            [CountedPart, ..] when basis is null =>
                Benchmark.FromCounts(id, name, population, Only<CountedPart>(parts), asOf, sources),
            [CountedPart, ..] => Benchmark.FromSample(id, name, population, Only<CountedPart>(parts), asOf, sources),
            [RangedPart, ..] => Benchmark.FromRanges(id, name, population, Only<RangedPart>(parts), asOf, sources),
            [EstimatedPart, ..] =>
                Benchmark.FromEstimates(id, name, population, Only<EstimatedPart>(parts), asOf, sources),
            _ => Benchmark.FromPublishedShares(id, name, population, Only<PublishedPart>(parts), asOf, sources),
        };
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
        int ways = (part.Count is null ? 0 : 1) + ((part.AtLeast ?? part.AtMost) is null ? 0 : 1)
            + (part.Share is null ? 0 : 1) + ((part.ShareAtLeast ?? part.ShareAtMost) is null ? 0 : 1)
            + (part.Estimate is null ? 0 : 1);
        return part switch
        {
            _ when ways != 1 => Ambiguous(path),
            { Count: int count } => path.Try(() => new CountedPart(group, count)),
            { Share: FigureDocument share } =>
                SourceReading.Figure(share, path.Field("share"), FigureUnit.Percent) is PublishedFigure figure
                    ? path.Try(() => new PublishedPart(group, figure))
                    : null,
            { Estimate: EstimateDocument estimate } => Estimated(group, estimate, path.Field("estimate")),
            _ when (part.ShareAtLeast ?? part.ShareAtMost) is not null => path.Try(() => new RangedPart(
                group, new Share(part.ShareAtLeast ?? 0), new Share(part.ShareAtMost ?? 1))),
            _ => path.Try(() => new BoundedPart(group, part.AtLeast ?? 0, part.AtMost)),
        };
    }

    private static EstimatedPart? Estimated(Category group, EstimateDocument estimate, DocumentPath path)
    {
        if (estimate is
            { Share: double share, StandardError: double error, DegreesOfFreedom: double df, Respondents: int n })
        {
            return path.Try(() => new EstimatedPart(group, new Share(share), error, df, n));
        }

        path.Report("missing-value", "an estimate holds share, standardError, degreesOfFreedom and respondents.");
        return null;
    }

    private static ObservedPart? Ambiguous(DocumentPath path)
    {
        path.Report(
            "invalid-value",
            "it must hold one of count, atLeast with or without atMost, share, shareAtLeast and shareAtMost, or " +
            "estimate.");
        return null;
    }

    // A mixture is refused by name rather than filtered: a part that is left out would be lost.
    private static List<T> Only<T>(List<ObservedPart> parts)
        where T : ObservedPart =>
        parts.TrueForAll(part => part is T)
            ? [.. parts.Cast<T>()]
            : throw new FormatException(
                $"parts hold counts, bounds, shares, ranges or estimates where {NameOf<T>()} are required; " +
                "state all of them in that way.");

    private static string NameOf<T>() => typeof(T) == typeof(CountedPart) ? "counts"
        : typeof(T) == typeof(BoundedPart) ? "bounds"
        : typeof(T) == typeof(RangedPart) ? "ranges"
        : typeof(T) == typeof(EstimatedPart) ? "estimates"
        : "shares";
}
