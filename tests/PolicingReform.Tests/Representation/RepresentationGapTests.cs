using PolicingReform.Json;

namespace PolicingReform.Tests.Representation;

public class RepresentationGapTests
{
    [Fact]
    public void Gap_OfACompleteCount_IsExactWithoutASamplingInterval()
    {
        RepresentationGap gap = TestData.Roster(6, 18).Gap(Gender.Woman, TestData.Half);
        Assert.Equal(-25, gap.Gap.Value);
        Assert.Null(gap.Gap.Interval);
        Assert.Equal("complete-count", gap.Gap.NoInterval!.Code);
        Assert.Equal(0.5, gap.Ratio.Value);
        Assert.Null(gap.Test);
        Assert.Null(gap.Verdict);
        Assert.Equal("complete-count-needs-no-verdict", gap.NoVerdict!.Code);
        // R 4.2.2: pbinom(6, 24, .5) = 0.01132792234, binom.test(6, 24)$conf.int = 0.0977304094745 0.4671128024227
        Accuracy.Within(1e-6, 0.01132792234, gap.ChanceAlone!.ProbabilityOfAtMost);
        Accuracy.Within(1e-6, 2 * 0.01132792234, gap.ChanceAlone.PValue);
        Accuracy.Within(1e-8, 0.0977304094745, gap.ChanceAlone.CompatibleShares.Low);
        Accuracy.Within(1e-8, 0.4671128024227, gap.ChanceAlone.CompatibleShares.High);
    }

    [Fact]
    public void Gap_OfASample_HasAnIntervalATestAndAVerdict()
    {
        RepresentationGap gap = TestData.Sample(6, 18).Gap(Gender.Woman, TestData.Half);
        Assert.Equal(-25, gap.Gap.Value);
        Accuracy.Within(1e-8, 9.77304094745 - 50, gap.Gap.Interval!.Low);
        Accuracy.Within(1e-7, 46.71128024227 - 50, gap.Gap.Interval.High);
        Assert.Equal("Clopper-Pearson", gap.Gap.Interval.Method);
        Accuracy.Within(1e-8, 2 * 0.01132792234, gap.Test!.PValue);
        Assert.Null(gap.ChanceAlone);
        Assert.Equal(Verdict.Lower, gap.Verdict);
        Accuracy.Within(1e-8, 0.0977304094745 * 2, gap.Ratio.Interval!.Low);
    }

    // The ends come from R 4.2.2: binom.test(6, 24)$conf.int is (.0977, .4671), at 90 % (.1149, .4347).
    // binom.test(500, 1000)$conf.int is (.4685, .5315), at 90 % (.4735, .5265).
    [Theory]
    [InlineData(6, 18, 1.0, Verdict.Lower)]
    [InlineData(6, 18, 5.0, Verdict.Inconclusive)]
    [InlineData(18, 6, 1.0, Verdict.Higher)]
    [InlineData(500, 500, 3.0, Verdict.Equivalent)]
    [InlineData(500, 500, 2.0, Verdict.Inconclusive)]
    public void Verdict_WithAMargin_FollowsFromTheIntervals(int women, int men, double margin, Verdict expected) =>
        Assert.Equal(
            expected,
            TestData.Sample(women, men)
                .Gap(Gender.Woman, TestData.Half, new GapOptions { Margin = new PercentagePoints(margin) }).Verdict);

    [Theory]
    [InlineData(12, 12, Verdict.Inconclusive)]
    [InlineData(500, 500, Verdict.Inconclusive)]
    [InlineData(10, 0, Verdict.Higher)]
    [InlineData(0, 10, Verdict.Lower)]
    public void Verdict_WithoutAMargin_IsNeverEquivalence(int women, int men, Verdict expected) =>
        Assert.Equal(expected, TestData.Sample(women, men).Gap(Gender.Woman, TestData.Half).Verdict);

    // At 99 % an interval of 24 persons is wider than at 95 %: (.0692, .5304) in R 4.2.2.
    [Fact]
    public void Gap_UnderOtherSettings_UsesAndEchoesThem()
    {
        AnalysisSettings settings = new() { ConfidenceLevel = ConfidenceLevel.Percent99 };
        RepresentationGap gap = TestData.Sample(6, 18).Under(settings).Gap(Gender.Woman, TestData.Half);
        Assert.Same(settings, gap.Settings);
        Assert.Equal(Verdict.Inconclusive, gap.Verdict);
        Assert.InRange(gap.Gap.Interval!.Low, -43.08, -43.07);
        Assert.InRange(gap.Gap.Interval.High, 3.04, 3.05);
    }

    [Fact]
    public void Gap_OfASampleUnderTen_GivesNothing()
    {
        RepresentationGap gap = TestData.Sample(3, 6).Gap(Gender.Woman, TestData.Half);
        Assert.Null(gap.Gap.Value);
        Assert.Equal("9 persons are fewer than 10, too few for a share or an interval", gap.Gap.NoValue!.Sentence);
        Assert.Equal(["9", "10"], gap.Gap.NoValue.Arguments);
        Assert.Null(gap.Gap.Interval);
        Assert.Null(gap.Test);
        Assert.Null(gap.Verdict);
        Assert.Equal(9, gap.Gap.Count);
    }

    // Switching the closing of cells off never switches the rule of evidence off.
    [Fact]
    public void Gap_OfASampleUnderTenWithoutClosing_StillGivesNothing()
    {
        Composition sample = Composition.FromRandomSample("a sample", TestData.Counts(3, 6), Exposure.Confidential)
            .Under(new AnalysisSettings { MinimumCellSize = 0 });
        Assert.Equal("too-few-persons", sample.Gap(Gender.Woman, TestData.Half).Gap.NoValue!.Code);
    }

    [Fact]
    public void Gap_OfACompleteCountUnderTen_IsStillExact() =>
        Assert.Equal(-50, TestData.Roster(0, 6).Gap(Gender.Woman, TestData.Half).Gap.Value);

    [Fact]
    public void Gap_OfAPublishedShare_HasAValueAndNothingElse()
    {
        Composition force = Composition.FromPublishedShares(
            "the force", [new PublishedPart(Gender.Woman, TestData.Percent(2))]);
        RepresentationGap gap = force.Gap(Gender.Woman, TestData.Half);
        Assert.Equal(-48, gap.Gap.Value);
        Assert.Equal("no-count-published", gap.Gap.NoInterval!.Code);
        Assert.Equal("no-count-published", gap.NoTest!.Code);
        Assert.Null(gap.Gap.Count);
        Assert.Equal([TestData.Source, TestData.Source], gap.Sources);
    }

    [Theory]
    [InlineData(2, null, -46, 50, "at least 2 of 50", "at least -46.0 points")]
    [InlineData(0, 10, -50, -30, "at most 10 of 50", "at most -30.0 points")]
    [InlineData(5, 20, -40, -10, "between 5 and 20 of 50", "between -40.0 and -10.0 points")]
    public void Gap_OfABound_IsABound(int atLeast, int? atMost, double low, double high, string observed, string said)
    {
        Composition unit = Composition.FromBounds(
            "a unit", [new BoundedPart(Gender.Woman, atLeast, atMost)], Exposure.Published, 50);
        RepresentationGap gap = unit.Gap(Gender.Woman, TestData.Half);
        Assert.Null(gap.Gap.Value);
        Assert.Equal(ResultStatus.Bounded, gap.Gap.Status);
        Accuracy.Within(1e-12, low, gap.Gap.LowBound!.Value);
        Accuracy.Within(1e-12, high, gap.Gap.HighBound!.Value);
        Assert.Null(gap.Row.Value);
        Assert.Null(gap.ChanceAlone);
        Assert.Null(gap.Verdict);
        Assert.Equal(observed, gap.Observed.ToString());
        Assert.Contains(said, gap.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Gap_OfPeopleChosenByResearchers_ComparesNothing()
    {
        Composition asked = Composition.FromPurposiveSample(
            "people asked", [new CountedPart(Gender.Woman, 14)], Exposure.Published, 82);
        RepresentationGap gap = asked.Gap(Gender.Woman, TestData.Half);
        Assert.Equal(14, gap.Observed.Count);
        Accuracy.Within(1e-15, 14.0 / 82, gap.Observed.Share!.Value.Value);
        Assert.Null(gap.Gap.Value);
        Assert.Null(gap.Ratio.Value);
        Assert.Equal("purposive-sample", gap.Gap.NoValue!.Code);
        Assert.Equal("purposive-sample", gap.NoVerdict!.Code);
        Assert.Null(gap.Row.Extra("pValue"));
    }

    [Fact]
    public void Ratio_AgainstNobody_IsUndefined()
    {
        RepresentationGap gap = TestData.Roster(2, 18).Gap(Gender.Woman, TestData.Women("none", 0, 100));
        Assert.Equal(10, gap.Gap.Value);
        Assert.Equal("a ratio to a benchmark of 0 % is not defined", gap.Ratio.NoValue!.Sentence);
    }

    [Fact]
    public void Gaps_OfAPartition_SumToZero()
    {
        ResultTable<RepresentationGap> gaps = TestData.Roster(7, 30).Gaps(TestData.Women("third", 1234, 2345));
        Assert.Equal(2, gaps.Count);
        Assert.Equal(0, gaps.Sum(gap => gap.Gap.Value!.Value), 1e-12);
        Assert.Same(gaps[1], gaps["a unit", "men"]);
    }

    [Fact]
    public void Gap_ThatIsExplained_LeadsToThePages()
    {
        Study study = CaseStudiesOf.Iraq;
        RepresentationGap gap =
            study.RepresentationGaps()["Community police, Ninewa", "women", "residents of Iraq, 2014"];
        Explanation explanation = study.Explain(gap);
        Assert.Equal(
            ["p. 16 (inferred)", "p. 21 (inferred)", "\"Iraq\""],
            explanation.Sources.Select(source => source.Locator.Place!.Split(", ")[^1]));
        Assert.Equal(
            ["lse-mec-51", "lse-mec-51", "cso-ocha-2014"],
            explanation.Sources.Select(s => s.Reference.Id.Value));
    }

    // A stored row must be enough to see how its verdict came about.
    [Fact]
    public void Gap_WithAMargin_KeepsItAndTheIntervalBehindEquivalence()
    {
        RepresentationGap gap = TestData.Sample(500, 500)
            .Gap(Gender.Woman, TestData.Half, new GapOptions { Margin = new PercentagePoints(3) });
        Assert.Equal(3, gap.Margin!.Value.Value);
        Assert.Equal(3, gap.Row.Extra("margin"));
        // binom.test(500, 1000, conf.level = .9)$conf.int in R 4.2.2: .473518, .526482
        Assert.Equal(-2.6482, gap.Equivalence!.Low, 1e-4);
        Assert.Equal(2.6482, gap.Equivalence.High, 1e-4);
        Assert.EndsWith(
            "Verdict against a margin of 3.0 points (90 % interval from -2.6 to +2.6): Equivalent.",
            gap.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Gap_OfASampleUnderTen_HidesItsShareToo()
    {
        RepresentationGap gap = TestData.Sample(3, 6).Gap(Gender.Woman, TestData.Half);
        Assert.Null(gap.Observed.Share);
        Assert.Null(gap.Row.Extra("observedShare"));
        Assert.DoesNotContain("33.3", gap.ToHtml(), StringComparison.Ordinal);
    }

    // Women at least 2 and men at least 50 of 57 leave at most 7 women.
    [Fact]
    public void Bounds_OfSeveralGroups_TightenEachOther()
    {
        Composition unit = Composition.FromBounds(
            "a unit", [new BoundedPart(Gender.Woman, 2), new BoundedPart(Gender.Man, 50)], Exposure.Published, 57);
        RepresentationGap gap = unit.Gap(Gender.Woman, TestData.Half);
        Assert.Equal(7, gap.Observed.CountAtMost);
        Accuracy.Within(1e-12, (700.0 / 57) - 50, gap.Gap.HighBound!.Value);
    }

    [Fact]
    public void Gaps_OfGroupsThatOneSideDoesNotState_SayWhoIsNotCompared()
    {
        Category other = new(PersonAttribute.Gender, "other", "others");
        Composition unit = Composition.FromCompleteCount(
            "a unit", [new CountedPart(Gender.Woman, 20), new CountedPart(other, 20)], Exposure.Published);
        ResultTable<RepresentationGap> gaps = unit.Gaps(TestData.Half);
        Assert.Single(gaps);
        Assert.Contains("Not compared: others (not stated of residents).", gaps.Notes);
        Assert.Contains("Not compared: men (not stated of a unit).", gaps.Notes);
    }

    [Fact]
    public void Gap_OfSyntheticData_SaysSoInEveryForm()
    {
        RepresentationGap gap = TestData.Roster(6, 18, Exposure.Synthetic).Gap(Gender.Woman, TestData.Half);
        foreach (string form in new[] { gap.ToString(), gap.ToHtml(), gap.ToSvg(), gap.Row.ToJson() })
            Assert.Contains("synthetic", form, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("women")]
    [InlineData("woman")]
    [InlineData("a unit", "half")]
    public void Lookup_ByAnyLabelsOfOneRow_FindsIt(params string[] labels)
    {
        ResultTable<RepresentationGap> gaps = Composition.FromCompleteCount(
            "a unit", [new CountedPart(Gender.Woman, 20)], Exposure.Published, 40).Gaps(TestData.Half);
        Assert.Same(gaps[0], gaps[labels]);
    }

    [Fact]
    public void Row_OfAStudysGap_BearsTheCodesToJoinBy()
    {
        ResultRow row = CaseStudiesOf.Iraq.RepresentationGaps()["iraqi-police-service"].Row;
        Assert.Equal(["iraqi-police-service", "woman", "residents-iraq-2014"], row.Labels.Select(label => label.Code));
        Assert.Equal("observed share minus benchmark share", row.Method);
        Assert.Equal(2, row.Sources.Count);
        Assert.Contains("Iraq held no census that year", Assert.Single(row.Notes), StringComparison.Ordinal);
    }

    // Newcombe's (1998) table II: 56 of 70 and 48 of 80, at 90 % in R (Reference/gap-tests.R).
    [Fact]
    public void Gap_OfACompleteCountAgainstASample_HoldsTheSamplesErrorOrChanceToo()
    {
        AnalysisSettings settings = new() { ConfidenceLevel = ConfidenceLevel.Percent90 };
        Composition force = TestData.Roster(56, 14).Under(settings);
        Benchmark poll = Benchmark.FromSample(
            new BenchmarkId("poll"), "a poll", BenchmarkPopulation.Residents, TestData.Counts(48, 32),
            ReducedDate.Year(2020), [TestData.Source]);
        RepresentationGap together = force.Gap(Gender.Woman, poll, new GapOptions { HoldsChance = true });
        Assert.Equal(7.70199, together.Gap.Interval!.Low, 1e-5);
        Assert.Equal(31.66672, together.Gap.Interval.High, 1e-5);
        Assert.Equal("Miettinen-Nurminen", together.Gap.Interval.Method);
        Assert.Null(together.Verdict);
        Assert.Contains("chance in filling the posts and the benchmark's error together.", together.ToString(),
            StringComparison.Ordinal);

        // binom.test(48, 80, conf.level = .9)$conf.int in R 4.2.2: 0.5019775463, 0.6923048346
        RepresentationGap alone = force.Gap(Gender.Woman, poll);
        Assert.Equal(80 - 69.23048346, alone.Gap.Interval!.Low, 1e-7);
        Assert.Equal(80 - 50.19775463, alone.Gap.Interval.High, 1e-7);
    }
}
