using NodaTime;

namespace PolicingReform.Tests.Values;

public class ReducedDateTests
{
    [Theory]
    [InlineData("2014", "2014-01-01", "2014-12-31")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2020-12-22", "2020-12-22", "2020-12-22")]
    public void Date_OfReducedPrecision_SpansTheDaysItMayMean(string text, string first, string last)
    {
        ReducedDate date = ReducedDate.Parse(text, null);
        Assert.Equal(first, date.FirstDay.ToString("uuuu-MM-dd", null));
        Assert.Equal(last, date.LastDay.ToString("uuuu-MM-dd", null));
        Assert.Equal(text, date.ToString());
    }

    [Fact]
    public void Dates_OfDifferentPrecision_AreDifferent() =>
        Assert.NotEqual(ReducedDate.Year(2020), ReducedDate.Day(new LocalDate(2020, 1, 1)));

    [Theory]
    [InlineData("2020-13")]
    [InlineData("2021-02-29")]
    [InlineData("20")]
    [InlineData("2020-1-1")]
    [InlineData("0000")]
    [InlineData("-123")]
    [InlineData("٢٠٢٠")]
    [InlineData(null)]
    public void Text_ThatIsNoDate_IsNotRead(string? text) => Assert.False(ReducedDate.TryParse(text, null, out _));
}
