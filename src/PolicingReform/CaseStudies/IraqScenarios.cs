namespace PolicingReform.CaseStudies;

/// <summary>
/// What could become of the share of women in the Iraqi Police Service, under rates that are stated here.
/// </summary>
/// <remarks>
/// The share at the start, about 2 % around 2021, is the paper's (Watkins and others 2021). It prints neither the size
/// of the service nor how many leave and are hired: the force is therefore one of 100,000 posts, and all rates are this
/// project's assumptions, chosen to show what hiring can and cannot do. The paper reports that women volunteered and
/// were turned away when hiring stopped for want of money.
/// </remarks>
public static class IraqScenarios
{
    /// <summary>The service per 100,000 posts at the end of 2021: 2,000 women, 98,000 men.</summary>
    public static ForceStock IraqiPoliceService => ForceStock.Of(
        "Iraqi Police Service, per 100,000 posts",
        2021,
        [new CountedPart(Gender.Woman, 2_000), new CountedPart(Gender.Man, 98_000)],
        Exposure.Published) with
    {
        Sources = IraqBenchmarks.IraqiPoliceService.Sources,
    };

    /// <summary>The share of women among the residents of Iraq, as it was estimated in 2014: 49.1 %.</summary>
    public static ParityTarget WomenAmongResidents =>
        ParityTarget.Constant(IraqBenchmarks.ResidentsOfIraq.Share(Gender.Woman)!.Value);

    /// <summary>
    /// Three scenarios, each with 3 % to 7 % of all leaving a year and 5,000 hired: women 2 % of those hired, as in the
    /// service now; every fifth; and half, after a freeze of four years.
    /// </summary>
    public static ValueList<ParityScenario> ThreeForWomen =>
    [
        Scenario("hires as now", 0.02),
        Scenario("every fifth hire a woman", 0.2),
        Scenario("a freeze to 2025, then every second hire a woman", 0.5) with
        {
            Freezes = [new HiringFreeze(2022, 2025)],
        },
    ];

    private static ParityScenario Scenario(string name, double women) => new(name)
    {
        Leaving = [new StatedRate(Rate.Between(0.03, 0.07))],
        Hires = [new AnnualHires(5_000)],
        HireShares = [new HireShare(Gender.Woman, Rate.Of(women))],
    };
}
