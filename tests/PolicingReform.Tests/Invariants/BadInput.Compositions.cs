namespace PolicingReform.Tests.Invariants;

internal sealed partial record BadInput
{
    private static readonly Share Third = new(1.0 / 3);
    private static readonly EstimatedPart AnEstimate = new(Gender.Woman, new Share(0.3), 0.02, 40, 800);
    private static readonly Category AKakai = new(PersonAttribute.Ethnicity, "kakai", "Kakai");

    private sealed record Someone(Category? Gender, Category[] Several, string? Station);

    private static readonly Someone[] Two =
        [new(Gender.Woman, [Gender.Woman, Gender.Man], "north"), new(null, [], null)];

    private static Roster ARoster { get; } = Roster.From(
        "a unit", Two, Exposure.Published,
        columns => columns.With(PersonAttribute.Gender, each => each.Gender).By("station", each => each.Station));

    private static Roster Listed(Action<RosterColumns<Someone>> columns) =>
        Roster.From("a unit", Two, Exposure.Published, columns);

    private static BadInput[] Shares =>
    [
        new("EstimatedPart", "category was null; a value is required." + Of("category"),
            () => _ = new EstimatedPart(null!, Third, 0.02, 40, 800)),
        new("EstimatedPart", "standardError was NaN; it must be from 0 to 1." + Of("standardError"),
            () => _ = new EstimatedPart(Gender.Woman, Third, double.NaN, 40, 800)),
        new("EstimatedPart", "standardError was 2; it must be from 0 to 1." + Of("standardError"),
            () => _ = new EstimatedPart(Gender.Woman, Third, 2, 40, 800)),
        new("EstimatedPart",
            "degreesOfFreedom was 0; it must be from 5E-324 to 2147483647." + Of("degreesOfFreedom"),
            () => _ = new EstimatedPart(Gender.Woman, Third, 0.02, 0, 800)),
        new("EstimatedPart", "respondents was 0; it must be at least 1." + Of("respondents"),
            () => _ = new EstimatedPart(Gender.Woman, Third, 0.02, 40, 0)),
        new("EstimatedPart.Published", "respondents was 1; it must be at least 2." + Of("respondents"),
            () => EstimatedPart.Published(Gender.Woman, Third, 1, 1)),
        new("EstimatedPart.Published", "designEffect was 0; it must be from 1E-06 to 1000000." + Of("designEffect"),
            () => EstimatedPart.Published(Gender.Woman, Third, 400, 0)),
        new("RangedPart", "high was 30 %; it must be at least low, which was 40 %." + Of("high"),
            () => _ = new RangedPart(Gender.Woman, new Share(0.4), new Share(0.3))),
        new("RangedPart", "category was null; a value is required." + Of("category"),
            () => _ = new RangedPart(null!, Third, Third)),
        new("Composition.FromRanges",
            "ranges sum to 120 %; the shares of a whole sum to at most 100 %, give or take their rounding." +
            Of("ranges"),
            () => Composition.FromRanges(
                "a",
                [
                    new RangedPart(Gender.Woman, new Share(0.6), new Share(0.7)),
                    new RangedPart(Gender.Man, new Share(0.6), new Share(0.7)),
                ])),
        new("Composition.FromRanges", "ranges was empty; a composition states at least one category." + Of("ranges"),
            () => Composition.FromRanges("a", [])),
        new("Composition.FromEstimates",
            "shares held women twice; each category is stated once." + Of("shares"),
            () => Composition.FromEstimates("a", [AnEstimate, AnEstimate], Exposure.Published)),
        new("Composition.FromEstimates",
            "exposure was 9; it must be one of Confidential, Published, Synthetic." + Of("exposure"),
            () => Composition.FromEstimates("a", [AnEstimate], (Exposure)9)),
        new("Composition.FromCompleteCount",
            "size was not given; where a person may be in several categories, the counts do not say how many persons " +
            "there are." + Of("size"),
            () => Composition.FromCompleteCount("a", TestData.Counts(6, 18), Exposure.Published, overlapping: true)),
        new("Composition.FromCompleteCount", "counts held 21 persons in one category; the body has 20." + Of("counts"),
            () => Composition.FromCompleteCount(
                "a", TestData.Counts(6, 21), Exposure.Published, 20, overlapping: true)),
        new("Composition.FromBounds", "bounds held 60 persons in one category; the body has 57." + Of("bounds"),
            () => Composition.FromBounds(
                "a", [new BoundedPart(Gender.Woman, 60)], Exposure.Published, 57, overlapping: true)),
        new("Composition", "NotStated was -1; it must be at least 0." + Of("NotStated"),
            () => _ = Unit with { NotStated = -1 }),
    ];

    private static BadInput[] EstimatedBenchmarks =>
    [
        new("Benchmark.FromSample", "counts sum to 0 persons; a body has from 1 to 2147483647." + Of("counts"),
            () => Benchmark.FromSample(
                new BenchmarkId("a"), "a", BenchmarkPopulation.Residents, TestData.Counts(0, 0), AYear, [Source])),
        new("Benchmark.FromCounts", "counts sum to 0 persons; a body has from 1 to 2147483647." + Of("counts"),
            () => Benchmark.FromCounts(
                new BenchmarkId("a"), "a", BenchmarkPopulation.Residents, TestData.Counts(0, 0), AYear, [Source])),
        new("Benchmark.FromEstimates", "sources was empty; a benchmark says where its shares stand." + Of("sources"),
            () => Benchmark.FromEstimates(
                new BenchmarkId("a"), "a", BenchmarkPopulation.Residents, [AnEstimate], AYear, [])),
        new("Benchmark.FromRanges", "ranges[0] was null; a value is required." + Of("ranges"),
            () => Benchmark.FromRanges(
                new BenchmarkId("a"), "a", BenchmarkPopulation.Residents, [null!], AYear, [Source])),
        new("Benchmark.FromRangedCounts",
            "ranges held women: at least 3, men: between 4 and 5; a share needs both ends of its own count and of " +
            "those of all others." + Of("ranges"),
            () => Benchmark.FromRangedCounts(
                new BenchmarkId("a"), "a", BenchmarkPopulation.Residents,
                [new BoundedPart(Gender.Woman, 3), new BoundedPart(Gender.Man, 4, 5)], AYear, [Source])),
        new("Benchmark.FromRangedCounts",
            "ranges may all be 0 persons; a benchmark has a population of at least one." + Of("ranges"),
            () => Benchmark.FromRangedCounts(
                new BenchmarkId("a"), "a", BenchmarkPopulation.Residents,
                [new BoundedPart(Gender.Woman, 0, 3), new BoundedPart(Gender.Man, 0, 5)], AYear, [Source])),
        new("Benchmark.Range",
            "category was nobody (gender nobody); residents states only women, men (by gender)." + Of("category"),
            () => TestData.Half.Range(Nobody)),
        new("BenchmarkSeries", "benchmarks was empty; at least one is required." + Of("benchmarks"),
            () => _ = new BenchmarkSeries()),
        new("BenchmarkSeries", "benchmarks[1] was null; a value is required." + Of("benchmarks"),
            () => _ = new BenchmarkSeries(TestData.Half, null!)),
        new("BenchmarkSeries", "benchmarks held two of 2020; a series has one of each date." + Of("benchmarks"),
            () => _ = new BenchmarkSeries(TestData.Half, TestData.Published(2))),
        new("BenchmarkSeries",
            "benchmarks held residents, 2020 by gender beside Kakai, 2021 by ethnicity; a series is by one attribute." +
            Of("benchmarks"),
            () => _ = new BenchmarkSeries(TestData.Half, Benchmark.FromPublishedShares(
                new BenchmarkId("a"), "Kakai", BenchmarkPopulation.Residents,
                [new PublishedPart(AKakai, TestData.Percent(2))], ReducedDate.Year(2021), [Source]))),
        new("BenchmarkSeries.At", "date was 2019; the earliest benchmark is of 2020." + Of("date"),
            () => new BenchmarkSeries(TestData.Half).At(ReducedDate.Year(2019))),
    ];

    private static BadInput[] Rosters =>
    [
        new("Roster.From", "persons was empty; a body has at least one person." + Of("persons"),
            () => Roster.From<Someone>("a unit", [], Exposure.Published, _ => { })),
        new("Roster.From", "persons[0] was null; a value is required." + Of("persons"),
            () => Roster.From<Someone>("a unit", [null!], Exposure.Published, _ => { })),
        new("Roster.From", "columns stated no attribute; state at least one with With or WithSeveral." + Of("columns"),
            () => Listed(_ => { })),
        new("Roster.From",
            "basis was PublishedFigure; persons are listed as a complete count, a random sample or a purposive " +
            "sample." + Of("basis"),
            () => Roster.From(
                "a unit", Two, Exposure.Published, columns => columns.With(PersonAttribute.Gender, each => each.Gender),
                Basis.PublishedFigure)),
        new("RosterColumns.With",
            "person 1 has 2 categories by gender (women, men); state one of each person, or declare that the groups " +
            "overlap with WithSeveral." + Of("attribute"),
            () => Listed(columns => columns.With(PersonAttribute.Gender, each => each.Several))),
        new("RosterColumns.With",
            "the category of person 1 by ethnicity was women, one by gender; it must be one by ethnicity." +
            Of("category"),
            () => Listed(columns => columns.With(PersonAttribute.Ethnicity, each => each.Gender))),
        new("RosterColumns.With", "attribute was gender; it is stated already." + Of("attribute"),
            () => Listed(columns => columns.With(PersonAttribute.Gender, each => each.Gender)
                .WithSeveral(PersonAttribute.Gender, each => each.Several))),
        new("RosterColumns.WithSeveral",
            "the category of person 1 by gender was null; it must be one by gender." + Of("category"),
            () => Listed(columns => columns.WithSeveral(PersonAttribute.Gender, _ => [null!]))),
        new("RosterColumns.By", "name was \"station\"; it is stated already." + Of("name"),
            () => Listed(columns => columns.By("station", each => each.Station).By("station", each => each.Station))),
        new("Roster.Composition", "attribute was tribe; a unit records only gender." + Of("attribute"),
            () => ARoster.Composition(PersonAttribute.Tribe)),
        new("Roster.Composition", "missing was 5; it must be one of Bounds, LeaveOut." + Of("missing"),
            () => ARoster.Composition(PersonAttribute.Gender, (MissingCategory)5)),
        new("Roster.Crossing", "second was gender, as was first; two attributes are crossed." + Of("second"),
            () => ARoster.Crossing(PersonAttribute.Gender, PersonAttribute.Gender)),
        new("Roster.CompositionBy", "by was empty; name what to split by." + Of("by"),
            () => ARoster.CompositionBy(PersonAttribute.Gender)),
        new("Roster.CompositionBy", "by was \"rank\"; a unit is split only by station." + Of("by"),
            () => ARoster.CompositionBy(PersonAttribute.Gender, "rank")),
        new("Roster.Where", "label was \"south\"; nobody in a unit has that station, only \"north\"." + Of("label"),
            () => ARoster.Where("station", "south")),
        new("Roster.Where", "dimension was \"rank\"; a unit is split by nothing." + Of("dimension"),
            () => Listed(columns => columns.With(PersonAttribute.Gender, each => each.Gender)).Where("rank", "any")),
        new("Roster.At", "asOf was null; a value is required." + Of("asOf"), () => ARoster.At(null!)),
        new("Roster.Under", "settings was null; a value is required." + Of("settings"), () => ARoster.Under(null!)),
    ];

    private static BadInput[] Units =>
    [
        new("UnitComposition", "Composition was null; a value is required." + Of("Composition"),
            () => _ = new UnitComposition(["north"], null!)),
        new("UnitComposition", "Labels[0] was empty; a text is required." + Of("Labels[0]"),
            () => _ = new UnitComposition([""], Unit)),
        // A unit without officers has no composition, so none can stand in a table.
        new("Roster.Composition", "attribute was gender; it is stated of nobody in a unit." + Of("attribute"),
            () => Listed(columns => columns.With(PersonAttribute.Gender, _ => (Category?)null))
                .Composition(PersonAttribute.Gender)),
        new("CompositionTable", "units was empty; at least one is required." + Of("units"),
            () => _ = new CompositionTable("a", ["station"], [])),
        new("CompositionTable",
            "units held \"north\" with 1 labels; there are 2 dimensions, and a unit has a label in each." + Of("units"),
            () => _ = new CompositionTable("a", ["province", "station"], [new UnitComposition(["north"], Unit)])),
        new("CompositionTable", "units held \"north\" twice; each stands once." + Of("units"),
            () => _ = new CompositionTable(
                "a", ["station"], [new UnitComposition(["north"], Unit), new UnitComposition(["north"], Unit)])),
        new("CompositionTable",
            "units held \"south\" by ethnicity beside \"north\" by gender; a table is by one attribute." + Of("units"),
            () => _ = new CompositionTable(
                "a", ["station"],
                [
                    new UnitComposition(["north"], Unit),
                    new UnitComposition(["south"], Composition.FromCompleteCount(
                        "b", [new CountedPart(AKakai, 3)], Exposure.Published)),
                ])),
        new("CompositionTable.Item",
            "labels were \"east\"; no unit of a bears them. The first are: \"north\"." + Of("labels"),
            () => _ = new CompositionTable("a", ["station"], [new UnitComposition(["north"], Unit)])["east"]),
        new("CompositionTable.Under", "settings was null; a value is required." + Of("settings"),
            () => new CompositionTable("a", ["station"], [new UnitComposition(["north"], Unit)]).Under(null!)),
    ];

    private static BadInput[] GapVerbs =>
    [
        new("RepresentationVerbs.Gap",
            "group was others (gender others); residents states only women, men (by gender)." + Of("group"),
            () =>
            {
                Category others = new(PersonAttribute.Gender, "others", "others");
                Composition.FromCompleteCount("a unit", [new CountedPart(others, 3)], Exposure.Published)
                    .Gap(others, TestData.Half);
            }),
        new("RepresentationVerbs.Gaps", "against was empty; name at least one benchmark." + Of("against"),
            () => Unit.Gaps(Gender.Woman, [])),
        new("RepresentationVerbs.Gaps",
            "group was men (gender man); the force states only women (by gender)." + Of("group"),
            () => Unit.Gaps(Gender.Man, [TestData.Half, TestData.Published(2)])),
        new("RepresentationVerbs.Gaps", "bodies was empty; name at least one." + Of("bodies"),
            () => Array.Empty<(Composition, Benchmark)>().Gaps()),
        new("RepresentationVerbs.Gaps", "units was null; a value is required." + Of("units"),
            () => ((CompositionTable)null!).Gaps(TestData.Half)),
        new("IndexVerbs.Indices", "against was null; a value is required." + Of("against"), () => Unit.Indices(null!)),
        new("IndexVerbs.Indices", "bodies was empty; name at least one." + Of("bodies"),
            () => Array.Empty<(Composition, Benchmark)>().Indices()),
        new("IndexOptions", "Draws was -1; it must be from 0 to 10000000." + Of("Draws"),
            () => _ = new IndexOptions { Draws = -1 }),
        new("IndexOptions", "MostOutcomes was -1; it must be from 0 to 1000000000." + Of("MostOutcomes"),
            () => _ = new IndexOptions { MostOutcomes = -1 }),
        new("GapOptions", "PValue was 9; it must be one of TwiceSmallerTail, MinimumLikelihood." + Of("PValue"),
            () => _ = new GapOptions { PValue = (PValueRule)9 }),
        new("GapOptions", "Difference was 9; it must be one of MiettinenNurminen, Newcombe." + Of("Difference"),
            () => _ = new GapOptions { Difference = (DifferenceInterval)9 }),
        new("GapOptions", "Correction was 9; it must be one of Holm, BenjaminiHochberg, None." + Of("Correction"),
            () => _ = new GapOptions { Correction = (Correction)9 }),
    ];
}
