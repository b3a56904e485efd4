namespace PolicingReform.Tests.Representation;

/// <summary>The basis decides the wording.</summary>
public class GapSentenceTests
{
    [Fact]
    public void Sentence_OfACompleteCount_TellsChanceAloneApart() => Assert.Equal(
        "a unit: women 6 of 24 (complete count) against 50 % of residents, 2020: gap -25.0 points.\n" +
        "Filling each post independently at 50 % would give 6 or fewer with probability 0.011 " +
        "(two-sided p 0.023): chance alone would hardly give this.\n" +
        "Shares from 9.8 % to 46.7 % could have given it by chance (95 %, exact).",
        TestData.Roster(6, 18).Gap(Gender.Woman, TestData.Half).ToString());

    [Fact]
    public void Sentence_OfMoreThanTheBenchmark_LooksAtTheUpperTail() => Assert.Equal(
        "a unit: women 24 of 24 (complete count) against about 80 % of the force, 2020: gap +20.0 points.\n" +
        "Filling each post independently at 80 % would give nobody else with probability 0.005 " +
        "(two-sided p 0.009): chance alone would hardly give this.\n" +
        "Shares from 85.8 % could have given it by chance (95 %, exact).",
        TestData.Roster(24, 0).Gap(Gender.Woman, TestData.Published(80)).ToString());

    [Fact]
    public void Sentence_OfASample_GivesIntervalAndVerdict() => Assert.Equal(
        "a sample: women 6 of 24 (simple random sample) against 50 % of residents, 2020: " +
        "gap -25.0 points, from -40.2 to -3.3 (95 %, Clopper-Pearson).\n" +
        "Two-sided p 0.023. Verdict: Lower.",
        TestData.Sample(6, 18).Gap(Gender.Woman, TestData.Half).ToString());

    [Fact]
    public void Sentence_OfASmallSample_SaysWhyThereIsNone() => Assert.Equal(
        "a sample: women against 50 % of residents, 2020: 9 persons are fewer than 10, too few for a share or an " +
        "interval.",
        TestData.Sample(3, 6).Gap(Gender.Woman, TestData.Half).ToString());

    [Fact]
    public void Sentence_OfAPublishedShare_SaysWhatIsMissing() => Assert.Equal(
        """
        the force: women "about so many" (published without a count) against 50 % of residents, 2020: gap -48.0 points.
        A published share without its count has no interval and no test.
        """,
        Composition.FromPublishedShares("the force", [new PublishedPart(Gender.Woman, TestData.Percent(2))])
            .Gap(Gender.Woman, TestData.Half).ToString());

    [Fact]
    public void Sentence_OfPeopleChosen_ComparesNothing() => Assert.Equal(
        "a unit: women 14 of 82 (17.1 %), chosen by the researchers; 50 % of residents, 2020.\n" +
        "No gap, no test and no verdict: the researchers chose whom to ask, " +
        "so a difference, an interval or a test would describe their choice.",
        Composition.FromPurposiveSample("a unit", [new CountedPart(Gender.Woman, 14)], Exposure.Published, 82)
            .Gap(Gender.Woman, TestData.Half).ToString());

    [Fact]
    public void Sentence_OfAClosedCell_SaysOnlyThat() => Assert.Equal(
        "a unit: women closed: it holds fewer than 10 persons, or would give away a cell that does.",
        TestData.Roster(6, 18, Exposure.Confidential).Gap(Gender.Woman, TestData.Half).ToString());

    [Fact]
    public void Sentence_WithACaveatOfTheBenchmark_EndsWithIt() => Assert.EndsWith(
        "\nCounted long ago.",
        TestData.Roster(6, 18).Gap(Gender.Woman, TestData.Half with { Caveat = "Counted long ago." }).ToString(),
        StringComparison.Ordinal);
}
