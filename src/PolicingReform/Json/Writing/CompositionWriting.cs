using static PolicingReform.Json.SourceWriting;

namespace PolicingReform.Json;

/// <summary>Turns bodies, benchmarks and comparisons into what a file holds.</summary>
internal static class CompositionWriting
{
    public static BodyDocument Of(Body body) => new(body.Id.Value, body.Name, List(body.Compositions, Of));

    public static BenchmarkDocument Of(Benchmark benchmark) => new(
        benchmark.Id.Value,
        benchmark.Name,
        benchmark.Population.Code,
        benchmark.Attribute.Code,
        List(benchmark.Composition.Parts, Of),
        List(benchmark.Sources, SourceWriting.Of),
        benchmark.AsOf?.ToString(),
        benchmark.Caveat,
        benchmark.PrintedTotal is null ? null : SourceWriting.Of(benchmark.PrintedTotal),

        // Parts that are ranges or estimates say so themselves; counts may be those of everybody or of a sample.
        benchmark.IsEstimated && benchmark.Composition.Parts[0] is CountedPart
            ? JsonNames.Of(Basis.ProbabilitySample)
            : null);

    public static ComparisonDocument Of(Comparison comparison) => new(
        comparison.BodyId.Value,
        comparison.Group.Attribute.Code,
        comparison.Group.Code,
        comparison.BenchmarkId.Value);

    private static CompositionDocument Of(Composition composition) => new(
        composition.Attribute.Code,
        JsonNames.Of(composition.Basis),
        JsonNames.Of(composition.Exposure),
        List(composition.Parts, Of),
        composition.Size,
        composition.AsOf?.ToString(),
        List(composition.Sources, SourceWriting.Of),
        composition.IsOverlapping ? true : null,
        composition.NotStated > 0 ? composition.NotStated : null);

    private static PartDocument Of(ObservedPart part) => part switch
    {
        CountedPart counted => new PartDocument(part.Category.Code, Count: counted.Count),
        BoundedPart bounded => new PartDocument(
            part.Category.Code, AtLeast: bounded.AtLeast, AtMost: bounded.AtMost),
        RangedPart ranged => new PartDocument(
            part.Category.Code, ShareAtLeast: ranged.Low.Value, ShareAtMost: ranged.High.Value),
        EstimatedPart estimated => new PartDocument(
            part.Category.Code,
            Estimate: new EstimateDocument(
                estimated.Share.Value, estimated.StandardError, estimated.DegreesOfFreedom, estimated.Respondents)),
        _ => new PartDocument(part.Category.Code, Share: SourceWriting.Of(((PublishedPart)part).Figure)),
    };
}
