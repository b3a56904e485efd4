using System.Text.Json;

namespace PolicingReform.Tests.Scenarios;

/// <summary>Against an implementation in R (Reference/parity.R): matrices, uniroot, rbinom.</summary>
public class ParityReferenceTests
{
    private const int Start = 2025;

    private static readonly ReferenceCases Cases = ReferenceCases.Read("parity.json");

    public static TheoryData<string> Names =>
        [.. Cases.All.Select(item => item.GetProperty("input").GetProperty("name").GetString()!)];

    [Fact]
    public void Reference_HoldsEveryDesign_OnceEach() => Assert.Equal(6, Cases.All.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void Path_OfADesign_IsThatOfTheReference(string name)
    {
        (ParityProjection projection, JsonElement expected) = Project(name);
        double[][] path = [.. expected.GetProperty("path").EnumerateArray().Select(Numbers)];
        Assert.Equal(path.Length, projection.Years.Count);
        foreach ((double[] persons, ProjectedYear year) in path.Zip(projection.Years))
        {
            Assert.Equal(persons.Length, year.ByRank.Count);
            foreach ((double each, PersonFlows cell) in persons.Zip(year.ByRank))
                Accuracy.Within(Cases.Tolerance, each, cell.End);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void RequiredHireShare_OfADesign_IsThatOfTheReference(string name)
    {
        (ParityProjection projection, JsonElement expected) = Project(name);
        if (expected.GetProperty("required").ValueKind == JsonValueKind.Null)
            Assert.Equal("not-even-all-hires", projection.NoRequiredHireShare!.Code);
        else
            Assert.Equal(expected.GetProperty("required").GetDouble(), projection.RequiredHireShare!.Value.Value, 1e-9);
    }

    // An end of the interval has a standard error of 0.68 % of its width with 10,000 simulations and half of that with
    // 40,000; a share reached one of at most 0.5 points and half of that. Five errors of the difference each.
    [Theory]
    [MemberData(nameof(Names))]
    public void Simulations_OfADesign_AreThoseOfTheReference(string name)
    {
        (ParityProjection projection, JsonElement expected) = Project(name);
        double[] low = Numbers(expected.GetProperty("low")), high = Numbers(expected.GetProperty("high"));
        double[] reached = Numbers(expected.GetProperty("reached"));
        foreach (ProjectedYear year in projection.Years.Skip(1))
        {
            int i = year.YearsFromStart;

            // Shares of a small force move in steps of a person.
            double tolerance = (0.038 * (high[i] - low[i])) + (1 / year.ByGroup.Sum(group => group.End));
            Assert.Equal(low[i], year.Share.Interval!.Low, tolerance);
            Assert.Equal(high[i], year.Share.Interval.High, tolerance);
            Assert.Equal(reached[i], year.ReachedBy.Value, 0.028);
        }
    }

    private static (ParityProjection Projection, JsonElement Expected) Project(string name)
    {
        JsonElement item = Cases.All.First(each => each.GetProperty("input").GetProperty("name").GetString() == name);
        JsonElement input = item.GetProperty("input");
        double[][] start = Matrix(input, "start");
        Category[] groups =
        [
            .. Enumerable.Range(0, start[0].Length).Select(i =>
                new Category(PersonAttribute.Origin, $"g{i}", $"group {i}")),
        ];
        ForceStock force = ForceStock.ByRank(
            "a force",
            Start,
            start.Select((row, rank) => new RankStock(
                Rank(rank), groups.Zip(row, (group, persons) => new CountedPart(group, (int)persons)))),
            Exposure.Published);
        return (
            force.Project(
                groups[0], ParityTarget.Constant(new Share(input.GetProperty("target").GetDouble())),
                input.GetProperty("years").GetInt32(), Scenario(input, groups)),
            item.GetProperty("expected"));
    }

    private static ParityScenario Scenario(JsonElement input, Category[] groups)
    {
        double[] freeze = Numbers(input.GetProperty("freeze")), shares = Numbers(input.GetProperty("shares"));
        int ranks = Matrix(input, "start").Length;
        return new ParityScenario("the reference's")
        {
            Leaving =
            [
                .. Rates(input, "leave", groups, ranks).Where(rate =>
                    rate.Group != groups[0] || !input.TryGetProperty("leaveBetween", out _)),
                .. input.TryGetProperty("leaveBetween", out JsonElement between)
                    ? [new StatedRate(groups[0], Rate.Between(between[0].GetDouble(), between[1].GetDouble()))]
                    : Array.Empty<StatedRate>(),
            ],
            Retirement = [.. Rates(input, "retire", groups, ranks)],
            Promotion = [.. Rates(input, "promote", groups, ranks - 1)],
            Hires =
            [
                .. Numbers(input.GetProperty("hires"))
                    .Select((persons, rank) => new AnnualHires((int)persons) { Rank = Rank(rank) }),
            ],
            Freezes = freeze[0] > 0 ? [new(Start + (int)freeze[0], Start + (int)freeze[1])] : [],
            HireShares = input.TryGetProperty("hiresOf", out JsonElement counts)
                ? [new HireShare(groups[0], Rate.Estimated(counts[0].GetInt32(), counts[1].GetInt32()))]
                : [.. groups.Zip(shares, (group, share) => new HireShare(group, Rate.Of(share)))],
            Ghosts =
            [
                .. input.GetProperty("ghosts").EnumerateArray().Select(each => new GhostRemoval(
                    Start + each.GetProperty("year").GetInt32(), groups[each.GetProperty("group").GetInt32()],
                    each.GetProperty("persons").GetInt32()) { Rank = Rank(each.GetProperty("rank").GetInt32()) }),
            ],
        };
    }

    private static IEnumerable<StatedRate> Rates(JsonElement input, string flow, Category[] groups, int ranks) =>
        Matrix(input, flow).Take(ranks).SelectMany((row, rank) =>
            groups.Zip(row, (group, rate) => new StatedRate(Rank(rank), group, Rate.Of(rate))));

    private static string Rank(int rank) => $"rank {rank}";

    private static double[][] Matrix(JsonElement input, string name) =>
        [.. input.GetProperty(name).EnumerateArray().Select(Numbers)];

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(each => each.GetDouble())];
}
