using PolicingReform.CaseStudies;

namespace PolicingReform.Tests.Published;

public class PollEstimatesTests
{
    private static readonly StatedDesignEffect Two = StatedDesignEffect.Of(2);

    [Fact]
    public void PollEstimates_OfTheIraqStudy_SayExactlyWhatThePaperDoesNotGive()
    {
        ResultTable<PublishedEstimate> table = IraqLocalPoliceStudy.Load().PollEstimates(Two);

        Assert.Equal(2, table.Count);
        Assert.All(table, each => Assert.Equal(0.33, each.Estimate.Value));
        Assert.All(table.Rows, row => Assert.Equal("n-not-stated", row.IntervalReasonCode));
        Assert.All(table.Rows, row => Assert.Equal(Basis.PublishedFigure, row.Basis));
        Assert.Equal("the number of persons behind the share is not stated", table.Rows[0].IntervalReason);
        Assert.Contains(
            "UNDP public perception survey on security and justice: no finding is held as a figure.", table.Notes);
        Assert.Contains(
            "The source states the share as approximate: \"a third of Iraqi households\".", table.Rows[0].Notes);
        Assert.NotEmpty(table.Rows[0].Sources);
    }

    [Fact]
    public void PollEstimates_WithoutADesignEffect_NameThatToo()
    {
        ResultRow row = IraqLocalPoliceStudy.Load().PollEstimates().Rows[0];

        Assert.Equal("not-enough-stated", row.IntervalReasonCode);
        Assert.Equal(
            "the number of persons behind the share is not stated; no design effect is stated, and n alone gives no " +
            "interval",
            row.IntervalReason);
    }

    [Fact]
    public void Estimates_OfAPollThatGivesEnough_AreThoseOfTheShare()
    {
        PublishedPoll poll = Poll(Persons(6000), PublishedFigure.Exact("62 %", 62, FigureUnit.Percent, TestData.Source));

        PublishedEstimate found = poll.Estimates(StatedDesignEffect.Of(2.1))[0];

        Accuracy.Within(1e-12, 0.601911450578455, found.Estimate.Interval!.Low);
        Assert.Equal("poll", found.Row.Label("poll"));
        Assert.Equal("trust", found.Row.Label("share"));
        Assert.Equal([TestData.Source], found.Row.Sources);
        Assert.Equal(ReducedDate.Year(2020), found.Share!.AsOf);
        Assert.Equal(
            "no design effect is stated, and n alone gives no interval", poll.Estimates()[0].Row.IntervalReason);
    }

    [Fact]
    public void Estimates_OfFindingsThatSayLess_GiveWhatTheySay()
    {
        Locator source = TestData.Source;
        ResultTable<PublishedEstimate> table = Poll(
            Persons(1000),
            PublishedFigure.AtLeast("over 30 %", 30, FigureUnit.Percent, source),
            PublishedFigure.Between("30 to 40 %", 30, 40, FigureUnit.Percent, source),
            PublishedFigure.Unreadable("3o %", FigureUnit.Percent, source),
            PublishedFigure.NoneExists("nobody knows", FigureUnit.Percent, source),
            PublishedFigure.Exact("12 stations", 12, FigureUnit.Objects, source)).Estimates(Two);

        Assert.Equal(
            ["share-is-bound", "share-is-range", "share-unreadable", "no-share-exists", "not-a-percentage"],
            table.Rows.Select(row => row.ReasonCode));
        Assert.Equal((0.3, 1.0), (table[0].Row.Extra("shareLowBound"), table[0].Row.Extra("shareHighBound")));
        Assert.Null(table[0].IntervalLowBound);
        Assert.Equal(0.4, table[1].Estimate.HighBound);
        Assert.NotNull(table[1].IntervalLowBound);
        Assert.Equal("the figure counts objects and is no percentage", table[4].Row.Reason);
        Assert.All(table, each => Assert.Null(each.Estimate.Value));
    }

    [Theory]
    [InlineData("at least", "n-unclear")]
    [InlineData("range", null)]
    [InlineData("homes", "n-unclear")]
    [InlineData("half", "n-unclear")]
    public void Estimates_ByWhatIsSaidOfN_UseOrRefuseIt(string respondents, string? reason)
    {
        PublishedFigure figure = respondents switch
        {
            "at least" => PublishedFigure.AtLeast("over 1000", 1000, FigureUnit.Persons, TestData.Source),
            "range" => PublishedFigure.Between("900 to 1000", 900, 1000, FigureUnit.Persons, TestData.Source),
            "homes" => PublishedFigure.Exact("1000 homes", 1000, FigureUnit.Objects, TestData.Source),
            _ => PublishedFigure.Exact("1000.5", 1000.5, FigureUnit.Persons, TestData.Source),
        };

        PublishedEstimate found = Poll(figure, TestData.Percent(50)).Estimates(Two)[0];

        Assert.Equal(reason, found.Row.IntervalReasonCode);
        Assert.Equal(reason is null ? 1000 : null, found.Share?.MostPersons);
    }

    private static PublishedFigure Persons(int count) =>
        PublishedFigure.Exact("so many", count, FigureUnit.Persons, TestData.Source);

    private static PublishedPoll Poll(PublishedFigure respondents, params PublishedFigure[] findings) =>
        new(new PollId("poll"), "poll", "a poll")
        {
            Respondents = respondents,
            Findings =
            [
                .. findings.Select(figure => new StatedFigure("trust", figure) { AsOf = ReducedDate.Year(2020) }),
            ],
        };
}
