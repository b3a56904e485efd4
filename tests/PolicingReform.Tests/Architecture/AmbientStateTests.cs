using System.Collections.Immutable;

namespace PolicingReform.Tests.Architecture;

public class AmbientStateTests
{
    private static readonly ImmutableHashSet<string> Types = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "NodaTime.SystemClock",
        "System.Diagnostics.Stopwatch",

        // It adds in lanes of the machine's width: two machines give two last digits.
        "System.Numerics.Vector`1");

    private static readonly ImmutableHashSet<string> Members = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "System.DateTime.get_Now",
        "System.DateTime.get_Today",
        "System.DateTime.get_UtcNow",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.Environment.get_TickCount",
        "System.Environment.get_TickCount64",
        "System.Globalization.CultureInfo.get_CurrentCulture",
        "System.Globalization.CultureInfo.get_CurrentUICulture",
        "System.Guid.CreateVersion7",
        "System.Guid.NewGuid",
        "System.Random.get_Shared",
        "System.TimeProvider.get_System",
        "System.TimeZoneInfo.get_Local");

    [Fact]
    public void Library_InItsOwnCode_ReadsNoClockNoCultureAndNoChance() =>
        Violations.AssertNone(
            "The same study must give the same numbers anywhere; these read something else:",
            from use in Library.Uses
            where !GeneratedTypes.Explain(use.From) && IsAmbient(use)
            select $"{use.From.Spoken} ({use.Member}) -> {use.To.Spoken} {use.Called?.Name}");

    [Fact]
    public void NamesOfAmbientState_InThisRuntime_Exist() =>
        Assert.All(
            Members,
            name =>
            {
                int dot = name.LastIndexOf('.');
                Assert.NotEmpty(
                    Type.GetType(name[..dot], throwOnError: true)!.GetMember(name[(dot + 1)..]));
            });

    private static bool IsAmbient(TypeUse use) =>
        Types.Contains(use.To.FullName)
        || (use.Called is { } called && (Members.Contains($"{use.To.FullName}.{called.Name}") || IsUnseeded(use)));

    private static bool IsUnseeded(TypeUse use) =>
        use is { To.FullName: "System.Random", Called: { Name: ".ctor", Parameters: 0 } };
}
