namespace PolicingReform.Tests.Scenarios;

/// <summary>Small invented forces and scenarios.</summary>
internal static class Forces
{
    public static ParityTarget Fifth { get; } = ParityTarget.Constant(new Share(0.2));

    public static SimulationOptions Few { get; } = new() { Simulations = 1_000 };

    /// <summary>One rank: 100 women and 900 men at the end of 2025.</summary>
    public static ForceStock Plain { get; } =
        ForceStock.Of("a force", 2025, TestData.Counts(100, 900), Exposure.Published) with
        {
            Sources = [TestData.Source],
        };

    /// <summary>Two ranks: 100 + 400 constables and 10 + 90 sergeants at the end of 2025.</summary>
    public static ForceStock Ranked { get; } = ForceStock.ByRank(
        "a ranked force",
        2025,
        [
            new RankStock("constables", TestData.Counts(100, 400)),
            new RankStock("sergeants", TestData.Counts(10, 90)),
        ],
        Exposure.Published);

    /// <summary>10 % leave a year, 100 are hired, 30 % of them women.</summary>
    public static ParityScenario Steady { get; } = new("as now")
    {
        Leaving = [new(Rate.Of(0.1))],
        Hires = [new(100)],
        HireShares = [new(Gender.Woman, Rate.Of(0.3))],
    };

    public static ParityProjection Project(
        ParityScenario scenario, ForceStock? force = null, ParityTarget? target = null, int years = 10) =>
        (force ?? Plain).Project(Gender.Woman, target ?? Fifth, years, scenario, Few);

    public static double Women(ProjectedYear year) => year.ByGroup[0].End;
}
