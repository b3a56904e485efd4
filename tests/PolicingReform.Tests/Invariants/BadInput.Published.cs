namespace PolicingReform.Tests.Invariants;

internal sealed partial record BadInput
{
    private static readonly StatedDesignEffect ADesignEffect = StatedDesignEffect.Of(2);
    private static readonly PublishedShare APublishedShare = PublishedShare.Of("a", 0.5, 100, ADesignEffect);
    private static readonly StatedFigure AFinding = new("a", TestData.Percent(50));

    private static BadInput[] PublishedShares =>
    [
        new("StatedDesignEffect.Of", "value was 0; it must be from 1E-06 to 1000." + Of("value"),
            () => StatedDesignEffect.Of(0)),
        new("StatedDesignEffect.Of", "value was NaN; it must be from 1E-06 to 1000." + Of("value"),
            () => StatedDesignEffect.Of(double.NaN)),
        new("StatedDesignEffect.Between", "low was -1; it must be from 1E-06 to 1000." + Of("low"),
            () => StatedDesignEffect.Between(-1, 2)),
        new("StatedDesignEffect.Between", "high was 1; it must be from 2 to 1000." + Of("high"),
            () => StatedDesignEffect.Between(2, 1)),
        new("StatedDesignEffect.Between", "high was Infinity; it must be from 2 to 1000." + Of("high"),
            () => StatedDesignEffect.Between(2, double.PositiveInfinity)),
        new("PublishedShare.Of", "name was empty; a text is required." + Of("name"),
            () => PublishedShare.Of("", 0.5, 100, ADesignEffect)),
        new("PublishedShare.Of", "share was 62; it must be from 0 to 1." + Of("share"),
            () => PublishedShare.Of("a", 62, 100, ADesignEffect)),
        new("PublishedShare.Of", "persons was 0; it must be at least 1." + Of("persons"),
            () => PublishedShare.Of("a", 0.5, 0, ADesignEffect)),
        new("PublishedShare.Of", "designEffect was null; a value is required." + Of("designEffect"),
            () => PublishedShare.Of("a", 0.5, 100, null!)),
        new("PublishedShare.Between", "high was 0.4; it must be from 0.5 to 1." + Of("high"),
            () => PublishedShare.Between("a", 0.5, 0.4, 100, ADesignEffect)),
        new("PublishedShare.Between", "designEffect was null; a value is required." + Of("designEffect"),
            () => PublishedShare.Between("a", 0.5, 0.6, 100, null!)),
        new("PublishedShare", "MostPersons was 99; it must be at least 100." + Of("MostPersons"),
            () => _ = APublishedShare with { MostPersons = 99 }),
        new("PublishedShare", "Name was empty; a text is required." + Of("Name"),
            () => _ = APublishedShare with { Name = "" }),
        new("PublishedShare", "DesignEffect was null; a value is required." + Of("DesignEffect"),
            () => _ = APublishedShare with { DesignEffect = null! }),
        new("PublishedShare", "Sources was null; a value is required." + Of("Sources"),
            () => _ = APublishedShare with { Sources = null! }),
        new("PublishedShare.AsRounded", "decimals was 7; it must be from 0 to 6." + Of("decimals"),
            () => APublishedShare.AsRounded(7)),
        new("PublishedShare.FromFinding",
            "finding was \"a: about so many\"; the number of persons behind the share is no number or range of persons: " +
            "\"about so many\"." + Of("finding"),
            () => PublishedShare.FromFinding(AFinding, TestData.Percent(50), ADesignEffect)),
        new("PublishedShare.FromFinding", "respondents was null; a value is required." + Of("respondents"),
            () => PublishedShare.FromFinding(AFinding, null!, ADesignEffect)),
    ];

    private static BadInput[] PublishedVerbs =>
    [
        new("PublishedVerbs.Estimate", "share was null; a value is required." + Of("share"),
            () => ((PublishedShare)null!).Estimate()),
        new("PublishedVerbs.Estimate",
            "interval was 9; it must be one of KornGraubard, Logit, Wilson, Beta, Wald." + Of("interval"),
            () => APublishedShare.Estimate((ProportionInterval)9)),
        new("PublishedVerbs.Estimates", "shares[1] was null; a value is required." + Of("shares"),
            () => new[] { APublishedShare, null! }.Estimates()),
        new("PublishedVerbs.Estimates", "poll was null; a value is required." + Of("poll"),
            () => ((PublishedPoll)null!).Estimates()),
        new("PublishedVerbs.Compare", "second was null; a value is required." + Of("second"),
            () => APublishedShare.Compare(null!)),
        new("PublishedVerbs.Compare", "margin was 0 points; it must be above 0 points." + Of("margin"),
            () => APublishedShare.Compare(APublishedShare, new PercentagePoints(0))),
        new("PublishedVerbs.Trend", "shares was null; a value is required." + Of("shares"),
            () => ((PublishedShare[])null!).Trend()),
        new("PublishedVerbs.PollEstimates", "study was null; a value is required." + Of("study"),
            () => ((Study)null!).PollEstimates()),
    ];

    private static BadInput[] SampleSizes =>
    [
        new("SampleSizeOptions", "Power was 1; it must be from 0.5 to 0.9999." + Of("Power"),
            () => _ = new SampleSizeOptions { Power = 1 }),
        new("SampleSizeOptions", "DesignEffect was 0; it must be from 0.01 to 1000." + Of("DesignEffect"),
            () => _ = new SampleSizeOptions { DesignEffect = 0 }),
        new("SampleSizeOptions", "PopulationSize was 1; it must be at least 2." + Of("PopulationSize"),
            () => _ = new SampleSizeOptions { PopulationSize = 1 }),
        new("SampleSizeOptions", "ResponseRate was 0; it must be from 0.001 to 1." + Of("ResponseRate"),
            () => _ = new SampleSizeOptions { ResponseRate = 0 }),
        new("SampleSizeOptions", "ConfidenceLevel was null; a value is required." + Of("ConfidenceLevel"),
            () => _ = new SampleSizeOptions { ConfidenceLevel = null! }),
        new("SampleSize.ForProportion", "expected was 0; it must be above 0 and below 1." + Of("expected"),
            () => SampleSize.ForProportion(0, 0.1)),
        new("SampleSize.ForProportion", "margin was 5; it must be above 0 and below 1." + Of("margin"),
            () => SampleSize.ForProportion(0.5, 5)),
        new("SampleSize.ForProportion", "margin was NaN; it must be above 0 and below 1." + Of("margin"),
            () => SampleSize.ForProportion(0.5, double.NaN)),
        new("SampleSize.ForProportion",
            "margin leads to a sample of 9.6E+17 persons; at most 2147483647 can be planned." + Of("margin"),
            () => SampleSize.ForProportion(0.5, 1e-9)),
        new("SampleSize.ForMean", "standardDeviation was 0; it must be from 1E-12 to 1000000000000." +
            Of("standardDeviation"),
            () => SampleSize.ForMean(0, 1)),
        new("SampleSize.ForMean", "margin was -1; it must be from 1E-12 to 1000000000000." + Of("margin"),
            () => SampleSize.ForMean(1, -1)),
        new("SampleSize.ForDifferenceOfProportions", "first was -0.1; it must be from 0 to 1." + Of("first"),
            () => SampleSize.ForDifferenceOfProportions(-0.1, 0.5)),
        new("SampleSize.ForDifferenceOfProportions",
            "second was 0.5, the same as first; no sample tells equal shares apart." + Of("second"),
            () => SampleSize.ForDifferenceOfProportions(0.5, 0.5)),
        new("SampleSize.ForDifferenceOfMeans", "difference was 0; it must be from 1E-12 to 1000000000000." +
            Of("difference"),
            () => SampleSize.ForDifferenceOfMeans(0, 1)),
        new("SampleSize.SmallestDifferenceOfProportions",
            "personsPerGroup was 1; it must be at least 2." + Of("personsPerGroup"),
            () => SampleSize.SmallestDifferenceOfProportions(0.5, 1)),
        new("SampleSize.SmallestDifferenceOfProportions",
            "personsPerGroup was 101; the population holds only 100." + Of("personsPerGroup"),
            () => SampleSize.SmallestDifferenceOfProportions(
                0.5, 101, new SampleSizeOptions { PopulationSize = 100 })),
        new("SampleSize.SmallestDifferenceOfMeans",
            "standardDeviation was NaN; it must be from 1E-12 to 1000000000000." + Of("standardDeviation"),
            () => SampleSize.SmallestDifferenceOfMeans(double.NaN, 100)),
        new("SampleSize.ByStratum", "strata was empty; at least one is required." + Of("strata"),
            () => SampleSize.ByStratum()),
        new("SampleSize.ByStratum", "strata held \"a\" twice; each stratum is stated once." + Of("strata"),
            () => SampleSize.ByStratum(("a", AProportion), ("a", AProportion))),
        new("SampleSize.ByStratum", "strata was null; a value is required." + Of("strata"),
            () => SampleSize.ByStratum(("a", null!))),
        new("SampleSize.ByStratum",
            "strata held plans for a proportion and for a mean; all plans are for the same statistic." + Of("strata"),
            () => SampleSize.ByStratum(("a", AProportion), ("b", SampleSize.ForMean(1, 1)))),
    ];

    private static SampleSizePlan AProportion => SampleSize.ForProportion(0.5, 0.1);
}
