using System.Text.Json;

namespace PolicingReform.Tests.Estimation;

public class TwoProportionsTests
{
    private static readonly ReferenceCases GapTests = ReferenceCases.Read("gap-tests.json");

    public static TheoryData<string> Names => GapTests.NamesOf("twoCounts");

    [Theory]
    [MemberData(nameof(Names))]
    public void Comparison_OfTwoCounts_AgreesWithR(string name)
    {
        (JsonElement input, JsonElement expected, double tolerance) = GapTests.Case("twoCounts", name);
        (int x1, int n1) = (input.GetProperty("count1").GetInt32(), input.GetProperty("size1").GetInt32());
        (int x2, int n2) = (input.GetProperty("count2").GetInt32(), input.GetProperty("size2").GetInt32());
        ConfidenceLevel level = new(input.GetProperty("level").GetDouble());
        TwoProportions both = new(x1, n1, x2, n2);

        ConfidenceInterval score = both.Difference(level);
        Assert.Equal(expected.GetProperty("scoreLow").GetDouble(), score.Low, tolerance);
        Assert.Equal(expected.GetProperty("scoreHigh").GetDouble(), score.High, tolerance);
        Assert.Equal(level, score.Level);
        Accuracy.Within(tolerance, expected.GetProperty("p").GetDouble(), both.PValue);

        ConfidenceInterval? ratio = both.Ratio(level);
        Assert.Equal(expected.GetProperty("ratio").ValueKind == JsonValueKind.Null, ratio is null);
        if (ratio is not null)
        {
            Accuracy.Within(tolerance, expected.GetProperty("ratioLow").GetDouble(), ratio.Low);
            Accuracy.Within(tolerance, expected.GetProperty("ratioHigh").GetDouble(), ratio.High);
        }

        SampledShare first = new(x1, n1), second = new(x2, n2);
        ConfidenceInterval hybrid = TwoProportions.Hybrid(
            first.Value, first.Wilson(level), second.Value, second.Wilson(level), "hybrid");
        Assert.Equal(expected.GetProperty("newcombeLow").GetDouble(), hybrid.Low, tolerance);
        Assert.Equal(expected.GetProperty("newcombeHigh").GetDouble(), hybrid.High, tolerance);
        Assert.Equal("hybrid", hybrid.Method);
    }

    // Newcombe (1998), Statistics in Medicine 17:873-890, table II, methods 6 and 10: as printed, four decimals.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0528, 0.3382, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1700, 0.8406, 0.1705, 0.8090)]
    [InlineData(5, 56, 0, 29, -0.0326, 0.1933, -0.0381, 0.1926)]
    public void Intervals_OfThePublishedExamples_AreThosePrinted(
        int x1, int n1, int x2, int n2, double scoreLow, double scoreHigh, double hybridLow, double hybridHigh)
    {
        ConfidenceInterval score = new TwoProportions(x1, n1, x2, n2).Difference(ConfidenceLevel.Percent95);
        SampledShare first = new(x1, n1), second = new(x2, n2);
        ConfidenceInterval hybrid = TwoProportions.Hybrid(
            first.Value,
            first.Wilson(ConfidenceLevel.Percent95),
            second.Value,
            second.Wilson(ConfidenceLevel.Percent95),
            "hybrid");
        double[] found = [score.Low, score.High, hybrid.Low, hybrid.High];
        Assert.All(
            found.Zip([scoreLow, scoreHigh, hybridLow, hybridHigh]),
            pair => Assert.Equal(pair.Second, pair.First, 5.1e-5));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Difference_WithTheSamplesExchanged_IsTurnedRound(string name)
    {
        (JsonElement input, _, double tolerance) = GapTests.Case("twoCounts", name);
        (int x1, int n1) = (input.GetProperty("count1").GetInt32(), input.GetProperty("size1").GetInt32());
        (int x2, int n2) = (input.GetProperty("count2").GetInt32(), input.GetProperty("size2").GetInt32());
        TwoProportions there = new(x1, n1, x2, n2), back = new(x2, n2, x1, n1);
        ConfidenceInterval one = there.Difference(ConfidenceLevel.Percent95);
        ConfidenceInterval other = back.Difference(ConfidenceLevel.Percent95);
        Assert.Equal(one.Low, -other.High, tolerance);
        Assert.Equal(one.High, -other.Low, tolerance);
        Accuracy.Within(1e-12, there.PValue, back.PValue);
    }
}
