using System.Text.Json;
using PolicingReform.Surveys;

namespace PolicingReform.Tests.Polls;

public class SurveyVerbsTests
{
    private static readonly SurveyDesign NoDesign = SurveyDesign.SimpleRandomSample;

    // Clopper and Pearson: of 24, none: 1 - 0.025^(1/24).
    [Fact]
    public void Proportion_OfNobodyInASimpleSample_HasTheExactUpperEnd()
    {
        Survey poll = SurveyData.FromColumns(
            Exposure.Published,
            FilledColumn.Answers("q", SmallPoll.Trust, [.. Enumerable.Repeat(1, 24)])).WithDesign(d => d);

        ConfidenceInterval interval = poll.Proportion("q", ["5"]).Estimate.Interval!;

        Assert.Equal(0, interval.Low);
        Assert.Equal(0.14247359772252566, interval.High, 1e-12);
    }

    // methods: n = 100 and 5 degrees of freedom give an effective size of 59.58, and so 0 to 0.0600.
    [Fact]
    public void KornGraubard_AtZeroWithFewUnits_WidensByTheRatioOfTs()
    {
        ProportionEstimate none = new(0, 0, 100, 5);

        Assert.Equal(59.58, none.EffectiveSize(ConfidenceLevel.Percent95, isCapped: true), 0.005);
        Assert.Equal(0.0600, none.Interval(ProportionInterval.KornGraubard, ConfidenceLevel.Percent95)!.High, 5e-5);
    }

    // R's svyciprop on NHANES and others, as published with share, standard error, n and df; beta, logit. The upper
    // beta end of the second is R's own, .544064683764286; the published .544063764683286 has its digits turned.
    [Theory]
    [InlineData(
        .507348258357226, .0167712595840644, 922, 56,
        .473233376535445, .541412207644769, .473768764613996, .54086158229386)]
    [InlineData(
        .471999767708621, .0348828290040279, 276, 56,
        .400786658613709, .544064683764286, .403112644241021, .541969987343409)]
    [InlineData(
        .501335861736522, .0438888962101757, 167, 52,
        .410824184861583, .5917831333426, .41412536084128, .588465156732825)]
    public void ProportionIntervals_OfPublishedInputs_ArePublishedOutputs(
        double share, double error, int n, int df, double betaLow, double betaHigh, double logitLow, double logitHigh)
    {
        ProportionEstimate estimate = new(share, error * error, n, df);
        ConfidenceInterval beta = estimate.Interval(ProportionInterval.Beta, ConfidenceLevel.Percent95)!;
        ConfidenceInterval logit = estimate.Interval(ProportionInterval.Logit, ConfidenceLevel.Percent95)!;

        Accuracy.Within(1e-9, betaLow, beta.Low);
        Accuracy.Within(1e-9, betaHigh, beta.High);
        Accuracy.Within(1e-9, logitLow, logit.Low);
        Accuracy.Within(1e-9, logitHigh, logit.High);
    }

    [Theory]
    [InlineData(ProportionInterval.Logit)]
    [InlineData(ProportionInterval.Wald)]
    public void Proportion_OfEverybodyByAMethodThatFailsThere_HasNoIntervalAndSaysSo(ProportionInterval method) =>
        Assert.Equal(
            "the method has no interval for a share of 0 or 1; Korn-Graubard and Wilson have",
            SmallPoll.YesNo(Exposure.Published, 0, 40).Proportion("q", ["no"], method).Estimate.NoInterval!.Sentence);

    [Fact]
    public void Proportion_OfFewByLogit_SaysThatTheIntervalFailsThere() => Assert.Equal(
        [
            "Quality: fewer than 10 persons on one side; the Logit interval covers less than its level there, " +
            "Korn-Graubard holds.",
        ],
        SmallPoll.YesNo(Exposure.Published, 4, 96).Proportion("q", ["yes"], ProportionInterval.Logit).Row.Notes);

    // survey-levels.R
    [Fact]
    public void Difference_OfTwoLevelsOfOneQuestion_IsThatOfRsSurveyPackage()
    {
        foreach (JsonElement each in ReferenceCases.Read("survey-levels.json").All)
        {
            JsonElement input = each.GetProperty("input"), expected = each.GetProperty("expected");
            string file = input.GetProperty("data").GetString()!;
            Survey poll = SmallPoll.Read(file, "w", "N").WithDesign(d => file == "survey-strat.csv"
                ? d.StratifiedBy("h").WeightedBy("w").WithFinitePopulations("N")
                : d.StratifiedBy("h").ClusteredWithinStrataBy("p").WeightedBy("w"));
            if (input.GetProperty("by").GetString() is string by)
                poll = poll.Where(by, input.GetProperty("value").GetString()!);
            Estimate difference = poll.Proportions(input.GetProperty("column").GetString()!).Compare(
                [input.GetProperty("left").GetString()!], [input.GetProperty("right").GetString()!]).Difference;

            Accuracy.Within(1e-9, 100 * expected.GetProperty("estimate").GetDouble(), difference.Value!.Value);
            Accuracy.Within(1e-8, 100 * expected.GetProperty("se").GetDouble(), difference.StandardError!.Value);
        }
    }

    [Fact]
    public void NonResponse_OfAQuestion_TellsReasonsAmongThoseAsked()
    {
        ResponseScale scale = new(1, 5)
        {
            MissingCodes =
            [
                new MissingCode(7, MissingReason.NotAsked), new MissingCode(8, MissingReason.DontKnow),
                new MissingCode(9, MissingReason.Refused),
            ],
        };
        int[] answers =
        [
            .. Enumerable.Repeat(3, 30), .. Enumerable.Repeat(8, 15), .. Enumerable.Repeat(9, 5),
            .. Enumerable.Repeat(7, 50),
        ];
        ResultTable<SurveyEstimate> rates = SurveyData.FromColumns(
            Exposure.Published, FilledColumn.Answers("q", scale, answers)).WithDesign(d => d).NonResponse("q");

        Assert.Equal(
            ["answered 0.6", "don't know 0.3", "not stated 0", "refused 0.1"],
            rates.Rows.Select(row => $"{row.Label("level")} {row.Value}"));
        Assert.All(rates.Rows, row => Assert.Equal(50, row.N));
    }

    [Fact]
    public void Estimate_OfOneUnitAStratum_HasAStandardErrorButNoIntervalWithoutDegreesOfFreedom()
    {
        Survey poll = SmallPoll.Read("survey-lone.csv", "w", "y")
            .WithDesign(d => d.StratifiedBy("h").ClusteredWithinStrataBy("p").WeightedBy("w")
                .WithSinglePsu(SinglePsuPolicy.Adjust))
            .Under(AnalysisSettings.Default with { MinimumCellSize = 0 });
        string lone = poll.By("h").Count().Where(each => each.Estimate.DegreesOfFreedom == 0)
            .Select(each => each.Row.Label("h")).First();

        Estimate mean = poll.Where("h", lone).Mean("y").Estimate;

        Assert.NotNull(mean.Value);
        Assert.Equal(
            "no degrees of freedom: the cell is in no more sampling units than strata", mean.NoInterval!.Sentence);
    }

    [Fact]
    public void Estimates_OfASubpopulationOfNobody_AreAbsentWithTheirReason()
    {
        Survey nobody = SmallPoll.Of(Exposure.Published, 20, 20).Where("g", "g0").Where("g", "g1");
        SurveyEstimate[] all =
        [
            nobody.Mean("q"), nobody.Total("q"), nobody.Count(), nobody.Ratio("q", "q"), nobody.Variance("q"),
            nobody.Proportion("q", ["1"]), nobody.Quantiles("q", 0.5)[0], nobody.Proportions("q")[0],
        ];

        Assert.All(all, each => Assert.Equal("no-valid-value", each.Estimate.NoValue!.Code));
        Assert.Empty(nobody.By("g").Mean("q"));
    }

    [Fact]
    public void Mean_OfNobodyWithAValue_SaysSo()
    {
        Survey poll = SurveyData.FromColumns(
            Exposure.Published, FilledColumn.Numbers("x", [.. Enumerable.Repeat(double.NaN, 12)])).WithDesign(d => d);

        Assert.Equal(
            "nobody in the cell has a valid value of positive weight", poll.Mean("x").Estimate.NoValue!.Sentence);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Mean_OfEqualValues_HasNoIntervalOfHardlyAnyWidth(bool isClustered, bool isWeighted)
    {
        SurveyData data = SurveyData.FromColumns(
            Exposure.Published,
            FilledColumn.Numbers("x", [.. Enumerable.Repeat(0.1, 50)]),
            FilledColumn.Numbers("w", [.. Enumerable.Range(0, 50).Select(i => isWeighted ? 0.1 + (i / 7.0) : 0.3)]),
            FilledColumn.Categories("unit", [.. Enumerable.Range(0, 50).Select(i => $"u{i % 7}")]));

        Estimate mean = data
            .WithDesign(d => (isClustered ? d.ClusteredBy("unit") : d).WeightedBy("w")).Mean("x").Estimate;

        Assert.Equal(
            "no variation between sampling units, so none to make an interval of", mean.NoInterval!.Sentence);
        Assert.Equal(0.0, mean.StandardError);
    }

    // By R: x <- 1e9 + (0:49 %% 5), svytotal of svydesign(~1, weights = ~w) with w = 0.3: sqrt(50 var(w x)).
    [Fact]
    public void Total_OfLargeValuesThatHardlyVary_KeepsItsStandardError()
    {
        SurveyData data = SurveyData.FromColumns(
            Exposure.Published,
            FilledColumn.Numbers("x", [.. Enumerable.Range(0, 50).Select(i => 1e9 + (i % 5))]),
            FilledColumn.Numbers("w", [.. Enumerable.Repeat(0.3, 50)]));

        // The variance of 0 to 4, ten times each, over n - 1, is 100 / 49.
        Accuracy.Within(
            1e-8, 0.3 * Math.Sqrt(50 * 100.0 / 49),
            data.WithDesign(d => d.WeightedBy("w")).Total("x").Estimate.StandardError!.Value);
    }

    [Fact]
    public void Table_OfGroups_CountsThoseWithoutAGroupInANote()
    {
        Survey poll = SurveyData.FromColumns(
            Exposure.Published,
            FilledColumn.Categories("g", [.. Enumerable.Repeat("a", 20), .. Enumerable.Repeat<string?>(null, 3)]),
            FilledColumn.Numbers("x", [.. Enumerable.Range(0, 23).Select(i => (double)i)])).WithDesign(d => d);

        ResultTable<SurveyEstimate> table = poll.By("g").Mean("x");

        Assert.Equal(9.5, table.Single().Estimate.Value);
        Assert.Contains("3 respondents without a value in g: in no row.", table.Notes);
    }

    [Fact]
    public void Ratio_WithADenominatorOfZero_SaysSoAndHowManyPersonsThereAre()
    {
        Estimate ratio = SurveyData.FromColumns(
            Exposure.Published,
            FilledColumn.Numbers("x", [.. Enumerable.Range(0, 20).Select(i => (double)i)]),
            FilledColumn.Numbers("y", new double[20])).AsSimpleRandomSample().Ratio("x", "y").Estimate;

        Assert.Equal(("the denominator of the ratio is zero", 20), (ratio.NoValue!.Sentence, ratio.Count));
    }

    // A variance of 0 to 11 in units of 1e-58 or 1e58 is that of 0 to 11: nothing is lost at the ends of the range.
    [Theory]
    [InlineData(1e-58)]
    [InlineData(1e58)]
    public void Mean_AtTheEndsOfTheRange_LosesNothing(double unit)
    {
        Estimate mean = SurveyData.FromColumns(
            Exposure.Published,
            FilledColumn.Numbers("x", [.. Enumerable.Range(0, 12).Select(i => i * unit)]),
            FilledColumn.Numbers("w", [.. Enumerable.Repeat(unit, 12)]))
            .WithDesign(d => d.WeightedBy("w")).Mean("x").Estimate;

        Accuracy.Within(1e-9, 5.5 * unit, mean.Value!.Value);
        Accuracy.Within(1e-8, Math.Sqrt(13.0 / 12) * unit, mean.StandardError!.Value);
    }

    [Fact]
    public void Quantiles_Compared_AreRefusedInOneSentence() => Refusal.Is<ArgumentException>(
        "The rows are quantile rows without a common linearization; means, totals, counts, shares, ratios, " +
        "variances and " +
        "indices can be compared. (Parameter 'right')",
        () => SmallPoll.Of(Exposure.Published, 30, 30).By("g").Quantiles("q", 0.5).Compare(["g0"], ["g1"]));

    [Fact]
    public void Design_Declared_SaysItself() => Assert.Equal(
        "stratified by a, clustered by b, weighted by c, from finite populations d, single sampling units: Average",
        NoDesign.StratifiedBy("a").ClusteredBy("b").WeightedBy("c").WithFinitePopulations("d")
            .WithSinglePsu(SinglePsuPolicy.Average).ToString());
}
