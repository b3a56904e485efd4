using System.Collections.Immutable;

namespace PolicingReform.Tests.Architecture;

/// <summary>One folder's use of another, with the place where it happens.</summary>
internal sealed record FolderUse(string From, string To, string Place)
{
    /// <summary>The uses between different folders of the library, in a fixed order.</summary>
    public static ImmutableArray<FolderUse> Between(IEnumerable<TypeUse> uses, SourceFolders sources) =>
    [
        .. (from use in uses
            where use.To.Assembly is Library.Name
            let @from = sources.Of(use.From)
            let to = sources.Of(use.To)
            where @from is not null && to is not null && !string.Equals(@from, to, StringComparison.Ordinal)
            select new FolderUse(
                @from, to, $"{@from}/{use.From.Spoken} ({use.Member}) -> {to}/{use.To.Spoken}"))
            .Distinct()
            .OrderBy(use => use.Place, StringComparer.Ordinal),
    ];
}
