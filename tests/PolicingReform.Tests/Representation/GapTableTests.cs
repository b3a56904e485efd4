using PolicingReform.Json;
using PolicingReform.Numerics;

namespace PolicingReform.Tests.Representation;

/// <summary>Many gaps in one table: what each says, what is said of all, and how p-values are adjusted.</summary>
public class GapTableTests
{
    private static readonly Category[] Groups =
    [
        .. new[] { "north", "south", "oasis", "river", "hill", "coast" }
            .Select(code => new Category(PersonAttribute.Tribe, code, code)),
    ];

    // One, two and all.
    private static readonly int[] Threads = [1, 2, 0];

    private static Composition Unit(params int[] counts) => Composition.FromCompleteCount(
        "a unit", Groups.Zip(counts, (group, count) => new CountedPart(group, count)), Exposure.Published);

    private static Benchmark Town(params int[] counts) => Benchmark.FromCounts(
        new BenchmarkId("town"), "the town", BenchmarkPopulation.Residents,
        Groups.Zip(counts, (group, count) => new CountedPart(group, count)), ReducedDate.Year(2020), [TestData.Source]);

    private static Benchmark Named(string name, int women, int men) => Benchmark.FromCounts(
        new BenchmarkId(name), name, BenchmarkPopulation.Residents, TestData.Counts(women, men),
        ReducedDate.Year(2020), [TestData.Source]);

    // .98^24 = .616 (R 4.2.2), far above .025: even nobody of 24 cannot be told from 2 %. .98^183 = .0248 is the first
    // below.
    [Fact]
    public void Gap_OfTooFewPosts_SaysHowManyItWouldTake()
    {
        RepresentationGap gap = TestData.Roster(0, 24).Gap(Gender.Woman, TestData.Published(2));
        Assert.Equal(
            [
                "24 posts are too few to show under-representation against 2 %: even none would be compatible with " +
                "it; that takes 183.",
            ],
            gap.Row.Notes);
        Assert.EndsWith("that takes 183.", gap.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Gap_OfTooFewPersonsOfASample_SpeaksOfPersons() => Assert.StartsWith(
        "24 persons are too few to show under-representation against 2 %",
        Assert.Single(TestData.Sample(0, 24).Gap(Gender.Woman, TestData.Published(2)).Row.Notes),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 183, 2)]
    [InlineData(1, 23, 2)]
    [InlineData(0, 24, 50)]
    public void Gap_OfEnoughPostsOrNotBelow_HasNoSuchNote(int women, int men, double percent) =>
        Assert.Empty(TestData.Roster(women, men).Gap(Gender.Woman, TestData.Published(percent)).Row.Notes);

    [Fact]
    public void Gaps_OfTooFewPosts_CountTheRows()
    {
        ResultTable<RepresentationGap> gaps = new[]
        {
            (TestData.Roster(0, 24), TestData.Published(2)), (TestData.Roster(0, 30), TestData.Published(2)),
            (TestData.Roster(0, 400), TestData.Published(2)),
        }.Gaps();
        Assert.Contains(
            "In 2 rows the body is too small to show under-representation: even none of the group would be " +
            "compatible with the benchmark.",
            gaps.Notes);
        Assert.DoesNotContain(gaps.Notes, note => note.Contains("that takes", StringComparison.Ordinal));
    }

    // R 4.2.2: p <- twice the smaller tail of 20, 3 and 1 of 24 against 55, 30 and 15 %; p.adjust(p, "holm"), "BH".
    [Theory]
    [InlineData(Correction.Holm, 0.0214020174445426, 0.169590163619879, 0.211848453542769)]
    [InlineData(Correction.BenjaminiHochberg, 0.0214020174445426, 0.127192622714909, 0.211848453542769)]
    [InlineData(Correction.None, 0.00713400581484753, 0.0847950818099396, 0.211848453542769)]
    public void Gaps_OfThreeGroups_AreAdjustedTogether(Correction correction, params double[] expected)
    {
        ResultTable<RepresentationGap> gaps =
            Unit(20, 3, 1).Gaps(Town(5500, 3000, 1500), new GapOptions { Correction = correction });
        double[] plain = [0.00713400581484753, 0.0847950818099396, 0.211848453542769];
        for (int i = 0; i < 3; i++)
        {
            Accuracy.Within(1e-9, plain[i], gaps[i].PValue!.Value);
            Accuracy.Within(1e-9, expected[i], gaps[i].AdjustedPValue!.Value);
            Assert.Equal(gaps[i].AdjustedPValue, gaps[i].Row.Extra("adjustedP"));
            Assert.Equal(new GapFamily(correction, 3), gaps[i].Family);
        }
    }

    [Theory]
    [InlineData(
        Correction.Holm,
        "Adjusted p-values are Holm's over the 3 tests of this table; ranges and verdicts are not adjusted.")]
    [InlineData(
        Correction.BenjaminiHochberg,
        "Adjusted p-values are those of Benjamini and Hochberg over the 3 tests of this table; ranges and verdicts " +
        "are not adjusted.")]
    public void Gaps_ThatAreAdjusted_SayHow(Correction correction, string note) => Assert.Contains(
        note, Unit(20, 3, 1).Gaps(Town(5500, 3000, 1500), new GapOptions { Correction = correction }).Notes);

    [Fact]
    public void Gaps_ThatAreNotAdjusted_DoNotSaySo() => Assert.DoesNotContain(
        Unit(20, 3, 1).Gaps(Town(5500, 3000, 1500), new GapOptions { Correction = Correction.None }).Notes,
        note => note.Contains("djusted", StringComparison.Ordinal));

    // A body without a test stands in the table and not in the family.
    [Fact]
    public void Family_OfATable_HoldsTestsOnly()
    {
        Composition bounds = Composition.FromBounds(
            "a bound", [new BoundedPart(Gender.Woman, 2)], Exposure.Published, 57);
        ResultTable<RepresentationGap> gaps = new[]
        {
            (TestData.Roster(6, 18), TestData.Half), (bounds, TestData.Half),
        }.Gaps();
        Assert.Equal(3, gaps.Count);
        Assert.Equal(new GapFamily(Correction.Holm, 2), gaps[0].Family);
        Assert.Null(gaps[2].Family);
        Assert.Null(gaps[2].AdjustedPValue);
        // R 4.2.2: 2 * pbinom(6, 24, .5) = 0.0226558446884155, twice in the family.
        Accuracy.Within(1e-9, 0.0453116893768311, gaps[0].AdjustedPValue!.Value);
    }

    // Ends of binom.test(6, 24) are (.0977, .4671): 50 % lies outside, 25 and 40 % within.
    [Fact]
    public void Gaps_AgainstBenchmarksThatDiffer_SayThatItDepends()
    {
        Benchmark ranged = Benchmark.FromRanges(
            new BenchmarkId("ranged"), "some town", BenchmarkPopulation.Residents,
            [new RangedPart(Gender.Woman, new Share(0.3), new Share(0.4))], ReducedDate.Year(2020), [TestData.Source]);
        Benchmark wide = Benchmark.FromRanges(
            new BenchmarkId("wide"), "any town", BenchmarkPopulation.Residents,
            [new RangedPart(Gender.Woman, new Share(0.1), new Share(0.4))], ReducedDate.Year(2020), [TestData.Source]);
        ResultTable<RepresentationGap> gaps = TestData.Roster(6, 18).Gaps(
            Gender.Woman,
            [
                Named("half", 50, 50), Named("quarter", 25, 75), Named("few", 2, 98), ranged, wide,
                Poll("poll", 500, 500), Poll("small poll", 20, 80),
            ]);
        Assert.Equal("Representation of women in a unit, against 7 benchmarks", gaps.Caption);
        Assert.Equal(
            "The answer depends on the benchmark: " +
            "half, 2020: fewer than chance alone would allow; " +
            "quarter, 2020: not to be told from it; " +
            "few, 2020: more than chance alone would allow; " +
            "some town, 2020: fewer, whatever the true value; " +
            "any town, 2020: open, more or fewer within the bounds; " +
            "poll, 2020: fewer, beyond the benchmark's error; " +
            "small poll, 2020: not to be told within the benchmark's error.",
            gaps.Notes[^1]);
    }

    [Fact]
    public void Gaps_AgainstBenchmarksThatAgree_SayThatTheyDo() => Assert.Equal(
        "The answer is the same against each benchmark: " +
        "half, 2020: fewer than chance alone would allow; most, 2020: fewer than chance alone would allow.",
        TestData.Roster(6, 18).Gaps(Gender.Woman, [Named("half", 50, 50), Named("most", 60, 40)]).Notes[^1]);

    // 40 of 100: binom.test's ends are (.3033, .5028).
    [Fact]
    public void Gaps_OfASampleAgainstSeveral_LineUpVerdicts() => Assert.Equal(
        "The answer depends on the benchmark: " +
        "half, 2020: inconclusive; most, 2020: lower; quarter, 2020: higher.",
        TestData.Sample(40, 60)
            .Gaps(Gender.Woman, [Named("half", 50, 50), Named("most", 60, 40), Named("quarter", 25, 75)]).Notes[^1]);

    [Fact]
    public void Gaps_OfAPublishedShareAgainstSeveral_AreCalledUntested() => Assert.Equal(
        "The answer depends on the benchmark: " +
        "half, 2020: fewer, without a test; quarter, 2020: as many, without a test; few, 2020: more, without a test.",
        Composition.FromPublishedShares("the force", [new PublishedPart(Gender.Woman, TestData.Percent(25))])
            .Gaps(Gender.Woman, [Named("half", 50, 50), Named("quarter", 25, 75), Named("few", 2, 98)]).Notes[^1]);

    // 20 of 24 speak Arabic and 10 Kurdish, against 80 and 40 %: each group by itself, and the gaps sum to nothing.
    [Fact]
    public void Gaps_OfOverlappingGroups_StandEachByItself()
    {
        PersonAttribute language = new("language", "language");
        Category arabic = new(language, "arabic", "Arabic"), kurdish = new(language, "kurdish", "Kurdish");
        Composition unit = Composition.FromCompleteCount(
            "a unit", [new CountedPart(arabic, 20), new CountedPart(kurdish, 10)], Exposure.Published, 24,
            overlapping: true);
        RepresentationGap Against(Category group, double percent) => unit.Gap(group, Benchmark.FromPublishedShares(
            new BenchmarkId(group.Code), "the town", BenchmarkPopulation.Residents,
            [new PublishedPart(group, TestData.Percent(percent))], ReducedDate.Year(2020), [TestData.Source]));
        Assert.Equal(3.33333333333333, Against(arabic, 80).Gap.Value!.Value, 1e-12);
        Assert.Equal(1.66666666666667, Against(kurdish, 40).Gap.Value!.Value, 1e-12);
    }

    [Fact]
    public void Gaps_OfRandomPartitions_SumToZero()
    {
        CounterStream random = new(21, 0);
        for (int i = 0; i < 300; i++)
        {
            int groups = 2 + random.NextIndex(5);
            int[] Counts(int most) => [.. Enumerable.Range(0, groups).Select(_ => 1 + random.NextIndex(most))];
            ResultTable<RepresentationGap> gaps = Unit(Counts(200)).Gaps(Town(Counts(2_000_000)));
            Assert.Equal(groups, gaps.Count);
            Assert.Equal(0, gaps.Sum(gap => gap.Gap.Value!.Value), 1e-10);
            Assert.Equal(0, gaps.Sum(gap => gap.MissingPersons.Value!.Value), 1e-10);
        }
    }

    [Fact]
    public void Gap_InATable_IsTheSingleGapButForItsFamily()
    {
        Benchmark town = Town(5500, 3000, 1500);
        CompositionTable units = new(
            "the force", ["unit"],
            [new UnitComposition(["one"], Unit(20, 3, 1)), new UnitComposition(["two"], Unit(8, 8, 2))]);
        ResultTable<RepresentationGap> table = units.Gaps(town);
        int row = 0;
        foreach (UnitComposition unit in units.Units)
        {
            foreach (Category group in Groups.Take(3))
            {
                RepresentationGap inTable = table[row++], alone = unit.Composition.Gap(group, town);
                Assert.Null(alone.AdjustedPValue);
                Assert.NotNull(inTable.AdjustedPValue);
                Assert.Equal(
                    WithoutFamily(alone.Row).ToJson(), WithoutFamily(inTable.Row).ToJson());
                Assert.Equal(alone.ToString(), inTable.ToString());
            }
        }

        Assert.Equal(6, row);
        Assert.Equal(row, table.Count);
    }

    // A hundred units of random composition; intervals are shared between threads and results must not depend on it.
    [Fact]
    public void Gaps_OnAnyNumberOfThreads_AreTheSameBits()
    {
        CompositionTable units = RandomUnits(100);
        string[] texts = [.. Threads.Select(threads => Text(
            units.Under(new AnalysisSettings { MaximumThreads = threads }).Gaps(Town(50, 20, 30))))];
        Assert.Equal(texts[0], texts[1]);
        Assert.Equal(texts[0], texts[2]);
        Assert.Contains("a unit", texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Indices_OnAnyNumberOfThreads_AreTheSameBits()
    {
        CompositionTable units = RandomUnits(40);
        IndexOptions options = new() { Draws = 200 };
        string[] texts = [.. Threads.Select(threads => Text(
            units.Under(new AnalysisSettings { MaximumThreads = threads }).Indices(Town(50, 20, 30), options)))];
        Assert.Equal(texts[0], texts[1]);
        Assert.Equal(texts[0], texts[2]);
        Assert.Contains("randomisationP", texts[0], StringComparison.Ordinal);
    }

    private static Benchmark Poll(string name, int women, int men) => Benchmark.FromSample(
        new BenchmarkId(name.Replace(' ', '-')), name, BenchmarkPopulation.Residents, TestData.Counts(women, men),
        ReducedDate.Year(2020), [TestData.Source]);

    private static CompositionTable RandomUnits(int count)
    {
        CounterStream random = new(22, 0);
        return new CompositionTable(
            "the force", ["unit"],
            [
                .. Enumerable.Range(0, count).Select(i => new UnitComposition(
                    [$"unit {i}"], Unit(1 + random.NextIndex(40), random.NextIndex(40), random.NextIndex(40)))),
            ]);
    }

    private static string Text<T>(ResultTable<T> table)
        where T : AnalysisResult => string.Join("\n", table.Rows.Select(row => row.ToJson()).Concat(table.Notes));

    private static ResultRow WithoutFamily(ResultRow row) =>
        row with { Extras = [.. row.Extras.Where(extra => extra.Name != "adjustedP")] };
}
