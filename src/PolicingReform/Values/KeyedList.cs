using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PolicingReform;

/// <summary>The nouns of one kind in a study, in the order of the study, looked up by id.</summary>
/// <typeparam name="T">The kind of noun.</typeparam>
public sealed class KeyedList<T> : IReadOnlyList<T>
    where T : Noun
{
    private readonly string _name;
    private readonly ImmutableArray<T> _items;
    private readonly FrozenDictionary<string, T> _byId;

    // The ids are known to be distinct: who builds a study has reported duplicates before.
    internal KeyedList(string name, IEnumerable<T> items, Func<T, Id> id)
    {
        _name = name;
        _items = [.. items];
        _byId = _items.ToFrozenDictionary(item => id(item).Value, StringComparer.Ordinal);
    }

    /// <summary>The number of nouns.</summary>
    public int Count => _items.Length;

    /// <summary>The noun at a position.</summary>
    /// <param name="index">The position, from 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the list.</exception>
    public T this[int index] => _items[Require.InRange(index, 0, _items.Length - 1)];

    /// <summary>The noun with an id.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message names the nearest id.</exception>
    public T this[string id] => _byId.TryGetValue(Require.NotNull(id), out T? item)
        ? item
        : throw new KeyNotFoundException(
            $"{_name} hold no {Require.Quoted(id)}" +
            (_byId.Count == 0 ? "; there are none." : $"; the nearest id is {Require.Quoted(Nearest(id))}."));

    /// <summary>The noun with an id.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message names the nearest id.</exception>
    public T this[Id id] => this[Require.NotNull(id).Value];

    /// <summary>Gets the noun with an id where there is one.</summary>
    /// <param name="id">The id.</param>
    /// <param name="item">The noun, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(string id, [NotNullWhen(true)] out T? item) =>
        _byId.TryGetValue(Require.NotNull(id), out item);

    /// <summary>Returns an enumerator over the nouns, in order.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Nearest(string id) => EditDistance.Nearest(id, _byId.Keys);
}
