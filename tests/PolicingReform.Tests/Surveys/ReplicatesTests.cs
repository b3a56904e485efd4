using PolicingReform.Surveys;

namespace PolicingReform.Tests.Surveys;

public class ReplicatesTests
{
    [Fact]
    public void Replicates_OfEveryKind_SayThemselves() => Assert.Equal(
        [
            "jackknife", "200 replicates of the Rao-Wu bootstrap", "balanced repeated replication",
            "Fay's balanced repeated replication (0.3 kept)", "balanced repeated replication",
            "3 given replicates, a to c",
        ],
        ((Replicates[])
        [
            Replicates.Jackknife, Replicates.Bootstrap(200), Replicates.Balanced, Replicates.Fay(0.3), Replicates.Fay(0),
            Replicates.FromColumns(["a", "b", "c"], 0.5),
        ]).Select(each => each.ToString()));

    [Fact]
    public void Scale_OfAllColumns_IsThatOfEach() => Assert.Equal(
        Replicates.FromColumns(["a", "b"], [0.5, 0.5]), Replicates.FromColumns(["a", "b"], 0.5));

    [Fact]
    public void Scale_ThatIsNotGiven_IsOneOverTheirNumber()
    {
        Estimate plain = Poll(Replicates.FromColumns(["r1", "r2", "r3", "r4"])).Total("x").Estimate;

        // Totals of 3, 4, 5 and 8 about 5 are off by 4 + 1 + 0 + 9 = 14 in squares, over 4.
        Accuracy.Within(1e-14, Math.Sqrt(14.0 / 4), plain.StandardError!.Value);
        Accuracy.Within(
            1e-14,
            Math.Sqrt((4 * 0.5) + 1 + (9 * 0.25)),
            Poll(Replicates.FromColumns(["r1", "r2", "r3", "r4"], [0.5, 1, 2, 0.25])).Total("x").Estimate
                .StandardError!.Value);
        Assert.Equal(3, plain.DegreesOfFreedom);
    }

    private static Survey Poll(Replicates replicates) => SurveyData.FromColumns(
        Exposure.Published,
        FilledColumn.Numbers("x", [1, 2]),
        FilledColumn.Numbers("w", [1, 2]),
        FilledColumn.Numbers("r1", [1, 1]),
        FilledColumn.Numbers("r2", [0, 2]),
        FilledColumn.Numbers("r3", [3, 1]),
        FilledColumn.Numbers("r4", [4, 2]))
        .WithDesign(d => d.WeightedBy("w").WithReplicates(replicates))
        .Under(AnalysisSettings.Default with { MinimumCellSize = 0 });
}
