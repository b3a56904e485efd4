using PolicingReform.Json;

namespace PolicingReform.Tests.Invariants;

/// <summary>One refused call of a public constructor, factory or verb, and the whole sentence it must say.</summary>
internal sealed partial record BadInput(string Member, string Sentence, Action Call)
{
    private static readonly ReferenceId Book = new("a-book");
    private static readonly Locator Source = TestData.Source;
    private static readonly Composition Unit = TestData.Roster(6, 18);
    private static readonly Category Nobody = new(PersonAttribute.Gender, "nobody", "nobody");
    private static readonly string LongText = new('x', 1001);
    private static readonly PlaceId APlaceId = new("a");
    private static readonly ActorId AnActorId = new("a");
    private static readonly Term ATerm = new("a");
    private static readonly ReducedDate AYear = ReducedDate.Year(2020);
    private static readonly Period APeriod = Period.On(AYear);
    private static readonly PublishedFigure AFigure = PublishedFigure.Exact("3", 3, FigureUnit.Persons, Source);

    private const string IdRule =
        "ids and codes are 1 to 100 characters, lower-case words of a-z and 0-9 joined by single hyphens.";

    public override string ToString() => Member;

    public static IEnumerable<BadInput> All =>
    [
        .. Ids, .. Values, .. Provenance, .. Presentation, .. Quantities, .. Figures, .. StatedFigures,
        .. Categories, .. Compositions, .. Benchmarks, .. Studies, .. Building, .. Editing, .. Verbs,
        .. Places, .. Communities, .. ActorIds, .. Actors, .. Authorities,
        .. DeploymentIds, .. Deployments, .. Facilities, .. Primacies,
        .. ContextIds, .. Context, .. JusticeIds, .. Justice,
        .. Stakeholders, .. Fieldworks, .. Interviews, .. Views, .. Statements, .. Claims,
        .. Recommendations, .. Instruments, .. SurveyColumns, .. FilledColumns, .. SurveyDatas, .. Designs,
        .. SurveyCuts, .. SurveyVerbs, .. ShareVerbs, .. Margins, .. Calibrations, .. WeightingVerbs, .. Replications,
        .. Shares, .. EstimatedBenchmarks, .. Rosters, .. Units, .. GapVerbs,
        .. Rates, .. ForceStocks, .. ParityScenarios, .. ScenarioVerbs,
        .. PublishedShares, .. PublishedVerbs, .. SampleSizes,
        .. Trimming, .. ComparingVerbs,
    ];

    private static BadInput[] Presentation =>
    [
        new("Reference", "Title was empty; a text is required." + Of("Title"),
            () => _ = new Reference(Book, "a", "\u200B ")),

        new("PageSection", "Heading was empty; a text is required." + Of("Heading"), () => _ = new PageSection("")),
        new("HtmlPage.Render", "title was empty; a text is required." + Of("title"),
            () => HtmlPage.Render("", "lead", [])),
        new("HtmlPage.Render", "language was \"en\"><script>\"; a BCP 47 tag such as \"en\" or \"ar-IQ\" is required." +
            Of("language"),
            () => HtmlPage.Render("t", "lead", [], "en\"><script>")),
        new("HtmlPage.Render", "sections was null; a value is required." + Of("sections"),
            () => HtmlPage.Render("t", "lead", [null!])),
    ];

    private static BadInput[] Quantities =>
    [
        new("ConfidenceLevel", "value was 95; it must be from 0.5 to 0.9999." + Of("value"),
            () => _ = new ConfidenceLevel(95)),
        new("ConfidenceLevel", "value was NaN; it must be from 0.5 to 0.9999." + Of("value"),
            () => _ = new ConfidenceLevel(double.NaN)),
        new("Share", "value was 48.3; it must be from 0 to 1." + Of("value"), () => _ = new Share(48.3)),
        new("Share.FromPercent", "percent was -1; it must be from 0 to 100." + Of("percent"),
            () => Share.FromPercent(-1)),
        new("PercentagePoints", "value was Infinity; it must be from -100 to 100." + Of("value"),
            () => _ = new PercentagePoints(double.PositiveInfinity)),
        new("AnalysisSettings", "MinimumCellSize was -1; it must be from 0 to 1000000." + Of("MinimumCellSize"),
            () => _ = new AnalysisSettings { MinimumCellSize = -1 }),
        new("AnalysisSettings", "MaximumThreads was 2000; it must be from 0 to 1024." + Of("MaximumThreads"),
            () => _ = new AnalysisSettings { MaximumThreads = 2000 }),
        new("AnalysisSettings", "ConfidenceLevel was null; a value is required." + Of("ConfidenceLevel"),
            () => _ = AnalysisSettings.Default with { ConfidenceLevel = null! }),
    ];

    private static BadInput[] Figures =>
    [
        new("PublishedFigure.Exact", "asPrinted was empty; a text is required." + Of("asPrinted"),
            () => PublishedFigure.Exact("", 1, FigureUnit.Persons, Source)),
        new("PublishedFigure.About", "value was 101; it must be from 0 to 100." + Of("value"),
            () => PublishedFigure.About("x", 101, FigureUnit.Percent, Source)),
        new("PublishedFigure.AtLeast", "value was -1; it must be from 0 to 1000000000000." + Of("value"),
            () => PublishedFigure.AtLeast("x", -1, FigureUnit.Persons, Source)),
        new("PublishedFigure.AtMost",
            "unit was 9; it must be one of Persons, Percent, SquareKilometres, Kilometres, Objects." + Of("unit"),
            () => PublishedFigure.AtMost("x", 1, (FigureUnit)9, Source)),
        new("PublishedFigure.Between", "high was 1; it must be at least low, which was 2." + Of("high"),
            () => PublishedFigure.Between("x", 2, 1, FigureUnit.Persons, Source)),
        new("PublishedFigure.Unreadable", "source was null; a value is required." + Of("source"),
            () => PublishedFigure.Unreadable("19,00", FigureUnit.Persons, null!)),
        new("PublishedFigure.NoneExists", "asPrinted was null; a value is required." + Of("asPrinted"),
            () => PublishedFigure.NoneExists(null!, FigureUnit.Persons, Source)),
        new("RowLabel", "name was \"site\"; the row has no such label, it has body, group, benchmark." + Of("name"),
            () => Unit.Gap(Gender.Woman, TestData.Half).Row.Label("site")),
    ];

    private static BadInput[] Categories =>
    [
        new("PersonAttribute", "code was \"Gender\"; " + IdRule + Of("code"),
            () => _ = new PersonAttribute("Gender", "g")),
        new("PersonAttribute", "label was empty; a text is required." + Of("label"),
            () => _ = new PersonAttribute("g", "")),
        new("Category", "attribute was null; a value is required." + Of("attribute"),
            () => _ = new Category(null!, "a", "a")),
        new("BenchmarkPopulation", "label was empty; a text is required." + Of("label"),
            () => _ = new BenchmarkPopulation("a", "")),
        new("CountedPart", "count was -1; it must be at least 0." + Of("count"),
            () => _ = new CountedPart(Gender.Woman, -1)),
        new("BoundedPart", "atMost was 2; it must be at least 3." + Of("atMost"),
            () => _ = new BoundedPart(Gender.Woman, 3, 2)),
        new("PublishedPart",
            "figure was \"x\" (AtLeast, a-book, p. 7); a published share is one value in percent, exact or " +
            "approximate." + Of("figure"),
            () => _ = new PublishedPart(Gender.Woman, PublishedFigure.AtLeast("x", 1, FigureUnit.Percent, Source))),
    ];

    private static BadInput[] Compositions =>
    [
        new("Composition.FromCompleteCount",
            "counts sum to 24 persons; the body has 20. If a person may be in several categories, declare them " +
            "overlapping." + Of("counts"),
            () => Composition.FromCompleteCount("a", TestData.Counts(6, 18), Exposure.Published, 20)),
        new("Composition.FromCompleteCount", "counts sum to 0 persons; a body has from 1 to 2147483647." + Of("counts"),
            () => Composition.FromCompleteCount("a", TestData.Counts(0, 0), Exposure.Published)),
        new("Composition.FromCompleteCount", "size was 0; it must be at least 1." + Of("size"),
            () => Composition.FromCompleteCount("a", TestData.Counts(0, 0), Exposure.Published, 0)),
        new("Composition.FromCompleteCount", "counts held women twice; each category is stated once." + Of("counts"),
            () => Composition.FromCompleteCount(
                "a", [new CountedPart(Gender.Woman, 1), new CountedPart(Gender.Woman, 2)], Exposure.Published)),
        new("Composition.FromCompleteCount",
            "counts held Kakai (ethnicity) beside women (gender); a composition is by one attribute." + Of("counts"),
            () => Composition.FromCompleteCount(
                "a",
                [
                    new CountedPart(Gender.Woman, 1),
                    new CountedPart(new Category(PersonAttribute.Ethnicity, "kakai", "Kakai"), 2),
                ],
                Exposure.Published)),
        new("Composition.FromCompleteCount", "counts[0] was null; a value is required." + Of("counts"),
            () => Composition.FromCompleteCount("a", [null!], Exposure.Published)),
        new("Composition.FromBounds", "bounds held women: between 3 and 100; the body has 57." + Of("bounds"),
            () => Composition.FromBounds("a", [new BoundedPart(Gender.Woman, 3, 100)], Exposure.Published, 57)),
        new("Composition.FromRandomSample", "name was empty; a text is required." + Of("name"),
            () => Composition.FromRandomSample("", TestData.Counts(6, 18), Exposure.Published)),
        new("Composition.FromPurposiveSample",
            "exposure was 5; it must be one of Confidential, Published, Synthetic." + Of("exposure"),
            () => Composition.FromPurposiveSample("a", TestData.Counts(6, 18), (Exposure)5)),
        new("Composition.FromBounds",
            "bounds sum to 60 persons; the body has 57. If a person may be in several categories, declare them " +
            "overlapping." + Of("bounds"),
            () => Composition.FromBounds("a", [new BoundedPart(Gender.Woman, 60)], Exposure.Published, 57)),
        new("Composition.FromBounds", "bounds was empty; a composition states at least one category." + Of("bounds"),
            () => Composition.FromBounds("a", [], Exposure.Published, 57)),
        new("Composition.FromPublishedShares",
            "shares sum to 120 %; the shares of a whole sum to at most 100 %, give or take their rounding." +
            Of("shares"),
            () => Composition.FromPublishedShares(
                "a",
                [
                    new PublishedPart(Gender.Woman, TestData.Percent(60)),
                    new PublishedPart(Gender.Man, TestData.Percent(60)),
                ])),
        new("Composition.Under", "settings was null; a value is required." + Of("settings"), () => Unit.Under(null!)),
    ];

    private static BadInput[] Benchmarks =>
    [
        new("Benchmark.FromCounts",
            "counts held 1 categories; a share needs the count of the others too." + Of("counts"),
            () => Benchmark.FromCounts(
                new BenchmarkId("a"), "a", BenchmarkPopulation.Residents, [new CountedPart(Gender.Woman, 5)],
                ReducedDate.Year(2020), [Source])),
        new("Benchmark.FromCounts", "sources was empty; a benchmark says where its shares stand." + Of("sources"),
            () => Benchmark.FromCounts(
                new BenchmarkId("a"), "a", BenchmarkPopulation.Residents, TestData.Counts(1, 1),
                ReducedDate.Year(2020), [])),
        new("Benchmark.FromPublishedShares", "population was null; a value is required." + Of("population"),
            () => Benchmark.FromPublishedShares(
                new BenchmarkId("a"), "a", null!,
                [new PublishedPart(Gender.Woman, TestData.Percent(2))], ReducedDate.Year(2020), [Source])),
        new("Benchmark.Share", "category was nobody (gender nobody); residents states only women, men (by gender)." +
            Of("category"),
            () => TestData.Half.Share(Nobody)),
    ];

    private static BadInput[] Studies =>
    [
        new("Body", "Name was empty; a text is required." + Of("Name"), () => _ = new Body(new BodyId("a"), "")),
        new("Body", "Compositions held two by gender; a body states one by each attribute." + Of("Compositions"),
            () => _ = new Body(new BodyId("a"), "a") { Compositions = [Unit, Unit] }),
        new("Body.Composition", "attribute was tribe; a states its composition only by gender." + Of("attribute"),
            () => new Body(new BodyId("a"), "a") { Compositions = [Unit] }.Composition(PersonAttribute.Tribe)),
        new("Comparison", "group was null; a value is required." + Of("group"),
            () => _ = new Comparison(new BodyId("a"), null!, new BenchmarkId("b"))),
        new("StudyBuilder", "title was empty; a text is required." + Of("title"),
            () => _ = new StudyBuilder(new StudyId("a"), "")),
        new("Study.Bodies", "The bodies hold no \"community-police\"; the nearest id is \"community-police-anbar\".",
            () => _ = CaseStudiesOf.Iraq.Bodies["community-police"]),
        new("Study.Under", "settings was null; a value is required." + Of("settings"),
            () => CaseStudiesOf.Iraq.Under(null!)),
        new("Study.Explain",
            "result rests on a-book, which is none of this study's references; explain it with the study it came " +
            "from." + Of("result"),
            () => CaseStudiesOf.Iraq.Explain(Unit.Gap(Gender.Woman, TestData.Half))),
    ];

    private static BadInput[] Verbs =>
    [
        new("RepresentationVerbs.Gap",
            "group was nobody (gender nobody); a unit states only women, men (by gender)." + Of("group"),
            () => Unit.Gap(Nobody, TestData.Half)),
        new("GapOptions", "Margin was 0 points; it must be above 0 points." + Of("Margin"),
            () => _ = new GapOptions { Margin = new PercentagePoints(0) }),
        new("RepresentationVerbs.Gaps",
            "against was Kurds, 2020 by ethnicity; it states none of the groups of a unit." + Of("against"),
            () => Unit.Gaps(Benchmark.FromPublishedShares(
                new BenchmarkId("a"), "Kurds", BenchmarkPopulation.Residents,
                [new PublishedPart(new Category(PersonAttribute.Ethnicity, "kurd", "Kurds"), TestData.Percent(2))],
                ReducedDate.Year(2020), [Source]))),
        new("ResultTable.Item",
            "labels were \"a unit\"; more than one row bears them. The rows are: " +
            "\"a unit\", \"woman\", \"half\"; \"a unit\", \"man\", \"half\"." + Of("labels"),
            () => _ = Unit.Gaps(TestData.Half)["a unit"]),
        new("StudyReader", "maximumBytes was 0; it must be from 1 to 1073741824." + Of("maximumBytes"),
            () => _ = new StudyReader(maximumBytes: 0)),
        new("ResultJson.ToJson", "row was null; a value is required." + Of("row"), () => ((ResultRow)null!).ToJson()),
    ];

    // .NET appends the name once more.
    private static string Of(string parameterName) => $" (Parameter '{parameterName}')";
}
