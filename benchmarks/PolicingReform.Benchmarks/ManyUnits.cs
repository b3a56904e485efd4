using System.Globalization;

namespace PolicingReform.Benchmarks;

/// <summary>Invented units of 5 to 60 officers, some composed as their town, some not.</summary>
internal sealed class ManyUnits
{
    private static readonly PersonAttribute Origin = new("origin-group", "origin");

    private readonly int[][] _counts;
    private readonly int[] _town;

    /// <summary>Invents units.</summary>
    /// <param name="units">How many.</param>
    /// <param name="groups">The number of groups.</param>
    /// <param name="seed">The seed.</param>
    public ManyUnits(int units, int groups, int seed)
    {
        Random random = new(seed);
        _town = [.. Enumerable.Range(0, groups).Select(g => 40_000 / (g + 1))];
        _counts = [.. Enumerable.Range(0, units).Select(_ => Unit(random, _town))];
    }

    /// <summary>The town.</summary>
    public Benchmark Town => Benchmark.FromCounts(
        new BenchmarkId("town"), "residents", BenchmarkPopulation.Residents,
        _town.Select((count, g) => new CountedPart(Group(g), count)), ReducedDate.Year(2020),
        [new Locator(new ReferenceId("invented"))]);

    /// <summary>The units as the library holds them.</summary>
    public CompositionTable Table() => new(
        "the force",
        ["unit"],
        [
            .. _counts.Select((counts, u) => new UnitComposition(
                [Name(u)],
                Composition.FromCompleteCount(
                    Name(u), counts.Select((count, g) => new CountedPart(Group(g), count)), Exposure.Synthetic))),
        ]);

    /// <summary>Writes a row a unit and group: count, size of the unit, share of the town.</summary>
    public void Write(string path)
    {
        double total = _town.Sum();
        File.WriteAllLines(
            path,
            _counts.SelectMany(counts => counts.Select((count, g) => string.Create(
                CultureInfo.InvariantCulture, $"{count},{counts.Sum()},{_town[g] / total:R}")))
                .Prepend("count,size,share"));
    }

    private static int[] Unit(Random random, int[] town)
    {
        int[] counts = new int[town.Length];
        int total = town.Sum(), leaning = random.Next(town.Length);
        for (int officer = random.Next(5, 61); officer > 0; officer--)
        {
            int left = random.Next(total), g = 0;
            while (left >= town[g])
                left -= town[g++];
            counts[random.Next(5) == 0 ? leaning : g]++;
        }

        return counts;
    }

    private static Category Group(int g) =>
        new(
            Origin,
            "g" + g.ToString(CultureInfo.InvariantCulture),
            "group " + g.ToString(CultureInfo.InvariantCulture));

    private static string Name(int unit) => "station " + unit.ToString(CultureInfo.InvariantCulture);
}
