using System.Collections.Immutable;

namespace PolicingReform.Tests.Architecture;

/// <summary>Reports everything that is wrong at once.</summary>
internal static class Violations
{
    public static void AssertNone(string heading, IEnumerable<string> violations)
    {
        ImmutableArray<string> all =
            [.. violations.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (all.Length > 0)
            Assert.Fail(string.Join('\n', all.Select(violation => "  " + violation).Prepend(heading)));
    }
}
