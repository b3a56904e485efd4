using System.Collections.Immutable;

namespace PolicingReform.Tests.Architecture;

/// <summary>Which folders may use which outside assemblies; the first line that fits an assembly decides.</summary>
internal static class OutsideReferences
{
    private static readonly ImmutableArray<(string Assembly, Func<string, bool> May)> Rules =
    [
        ("MathNet.Numerics", folder => folder is "Numerics"),
        ("System.Text.Json", folder => folder is "Json"),
        ("Microsoft.Extensions.DependencyInjection", folder => folder is "DependencyInjection"),
        ("NodaTime", folder => folder is not "Numerics"),
        ("System", _ => true),
    ];

    public static bool Knows(string assembly) => Rules.Any(rule => Fits(rule.Assembly, assembly));

    public static bool Allows(string folder, string assembly) =>
        Rules.FirstOrDefault(rule => Fits(rule.Assembly, assembly)) is { May: { } may } && may(folder);

    private static bool Fits(string rule, string assembly) =>
        assembly.Equals(rule, StringComparison.Ordinal)
        || assembly.StartsWith(rule + ".", StringComparison.Ordinal);
}
