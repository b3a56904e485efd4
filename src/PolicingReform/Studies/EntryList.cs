namespace PolicingReform;

/// <summary>The entries of one kind.</summary>
internal abstract class EntryList(EntryKind kind)
{
    public EntryKind Kind { get; } = kind;

    public abstract IReadOnlyList<StudyEntry> Entries { get; }

    public abstract bool Holds(string id);

    /// <summary>Returns the list with changes: an entry to put under an id, or null to take it out.</summary>
    public abstract EntryList With(IReadOnlyDictionary<string, StudyEntry?> changes);
}

/// <summary>The entries of one kind, by its type.</summary>
internal sealed class EntryList<T>(EntryKind<T> kind, KeyedList<T> keyed) : EntryList(kind)
    where T : StudyEntry
{
    public KeyedList<T> Keyed { get; } = keyed;

    public override IReadOnlyList<StudyEntry> Entries => Keyed;

    public override bool Holds(string id) => Keyed.Holds(id);

    public override EntryList With(IReadOnlyDictionary<string, StudyEntry?> changes)
    {
        if (changes.All(change => change.Value is not null && Holds(change.Key)))
        {
            return new EntryList<T>(
                kind, Keyed.With(changes.Select(change => KeyValuePair.Create(change.Key, (T)change.Value!))));
        }

        return kind.Hold(
        [
            .. Keyed.Select(entry => changes.TryGetValue(entry.Key.Value, out StudyEntry? changed) ? changed : entry)
                .OfType<StudyEntry>(),
            .. changes.Where(change => !Holds(change.Key)).Select(change => change.Value).OfType<StudyEntry>(),
        ]);
    }
}
