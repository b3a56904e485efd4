namespace PolicingReform.Tests.Deployments;

public class DeploymentTests
{
    [Theory]
    [InlineData("2020-03-09", false)]
    [InlineData("2020-03-10", true)]
    [InlineData("2020-03-11", false)]
    [InlineData("2020-02", false)]
    [InlineData("2020-03", true)]
    [InlineData("2020-04", false)]
    [InlineData("2019", false)]
    [InlineData("2020", true)]
    [InlineData("2021", false)]
    public void IsStatedFor_WithoutBeginningOrEnd_IsTheDateOfTheStatementAlone(string date, bool stated) =>
        Assert.Equal(stated, IsStated(asOf: "2020-03-10", since: null, until: null, date));

    [Theory]
    [InlineData("2017-05-31", false)]
    [InlineData("2017-06-01", true)]
    [InlineData("2018", true)]
    [InlineData("2020-03-10", true)]
    [InlineData("2020-03-11", false)]
    [InlineData("2017-05", false)]
    [InlineData("2017", true)]
    [InlineData("2020", true)]
    [InlineData("2016", false)]
    [InlineData("2021", false)]
    public void IsStatedFor_WithABeginning_EndsWithTheDateOfTheStatement(string date, bool stated) =>
        Assert.Equal(stated, IsStated(asOf: "2020-03-10", since: "2017-06-01", until: null, date));

    [Theory]
    [InlineData("2020-03-09", false)]
    [InlineData("2020-03-10", true)]
    [InlineData("2021", true)]
    [InlineData("2022-08-31", true)]
    [InlineData("2022-09-01", false)]
    [InlineData("2020-02", false)]
    [InlineData("2020", true)]
    [InlineData("2022", true)]
    [InlineData("2019", false)]
    [InlineData("2023", false)]
    public void IsStatedFor_WithAnEndAfterTheStatement_BeginsWithTheDateOfTheStatement(string date, bool stated) =>
        Assert.Equal(stated, IsStated(asOf: "2020-03-10", since: null, until: "2022-08-31", date));

    // A statement of 2020 on who left in 2017 says nothing of what came before it, and nothing of what came after.
    [Theory]
    [InlineData("2017-05-31", false)]
    [InlineData("2017-06-02", false)]
    [InlineData("2018", false)]
    [InlineData("2020-03-10", false)]
    [InlineData("2020-03-11", false)]
    public void IsStatedFor_WithAnEndBeforeTheStatement_IsNeitherBeforeNorAfterIt(string date, bool stated) =>
        Assert.Equal(stated, IsStated(asOf: "2020-03-10", since: null, until: "2017-06-01", date));

    // From the beginning to the end, wherever the statement lies: within, after the end, or before the beginning.
    [Theory]
    [InlineData("2018-01-01")]
    [InlineData("2020-03-10")]
    [InlineData("2016-01-01")]
    [InlineData("2017-06-01")]
    [InlineData("2019-08-31")]
    public void IsStatedFor_WithBeginningAndEnd_IsFromTheOneToTheOther(string asOf)
    {
        Assert.False(IsStated(asOf, "2017-06-01", "2019-08-31", "2017-05-31"));
        Assert.True(IsStated(asOf, "2017-06-01", "2019-08-31", "2017-06-01"));
        Assert.True(IsStated(asOf, "2017-06-01", "2019-08-31", "2018-06-15"));
        Assert.True(IsStated(asOf, "2017-06-01", "2019-08-31", "2019-08-31"));
        Assert.False(IsStated(asOf, "2017-06-01", "2019-08-31", "2019-09-01"));
        Assert.False(IsStated(asOf, "2017-06-01", "2019-08-31", "2016"));
        Assert.True(IsStated(asOf, "2017-06-01", "2019-08-31", "2017"));
        Assert.True(IsStated(asOf, "2017-06-01", "2019-08-31", "2019"));
        Assert.False(IsStated(asOf, "2017-06-01", "2019-08-31", "2020"));
    }

    // What is announced for later holds from then on, and its statement ends before: it is stated for no day.
    [Theory]
    [InlineData("2020-03-10")]
    [InlineData("2020-12-31")]
    [InlineData("2021-01-01")]
    [InlineData("2021-01-02")]
    [InlineData("2019")]
    [InlineData("2022")]
    public void IsStatedFor_WithABeginningAfterTheStatement_IsNoDay(string date) =>
        Assert.False(IsStated(asOf: "2020-03-10", since: "2021-01-01", until: null, date));

    // All three of one day: the day.
    [Theory]
    [InlineData("2020-03-09", false)]
    [InlineData("2020-03-10", true)]
    [InlineData("2020-03-11", false)]
    public void IsStatedFor_WithAllDatesAtOneDay_IsThatDay(string date, bool stated)
    {
        Assert.Equal(stated, IsStated("2020-03-10", "2020-03-10", "2020-03-10", date));
        Assert.Equal(stated, IsStated("2020-03-10", "2020-03-10", null, date));
        Assert.Equal(stated, IsStated("2020-03-10", null, "2020-03-10", date));
    }

    // The year of a statement lasts to December, and a year as the end does too.
    [Theory]
    [InlineData("2020", null, null, "2019-12-31", false)]
    [InlineData("2020", null, null, "2020-01-01", true)]
    [InlineData("2020", null, null, "2020-12-31", true)]
    [InlineData("2020", null, null, "2021-01-01", false)]
    [InlineData("2020", "2020-06", null, "2020-05-31", false)]
    [InlineData("2020", "2020-06", null, "2020-06-01", true)]
    [InlineData("2020", "2020-06", null, "2020-12-31", true)]
    [InlineData("2020", "2020-06", null, "2021-01-01", false)]
    [InlineData("2020", null, "2020-06", "2019-12-31", false)]
    [InlineData("2020", null, "2020-06", "2020-01-01", true)]
    [InlineData("2020", null, "2020-06", "2020-06-30", true)]
    [InlineData("2020", null, "2020-06", "2020-07-01", false)]
    [InlineData("2020-06", "2017", "2020", "2016-12-31", false)]
    [InlineData("2020-06", "2017", "2020", "2017-01-01", true)]
    [InlineData("2020-06", "2017", "2020", "2020-12-31", true)]
    [InlineData("2020-06", "2017", "2020", "2021-01-01", false)]
    public void IsStatedFor_WithDatesOfReducedPrecision_GoesByTheDaysTheyMayMean(
        string asOf, string? since, string? until, string date, bool stated) =>
        Assert.Equal(stated, IsStated(asOf, since, until, date));

    // Absence is stated for dates as presence is.
    [Fact]
    public void IsStatedFor_OfAnAbsence_IsTheSame()
    {
        Deployment absence = Stated(Presence.StatedAbsent, "2020-03-10", "2017", null);
        Assert.True(absence.IsStatedFor(ReducedDate.Year(2018)));
        Assert.False(absence.IsStatedFor(ReducedDate.Year(2016)));
    }

    [Fact]
    public void ToString_OfPresenceAndAbsence_SaysWhoIsOrIsNotWhere()
    {
        Deployment presence = Stated(Presence.StatedPresent, "2020", null, null);
        Deployment inTheCentre = presence with { Zone = new Term("urban-centre") };
        Assert.Equal("army at mosul: there", presence.ToString());
        Assert.Equal("army at mosul, urban centre: there", inTheCentre.ToString());
        Assert.Equal("army at mosul: not there", Stated(Presence.StatedAbsent, "2020", null, null).ToString());
    }

    // Known of one date to have ended, and nothing of its beginning: it is stated for its last day.
    [Theory]
    [InlineData("2016", false)]
    [InlineData("2017", true)]
    [InlineData("2018", false)]
    [InlineData("2020-03", false)]
    public void IsStatedFor_WithAnEndBeforeTheStatementAndNoBeginning_IsItsEnd(string date, bool stated) =>
        Assert.Equal(stated, IsStated(asOf: "2020-03", since: null, until: "2017", date));

    [Fact]
    public void IsStatedFor_WithABeginningAfterTheStatement_IsNoDate() =>
        Assert.False(IsStated(asOf: "2020-03", since: "2020-06", until: null, "2020"));

    private static bool IsStated(string asOf, string? since, string? until, string date) =>
        Stated(Presence.StatedPresent, asOf, since, until).IsStatedFor(ReducedDate.Parse(date, null));

    private static Deployment Stated(Presence presence, string asOf, string? since, string? until) =>
        new(
            new DeploymentId("d"),
            new ActorId("army"),
            new PlaceId("mosul"),
            presence,
            ReducedDate.Parse(asOf, null),
            TestData.Source)
        {
            Since = since is null ? null : ReducedDate.Parse(since, null),
            Until = until is null ? null : ReducedDate.Parse(until, null),
        };
}
