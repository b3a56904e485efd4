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
        "a sample: women 3 of 9 against 50 % of residents, 2020: no gap, 9 persons are fewer than 10, " +
        "too few for a share or an interval.",
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
        "a unit: women, closed: fewer than 10 persons, or it would give away a cell of so few.",
        TestData.Roster(6, 18, Exposure.Confidential).Gap(Gender.Woman, TestData.Half).ToString());

    [Fact]
    public void Sentence_WithACaveatOfTheBenchmark_EndsWithIt() => Assert.EndsWith(
        "\nCounted long ago.",
        TestData.Roster(6, 18).Gap(Gender.Woman, TestData.Half with { Caveat = "Counted long ago." }).ToString(),
        StringComparison.Ordinal);

    // 1 of 1 against 2.5 % has p = 0.05 exactly; the range of shares begins at 2.5 % (1 - .975^1), so it holds it.
    [Fact]
    public void Sentence_AtTheTie_AgreesWithItsOwnRange()
    {
        string said = TestData.Roster(1, 0).Gap(Gender.Woman, TestData.Published(2.5)).ToString();
        Assert.Contains("this cannot be told from the force", said, StringComparison.Ordinal);
        Assert.Contains("Shares from 2.5 % could have given it by chance", said, StringComparison.Ordinal);
    }

    // .5^5000 is below the smallest double, and still not nothing.
    [Fact]
    public void Sentence_WithAProbabilityBelowEveryDouble_DoesNotSayZero() => Assert.Contains(
        "with probability under 1e-300 (two-sided p under 1e-300)",
        TestData.Roster(0, 5000).Gap(Gender.Woman, TestData.Half).ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void Sentence_OfAVerySmallInterval_TellsItsEndsApart() => Assert.Contains(
        "Shares from 49.998 % to 50.002 % could have given it",
        TestData.Roster(1_000_000_000, 1_000_000_000).Gap(Gender.Woman, TestData.Half).ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void Sentence_OfADatedCount_SaysTheDate() => Assert.Contains(
        "women 6 of 24 (complete count, 2021-03) against",
        (TestData.Roster(6, 18) with { AsOf = ReducedDate.Month(2021, 3) }).Gap(Gender.Woman, TestData.Half).ToString(),
        StringComparison.Ordinal);
}
