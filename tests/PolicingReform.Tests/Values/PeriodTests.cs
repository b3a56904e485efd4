namespace PolicingReform.Tests.Values;

public class PeriodTests
{
    // A date of reduced precision is included as soon as one of the days it may mean is.
    [Theory]
    [InlineData("2014-06-10", "2017-07-09", "2014-06-09", false)]
    [InlineData("2014-06-10", "2017-07-09", "2014-06-10", true)]
    [InlineData("2014-06-10", "2017-07-09", "2015-01-01", true)]
    [InlineData("2014-06-10", "2017-07-09", "2017-07-09", true)]
    [InlineData("2014-06-10", "2017-07-09", "2017-07-10", false)]
    [InlineData("2014-06-10", "2017-07-09", "2014-05", false)]
    [InlineData("2014-06-10", "2017-07-09", "2014-06", true)]
    [InlineData("2014-06-10", "2017-07-09", "2017-07", true)]
    [InlineData("2014-06-10", "2017-07-09", "2017-08", false)]
    [InlineData("2014-06-10", "2017-07-09", "2013", false)]
    [InlineData("2014-06-10", "2017-07-09", "2014", true)]
    [InlineData("2014-06-10", "2017-07-09", "2017", true)]
    [InlineData("2014-06-10", "2017-07-09", "2018", false)]
    [InlineData("2014-06", "2017-02", "2014-05-31", false)]
    [InlineData("2014-06", "2017-02", "2014-06-01", true)]
    [InlineData("2014-06", "2017-02", "2017-02-28", true)]
    [InlineData("2014-06", "2017-02", "2017-03-01", false)]
    [InlineData("2014-06", "2016-02", "2016-02-29", true)]
    [InlineData("2014-06", "2017-02", "2014-05", false)]
    [InlineData("2014-06", "2017-02", "2014-06", true)]
    [InlineData("2014-06", "2017-02", "2017-02", true)]
    [InlineData("2014-06", "2017-02", "2017-03", false)]
    [InlineData("2014", "2017", "2013-12-31", false)]
    [InlineData("2014", "2017", "2014-01-01", true)]
    [InlineData("2014", "2017", "2017-12-31", true)]
    [InlineData("2014", "2017", "2018-01-01", false)]
    [InlineData("2014", "2017", "2013-12", false)]
    [InlineData("2014", "2017", "2018-01", false)]
    [InlineData("2014", "2017", "2014", true)]
    [InlineData("2014", "2017", "2017", true)]
    public void MayInclude_ADateAtOrPastAnEnd_GoesByTheDaysItMayMean(
        string begin, string end, string date, bool included) =>
        Assert.Equal(included, new Period(Date(begin), Date(end)).MayInclude(Date(date)));

    [Theory]
    [InlineData("2016-12-31", false)]
    [InlineData("2017-01-01", true)]
    [InlineData("2016", false)]
    [InlineData("9999", true)]
    public void MayInclude_InAPeriodWithoutEnd_ExcludesOnlyWhatIsBefore(string date, bool included) =>
        Assert.Equal(included, new Period(begin: Date("2017")).MayInclude(Date(date)));

    [Theory]
    [InlineData("0001", true)]
    [InlineData("2017-12-31", true)]
    [InlineData("2018-01-01", false)]
    [InlineData("2018", false)]
    public void MayInclude_InAPeriodWithoutBeginning_ExcludesOnlyWhatIsAfter(string date, bool included) =>
        Assert.Equal(included, new Period(end: Date("2017")).MayInclude(Date(date)));

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("2017")]
    [InlineData("9999-12-31")]
    public void MayInclude_InAPeriodOfWordsAlone_ExcludesNothing(string date) =>
        Assert.True(new Period(words: "after the war").MayInclude(Date(date)));

    [Theory]
    [InlineData("2014", "2014-06", true)]
    [InlineData("2014", "2015", false)]
    [InlineData("2014-06-10", "2014", true)]
    [InlineData("2014-06-10", "2014-06-11", false)]
    public void MayInclude_InThePeriodOfOneDate_IsWhetherTheyMayMeanOneDay(string on, string date, bool included) =>
        Assert.Equal(included, Period.On(Date(on)).MayInclude(Date(date)));

    // A source that says "from June 2014 to 2014" contradicts itself nowhere: the year may end later.
    [Theory]
    [InlineData("2014-06", "2014")]
    [InlineData("2014", "2014-06")]
    [InlineData("2014-06-10", "2014-06")]
    [InlineData("2014-06-10", "2014-06-10")]
    public void Period_WhoseEndsOverlap_IsNoContradiction(string begin, string end)
    {
        Period period = new(Date(begin), Date(end));
        Assert.Equal(Date(begin), period.Begin);
        Assert.Equal(Date(end), period.End);
    }

    [Theory]
    [InlineData("2014", null, null, "from 2014")]
    [InlineData(null, "2017-07", null, "until 2017-07")]
    [InlineData("2014-06-10", "2017-07", null, "2014-06-10 to 2017-07")]
    [InlineData("2014", "2014", null, "2014")]
    [InlineData("2014", "2014-06", null, "2014 to 2014-06")]
    [InlineData(null, null, "after the war", "after the war")]
    [InlineData("2014", null, "the occupation", "the occupation, from 2014")]
    [InlineData(null, "2017", "the occupation", "the occupation, until 2017")]
    [InlineData("2014", "2017", "the occupation", "the occupation, 2014 to 2017")]
    [InlineData("2014-06", "2014-06", "the fall of Mosul", "the fall of Mosul, 2014-06")]
    public void ToString_OfEachForm_SaysWhatIsStated(string? begin, string? end, string? words, string text) =>
        Assert.Equal(text, new Period(DateOrNull(begin), DateOrNull(end), words).ToString());

    [Fact]
    public void On_OfADate_IsThePeriodThatBeginsAndEndsWithIt()
    {
        Period period = Period.On(Date("2014-06"));
        Assert.Equal(new Period(Date("2014-06"), Date("2014-06")), period);
        Assert.Null(period.Words);
        Assert.Equal("2014-06", period.ToString());
    }

    private static ReducedDate Date(string text) => ReducedDate.Parse(text, null);

    private static ReducedDate? DateOrNull(string? text) => text is null ? null : Date(text);
}
