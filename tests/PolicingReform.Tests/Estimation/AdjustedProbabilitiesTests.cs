using System.Text.Json;

namespace PolicingReform.Tests.Estimation;

public class AdjustedProbabilitiesTests
{
    private static readonly ReferenceCases GapTests = ReferenceCases.Read("gap-tests.json");

    public static TheoryData<string> Names => GapTests.NamesOf("adjustment");

    [Theory]
    [MemberData(nameof(Names))]
    public void Adjusted_ByEitherMethod_AgreeWithR(string name)
    {
        (JsonElement input, JsonElement expected, double tolerance) = GapTests.Case("adjustment", name);
        double[] p = Numbers(input.GetProperty("p"));
        Compare(tolerance, expected.GetProperty("holm"), AdjustedProbabilities.Of(p, Correction.Holm));
        Compare(
            tolerance,
            expected.GetProperty("benjaminiHochberg"),
            AdjustedProbabilities.Of(p, Correction.BenjaminiHochberg));
    }

    [Fact]
    public void Adjusted_ByNone_AreTheValuesThemselves() =>
        Assert.Equal([0.04, 0.01, 1], AdjustedProbabilities.Of([0.04, 0.01, 1], Correction.None));

    [Theory]
    [InlineData(Correction.Holm)]
    [InlineData(Correction.BenjaminiHochberg)]
    [InlineData(Correction.None)]
    public void Adjusted_OfNoTest_AreNone(Correction correction) =>
        Assert.Empty(AdjustedProbabilities.Of([], correction));

    private static void Compare(double tolerance, JsonElement expected, double[] actual)
    {
        double[] wanted = Numbers(expected);
        Assert.Equal(wanted.Length, actual.Length);
        for (int i = 0; i < wanted.Length; i++)
            Accuracy.Within(tolerance, wanted[i], actual[i]);
    }

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(each => each.GetDouble())];
}
