namespace PolicingReform.Tests;

/// <summary>Small invented bodies and benchmarks that several tests need.</summary>
internal static class TestData
{
    public static Locator Source { get; } = new(new ReferenceId("a-book")) { Page = 7 };

    public static Benchmark Half { get; } = Women("half", 1000, 1000);

    public static Benchmark Women(string id, int women, int men) => Benchmark.FromCounts(
        new BenchmarkId(id), "residents", BenchmarkPopulation.Residents,
        [new CountedPart(Gender.Woman, women), new CountedPart(Gender.Man, men)], ReducedDate.Year(2020), [Source]);

    public static Benchmark Published(double percent) => Benchmark.FromPublishedShares(
        new BenchmarkId("published"), "the force", BenchmarkPopulation.WholeForce,
        [new PublishedPart(Gender.Woman, Percent(percent))], ReducedDate.Year(2020), [Source]);

    public static PublishedFigure Percent(double percent) =>
        PublishedFigure.About("about so many", percent, FigureUnit.Percent, Source);

    public static CountedPart[] Counts(int women, int men) =>
        [new CountedPart(Gender.Woman, women), new CountedPart(Gender.Man, men)];

    public static Composition Roster(int women, int men, Exposure exposure = Exposure.Published) =>
        Composition.FromCompleteCount("a unit", Counts(women, men), exposure) with { Sources = [Source] };

    public static Composition Sample(int women, int men) =>
        Composition.FromRandomSample("a sample", Counts(women, men), Exposure.Published) with { Sources = [Source] };
}
