using PolicingReform.CaseStudies;

namespace PolicingReform.Tests.Representation;

public class ComparisonVerbsTests
{
    [Fact]
    public void ParticipantRoster_OfTheStudy_CountsAndComparesNothing()
    {
        Study study = ExampleStudy.Create();
        Roster roster = study.ParticipantRoster();
        Assert.Equal(study.Participants.Count, roster.Count);
        Assert.Equal(Basis.PurposiveSample, roster.Basis);
        Assert.Equal(Exposure.Synthetic, roster.Exposure);
        Composition places = roster.Composition(new PersonAttribute("place", "place"));
        Assert.Equal(roster.Count, places.Parts.Cast<CountedPart>().Sum(part => part.Count));
        Category town = places.Parts[0].Category;
        RepresentationGap gap = places.Gap(town, Benchmark.FromCounts(
            new BenchmarkId("towns"), "three towns", BenchmarkPopulation.Residents,
            places.Parts.Select(part => new CountedPart(part.Category, 1000)), null, [TestData.Source]));
        Assert.Equal(
            study.Participants.Count(participant => participant.Place.Value == town.Code), gap.Observed.Count);
        Assert.Null(gap.Gap.Value);
        Assert.Null(gap.PValue);
        Assert.Null(gap.Verdict);
        Assert.Equal("purposive-sample", gap.NoTest!.Code);
    }

    [Fact]
    public void ParticipantRoster_OfAStudyThatRecordsNobodyApart_SaysSo() => Assert.StartsWith(
        $"study was {CaseStudiesOf.Iraq}; it records no participants one by one.",
        Assert.Throws<ArgumentException>(() => CaseStudiesOf.Iraq.ParticipantRoster()).Message,
        StringComparison.Ordinal);

    // The poll's own interval is Korn and Graubard's, and so is that of the gap: the same ends less 50 %.
    [Fact]
    public void Parts_OfASurvey_KeepTheIntervalOfTheDesign()
    {
        ResultTable<SurveyEstimate> shares = ExamplePoll.Create().Proportions("gender");
        Composition poll = Composition.FromEstimates(
            "the poll", shares.Parts(("women", Gender.Woman), ("men", Gender.Man)), Exposure.Synthetic);
        RepresentationGap gap = poll.Gap(Gender.Woman, TestData.Half);
        Estimate women = shares["women"].Estimate;
        Assert.Equal((100 * women.Value!.Value) - 50, gap.Gap.Value!.Value, 1e-10);
        Assert.Equal((100 * women.Interval!.Low) - 50, gap.Gap.Interval!.Low, 1e-9);
        Assert.Equal((100 * women.Interval.High) - 50, gap.Gap.Interval.High, 1e-9);
        Assert.Equal("Korn-Graubard", gap.Gap.Interval.Method);
        Assert.Equal("judged-by-interval", gap.NoTest!.Code);
        Assert.NotNull(gap.Verdict);
    }

    [Fact]
    public void Parts_OfALevelThatIsNotThere_SayWhichRowsThereAre()
    {
        ResultTable<SurveyEstimate> shares = ExamplePoll.Create().Proportions("gender");
        Assert.Contains(
            "labels were \"others\"; no row bears them.",
            Assert.Throws<ArgumentException>(() => shares.Parts(("others", Gender.Woman))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Against_AnotherBenchmark_IsTheGapFromTheBeginning()
    {
        Benchmark other = TestData.Women("third", 1000, 2000);
        RepresentationGap again = TestData.Roster(6, 18).Gap(Gender.Woman, TestData.Half).Against(other);
        RepresentationGap direct = TestData.Roster(6, 18).Gap(Gender.Woman, other);
        Assert.Equal(direct.Row, again.Row);
        Assert.Equal(direct.ToString(), again.ToString());
    }

    // 6 of 24 against 50 % and 33.3 %: half, and three quarters.
    [Fact]
    public void RatioPlot_OfGaps_NamesEachRatioAndStaysOnTheSheet()
    {
        ResultTable<RepresentationGap> gaps = TestData.Roster(6, 18)
            .Gaps(Gender.Woman, [TestData.Half, TestData.Women("third", 1000, 2000)]);
        string svg = gaps.RatioPlot().ToSvg();
        Assert.Contains("a unit, women against residents, 2020: 0.50.", svg, StringComparison.Ordinal);
        Assert.Contains("a unit, women against residents, 2020: 0.75.", svg, StringComparison.Ordinal);
        Assert.Equal(gaps.ToHtml(), gaps.RatioPlot().ToHtml());
    }

    [Fact]
    public void SmallMultiples_OfGaps_HaveAPanelForEachBodyAndBenchmark()
    {
        string svg = TestData.Roster(6, 18)
            .Gaps(Gender.Woman, [TestData.Half, TestData.Published(2)]).SmallMultiples().ToSvg();
        Assert.Contains("a unit, women: -25.0 against 50 % of residents, 2020.", svg, StringComparison.Ordinal);
        Assert.Contains("women: +23.0", svg, StringComparison.Ordinal);
    }
}
