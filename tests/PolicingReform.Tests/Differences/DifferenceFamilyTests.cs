using PolicingReform.Surveys;

namespace PolicingReform.Tests.Differences;

public class DifferenceFamilyTests
{
    private static ResultTable<SurveyEstimate> Means =>
        SmallSurvey.Groups(("a", 1), ("b", 3), ("c", 6)).By("g").Mean("y");

    // R: svyby(covmat = TRUE), svycontrast, df 23 of both domains together; p.adjust.
    [Theory]
    [InlineData(Correction.Holm, 0.17506544726688794, 0.00580888663127427, 0.0939970279521254)]
    [InlineData(Correction.BenjaminiHochberg, 0.17506544726688794, 0.00580888663127427, 0.07049777096409406)]
    [InlineData(Correction.None, 0.17506544726688794, 0.00193629554375809, 0.0469985139760627)]
    public void Pairwise_OfThreeGroups_AdjustsAsR(Correction correction, double first, double second, double third)
    {
        ResultTable<SurveyDifference> family = Means.Pairwise(correction);

        Assert.Equal(["b, a", "c, a", "c, b"], family.Rows.Select(row => $"{row.Label("left")}, {row.Label("right")}"));
        Assert.Equal([2.0, 5.0, 3.0], family.Select(each => each.Difference.Value!.Value));
        Assert.All(family, each => Accuracy.Within(1e-12, 1.42928553580352, each.Difference.StandardError!.Value));
        Assert.All(family, each => Assert.Equal(23, each.Difference.DegreesOfFreedom));
        double[] adjusted = [first, second, third];
        foreach ((SurveyDifference each, double wanted) in family.Zip(adjusted))
            Accuracy.Within(1e-10, wanted, each.AdjustedPValue!.Value);
        Accuracy.Within(1e-10, 0.0469985139760627, family[2].PValue!.Value);
        Accuracy.Within(1e-10, 0.0432975988981905, family[2].Difference.Interval!.Low);
    }

    // The interval decides, not the adjusted p: 3 with 0.04 to 5.96 is Higher beside an adjusted p of 0.094.
    [Fact]
    public void Verdict_OfOneOfAFamily_IsOfItsOwnInterval() => Assert.Equal(
        [Verdict.Inconclusive, Verdict.Higher, Verdict.Higher], Means.Pairwise().Select(each => each.Verdict));

    // R: 90 % intervals of -0.45 to 4.45, 2.55 to 7.45 and 0.55 to 5.45; 95 % ones of -0.96 to 4.96, 2.04 to 7.96, 0.04 to
    // 5.96.
    [Theory]
    [InlineData(4.4, Verdict.Inconclusive, Verdict.Inconclusive, Verdict.Inconclusive)]
    [InlineData(4.5, Verdict.Equivalent, Verdict.Inconclusive, Verdict.Inconclusive)]
    [InlineData(7.5, Verdict.Equivalent, Verdict.Equivalent, Verdict.Equivalent)]
    [InlineData(2.0, Verdict.Inconclusive, Verdict.Higher, Verdict.Inconclusive)]
    public void Verdict_WithAMargin_FollowsFromBothIntervals(double margin, params Verdict[] verdicts)
    {
        Assert.Equal(verdicts, Means.Pairwise(margin: margin).Select(each => each.Verdict!.Value));
        Assert.Equal(
            verdicts[0] == Verdict.Higher ? Verdict.Lower : verdicts[0],
            Means.Compare(["a"], ["b"], margin).Verdict);
    }

    [Fact]
    public void ComparedWith_ARow_TakesItFromEveryOther()
    {
        ResultTable<SurveyDifference> family = Means.ComparedWith(["a"]);

        Assert.Equal(["b, a", "c, a"], family.Rows.Select(row => $"{row.Label("left")}, {row.Label("right")}"));
        Accuracy.Within(1e-10, 0.17506544726688794, family[0].AdjustedPValue!.Value);
        Accuracy.Within(1e-10, 0.00387259108751618, family[1].AdjustedPValue!.Value);
        Assert.Equal(
            "Family: each row against a, 2 tests; p adjusted by Holm. Intervals and verdicts are of each difference by " +
            "itself.",
            family.Notes[0]);
        Assert.Equal(Verdict.Lower, Means.ComparedWith(["c"])[0].Verdict);
    }

    [Theory]
    [InlineData(Correction.Holm, "p adjusted by Holm")]
    [InlineData(Correction.BenjaminiHochberg, "p adjusted by Benjamini and Hochberg")]
    [InlineData(Correction.None, "p not adjusted")]
    public void Notes_OfAFamily_SayWhatItIs(Correction correction, string adjusted) => Assert.Equal(
        [
            $"Family: all pairs of 3 rows, 3 tests; {adjusted}. Intervals and verdicts are of each difference by itself.",
            "Verdicts are against a margin of 2.5; \"Equivalent\" where the 90 % interval lies within it.",
        ],
        Means.Pairwise(correction, 2.5).Notes.Take(2));

    // Of nine persons no mean is given, and of equal values no interval.
    [Fact]
    public void Rows_WithoutAnEstimate_AreLeftOutAndCounted()
    {
        ResultTable<SurveyEstimate> means = SurveyData.FromColumns(
            Exposure.Published,
            FilledColumn.Categories(
                "g", [.. Enumerable.Repeat("a", 12), .. Enumerable.Repeat("b", 12), .. Enumerable.Repeat("few", 9)]),
            FilledColumn.Numbers("y", [.. Enumerable.Range(0, 33).Select(i => (double)(i % 12))]))
            .AsSimpleRandomSample().By("g").Mean("y");

        ResultTable<SurveyDifference> pairs = means.Pairwise();

        Assert.Equal("b, a", Assert.Single(pairs.Rows.Select(row => $"{row.Label("left")}, {row.Label("right")}")));
        Assert.Equal(
            [
                "Family: all pairs of 2 rows, 1 test; p adjusted by Holm. Intervals and verdicts are of each difference by " +
                "itself.",
                "1 row gives no estimate that can be compared, and so no test.",
            ],
            pairs.Notes.Take(2));
        Assert.Equal(
            "1 row gives no estimate that can be compared, and so no test.", means.ComparedWith(["a"]).Notes[1]);
        Refusal.Is<ArgumentException>(
            "reference, few, gives no estimate that can be compared: 9 persons are fewer than 10, too few for a share or " +
            "an interval. (Parameter 'reference')",
            () => means.ComparedWith(["few"]));
    }

    [Fact]
    public void Difference_OfGroupsOfEqualValues_HasAValueAndNoTest()
    {
        SurveyDifference difference = Assert.Single(SurveyData.FromColumns(
            Exposure.Published,
            FilledColumn.Categories("g", [.. Enumerable.Repeat("a", 12), .. Enumerable.Repeat("b", 12)]),
            FilledColumn.Numbers("y", [.. Enumerable.Repeat(1.0, 12), .. Enumerable.Repeat(3.0, 12)]))
            .AsSimpleRandomSample().By("g").Mean("y").Pairwise());

        Assert.Equal(2.0, difference.Difference.Value);
        Assert.Equal(
            "no variation between sampling units, so none to make an interval of",
            difference.Difference.NoInterval!.Sentence);
        Assert.Equal((null, null, null), (difference.PValue, difference.AdjustedPValue, difference.Verdict));
    }

    [Fact]
    public void Pairwise_OfQuantiles_IsAnEmptyFamilyThatSaysSo()
    {
        ResultTable<SurveyDifference> none =
            SmallSurvey.Groups(("a", 1), ("b", 3)).By("g").Quantiles("y", 0.5).Pairwise();

        Assert.Empty(none);
        Assert.Equal("2 rows give no estimate that can be compared, and so no test.", none.Notes[1]);
    }
}
