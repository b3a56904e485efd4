using PolicingReform.Json;
using PolicingReform.Surveys;

namespace PolicingReform.Tests.Polls;

public class SurveyClosingTests
{
    private const string Closed = "closed: fewer than 10 persons, or it would give away a cell of so few";

    [Fact]
    public void Mean_OfNinePersonsInConfidentialData_IsClosedAndKeepsItsLabelOnly()
    {
        ResultRow row = SmallPoll.Of(Exposure.Confidential, 9, 10).By("g").Mean("q").Rows[0];

        Assert.Equal("g0", row.Label("g"));
        Assert.Equal((ResultStatus.Suppressed, Closed), (row.Status, row.Reason));
        Assert.Equal((null, null, null, null), (row.Value, row.Low, row.High, row.N));
        Assert.All(row.Extras, extra => Assert.Null(extra.Number));
    }

    [Fact]
    public void Mean_OfTenPersonsInConfidentialData_IsOpen() =>
        Assert.Equal(3.0, SmallPoll.Of(Exposure.Confidential, 9, 10).By("g").Mean("q")["g1"].Estimate.Value);

    [Fact]
    public void ClosedRow_ComparedWithAnother_IsClosed() => Assert.Equal(
        Closed,
        SmallPoll.Of(Exposure.Confidential, 9, 10).By("g").Mean("q")
            .Compare(["g1"], ["g0"]).Difference.NoValue!.Sentence);

    [Fact]
    public void Mean_OfNinePersonsInPublishedData_IsNotGivenForLackOfEvidence() => Assert.Equal(
        (ResultStatus.Undefined, "too-few-persons"),
        SmallPoll.Of(Exposure.Published, 9, 10).By("g").Mean("q").Rows[0] is var row
            ? (row.Status, row.ReasonCode)
            : default);

    [Fact]
    public void Mean_OfSevenPersonsWhereCellsFromFiveAreOpen_IsNotGivenForLackOfEvidence() => Assert.Equal(
        "too-few-persons",
        SmallPoll.Of(Exposure.Confidential, 7, 10)
            .Under(AnalysisSettings.Default with { MinimumCellSize = 5 })
            .By("g").Mean("q")["g0"].Estimate.NoValue!.Code);

    [Fact]
    public void Mean_OfNinePersonsWhereClosingIsOff_IsGivenWithANoteOnItsQuality()
    {
        ResultTable<SurveyEstimate> table = SmallPoll.Of(Exposure.Confidential, 9, 10)
            .Under(AnalysisSettings.Default with { MinimumCellSize = 0 }).By("g").Mean("q");

        // Answers 1 2 3 4 5 1 2 3 4: 25 / 9.
        Assert.Equal(25.0 / 9, table["g0"].Estimate.Value!.Value, 1e-12);
        Assert.Equal(
            ["Quality: rests on 9 respondents, fewer than 10; standard error and interval are unreliable."],
            table["g0"].Row.Notes);
        Assert.Contains("The closing of small cells of confidential data was switched off.", table.Notes);
    }

    [Fact]
    public void Total_OfNinePersonsInPublishedData_IsGivenWithoutAnInterval()
    {
        Estimate total = SmallPoll.Of(Exposure.Published, 9, 10).By("g").Total("q")["g0"].Estimate;

        Assert.Equal(25, total.Value);
        Assert.Equal("fewer than 10 persons, too few for an interval", total.NoInterval!.Sentence);
    }

    [Theory]
    [InlineData(0, 40, true)]
    [InlineData(1, 40, false)]
    [InlineData(2, 40, false)]
    [InlineData(3, 40, true)]
    [InlineData(38, 2, false)]
    [InlineData(40, 3, true)]
    public void Proportion_WhereItOrItsComplementIsOfOneOrTwo_IsClosed(int yes, int no, bool isOpen)
    {
        SurveyEstimate[] shares = [.. SmallPoll.YesNo(Exposure.Confidential, yes, no).Proportions("q")];

        Assert.All(shares, share => Assert.Equal(isOpen, share.Estimate.Value is not null));
    }

    [Fact]
    public void Levels_OfWhichOneIsClosed_CloseTheNextSmallestToo()
    {
        Survey poll = SurveyData.FromColumns(
            Exposure.Confidential,
            FilledColumn.Categories(
                "q",
                [.. Enumerable.Repeat("a", 30), .. Enumerable.Repeat("b", 2), .. Enumerable.Repeat("c", 20)]))
            .WithDesign(d => d);

        ResultTable<SurveyEstimate> shares = poll.Proportions("q");

        Assert.Equal(30.0 / 52, shares["a"].Estimate.Value!.Value, 1e-15);
        Assert.Equal(Closed, shares["b"].Estimate.NoValue!.Sentence);
        Assert.Equal(Closed, shares["c"].Estimate.NoValue!.Sentence);
    }

    // Which levels a closed row lists must not tell what its one person said.
    [Fact]
    public void Levels_OfAClosedGroup_AreAllListedAndAllClosed()
    {
        Survey poll = SurveyData.FromColumns(
            Exposure.Confidential,
            FilledColumn.Categories("unit", [.. Enumerable.Repeat("hq", 40), "post7"]),
            FilledColumn.Categories("vote", [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? "yes" : "no"), "yes"]))
            .AsSimpleRandomSample();

        ResultTable<SurveyEstimate> shares = poll.By("unit").Proportions("vote");

        Assert.Equal(
            ["hq no Available", "hq yes Available", "post7 no Suppressed", "post7 yes Suppressed"],
            shares.Rows.Select(row => $"{row.Label("unit")} {row.Label("level")} {row.Status}"));
    }

    [Fact]
    public void ClosedRow_HoldsNeitherItsMomentsNorItsLinearization()
    {
        SurveyEstimate closed = SmallPoll.Of(Exposure.Confidential, 9, 10).By("g").Mean("q")["g0"];

        Assert.Null(closed.Run);
        Assert.Null(closed.Origin);
        Assert.NotEmpty(closed.Notes);
    }

    [Fact]
    public void Notes_OfATableWithAClosedCell_DoNotTellHowManyThereAreInAll() => Assert.DoesNotContain(
        "19 respondents",
        SmallPoll.Of(Exposure.Confidential, 9, 10).By("g").Mean("q").ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void ClosedShare_InEveryForm_ShowsNoFigure()
    {
        ResultTable<SurveyEstimate> shares = SmallPoll.YesNo(Exposure.Confidential, 2, 57).Proportions("q");

        foreach (string form in new[] { shares.ToString(), shares.ToHtml(), shares.ToSvg(), shares.ToJson() })
        {
            Assert.DoesNotContain("57", form, StringComparison.Ordinal);
            Assert.DoesNotContain("3.4", form, StringComparison.Ordinal);
            Assert.DoesNotContain("96.6", form, StringComparison.Ordinal);
        }
    }
}
