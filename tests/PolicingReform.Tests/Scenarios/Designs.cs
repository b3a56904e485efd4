using PolicingReform.Numerics;

namespace PolicingReform.Tests.Scenarios;

/// <summary>Scenarios with everything in them, and random ones.</summary>
internal static class Designs
{
    public static ParityScenario Ranked { get; } = new("all flows")
    {
        Leaving = [new(Rate.Of(0.1))],
        Retirement = [new("constables", Rate.Of(0)), new("sergeants", Rate.Of(0.05))],
        Promotion = [new(Rate.Of(0.1))],
        Hires = [new(50)],
        Freezes = [new(2027, 2027)],
        HireShares = [new(Gender.Woman, Rate.Of(0.4))],
        Ghosts = [new(2027, Gender.Man, 20) { Rank = "constables" }],
    };

    /// <summary>A force of one to four ranks and two to four groups, under rates of every kind.</summary>
    public static (ForceStock Force, ParityScenario Scenario) Random(int seed)
    {
        CounterStream stream = new(2026, (ulong)seed);
        int ranks = 1 + stream.NextIndex(4), groups = 2 + stream.NextIndex(3);
        Category[] categories =
            [.. Enumerable.Range(0, groups).Select(i => new Category(PersonAttribute.Origin, $"g{i}", $"group {i}"))];
        ForceStock force = ForceStock.ByRank(
            "a random force",
            2020,
            [
                .. Enumerable.Range(0, ranks).Select(rank => new RankStock(
                    $"rank {rank}",
                    categories.Select(group => new CountedPart(group, 50 + stream.NextIndex(900))).ToArray())),
            ],
            Exposure.Published);
        return (force, new ParityScenario($"random {seed}")
        {
            Leaving = [new(Any(0.2)), new(categories[0], Rate.Between(0.01, 0.01 + (0.2 * stream.NextUnit())))],
            Retirement = [new(Rate.Estimated(stream.NextIndex(20), 200))],
            Promotion = ranks == 1 ? [] : [new(Any(0.5)), new("rank 0", categories[1], Any(0.3))],
            Hires = [new(stream.NextIndex(300)), new(stream.NextIndex(50)) { FirstYear = 2023, LastYear = 2025 }],
            Freezes = [new(2027, 2028)],
            HireShares = [.. categories.Skip(1).Select(group => new HireShare(group, Any(1.0 / groups)))],
            Ghosts = [new(2022, categories[0], 1 + stream.NextIndex(10)) { Rank = "rank 0" }],
        });

        Rate Any(double most) => Rate.Of(most * stream.NextUnit());
    }
}
