using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace PolicingReform;

/// <summary>The nouns of one kind in a study, in the order of the study, looked up by id.</summary>
/// <typeparam name="T">The kind of noun.</typeparam>
public sealed class KeyedList<T> : IReadOnlyList<T>
    where T : Noun
{
    private readonly string _name;
    private readonly ImmutableArray<T> _items;

    // Positions rather than nouns: a list with one noun replaced shares them. Never changed once it is made.
    private readonly Dictionary<string, int> _positions;
    private readonly Type? _idType;

    // Of two nouns with one id the first is found; who builds a study reports the second.
    internal KeyedList(string name, ImmutableArray<T> items, Func<T, Id> id)
    {
        _name = name;
        _items = items;
        _positions = new Dictionary<string, int>(items.Length, StringComparer.Ordinal);
        _idType = items.IsEmpty ? null : id(items[0]).GetType();
        for (int i = 0; i < items.Length; i++)
            _positions.TryAdd(id(items[i]).Value, i);
    }

    private KeyedList(string name, ImmutableArray<T> items, Dictionary<string, int> positions, Type? idType) =>
        (_name, _items, _positions, _idType) = (name, items, positions, idType);

    /// <summary>The number of nouns.</summary>
    public int Count => _items.Length;

    /// <summary>The noun at a position.</summary>
    /// <param name="index">The position, from 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the list.</exception>
    public T this[int index] => _items[Require.InRange(index, 0, _items.Length - 1)];

    /// <summary>The noun with an id.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message names the nearest id.</exception>
    public T this[string id] => TryGetValue(id, out T? item)
        ? item
        : throw new KeyNotFoundException(
            $"{_name} hold no {Require.Quoted(id)}" +
            (_positions.Count == 0 ? "; there are none." : $"; the nearest id is {Require.Quoted(Nearest(id))}."));

    /// <summary>The noun with an id.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="KeyNotFoundException">
    /// There is none, or the id is of another kind; the message names the nearest id, or the kind.
    /// </exception>
    public T this[Id id] => _idType is null || Require.NotNull(id).GetType() == _idType
        ? this[Require.NotNull(id).Value]
        : throw new KeyNotFoundException(
            $"{_name} hold no {id.GetType().Name} {id}; look one up by a {_idType.Name}.");

    /// <summary>Gets the noun with an id where there is one.</summary>
    /// <param name="id">The id.</param>
    /// <param name="item">The noun, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(string id, [NotNullWhen(true)] out T? item)
    {
        item = _positions.TryGetValue(Require.NotNull(id), out int position) ? _items[position] : null;
        return item is not null;
    }

    /// <summary>Returns an enumerator over the nouns, in order.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal bool Holds(string id) => _positions.ContainsKey(id);

    /// <summary>Returns the list with some of its nouns replaced, each under the id it has.</summary>
    internal KeyedList<T> With(IEnumerable<KeyValuePair<string, T>> replaced)
    {
        T[] items = [.. _items];
        foreach ((string id, T item) in replaced)
            items[_positions[id]] = item;
        return new KeyedList<T>(_name, ImmutableCollectionsMarshal.AsImmutableArray(items), _positions, _idType);
    }

    private string Nearest(string id) => EditDistance.Nearest(id, _positions.Keys);
}
