using System.Collections.Immutable;
using System.Reflection;

namespace PolicingReform.Tests.Architecture;

/// <summary>The assembly under test: its public types, its uses of types, and where its types are written.</summary>
internal static class Library
{
    public const string Name = "PolicingReform";

    private static readonly Lazy<ImmutableArray<TypeUse>> LazyUses = new(ReadUses);

    private static readonly Lazy<SourceFolders> LazySources = new(() => SourceFolders.Read(Repository.LibrarySources));

    public static Assembly Assembly { get; } = Assembly.Load(new AssemblyName(Name));

    /// <summary>The types that a user of the library can name.</summary>
    public static ImmutableArray<Type> PublicTypes { get; } =
    [
        .. Assembly.GetExportedTypes()
            .Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal))
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    public static ImmutableArray<TypeUse> Uses => LazyUses.Value;

    public static SourceFolders Sources => LazySources.Value;

    private static ImmutableArray<TypeUse> ReadUses()
    {
        using FileStream stream = File.OpenRead(Assembly.Location);
        return TypeUses.Of(stream);
    }
}
