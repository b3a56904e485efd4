using System.Globalization;
using PolicingReform.Surveys;

namespace PolicingReform.Tests.Surveys;

public class RequiredValueTests
{
    [Theory]
    [InlineData("", "the value is missing; each respondent needs one here.")]
    [InlineData("NA", "the value is missing; each respondent needs one here.")]
    [InlineData("9", "the value is missing; each respondent needs one here.")]
    [InlineData("-0.5", "\"-0.5\" is below 0, the least that may stand here; correct it.")]
    [InlineData(
        "1e300", "\"1e300\" is beyond 1e-60 to 1e60, where sums of squares are exact; give it in other units.")]
    [InlineData(
        "1e-300", "\"1e-300\" is beyond 1e-60 to 1e60, where sums of squares are exact; give it in other units.")]
    [InlineData("0", null)]
    [InlineData("2.5", null)]
    public void Weight_ThatIsRequiredAndNotNegative_IsCheckedWhereItIsRead(string text, string? expected)
    {
        SurveyColumn weight = SurveyColumn.Numbers("w", new MissingCode(9, MissingReason.Refused)) with
        {
            IsRequired = true,
            Least = 0,
        };

        new SurveyDataBuilder([weight]).TryAdd([text], out ValueList<CellProblem> problems);

        Assert.Equal(expected, problems.Count == 0 ? null : problems[0].Message);
    }

    [Fact]
    public void Least_ThatIsNoFiniteNumber_IsRefused() => Refusal.Is<ArgumentException>(
        "Least was no finite number; give one, or null for any. (Parameter 'Least')",
        () => _ = SurveyColumn.Numbers("w") with { Least = double.NaN });

    [Fact]
    public void SimpleRandomSample_OfNumbers_HasTheTextbookStandardError()
    {
        // Of 1 to 10: mean 5.5, variance 55/6, over 10.
        Survey survey = SurveyData.FromColumns(
            Exposure.Published,
            FilledColumn.Numbers("x", [.. Enumerable.Range(1, 10).Select(i => (double)i)])).AsSimpleRandomSample();

        Estimate mean = survey.Mean("x").Estimate;

        Assert.Equal("5.5", mean.Value!.Value.ToString(CultureInfo.InvariantCulture));
        Accuracy.Within(1e-12, Math.Sqrt(55.0 / 60), mean.StandardError!.Value);
    }
}
