namespace PolicingReform.Tests.Representation;

/// <summary>Every way in which a body is known, against every way in which a benchmark is known.</summary>
public class GapCombinationTests
{
    private const string Count = "complete-count-needs-no-verdict";
    private const string Bound = "only-bounds-known";
    private const string Bare = "no-count-published";
    private const string Chosen = "purposive-sample";

    private static readonly ReducedDate Year = ReducedDate.Year(2020);

    // 50 %; 30 to 40 %; 500 of 1,000; 30 % with a standard error of 2 points, 40 df and 800 respondents.
    private static readonly Dictionary<string, Benchmark> Benchmarks = new()
    {
        ["exact"] = TestData.Half,
        ["ranged"] = Benchmark.FromRanges(
            new BenchmarkId("ranged"), "some town", BenchmarkPopulation.Residents,
            [new RangedPart(Gender.Woman, new Share(0.3), new Share(0.4))], Year, [TestData.Source]),
        ["sampled"] = Benchmark.FromSample(
            new BenchmarkId("sampled"), "a poll", BenchmarkPopulation.Residents, TestData.Counts(500, 500), Year,
            [TestData.Source]),
        ["estimated"] = Benchmark.FromEstimates(
            new BenchmarkId("estimated"), "a survey", BenchmarkPopulation.Residents,
            [new EstimatedPart(Gender.Woman, new Share(0.3), 0.02, 40, 800)], Year, [TestData.Source]),
    };

    private static readonly Dictionary<string, Composition> Bodies = new()
    {
        ["count"] = TestData.Roster(6, 18),
        ["sample"] = TestData.Sample(40, 60),
        ["published"] = Composition.FromPublishedShares(
            "the force", [new PublishedPart(Gender.Woman, TestData.Percent(25))]),
        ["bounds"] = Composition.FromBounds(
            "a unit", [new BoundedPart(Gender.Woman, 5, 20)], Exposure.Published, 50),
        ["ranged"] = Composition.FromRanges(
            "a unit", [new RangedPart(Gender.Woman, new Share(0.2), new Share(0.3))]),
        ["estimated"] = Composition.FromEstimates(
            "a survey", [new EstimatedPart(Gender.Woman, new Share(0.2), 0.02, 40, 800)], Exposure.Published),
        ["purposive"] = Composition.FromPurposiveSample("a unit", TestData.Counts(14, 68), Exposure.Published),
    };

    private static RepresentationGap Gap(string body, string benchmark, GapOptions? options = null) =>
        Bodies[body].Gap(Gender.Woman, Benchmarks[benchmark], options);

    // Intervals by R 4.2.2. Of 500/1000, 40/100: binom.test. Of .3 and .2 with standard error .02, n 800, 40 df:
    // Korn and Graubard 1998,
    // qbeta with n* = min(n, p (1 - p) / .02^2 * (qt(.975, 799) / qt(.975, 40))^2): (.259928021672742,
    // .342479147715664) and (.160805397459731, .243975133690202). Two samples: gap-tests.R's score interval. Others:
    // Newcombe 1998 on the two intervals. P-values: binom.test and Pearson's chi-squared times (N - 1) / N.
    [Theory]
    [InlineData("count", "exact", -25, null, null, null, 0.0226558446884155, null, null, Count)]
    [InlineData(
        "count", "sampled", -25, -28.1450827028208, -21.8549172971792, "Clopper-Pearson", 0.0155376516676174, null,
        null, Count)]
    [InlineData(
        "count", "estimated", -5, -9.2479147715664, -0.9928021672742, "Korn-Graubard", null, "benchmark-is-estimated",
        null, Count)]
    [InlineData(
        "sample", "exact", -10, -19.6705231297123, 0.2790849577665, "Clopper-Pearson", 0.0568879336409809, null,
        Verdict.Inconclusive, null)]
    [InlineData(
        "sample", "sampled", -10, -19.6130655185465, 0.281853073715931, "Miettinen-Nurminen", 0.0566017868757104, null,
        Verdict.Inconclusive, null)]
    [InlineData(
        "sample", "estimated", 10, -0.562376508570013, 21.0325528342077, "Newcombe (Clopper-Pearson)", null,
        "judged-by-interval", Verdict.Inconclusive, null)]
    [InlineData("published", "exact", -25, null, null, null, null, Bare, null, Bare)]
    [InlineData("published", "sampled", -25, null, null, null, null, Bare, null, Bare)]
    [InlineData("published", "estimated", -5, null, null, null, null, Bare, null, Bare)]
    [InlineData(
        "estimated", "exact", -30, -33.9194602540269, -25.6024866309798, "Korn-Graubard", null, "judged-by-interval",
        Verdict.Lower, null)]
    [InlineData(
        "estimated", "sampled", -30, -35.0253073428875, -24.5935530116079, "Newcombe (Korn-Graubard)", null,
        "judged-by-interval", Verdict.Lower, null)]
    [InlineData(
        "estimated", "estimated", -10, -15.7798744440852, -4.05056655627502, "Newcombe (Korn-Graubard)", null,
        "judged-by-interval", Verdict.Lower, null)]
    public void Gap_WithAValue_SaysWhatItsBasesAllow(
        string body, string benchmark, double value, double? low, double? high, string? method, double? p,
        string? noTest, Verdict? verdict, string? noVerdict)
    {
        RepresentationGap gap = Gap(body, benchmark);
        Assert.Equal(ResultStatus.Available, gap.Gap.Status);
        Assert.Equal(value, gap.Gap.Value!.Value, 1e-12);
        Assert.Equal(low is null, gap.Gap.Interval is null);
        if (gap.Gap.Interval is ConfidenceInterval interval)
        {
            Assert.Equal(low!.Value, interval.Low, 1e-7);
            Assert.Equal(high!.Value, interval.High, 1e-7);
            Assert.Equal(method, interval.Method);
        }

        Assert.Equal(p is null, gap.PValue is null);
        if (p is double expected)
            Accuracy.Within(1e-9, expected, gap.PValue!.Value);
        Assert.Equal(noTest, gap.NoTest?.Code);
        Assert.Equal(verdict, gap.Verdict);
        Assert.Equal(noVerdict, gap.NoVerdict?.Code);
        Assert.Equal(body == "count" && benchmark == "exact", gap.ChanceAlone is not null);
        Assert.Equal(body == "sample" && benchmark == "exact", gap.Test is not null);
        Assert.Null(gap.AdjustedPValue);
        Assert.Null(gap.Family);
    }

    // By hand: the observed ends less the opposite ends of the benchmark, in points.
    [Theory]
    [InlineData("count", "ranged", -15, -5)]
    [InlineData("sample", "ranged", 0, 10)]
    [InlineData("published", "ranged", -15, -5)]
    [InlineData("estimated", "ranged", -20, -10)]
    [InlineData("bounds", "exact", -40, -10)]
    [InlineData("bounds", "ranged", -30, 10)]
    [InlineData("bounds", "sampled", -40, -10)]
    [InlineData("bounds", "estimated", -20, 10)]
    [InlineData("ranged", "exact", -30, -20)]
    [InlineData("ranged", "ranged", -20, 0)]
    [InlineData("ranged", "sampled", -30, -20)]
    [InlineData("ranged", "estimated", -10, 0)]
    public void Gap_WithABoundOnEitherSide_IsBounded(string body, string benchmark, double low, double high)
    {
        RepresentationGap gap = Gap(body, benchmark);
        Assert.Equal(ResultStatus.Bounded, gap.Gap.Status);
        Assert.Null(gap.Gap.Value);
        Assert.Equal(low, gap.Gap.LowBound!.Value, 1e-12);
        Assert.Equal(high, gap.Gap.HighBound!.Value, 1e-12);
        Assert.Null(gap.Gap.Interval);
        Assert.Null(gap.PValue);
        Assert.Null(gap.Verdict);
        Assert.Equal(Bound, gap.NoTest!.Code);
        Assert.Equal(Bound, gap.NoVerdict!.Code);
    }

    [Theory]
    [InlineData("exact")]
    [InlineData("ranged")]
    [InlineData("sampled")]
    [InlineData("estimated")]
    public void Gap_OfPersonsChosen_IsNeverGiven(string benchmark)
    {
        RepresentationGap gap = Gap("purposive", benchmark);
        Assert.Equal(Chosen, gap.Gap.NoValue!.Code);
        Assert.Equal(Chosen, gap.Ratio.NoValue!.Code);
        Assert.Equal(Chosen, gap.MissingPersons.NoValue!.Code);
        Assert.Equal(Chosen, gap.NoTest!.Code);
        Assert.Equal(Chosen, gap.NoVerdict!.Code);
        Assert.Null(gap.Gap.Value ?? gap.Gap.LowBound ?? gap.PValue ?? gap.CompatibleShares?.Low);
    }

    // By hand: the benchmark's share of the posts, less the count.
    [Theory]
    [InlineData("count", "exact", 6.0, null, null)]
    [InlineData("count", "sampled", 6.0, 5.24518015132301, 6.75481984867699)]
    [InlineData("count", "estimated", 1.2, 0.238272520145808, 2.21949954517594)]
    [InlineData("count", "ranged", null, 1.2, 3.6)]
    [InlineData("bounds", "exact", null, 5.0, 20.0)]
    [InlineData("bounds", "ranged", null, -5.0, 15.0)]
    [InlineData("bounds", "estimated", null, -5.0, 10.0)]
    public void MissingPersons_OfACountedBody_AreTheBenchmarksShareLessTheCount(
        string body, string benchmark, double? value, double? low, double? high)
    {
        Estimate missing = Gap(body, benchmark).MissingPersons;
        Assert.Equal("persons", missing.Unit);
        Assert.Equal(value is null, missing.Value is null);
        if (value is double expected)
            Assert.Equal(expected, missing.Value!.Value, 1e-12);
        double? lowest = missing.Interval?.Low ?? missing.LowBound;
        double? highest = missing.Interval?.High ?? missing.HighBound;
        Assert.Equal(low is null, lowest is null);
        if (low is double least)
            Assert.Equal(least, lowest!.Value, 1e-7);
        if (high is double most)
            Assert.Equal(most, highest!.Value, 1e-7);
    }

    [Theory]
    [InlineData("sample", "exact")]
    [InlineData("sample", "ranged")]
    [InlineData("published", "exact")]
    [InlineData("ranged", "exact")]
    [InlineData("estimated", "estimated")]
    public void MissingPersons_OfABodyThatWasNotCounted_AreNotTold(string body, string benchmark) =>
        Assert.Equal("body-not-counted", Gap(body, benchmark).MissingPersons.NoValue!.Code);

    // More than at parity: 18 men of 24 against 50 %.
    [Fact]
    public void MissingPersons_AboveParity_AreNegative() =>
        Assert.Equal(-6, TestData.Roster(6, 18).Gap(Gender.Man, TestData.Half).MissingPersons.Value);

    // 25 over 50, over (.468549, .531451); 40 over 50 and its score interval by gap-tests.R's method, bracketed here by
    // 40 % over the benchmark's own interval.
    [Fact]
    public void Ratio_AgainstASample_HasAnInterval()
    {
        Estimate ofCount = Gap("count", "sampled").Ratio;
        Assert.Equal(0.5, ofCount.Value);
        Assert.Equal(0.25 / 0.531450827028208, ofCount.Interval!.Low, 1e-9);
        Assert.Equal(0.25 / 0.468549172971792, ofCount.Interval.High, 1e-9);
        Estimate ofSample = Gap("sample", "sampled").Ratio;
        Assert.Equal(0.8, ofSample.Value!.Value, 1e-12);
        Assert.Equal("Miettinen-Nurminen", ofSample.Interval!.Method);
        Assert.InRange(ofSample.Interval.Low, 0, 0.4 / 0.531450827028208);
        Assert.InRange(ofSample.Interval.High, 0.4 / 0.468549172971792, 2);
    }

    [Theory]
    [InlineData("sample", "estimated")]
    [InlineData("estimated", "sampled")]
    [InlineData("estimated", "estimated")]
    public void Ratio_OfTwoEstimates_SaysThatItHasNoInterval(string body, string benchmark)
    {
        Estimate ratio = Gap(body, benchmark).Ratio;
        Assert.NotNull(ratio.Value);
        Assert.Equal("no-ratio-interval", ratio.NoInterval!.Code);
    }

    // R 4.2.2: Newcombe's method 10 on prop.test(40, 100, correct = FALSE) and prop.test(500, 1000, correct = FALSE).
    [Fact]
    public void Gap_ByNewcombe_HasItsInterval()
    {
        RepresentationGap gap =
            Gap("sample", "sampled", new GapOptions { Difference = DifferenceInterval.Newcombe });
        Assert.Equal(-19.5733048219944, gap.Gap.Interval!.Low, 1e-9);
        Assert.Equal(0.27627491702716, gap.Gap.Interval.High, 1e-9);
        Assert.Equal("Newcombe (Wilson)", gap.Gap.Interval.Method);
    }

    // R 4.2.2: score interval of 40/100 and 500/1000 at 90 %, an end -18.1455 and one -1.3778.
    [Theory]
    [InlineData(20, Verdict.Equivalent)]
    [InlineData(18, Verdict.Inconclusive)]
    public void Verdict_OfTwoSamplesWithAMargin_FollowsFromThe90PercentInterval(double margin, Verdict expected)
    {
        RepresentationGap gap = Gap("sample", "sampled", new GapOptions { Margin = new PercentagePoints(margin) });
        Assert.Equal(-18.1455367497374, gap.Equivalence!.Low, 1e-7);
        Assert.Equal(-1.37783083797741, gap.Equivalence.High, 1e-7);
        Assert.Equal(expected, gap.Verdict);
    }

    // 17 of 24 against 49.12 %: binom.test's p is 0.0404, twice the smaller tail is 0.0525 (R 4.2.2, gap-tests.json).
    [Theory]
    [InlineData(PValueRule.TwiceSmallerTail, 0.0525111284519593, "twice the smaller tail")]
    [InlineData(PValueRule.MinimumLikelihood, 0.0403842528448421, "outcomes no more probable than the observed one")]
    public void PValue_ByARule_IsThatRulesAndIsNamed(PValueRule rule, double expected, string said)
    {
        GapOptions options = new() { PValue = rule };
        ResultTable<RepresentationGap> gaps =
            TestData.Roster(17, 7).Gaps(TestData.Women("town", 4912, 5088), options);
        Accuracy.Within(1e-9, expected, gaps[0].PValue!.Value);
        Assert.Equal(rule, gaps[0].Options.PValue);
        Assert.Contains(said, gaps.Notes[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("count")]
    [InlineData("sample")]
    [InlineData("bounds")]
    public void Gap_AgainstASampleUnderTen_GivesNothing(string body)
    {
        Benchmark few = Benchmark.FromSample(
            new BenchmarkId("few"), "a few", BenchmarkPopulation.Residents, TestData.Counts(4, 5), Year,
            [TestData.Source]);
        RepresentationGap gap = Bodies[body].Gap(Gender.Woman, few);
        Assert.Equal(
            "the benchmark's sample of 9 is fewer than 10 persons, too few to compare with",
            gap.Gap.NoValue!.Sentence);
        Assert.Equal("too-few-in-benchmark", gap.NoTest!.Code);
        Assert.Null(gap.Gap.LowBound);
    }

    [Fact]
    public void Gap_OfAnEstimateUnderTenRespondents_GivesNothing()
    {
        RepresentationGap gap = Composition.FromEstimates(
            "a survey", [new EstimatedPart(Gender.Woman, new Share(0.2), 0.1, 8, 9)], Exposure.Published)
            .Gap(Gender.Woman, TestData.Half);
        Assert.Equal("too-few-persons", gap.Gap.NoValue!.Code);
        Assert.Null(gap.Observed.Share);
        Assert.Equal(
            "a survey: women estimated from 9 respondents against 50 % of residents, 2020: no gap, 9 persons are fewer " +
            "than 10, too few for a share or an interval.",
            gap.ToString());
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Gap_OfEveryKind_HasEveryForm(string body, string benchmark)
    {
        RepresentationGap gap = Gap(body, benchmark);
        foreach (string form in new[] { gap.ToString(), gap.ToHtml(), gap.ToSvg() })
        {
            Assert.DoesNotContain("NaN", form, StringComparison.Ordinal);
            Assert.DoesNotContain("()", form, StringComparison.Ordinal);
        }

        Assert.Equal(gap.Gap.Status, gap.Row.Status);
        Assert.Equal(gap.Gap.LowBound, gap.Row.Extra("gapLowBound"));
        Assert.Equal(gap.Gap.Interval?.High, gap.Row.High);
    }

    public static TheoryData<string, string> Everything()
    {
        TheoryData<string, string> all = [];
        foreach (string body in Bodies.Keys)
        {
            foreach (string benchmark in Benchmarks.Keys)
                all.Add(body, benchmark);
        }

        return all;
    }

    [Theory]
    [InlineData(
        "count", "ranged",
        "a unit: women 6 of 24 against between 30 % and 40 % of some town, 2020: gap between -15.0 and -5.0 points.\n" +
        "Only bounds are known, and bounds have no interval and no test.")]
    [InlineData(
        "count", "sampled",
        "a unit: women 6 of 24 (complete count) against an estimated 50 % of a poll, 2020: gap -25.0 points, from " +
        "-28.1 to -21.9 (95 %, Clopper-Pearson), all of it the benchmark's error.\n" +
        "Posts filled independently at the share that the sample was drawn from: two-sided p 0.016.")]
    [InlineData(
        "count", "estimated",
        "a unit: women 6 of 24 (complete count) against an estimated 30 % of a survey, 2020: gap -5.0 points, from " +
        "-9.2 to -1.0 (95 %, Korn-Graubard), all of it the benchmark's error.\n" +
        "The benchmark is an estimate itself, so what chance alone would allow is not known exactly.")]
    [InlineData(
        "sample", "sampled",
        "a sample: women 40 of 100 (simple random sample) against an estimated 50 % of a poll, 2020: gap -10.0 " +
        "points, from -19.6 to +0.3 (95 %, Miettinen-Nurminen).\n" +
        "Two-sided p 0.057. Verdict: Inconclusive.")]
    [InlineData(
        "sample", "estimated",
        "a sample: women 40 of 100 (simple random sample) against an estimated 30 % of a survey, 2020: gap +10.0 " +
        "points, from -0.6 to +21.0 (95 %, Newcombe (Clopper-Pearson)).\n" +
        "Verdict: Inconclusive.")]
    [InlineData(
        "estimated", "exact",
        "a survey: women 20 % (estimated from 800 respondents) (by the design of the survey) against 50 % of " +
        "residents, 2020: gap -30.0 points, from -33.9 to -25.6 (95 %, Korn-Graubard).\n" +
        "Verdict: Lower.")]
    [InlineData(
        "published", "ranged",
        "the force: women \"about so many\" against between 30 % and 40 % of some town, 2020: gap between -15.0 and " +
        "-5.0 points.\n" +
        "Only bounds are known, and bounds have no interval and no test.")]
    [InlineData(
        "bounds", "ranged",
        "a unit: women between 5 and 20 of 50 against between 30 % and 40 % of some town, 2020: gap between -30.0 " +
        "and +10.0 points.\n" +
        "Only bounds are known, and bounds have no interval and no test.")]
    [InlineData(
        "ranged", "exact",
        "a unit: women between 20 % and 30 % against 50 % of residents, 2020: gap between -30.0 and -20.0 points.\n" +
        "Only bounds are known, and bounds have no interval and no test.")]
    public void Sentence_OfACombination_FollowsItsBases(string body, string benchmark, string expected) =>
        Assert.Equal(expected, Gap(body, benchmark).ToString());
}
