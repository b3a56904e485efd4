using PolicingReform.Surveys;

namespace PolicingReform.Tests.Replication;

/// <summary>What stands against replicates of a sample, and what an estimate lacks where some of them hold nobody.</summary>
public class ReplicateFindingsTests
{
    private static readonly AnalysisSettings Open = AnalysisSettings.Default with { MinimumCellSize = 0 };

    private static FilledColumn Strata => FilledColumn.Categories("region", ["a", "a", "b", "b", "b"]);

    [Fact]
    public void Balanced_WithThreeUnitsInAStratum_NamesIt() => Assert.Equal(
        [
            "balanced-needs-pairs: Stratum \"b\" has 3 sampling units; balanced repeated replication needs two in every " +
            "stratum, so combine or split strata, or choose the jackknife or the bootstrap.",
        ],
        Refused(d => d.StratifiedBy("region").WithReplicates(Replicates.Balanced), Strata));

    [Fact]
    public void Balanced_WithoutStrata_SpeaksOfTheSample() => Assert.Equal(
        [
            "balanced-needs-pairs: The sample has 5 sampling units; balanced repeated replication needs two in every " +
            "stratum, so combine or split strata, or choose the jackknife or the bootstrap.",
        ],
        Refused(d => d.WithReplicates(Replicates.Fay(0.5)), Strata));

    [Fact]
    public void Balanced_WithASingleUnit_SaysItOnce() => Assert.Equal(
        [
            "single-unit-in-stratum: Stratum \"b\" has a single sampling unit in stage 1, which shows no variation; " +
            "combine it with another, or choose what is done with it: remove, adjust or average.",
        ],
        Refused(
            d => d.StratifiedBy("region").WithReplicates(Replicates.Balanced),
            FilledColumn.Categories("region", ["a", "a", "b"])));

    [Fact]
    public void Balanced_WithASingleUnitRemovedOrAStratumWhollyDrawn_LeavesThemOut()
    {
        Survey poll = Data(
            FilledColumn.Categories("region", ["a", "a", "b", "c", "c", "c"]),
            FilledColumn.Numbers("N", [9, 9, 4, 3, 3, 3]),
            FilledColumn.Numbers("x", [1, 2, 3, 4, 5, 6]))
            .WithDesign(d => d.StratifiedBy("region").WithFinitePopulations("N").WithSinglePsu(SinglePsuPolicy.Remove)
                .WithReplicates(Replicates.Balanced))
            .Under(Open);

        // Only a varies: by (1 - 2/9) 2 (4.5² + 9² - 13.5²/2), weights being 4.5.
        Accuracy.Within(
            1e-12, Math.Sqrt(7.0 / 9 * 2 * (20.25 + 81 - 91.125)), poll.Total("x").Estimate.StandardError!.Value);
    }

    [Theory]
    [InlineData(SinglePsuPolicy.Adjust)]
    [InlineData(SinglePsuPolicy.Average)]
    public void Policy_ForLinearization_IsRefusedWithReplicates(SinglePsuPolicy policy)
    {
        foreach (Replicates replicates in (Replicates[])
            [Replicates.Jackknife, Replicates.Bootstrap(10), Replicates.Balanced])
        {
            Assert.Equal(
                [
                    $"replicates-and-single-units: The policy {policy} for single sampling units is for linearization; " +
                    "with replicates, choose remove or fail.",
                ],
                Refused(
                    d => d.StratifiedBy("region").WithSinglePsu(policy).WithReplicates(replicates),
                    FilledColumn.Categories("region", ["a", "a", "b"])));
        }
    }

    [Fact]
    public void Columns_ThatAreNoWeights_AreAllFound() => Assert.Equal(
        [
            "negative-weight: The weight in r1 is negative for 1 of 3 respondents, the first of them number 2; give each " +
            "a weight of 0 or more.",
            "missing-weight: The weight in r2 is missing for 2 of 3 respondents, the first of them number 1; give each a " +
            "weight of 0 or more.",
            "no-weight: The weights in r3 sum to zero; some must be above zero.",
        ],
        Refused(
            d => d.WithReplicates(Replicates.FromColumns(["r1", "r2", "r3"])),
            FilledColumn.Numbers("r1", [1, -1, 2]),
            FilledColumn.Numbers("r2", [double.NaN, 1, double.NaN]),
            FilledColumn.Numbers("r3", [0, 0, 0])));

    [Fact]
    public void Replicates_OfTwoStages_SayThatTheyVaryTheFirst()
    {
        string[] units = [.. Enumerable.Range(0, 60).Select(i => $"u{i / 10}")];
        Survey poll = Data(
            FilledColumn.Categories("unit", units),
            FilledColumn.Numbers("N", [.. Enumerable.Repeat(30.0, 60)]),
            FilledColumn.Numbers("M", [.. Enumerable.Repeat(40.0, 60)]),
            FilledColumn.Numbers("x", [.. Enumerable.Range(0, 60).Select(i => (double)(i * i % 17))]))
            .WithDesign(d => d.ClusteredBy("unit").WithFinitePopulations("N", "M").WithReplicates(Replicates.Jackknife));

        Finding note = Assert.Single(poll.Findings);
        Assert.Equal(
            (Severity.Note, "Replicates vary the first stage only; the finite populations of later stages do not enter, " +
                "so standard errors are a little too small."),
            (note.Severity, note.Message));
        Assert.Contains(note.Message, poll.Mean("x").Notes);
        Assert.EndsWith("jackknife", poll.Mean("x").Estimate.Method, StringComparison.Ordinal);
    }

    // Only unit u0 holds anybody of the level: the replicate without it cannot stand for them.
    [Fact]
    public void Level_OfAMarginThatAReplicateLacks_LeavesTheValueAndTakesTheInterval()
    {
        string[] levels = [.. Enumerable.Range(0, 60).Select(i => i < 5 ? "few" : "many")];
        Survey plain = Data(
            FilledColumn.Categories("unit", [.. Enumerable.Range(0, 60).Select(i => $"u{i / 10}")]),
            FilledColumn.Categories("level", levels),
            FilledColumn.Numbers("x", [.. Enumerable.Range(0, 60).Select(i => (double)(i % 7))]))
            .WithDesign(d => d.ClusteredBy("unit").WithReplicates(Replicates.Jackknife));
        Survey weighted = plain.PostStratified(
            Margin.Of("level", new MarginCount("few", 100), new MarginCount("many", 900)));
        Estimate[] estimates =
            [weighted.Mean("x").Estimate, weighted.Count().Estimate, weighted.Proportion("level", ["many"]).Estimate];

        Assert.All(estimates, estimate =>
        {
            Assert.NotNull(estimate.Value);
            Assert.Null(estimate.StandardError);
            Assert.Equal(
                ("replicates-not-weighted", "1 of 6 replicates cannot be brought to the margins: a level is empty in " +
                    "them, or bounds do not allow it"),
                (estimate.NoInterval!.Code, estimate.NoInterval.Sentence));
        });
        Assert.Equal(1_000, estimates[1].Value);
        Assert.NotNull(plain.Mean("x").Estimate.Interval);
    }

    [Fact]
    public void Domain_ThatAReplicateLacks_HasAValueButNoInterval()
    {
        Survey poll = Data(
            FilledColumn.Categories("unit", [.. Enumerable.Range(0, 60).Select(i => $"u{i / 20}")]),
            FilledColumn.Categories("group", [.. Enumerable.Range(0, 60).Select(i => i < 15 ? "one" : "all")]),
            FilledColumn.Numbers("x", [.. Enumerable.Range(0, 60).Select(i => (double)(i % 7))]))
            .WithDesign(d => d.ClusteredBy("unit").WithReplicates(Replicates.Jackknife));
        ResultTable<SurveyEstimate> means = poll.By("group").Mean("x");

        // 0 to 6 twice, and 0: 42 over 15.
        Assert.Equal(2.8, means["one"].Estimate.Value!.Value, 1e-14);
        Assert.Equal(
            "the estimate does not exist in every replicate: some of them hold nobody of the cell",
            means["one"].Estimate.NoInterval!.Sentence);
        Assert.NotNull(means["all"].Estimate.Interval);
        Assert.NotNull(poll.By("group").Count()["one"].Estimate.Interval);
        Assert.Equal(
            "the estimate does not exist in every replicate: some of them hold nobody of the cell",
            means.Compare(["all"], ["one"]).Difference.NoInterval!.Sentence);
    }

    private static SurveyData Data(params FilledColumn[] columns) =>
        SurveyData.FromColumns(Exposure.Published, columns);

    private static IEnumerable<string> Refused(
        Func<SurveyDesign, SurveyDesign> design, params FilledColumn[] columns)
    {
        Assert.False(Data(columns).TryWithDesign(design, out Survey? survey, out ValueList<Finding> findings));
        Assert.Null(survey);
        Assert.All(findings, finding => Assert.Equal((Severity.Error, "design"), (finding.Severity, finding.Subject)));
        return findings.Select(finding => $"{finding.Code}: {finding.Message}");
    }
}
