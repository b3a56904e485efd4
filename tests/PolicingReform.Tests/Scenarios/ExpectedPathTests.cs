namespace PolicingReform.Tests.Scenarios;

public class ExpectedPathTests
{
    // 100 * 0.9 + 30 = 120 women, 900 * 0.9 + 70 = 880 men; then 120 * 0.9 + 30 = 138 and 880 * 0.9 + 70 = 862.
    [Fact]
    public void Path_OfOneRank_IsWhatAPencilGives()
    {
        ParityProjection projection = Forces.Project(Forces.Steady, years: 2);
        Assert.Equal([2025, 2026, 2027], projection.Years.Select(year => year.Year));
        Assert.Equal([0, 1, 2], projection.Years.Select(year => year.YearsFromStart));
        AssertClose([100, 120, 138], projection.Years.Select(year => year.ByGroup[0].End));
        AssertClose([900, 880, 862], projection.Years.Select(year => year.ByGroup[1].End));
        AssertClose([0.1, 0.12, 0.138], projection.Years.Select(year => year.Share.Value!.Value));
    }

    // 2026: constables 100 - 10 = 90, of whom 9 rise, + 20 hired = 101; 400 - 40 = 360, 36 rise, + 30 = 354. Sergeants
    // 10 - 1 - 0.5 + 9 = 17.5; 90 - 9 - 4.5 + 36 = 112.5.
    // 2027, without hires: 101 * 0.9 * 0.9 = 81.81; (354 * 0.9 - 20 ghosts) * 0.9 = 268.74; sergeants
    // 17.5 * 0.85 + 9.09 = 23.965; 112.5 * 0.85 + 29.86 = 125.485.
    [Fact]
    public void Path_WithRanksGhostsAndAFreeze_IsWhatAPencilGives()
    {
        ParityProjection projection = Forces.Project(Designs.Ranked, Forces.Ranked, years: 2);
        AssertClose([101, 354, 17.5, 112.5], projection.Years[1].ByRank.Select(cell => cell.End));
        AssertClose([81.81, 268.74, 23.965, 125.485], projection.Years[2].ByRank.Select(cell => cell.End));
        AssertClose([0, 20, 0, 0], projection.Years[2].ByRank.Select(cell => cell.Ghosts));
        AssertClose([0, 0, 9.09, 29.86], projection.Years[2].ByRank.Select(cell => cell.PromotedIn));
        AssertClose([9.09, 29.86, 0, 0], projection.Years[2].ByRank.Select(cell => cell.PromotedOut));
        AssertClose([0, 0, 0.875, 5.625], projection.Years[2].ByRank.Select(cell => cell.Retired));
        AssertClose([20, 30, 0, 0], projection.Years[1].ByRank.Select(cell => cell.Hired));
        Assert.Equal(105.775 / 500, projection.Years[2].Share.Value!.Value, 1e-12);
    }

    [Fact]
    public void Flows_OfEveryYear_AddUp()
    {
        foreach (int seed in Enumerable.Range(1, 40))
        {
            (ForceStock force, ParityScenario scenario) = Designs.Random(seed);
            ParityProjection projection = force.Project(
                force.Groups[0], Forces.Fifth, 12, scenario, new SimulationOptions { Simulations = 100 });
            foreach (ProjectedYear year in projection.Years.Skip(1))
            {
                Assert.All(year.ByGroup.Concat(year.ByRank), each => Assert.Equal(
                    each.End,
                    each.Start - each.Left - each.Retired - each.Ghosts + each.PromotedIn - each.PromotedOut
                        + each.Hired,
                    1e-9 * Math.Max(1, each.Start)));
                Assert.Equal(
                    year.ByGroup.Sum(group => group.End), year.ByRank.Sum(cell => cell.End), 1e-9 * force.Size);
            }

            foreach ((ProjectedYear before, ProjectedYear year) in projection.Years.Zip(projection.Years.Skip(1)))
                Assert.Equal(before.ByRank.Select(cell => cell.End), year.ByRank.Select(cell => cell.Start));
        }
    }

    // The most specific rate counts: 40 % for women who are sergeants, 30 % for women, 20 % for sergeants, 10 % else.
    [Fact]
    public void Rates_OfSeveralThatHold_TheMostSpecificCounts()
    {
        ParityScenario scenario = new("specific")
        {
            Leaving =
            [
                new(Rate.Of(0.1)), new("sergeants", Rate.Of(0.2)), new(Gender.Woman, Rate.Of(0.3)),
                new("sergeants", Gender.Woman, Rate.Of(0.4)),
            ],
        };
        AssertClose(
            [30, 40, 4, 18],
            Forces.Project(scenario, Forces.Ranked).Years[1].ByRank.Select(cell => cell.Left));
    }

    // Stated last counts for its rank and years; a freeze stands above all.
    [Fact]
    public void Hires_ByRankAndYear_AreThoseStatedLast()
    {
        ParityScenario scenario = Forces.Steady with
        {
            Hires =
            [
                new(100),
                new(10) { Rank = "sergeants", FirstYear = 2027 },
                new(60) { FirstYear = 2028, LastYear = 2029 },
            ],
            Freezes = [new(2030, 2031), new(2033)],
        };
        Assert.Equal(
            [(100, 0), (100, 10), (60, 10), (60, 10), (0, 0), (0, 0), (100, 10), (0, 0), (0, 0), (0, 0)],
            Forces.Project(scenario, Forces.Ranked).Years.Skip(1).Select(year => (
                (int)Math.Round(year.ByRank[0].Hired + year.ByRank[1].Hired),
                (int)Math.Round(year.ByRank[2].Hired + year.ByRank[3].Hired))));
    }

    [Fact]
    public void Rate_ByItsKind_HasItsMean()
    {
        Assert.Equal(0.05, Rate.Of(0.05).Mean);
        Assert.Equal(0.05, Rate.Between(0.02, 0.08).Mean, 1e-15);
        Assert.Equal(12.5 / 241, Rate.Estimated(12, 240).Mean, 1e-15);
        Assert.Equal(
            ["5 %", "from 2 % to 8 %", "5.2 %, estimated from 12 of 240"],
            new[] { Rate.Of(0.05), Rate.Between(0.02, 0.08), Rate.Estimated(12, 240) }.Select(rate => rate.ToString()));
    }

    private static void AssertClose(double[] expected, IEnumerable<double> actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
}
