using System.Text.Json;

namespace PolicingReform.Tests.Segregation;

public class ChangeTests
{
    private static readonly JsonElement[] All = [.. ReferenceCases.Read("change.json").All];

    public static TheoryData<int> Shares => [.. Of("share")];

    public static TheoryData<int> Mutuals => [.. Of("mutual")];

    // Reference/change.R: Kitagawa (1955).
    [Theory]
    [MemberData(nameof(Shares))]
    public void ShareChange_OverStrata_AgreesWithR(int index)
    {
        JsonElement input = All[index].GetProperty("input"), expected = All[index].GetProperty("expected");
        ShareChange change = Table(input.GetProperty("before"))
            .ShareChange(UnitTables.Group(0), Table(input.GetProperty("after")));
        Assert.Equal(100 * Expected("change"), change.Change.Value!.Value, 1e-8);
        Assert.Equal(100 * Expected("composition"), change.Composition!.Value, 1e-8);
        Assert.Equal(100 * Expected("rate"), change.Rate!.Value, 1e-8);
        Assert.Equal(change.Change.Value.Value, change.Composition.Value + change.Rate.Value, 1e-9);
        double[] rates = [.. expected.GetProperty("rates").EnumerateArray().Select(each => each.GetDouble())];
        foreach (StratumChange stratum in change.Strata)
            Assert.Equal(100 * rates[int.Parse(stratum.Labels[0][1..], null) - 1], stratum.Rate, 1e-8);

        double Expected(string field) => expected.GetProperty(field).GetDouble();
    }

    // Reference/change.R: fitted tables, the mean over the six orders.
    [Theory]
    [MemberData(nameof(Mutuals))]
    public void SegregationChange_OverUnits_AgreesWithR(int index)
    {
        JsonElement input = All[index].GetProperty("input"), expected = All[index].GetProperty("expected");
        CompositionTable before = UnitTables.Of(UnitTables.Rows(input.GetProperty("before")));
        CompositionTable after = UnitTables.Of(UnitTables.Rows(input.GetProperty("after")), change: Turned);
        SegregationChange change = before.SegregationChange(after);
        Same("change", change.Change.Value);
        Same("removals", change.RemovedUnits);
        Same("additions", change.AddedUnits);
        Same("unitMargin", change.UnitSizes);
        Same("groupMargin", change.GroupSizes);
        Same("structure", change.Structure);

        void Same(string field, double? actual) =>
            Assert.Equal(expected.GetProperty(field).GetDouble(), actual!.Value, 1e-9);
    }

    // A unit of one group that stays and a group that leaves have no table between them.
    [Fact]
    public void SegregationChange_WithoutAFittedTable_SaysSo()
    {
        SegregationChange change = UnitTables.Of([[5, 0], [0, 5]]).SegregationChange(UnitTables.Of([[8, 0], [0, 2]]));
        Assert.NotNull(change.Change.Value);
        Assert.Null(change.Structure);
        Assert.Equal("margins-not-fitted", change.NoParts!.Code);
    }

    [Fact]
    public void GapChange_WhenTheBenchmarkMoves_TellsBothApart()
    {
        RepresentationGap before = TestData.Roster(6, 18).Gap(Gender.Woman, TestData.Half);
        RepresentationGap after = TestData.Roster(12, 28).Gap(Gender.Woman, TestData.Women("later", 600, 400));
        GapChange change = before.ChangeTo(after);

        // 25 % against 50 %, then 30 % against 60 %.
        Assert.Equal(-5, change.Change.Value!.Value, 1e-12);
        Assert.Equal(5, change.OfBody!.Value, 1e-12);
        Assert.Equal(-10, change.OfBenchmark!.Value, 1e-12);
    }

    // The same groups in another order are the same groups.
    private static Composition Turned(Composition unit) => Composition.FromCompleteCount(
        unit.Name, unit.Parts.Reverse().Cast<CountedPart>(), unit.Exposure);

    private static CompositionTable Table(JsonElement side)
    {
        int[] counts = UnitTables.Numbers(side.GetProperty("counts"))!;
        int[] totals = UnitTables.Numbers(side.GetProperty("totals"))!;
        return UnitTables.Of([.. counts.Zip(totals, (count, total) => new[] { count, total - count })]);
    }

    private static IEnumerable<int> Of(string kind) =>
        All.Index().Where(each => each.Item.GetProperty("kind").GetString() == kind).Select(each => each.Index);
}
