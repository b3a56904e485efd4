using System.Collections.Immutable;

namespace PolicingReform.Tests.Architecture;

/// <summary>Namespaces that no source of the library declares, and why their types need no folder.</summary>
internal static class GeneratedTypes
{
    private static readonly ImmutableDictionary<string, string> Reasons =
        ImmutableDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                KeyValuePair.Create("Microsoft.CodeAnalysis", "attributes that the compiler embeds"),
                KeyValuePair.Create("System.Runtime.CompilerServices", "attributes that the compiler embeds"),
                KeyValuePair.Create("System.Text.RegularExpressions.Generated", "matchers of [GeneratedRegex]"),
                KeyValuePair.Create("Coverlet.Core.Instrumentation.Tracker", "counters of a coverage run"),
            ]);

    public static bool Explain(MetadataType type) =>
        type.IsUnspeakable || type.FullName is "<Module>" || Reasons.ContainsKey(type.Namespace);
}
