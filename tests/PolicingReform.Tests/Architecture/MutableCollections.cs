using System.Collections;
using System.Collections.Immutable;

namespace PolicingReform.Tests.Architecture;

/// <summary>The collections whose holder can change what is in them.</summary>
internal static class MutableCollections
{
    private static readonly ImmutableHashSet<Type> Interfaces =
    [
        typeof(ICollection), typeof(IDictionary), typeof(IList),
        typeof(ICollection<>), typeof(IDictionary<,>), typeof(IList<>), typeof(ISet<>),
    ];

    private static readonly ImmutableHashSet<Type> Windows =
        [typeof(ArraySegment<>), typeof(Memory<>), typeof(Span<>)];

    private static readonly ImmutableHashSet<string> Namespaces = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "System.Collections",
        "System.Collections.Concurrent",
        "System.Collections.Generic",
        "System.Collections.ObjectModel",
        "System.Collections.Specialized");

    /// <summary>Whether the type is one, or holds one among its generic arguments.</summary>
    public static bool IsIn(Type type)
    {
        Type plain = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return type.IsArray
            || Interfaces.Contains(plain)
            || Windows.Contains(plain)
            || IsCollectionClass(plain)
            || type.GetGenericArguments().Any(argument => !argument.IsGenericParameter && IsIn(argument));
    }

    private static bool IsCollectionClass(Type type) =>
        type.IsClass
        && Namespaces.Contains(type.Namespace ?? "")
        && typeof(IEnumerable).IsAssignableFrom(type)
        && !type.Name.StartsWith("ReadOnly", StringComparison.Ordinal);
}
