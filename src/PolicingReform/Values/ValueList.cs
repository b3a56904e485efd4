using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace PolicingReform;

/// <summary>An immutable list that is equal to another when their items are equal, in the same order.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>
/// Records compare their members; a list compared by reference would make two equal studies differ. Build one with a
/// collection expression: <c>ValueList&lt;Locator&gt; sources = [first, second];</c>. Items are never null.
/// </remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly ImmutableArray<T> _items;

    internal ValueList(ImmutableArray<T> items) => _items = items;

    // Most lists of most entries are empty: they share one.
    internal static ValueList<T> Empty { get; } = new([]);

    /// <summary>The number of items.</summary>
    public int Count => _items.Length;

    /// <summary>The item at a position.</summary>
    /// <param name="index">The position, from 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the list.</exception>
    public T this[int index] => _items[Require.InRange(index, 0, _items.Length - 1)];

    /// <summary>Returns whether both lists hold equal items in the same order.</summary>
    /// <param name="other">The other list.</param>
    public bool Equals(ValueList<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || _items.AsSpan().SequenceEqual(other._items.AsSpan()));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>Returns an enumerator over the items, in order.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    /// <summary>Returns the items, separated by commas, the same under every culture.</summary>
    public override string ToString() =>
        string.Join(", ", _items.Select(item => Convert.ToString(item, CultureInfo.InvariantCulture)));

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Creates lists with value equality.</summary>
public static class ValueList
{
    /// <summary>Returns a list of the items; this is what a collection expression calls.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items, none of them null.</param>
    /// <exception cref="ArgumentException">An item is null; the message names its position.</exception>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items)
    {
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i] is null)
                throw new ArgumentException($"items[{i}] was null; a list holds values only.", nameof(items));
        }

        return items.IsEmpty ? ValueList<T>.Empty : new ValueList<T>([.. items]);
    }

    /// <summary>Returns a list of the items of a sequence.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items, none of them null.</param>
    /// <exception cref="ArgumentNullException">The sequence is null.</exception>
    /// <exception cref="ArgumentException">An item is null; the message names its position.</exception>
    public static ValueList<T> From<T>(IEnumerable<T> items)
    {
        Require.NotNull(items);
        return items as ValueList<T> ?? Create<T>([.. items]);
    }
}
