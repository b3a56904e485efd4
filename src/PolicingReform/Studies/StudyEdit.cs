namespace PolicingReform;

/// <summary>Changes to a study, collected and then checked once.</summary>
/// <remarks>
/// Only what a change can break is checked again: replacing one participant does not read a million statements. Taking
/// something out does, because anything may name it. Not safe for use by several threads.
/// </remarks>
public sealed class StudyEdit
{
    private readonly StudyContents _before;
    private readonly Dictionary<EntryKind, Dictionary<string, StudyEntry?>> _changes = [];
    private readonly Dictionary<Id, StudyEntry?> _byId = [];
    private readonly List<Finding> _findings = [];
    private readonly List<Comparison> _comparisons;
    private Fieldwork? _fieldwork;

    internal StudyEdit(StudyContents before) =>
        (_before, _comparisons, _fieldwork) = (before, [.. before.Comparisons], before.Fieldwork);

    /// <summary>Adds an entry under an id that the study does not hold yet.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>These changes.</returns>
    public StudyEdit Add(StudyEntry entry)
    {
        Id id = Require.NotNull(entry).Key;
        if (Holds(id))
            Refuse("duplicate-id", id, "the study holds it already; replace it, or add under another id.");
        return Put(id, entry);
    }

    /// <summary>Puts an entry in the place of the one with its id.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>These changes.</returns>
    public StudyEdit Replace(StudyEntry entry)
    {
        Id id = Require.NotNull(entry).Key;
        if (!Holds(id))
            Refuse("nothing-to-replace", id, "the study does not hold it; add it, or mend the id.");
        return Put(id, entry);
    }

    /// <summary>Takes an entry out; nothing that stays may name it.</summary>
    /// <param name="id">The id of the entry; its type tells the kind.</param>
    /// <returns>These changes.</returns>
    /// <exception cref="ArgumentException">A study holds no entries under such ids.</exception>
    public StudyEdit Remove(Id id)
    {
        if (!Holds(Require.NotNull(id)))
            Refuse("nothing-to-remove", id, "the study does not hold it; mend the id.");
        return Put(id, null);
    }

    /// <summary>Adds a comparison of a group in a body with a benchmark.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>These changes.</returns>
    public StudyEdit Add(Comparison comparison)
    {
        _comparisons.Add(Require.NotNull(comparison));
        return this;
    }

    /// <summary>Takes a comparison out.</summary>
    /// <param name="comparison">The comparison, equal to one of the study's.</param>
    /// <returns>These changes.</returns>
    public StudyEdit Remove(Comparison comparison)
    {
        if (!_comparisons.Remove(Require.NotNull(comparison)))
        {
            _findings.Add(new Finding(
                "nothing-to-remove",
                Severity.Error,
                $"comparison {comparison}",
                "the study does not hold it; take out one that it holds."));
        }

        return this;
    }

    /// <summary>States who was interviewed, where and when.</summary>
    /// <param name="fieldwork">The fieldwork.</param>
    /// <returns>These changes.</returns>
    public StudyEdit With(Fieldwork fieldwork)
    {
        _fieldwork = Require.NotNull(fieldwork);
        return this;
    }

    internal StudyContents Apply(AnalysisSettings settings, out ValueList<Finding> findings)
    {
        StudyContents after = new(
            _before.Lists.Select(list => _changes.TryGetValue(list.Kind, out Dictionary<string, StudyEntry?>? changes)
                ? list.With(changes)
                : list),
            [.. _comparisons],
            _fieldwork);
        findings =
        [
            .. _findings,
            .. StudyStructure.Check(
                after,
                settings,
                [.. _byId.Values.OfType<StudyEntry>()],
                _byId.Where(change => change.Value is null).Select(change => change.Key).ToHashSet(),
                !_comparisons.SequenceEqual(_before.Comparisons)),
        ];
        return after.Settled();
    }

    private bool Holds(Id id)
    {
        EntryKind.Of(id);
        return _byId.TryGetValue(id, out StudyEntry? changed) ? changed is not null : _before.Holds(id);
    }

    private StudyEdit Put(Id id, StudyEntry? entry)
    {
        EntryKind kind = EntryKind.Of(id);
        if (!_changes.TryGetValue(kind, out Dictionary<string, StudyEntry?>? changes))
            _changes.Add(kind, changes = new Dictionary<string, StudyEntry?>(StringComparer.Ordinal));
        changes[id.Value] = entry;
        _byId[id] = entry;
        return this;
    }

    private void Refuse(string code, Id id, string message) =>
        _findings.Add(new Finding(code, Severity.Error, $"{EntryKind.Of(id).Name} {id}", message));
}
