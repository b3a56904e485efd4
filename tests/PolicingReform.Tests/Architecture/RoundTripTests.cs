using System.Globalization;
using System.Text.Json;

namespace PolicingReform.Tests.Architecture;

public class RoundTripTests
{
    [Fact]
    public void Value_WrittenAndReadBack_IsTheSame() =>
        Violations.AssertNone(
            "These do not survive being written as text:",
            Library.PublicTypes.Where(RoundTrip.Promises).SelectMany(RoundTrip.FailuresOf));

    [Fact]
    public void EnumEntry_ReadBackByItsName_IsTheSame() =>
        Violations.AssertNone(
            "These entries share their number with another, so their names do not come back:",
            from type in Library.PublicTypes
            where type.IsEnum
            from name in Enum.GetNames(type)
            where !Enum.Parse(type, name).ToString()!.Equals(name, StringComparison.Ordinal)
            select $"{type.FullName}.{name}");

    [Fact]
    public void EnumEntry_ByItsNameInJson_IsUnique() =>
        Violations.AssertNone(
            "These entries have one name in JSON:",
            from type in Library.PublicTypes
            where type.IsEnum
            from same in SharedInJson(Enum.GetNames(type))
            select $"{type.FullName}: {same}");

    [Fact]
    public void NamesInJson_ThatDifferInTheirFirstLetterOnly_AreShared() =>
        Assert.Equal("Day, day are all \"day\"", Assert.Single(SharedInJson(["Day", "day", "Month"])));

    [Fact]
    public void RoundTrip_OfATypeWithoutParse_Fails() =>
        Assert.Equal(
            "System.Text.StringBuilder: it does not implement IParsable<StringBuilder>",
            Assert.Single(RoundTrip.FailuresOf(typeof(System.Text.StringBuilder))));

    [Fact]
    public void RoundTrip_OfATypeThatForgets_Fails() =>
        Assert.Single(
            RoundTrip.FailuresOf(typeof(Forgetful)),
            failure => failure.EndsWith("\"3\" does not come back as the same value", StringComparison.Ordinal));

    [Fact]
    public void RoundTrip_OfATypeWithoutSamples_Fails() =>
        Assert.Single(RoundTrip.FailuresOf(typeof(System.Net.IPNetwork)));

    private static IEnumerable<string> SharedInJson(IEnumerable<string> names) =>
        names.GroupBy(JsonNamingPolicy.CamelCase.ConvertName, StringComparer.Ordinal)
            .Where(same => same.Skip(1).Any())
            .Select(same => $"{string.Join(", ", same)} are all \"{same.Key}\"");

    private sealed record Forgetful(int Number) : IParsable<Forgetful>
    {
        public static Forgetful Three { get; } = new(3);

        public static Forgetful Parse(string s, IFormatProvider? provider) => new(0);

        public static bool TryParse(string? s, IFormatProvider? provider, out Forgetful result)
        {
            result = new(0);
            return true;
        }

        public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
    }
}
