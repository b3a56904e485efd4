using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>What a study holds: its entries by kind, and the few things that have no id.</summary>
internal sealed class StudyContents
{
    private readonly FrozenDictionary<Type, EntryList> _lists;

    public StudyContents(IEnumerable<EntryList> lists, ValueList<Comparison> comparisons, Fieldwork? fieldwork)
    {
        Lists = [.. lists];
        _lists = Lists.ToFrozenDictionary(list => list.Kind.IdType);
        Comparisons = comparisons;
        Fieldwork = fieldwork;
    }

    /// <summary>The entries of every kind, in the order of the kinds.</summary>
    public ImmutableArray<EntryList> Lists { get; }

    public ValueList<Comparison> Comparisons { get; }

    public Fieldwork? Fieldwork { get; }

    public KeyedList<T> Of<T>()
        where T : StudyEntry =>
        Lists.OfType<EntryList<T>>().Single().Keyed;

    public bool Holds(Id id) => _lists[id.GetType()].Holds(id.Value);

    /// <summary>
    /// The same contents with compositions under the name of their body and default settings: the settings of the study
    /// are added when a body is shown, and must not stay behind when the study is put under others.
    /// </summary>
    public StudyContents Settled()
    {
        Dictionary<string, StudyEntry?> plain = Of<Body>()
            .Where(body => body.Compositions.Any(each => !each.IsPlain(body.Name)))
            .ToDictionary(
                body => body.Id.Value,
                body => (StudyEntry?)(body with
                {
                    Compositions = [.. body.Compositions.Select(each => each.Plain(body.Name))],
                }),
                StringComparer.Ordinal);
        return plain.Count == 0
            ? this
            : new StudyContents(
                Lists.Select(list => list is EntryList<Body> ? list.With(plain) : list), Comparisons, Fieldwork);
    }

    /// <summary>Every place in a source that is cited, with what cites it.</summary>
    public IEnumerable<(string Subject, Locator Source)> Citations() =>
    [
        .. from list in Lists
           from entry in list.Entries
           from source in entry.Cites
           select (list.Kind.Subject(entry), source),
        .. (Fieldwork?.Cites ?? []).Select(source => ("fieldwork", source)),
    ];
}
