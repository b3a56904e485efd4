using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PolicingReform.Tests.Architecture;

/// <summary>Every assembly that this test run can load, as references for a compilation.</summary>
internal static class Platform
{
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
