using System.Collections.Immutable;

namespace PolicingReform.Tests.Architecture;

/// <summary>A folder of the library, its layer, and what departs from "uses every layer below".</summary>
internal sealed record Folder(int Layer, string Name)
{
    /// <summary>Folders of its own layer that it may use, and through them those that they may use.</summary>
    public ImmutableArray<string> Beside { get; init; } = [];

    /// <summary>Folders of lower layers that it may not use.</summary>
    public ImmutableArray<string> Never { get; init; } = [];

    /// <summary>Where not empty, the only other folders that it may use.</summary>
    public ImmutableArray<string> Only { get; init; } = [];
}
