using System.Text.Json;

namespace PolicingReform.Tests.Estimation;

public class ExactMultinomialTests
{
    private static readonly ReferenceCases GapTests = ReferenceCases.Read("gap-tests.json");

    public static TheoryData<string> Names => GapTests.NamesOf("multinomial");

    [Theory]
    [MemberData(nameof(Names))]
    public void PValue_OfCounts_AgreesWithEnumerationInR(string name)
    {
        (JsonElement input, JsonElement expected, double tolerance) = GapTests.Case("multinomial", name);
        Accuracy.Within(
            tolerance,
            expected.GetProperty("p").GetDouble(),
            ExactMultinomial.PValue(
                [.. input.GetProperty("counts").EnumerateArray().Select(each => each.GetInt32())],
                [.. input.GetProperty("shares").EnumerateArray().Select(each => each.GetDouble())]));
    }

    // n + k - 1 over k - 1, R 4.2.2: choose(27, 3), choose(203, 3), choose(5007, 7).
    [Theory]
    [InlineData(24, 4, 2925)]
    [InlineData(200, 4, 1_373_701)]
    [InlineData(5000, 8, 1.5587997515048901e22)]
    [InlineData(5, 1, 1)]
    public void Outcomes_OfPersonsInGroups_AreCounted(int size, int groups, double expected) =>
        Accuracy.Within(1e-12, expected, ExactMultinomial.Outcomes(size, groups));

    [Fact]
    public void Outcomes_BeyondEveryNumber_AreInfinite() =>
        Assert.Equal(double.PositiveInfinity, ExactMultinomial.Outcomes(int.MaxValue, 100));
}
