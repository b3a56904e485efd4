namespace PolicingReform.Tests.Compositions;

public class BenchmarkTests
{
    private static readonly ReducedDate Year = ReducedDate.Year(2020);

    [Fact]
    public void Benchmark_OfASample_IsAnEstimate()
    {
        Benchmark poll = Benchmark.FromSample(
            new BenchmarkId("poll"), "a poll", BenchmarkPopulation.Residents, TestData.Counts(480, 520), Year,
            [TestData.Source]);
        Assert.True(poll.IsEstimated);
        Assert.Equal(0.48, poll.Share(Gender.Woman)!.Value.Value, 1e-15);
        Assert.Equal((new Share(0.48), new Share(0.48)), poll.Range(Gender.Woman));
        Assert.False(poll.IsApproximate(Gender.Woman));
    }

    [Fact]
    public void Benchmark_OfEstimates_IsAnEstimate()
    {
        Benchmark survey = Benchmark.FromEstimates(
            new BenchmarkId("survey"), "a survey", BenchmarkPopulation.Residents,
            [new EstimatedPart(Gender.Woman, new Share(0.3), 0.02, 40, 800)], Year, [TestData.Source]);
        Assert.True(survey.IsEstimated);
        Assert.Equal(new Share(0.3), survey.Share(Gender.Woman));
    }

    // Women 30 % to 45 % beside men of at least 60 %: women have at most 40 %.
    [Fact]
    public void Range_OfAShare_IsTightenedByTheOthers()
    {
        Benchmark ranges = Benchmark.FromRanges(
            new BenchmarkId("ranges"), "some place", BenchmarkPopulation.Residents,
            [
                new RangedPart(Gender.Woman, new Share(0.3), new Share(0.45)),
                new RangedPart(Gender.Man, new Share(0.6), new Share(0.7)),
            ],
            Year,
            [TestData.Source]);
        Assert.Null(ranges.Share(Gender.Woman));
        Assert.False(ranges.IsEstimated);
        (Share low, Share high) = ranges.Range(Gender.Woman);
        Assert.Equal(0.3, low.Value);
        Assert.Equal(0.4, high.Value, 1e-12);
        Assert.Equal(0.7, ranges.Range(Gender.Man).High.Value, 1e-12);
    }

    // Kakai: 22,000 to 23,000 by one source, 48,000 by another; 100,000 others. By hand:
    // 22,000 / 122,000 = .180328 and 48,000 / 148,000 = .324324; the others 100 / 148 = .675676 and
    // 100 / 122 = .819672.
    [Fact]
    public void RangedCounts_OfConflictingSources_GiveTheRangeOfBoth()
    {
        (Share low, Share high) = Minority.Range(Kakai);
        Assert.Equal(0.180327868852459, low.Value, 1e-14);
        Assert.Equal(0.324324324324324, high.Value, 1e-14);
        (Share othersLow, Share othersHigh) = Minority.Range(Others);
        Assert.Equal(0.675675675675676, othersLow.Value, 1e-14);
        Assert.Equal(0.819672131147541, othersHigh.Value, 1e-14);
    }

    // 5 of 24 are 20.8333 %: less 32.4324 % and 18.0328 %. Missing: .180328 x 24 - 5 and .324324 x 24 - 5.
    [Fact]
    public void Gap_AgainstRangedCounts_HasTheirBounds()
    {
        RepresentationGap gap = Composition.FromCompleteCount(
            "a unit", [new CountedPart(Kakai, 5), new CountedPart(Others, 19)], Exposure.Published)
            .Gap(Kakai, Minority);
        Assert.Equal(-11.5990990990991, gap.Gap.LowBound!.Value, 1e-12);
        Assert.Equal(2.80054644808743, gap.Gap.HighBound!.Value, 1e-12);
        Assert.Equal(-0.672131147540984, gap.MissingPersons.LowBound!.Value, 1e-12);
        Assert.Equal(2.78378378378378, gap.MissingPersons.HighBound!.Value, 1e-12);
        // 20.8333 over 32.4324 and over 18.0328.
        Assert.Equal(0.642361111111111, gap.Ratio.LowBound!.Value, 1e-12);
        Assert.Equal(1.15530303030303, gap.Ratio.HighBound!.Value, 1e-12);
    }

    [Fact]
    public void RangedCounts_ThatAreKnown_GiveOneShare()
    {
        (Share low, Share high) = Benchmark.FromRangedCounts(
            new BenchmarkId("known"), "some place", BenchmarkPopulation.Residents,
            [new BoundedPart(Gender.Woman, 300, 300), new BoundedPart(Gender.Man, 700, 700)], Year, [TestData.Source])
            .Range(Gender.Woman);
        Assert.Equal(0.3, low.Value, 1e-15);
        Assert.Equal(0.3, high.Value, 1e-15);
    }

    // Perhaps nobody: 0 of 100 at least, and 10 of 110 = .090909 at most.
    [Fact]
    public void RangedCounts_FromNobody_BeginAtZero()
    {
        Benchmark benchmark = Benchmark.FromRangedCounts(
            new BenchmarkId("few"), "some place", BenchmarkPopulation.Residents,
            [new BoundedPart(Gender.Woman, 0, 10), new BoundedPart(Gender.Man, 100, 100)], Year, [TestData.Source]);
        (Share low, Share high) = benchmark.Range(Gender.Woman);
        Assert.Equal(0, low.Value);
        Assert.Equal(0.0909090909090909, high.Value, 1e-15);
        Assert.Equal("benchmark-of-zero", TestData.Roster(6, 18).Gap(Gender.Woman, benchmark).Ratio.NoValue!.Code);
    }

    [Theory]
    [InlineData(2003, 1, 2003)]
    [InlineData(2013, 12, 2003)]
    [InlineData(2014, 1, 2014)]
    [InlineData(2021, 3, 2021)]
    [InlineData(2030, 1, 2021)]
    public void Series_AtADate_GivesTheLatestNotAfterIt(int year, int month, int expected) =>
        Assert.Equal(ReducedDate.Year(expected), Series.At(ReducedDate.Month(year, month)).AsOf);

    [Fact]
    public void Series_InAnyOrder_RunsFromTheEarliest()
    {
        Assert.Equal(
            [ReducedDate.Year(2003), ReducedDate.Year(2014), ReducedDate.Year(2021)],
            Series.Benchmarks.Select(benchmark => benchmark.AsOf));
        Assert.Equal("residents, 2003 to 2021", Series.ToString());
    }

    [Fact]
    public void Series_BeforeItsFirstDate_HasNone() => Refusal.Is<ArgumentException>(
        "date was 2002; the earliest benchmark is of 2003. (Parameter 'date')",
        () => Series.At(ReducedDate.Year(2002)));

    private static readonly PersonAttribute Community = new("community", "community");
    private static readonly Category Kakai = new(Community, "kakai", "Kakai");
    private static readonly Category Others = new(Community, "others", "others");

    private static Benchmark Minority { get; } = Benchmark.FromRangedCounts(
        new BenchmarkId("town"), "the town", BenchmarkPopulation.Residents,
        [new BoundedPart(Kakai, 22_000, 48_000), new BoundedPart(Others, 100_000, 100_000)], Year, [TestData.Source]);

    private static BenchmarkSeries Series { get; } = new(Of(2021), Of(2003), Of(2014));

    private static Benchmark Of(int year) => Benchmark.FromCounts(
        new BenchmarkId($"y{year}"), "residents", BenchmarkPopulation.Residents, TestData.Counts(1, 1),
        ReducedDate.Year(year), [TestData.Source]);
}
