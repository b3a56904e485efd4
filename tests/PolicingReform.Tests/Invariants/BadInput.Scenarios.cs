using PolicingReform.Tests.Scenarios;

namespace PolicingReform.Tests.Invariants;

internal sealed partial record BadInput
{
    private static readonly Category Kakai = new(PersonAttribute.Ethnicity, "kakai", "Kakai");
    private static readonly Rate ARate = Rate.Of(0.1);

    private static BadInput[] Rates =>
    [
        new("Rate.Of", "value was NaN; it must be from 0 to 1." + Of("value"), () => Rate.Of(double.NaN)),
        new("Rate.Between", "low was -0.1; it must be from 0 to 1." + Of("low"), () => Rate.Between(-0.1, 0.1)),
        new("Rate.Between", "high was 0.1; it must be from 0.2 to 1." + Of("high"), () => Rate.Between(0.2, 0.1)),
        new("Rate.Estimated", "n was 0; it must be at least 1." + Of("n"), () => Rate.Estimated(0, 0)),
        new("Rate.Estimated", "k was 6; it must be from 0 to 5." + Of("k"), () => Rate.Estimated(6, 5)),
        new("StatedRate", "rate was null; a value is required." + Of("rate"), () => _ = new StatedRate(null!)),
        new("StatedRate", "rank was empty; a text is required." + Of("rank"), () => _ = new StatedRate("", ARate)),
        new("StatedRate", "group was null; a value is required." + Of("group"),
            () => _ = new StatedRate((Category)null!, ARate)),
        new("HireShare", "share was null; a value is required." + Of("share"),
            () => _ = new HireShare(Gender.Woman, null!)),
        new("AnnualHires", "persons was -1; it must be from 0 to 100000000." + Of("persons"),
            () => _ = new AnnualHires(-1)),
        new("AnnualHires", "LastYear was 2025; it must be from 2026 to 9999." + Of("LastYear"),
            () => _ = new AnnualHires(1) { FirstYear = 2026, LastYear = 2025 }),
        new("AnnualHires", "FirstYear was 2026; it must be from 1 to 2025." + Of("FirstYear"),
            () => _ = new AnnualHires(1) { LastYear = 2025, FirstYear = 2026 }),
        new("AnnualHires", "Rank was empty; a text is required." + Of("Rank"),
            () => _ = new AnnualHires(1) { Rank = "" }),
        new("HiringFreeze", "lastYear was 2025; it must be from 2026 to 9999." + Of("lastYear"),
            () => _ = new HiringFreeze(2026, 2025)),
        new("HiringFreeze", "firstYear was 0; it must be from 1 to 9999." + Of("firstYear"),
            () => _ = new HiringFreeze(0)),
        new("GhostRemoval", "persons was 0; it must be at least 1." + Of("persons"),
            () => _ = new GhostRemoval(2026, Gender.Man, 0)),
        new("GhostRemoval", "year was 0; it must be from 1 to 9999." + Of("year"),
            () => _ = new GhostRemoval(0, Gender.Man, 1)),
        new("SimulationOptions", "Simulations was 10; it must be from 100 to 100000." + Of("Simulations"),
            () => _ = new SimulationOptions { Simulations = 10 }),
        new("SimulationOptions",
            "Simulations was 1000000; it must be from 100 to 100000." + Of("Simulations"),
            () => _ = SimulationOptions.Default with { Simulations = 1_000_000 }),
    ];

    private static BadInput[] ForceStocks =>
    [
        new("RankStock", "name was empty; a text is required." + Of("name"),
            () => _ = new RankStock("", TestData.Counts(1, 1))),
        new("RankStock", "counts held 1 groups; a share needs the count of the others too." + Of("counts"),
            () => _ = new RankStock("a", [new CountedPart(Gender.Woman, 1)])),
        new("RankStock", "counts held women twice; each group is stated once." + Of("counts"),
            () => _ = new RankStock("a", [new CountedPart(Gender.Woman, 1), new CountedPart(Gender.Woman, 1)])),
        new("RankStock",
            "counts held Kakai (ethnicity) beside women (gender); a force is counted by one attribute." + Of("counts"),
            () => _ = new RankStock("a", [new CountedPart(Gender.Woman, 1), new CountedPart(Kakai, 1)])),
        new("RankStock", "counts[0] was null; a value is required." + Of("counts"),
            () => _ = new RankStock("a", [null!])),
        new("ForceStock.Of", "counts sum to 0 persons; a force has from 1 to 2147483647." + Of("counts"),
            () => ForceStock.Of("a", 2025, TestData.Counts(0, 0), Exposure.Published)),
        new("ForceStock.Of",
            "counts sum to 4294967294 persons; a force has from 1 to 2147483647." + Of("counts"),
            () => ForceStock.Of("a", 2025, TestData.Counts(int.MaxValue, int.MaxValue), Exposure.Published)),
        new("ForceStock.Of", "year was 0; it must be from 1 to 9000." + Of("year"),
            () => ForceStock.Of("a", 0, TestData.Counts(1, 1), Exposure.Published)),
        new("ForceStock.Of",
            "exposure was 7; it must be one of Confidential, Published, Synthetic." + Of("exposure"),
            () => ForceStock.Of("a", 2025, TestData.Counts(1, 1), (Exposure)7)),
        new("ForceStock.ByRank", "ranks was empty; a force has at least one rank." + Of("ranks"),
            () => ForceStock.ByRank("a", 2025, [], Exposure.Published)),
        new("ForceStock.ByRank", "ranks held rank \"a\" twice; each rank is stated once." + Of("ranks"),
            () => ForceStock.ByRank("a", 2025, [ARank("a"), ARank("a")], Exposure.Published)),
        new("ForceStock.ByRank",
            "ranks held rank \"b\" without women; every rank states every group, with 0 where it has none." +
            Of("ranks"),
            () => ForceStock.ByRank(
                "a",
                2025,
                [ARank("a"), new RankStock("b", [new CountedPart(Gender.Man, 1), new CountedPart(Nobody, 1)])],
                Exposure.Published)),
        new("ForceStock.Under", "settings was null; a value is required." + Of("settings"),
            () => Forces.Plain.Under(null!)),
        new("ForceStock.Persons", "group was nobody (gender nobody); a force states only women, men (by gender)." +
            Of("group"),
            () => Forces.Plain.Persons(Nobody)),
        new("ParityTarget.Constant", "value was 2; it must be from 0 to 1." + Of("value"),
            () => ParityTarget.Constant(new Share(2))),
        new("ParityTarget.Rising", "year was 0; it must be from 1 to 9999." + Of("year"),
            () => ParityTarget.Rising(0, new Share(0.1), new PercentagePoints(1))),
        new("ParityTarget.Through", "points was empty; at least one is required." + Of("points"),
            () => ParityTarget.Through()),
        new("ParityTarget.Through", "points held 2030 twice; each year is stated once." + Of("points"),
            () => ParityTarget.Through((2030, new Share(0.1)), (2030, new Share(0.2)))),
        new("ParityTrend.Of", "label was empty; a text is required." + Of("label"),
            () => ParityTrend.Of("", 2020, new Share(0.1), 1, 1, 5, Forces.Fifth)),
        new("ParityTrend.Of", "standardError was 0; it must be from 1E-12 to 100." + Of("standardError"),
            () => ParityTrend.Of("a", 2020, new Share(0.1), 1, 0, 5, Forces.Fifth)),
        new("ParityTrend.Of", "pointsPerYear was NaN; it must be from -100 to 100." + Of("pointsPerYear"),
            () => ParityTrend.Of("a", 2020, new Share(0.1), double.NaN, 1, 5, Forces.Fifth)),
        new("ParityTrend.Of", "degreesOfFreedom was 0; it must be from 1 to 1000000." + Of("degreesOfFreedom"),
            () => ParityTrend.Of("a", 2020, new Share(0.1), 1, 1, 0, Forces.Fifth)),
    ];

    private static BadInput[] ParityScenarios =>
    [
        new("ParityScenario", "Name was empty; a text is required." + Of("Name"),
            () => _ = new ParityScenario("") { Leaving = [new(ARate)] }),
        new("ParityScenario", "Leaving was empty; at least one is required." + Of("Leaving"),
            () => _ = new ParityScenario("a") { Leaving = [] }),
        new("ParityScenario", "Leaving held two rates of everybody; each is stated once." + Of("Leaving"),
            () => _ = new ParityScenario("a") { Leaving = [new(ARate), new(ARate)] }),
        new("ParityScenario",
            "Retirement held two rates of women in rank \"sergeants\"; each is stated once." + Of("Retirement"),
            () => _ = Forces.Steady with
            {
                Retirement = [new("sergeants", Gender.Woman, ARate), new("sergeants", Gender.Woman, ARate)],
            }),
        new("ParityScenario", "HireShares held women twice; each group is stated once." + Of("HireShares"),
            () => _ = Forces.Steady with { HireShares = [new(Gender.Woman, ARate), new(Gender.Woman, ARate)] }),
        new("ParityScenario", "Hires was null; a value is required." + Of("Hires"),
            () => _ = Forces.Steady with { Hires = null! }),
    ];

    private static BadInput[] ScenarioVerbs =>
    [
        Refused("states Leaving of rank \"majors\"; a force has only \"all ranks\"",
            scenario => scenario with { Leaving = [new("majors", ARate)] }),
        Refused("states Leaving of Kakai (ethnicity kakai); a force states only women, men",
            scenario => scenario with { Leaving = [new(Kakai, ARate)] }),
        Refused("states no rate of Leaving for men in rank \"all ranks\"; a rate must hold for each, 0 % where there " +
            "is none",
            scenario => scenario with { Leaving = [new(Gender.Woman, ARate)] }),
        Refused("states Promotion; a force has one rank only",
            scenario => scenario with { Promotion = [new(ARate)] }),
        Refused("has Leaving, Retirement and Promotion of women sum to 110 %; they sum to at most 100 %",
            scenario => scenario with { Retirement = [new(Rate.Of(1))] }),
        Refused("states no share of hires for women, men; only one group can be left out and have the rest",
            scenario => scenario with { HireShares = [] }),
        Refused("has shares of hires that sum to 50 %; shares of all groups sum to 100 %",
            scenario => scenario with
            {
                HireShares = [new(Gender.Woman, Rate.Of(0.2)), new(Gender.Man, Rate.Of(0.3))],
            }),
        Refused("states Ghosts (5 men struck off in 2025) in a year that is over; a force is counted at the end of " +
            "2025",
            scenario => scenario with { Ghosts = [new(2025, Gender.Man, 5)] }),
        Refused("strikes off 880 ghosts of men; only 810.0 persons are expected there by then",
            scenario => scenario with { Ghosts = [new(2026, Gender.Man, 880)] }),
        Refused("may lead to 2500001000 persons; a force has at most 2147483647",
            scenario => scenario with { Hires = [new(100_000_000)] }, years: 25),
        new("ScenarioVerbs.Project",
            "The scenario \"a\" states Promotion out of rank \"sergeants\", which is the highest." + Of("scenario"),
            () => Forces.Project(
                Forces.Steady with { Name = "a", Promotion = [new("sergeants", ARate)] }, Forces.Ranked)),
        new("ScenarioVerbs.Project",
            "The scenario \"a\" states Ghosts (5 men struck off in 2026) without their rank; a ranked force has 2." +
            Of("scenario"),
            () => Forces.Project(
                Forces.Steady with { Name = "a", Ghosts = [new(2026, Gender.Man, 5)] }, Forces.Ranked)),
        new("ScenarioVerbs.Project",
            "scenarios held 1; at least two are compared, because one alone would be read as a forecast." +
            Of("scenarios"),
            () => Forces.Plain.Project(Gender.Woman, Forces.Fifth, 5, new[] { Forces.Steady })),
        new("ScenarioVerbs.Project", "scenarios held two named \"as now\"; names tell them apart." + Of("scenarios"),
            () => Forces.Plain.Project(Gender.Woman, Forces.Fifth, 5, Forces.Steady, Forces.Steady)),
        new("ScenarioVerbs.Project", "years was 101; it must be from 1 to 100." + Of("years"),
            () => Forces.Project(Forces.Steady, years: 101)),
        new("ScenarioVerbs.Project", "group was Kakai (ethnicity kakai); a force states only women, men (by gender)." +
            Of("group"),
            () => Forces.Plain.Project(Kakai, Forces.Fifth, 5, Forces.Steady)),
        new("ScenarioVerbs.Project",
            "force holds confidential counts of fewer than 10 persons, which a projection would show; put ranks or " +
            "groups together first." + Of("force"),
            () => Forces.Project(
                Forces.Steady, ForceStock.Of("a", 2025, TestData.Counts(9, 900), Exposure.Confidential))),
    ];

    private static RankStock ARank(string name) => new(name, TestData.Counts(1, 1));

    private static BadInput Refused(string rule, Func<ParityScenario, ParityScenario> change, int years = 10) => new(
        "ScenarioVerbs.Project",
        $"The scenario \"a\" {rule}." + Of("scenario"),
        () => Forces.Project(change(Forces.Steady with { Name = "a" }), years: years));
}
