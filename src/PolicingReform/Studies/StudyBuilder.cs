using System.Diagnostics.CodeAnalysis;

namespace PolicingReform;

/// <summary>Collects the entries of a study and checks them as a whole.</summary>
/// <remarks>
/// Each entry is checked when it is created; the builder checks what spans them: duplicate ids, circles, and references
/// to entries that are not there. All problems are reported at once. Not safe for use by several threads.
/// </remarks>
public sealed class StudyBuilder
{
    private readonly StudyId _id;
    private readonly string _title;
    private readonly Dictionary<EntryKind, List<StudyEntry>> _entries = EntryKind.All.ToDictionary(
        kind => kind, _ => new List<StudyEntry>());

    private readonly List<Comparison> _comparisons = [];
    private Fieldwork? _fieldwork;
    private AnalysisSettings _settings = AnalysisSettings.Default;

    /// <summary>Begins a study.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="title">Its title.</param>
    /// <exception cref="ArgumentException">The title is empty.</exception>
    public StudyBuilder(StudyId id, string title) => (_id, _title) = (Require.NotNull(id), Require.Text(title));

    internal IEnumerable<StudyEntry> Entries => _entries.Values.SelectMany(list => list);

    internal IReadOnlyList<Comparison> Comparisons => _comparisons;

    /// <summary>Adds an entry of any kind: a reference, a place, an actor, a statement and so on.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>This builder.</returns>
    public StudyBuilder Add(StudyEntry entry)
    {
        Require.NotNull(entry);
        _entries[EntryKind.Of(entry.Key)].Add(entry);
        return this;
    }

    /// <summary>Adds a comparison of a group in a body with a benchmark.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>This builder.</returns>
    public StudyBuilder Add(Comparison comparison)
    {
        _comparisons.Add(Require.NotNull(comparison));
        return this;
    }

    /// <summary>States who was interviewed, where and when; the last one given holds.</summary>
    /// <param name="fieldwork">The fieldwork.</param>
    /// <returns>This builder.</returns>
    public StudyBuilder With(Fieldwork fieldwork)
    {
        _fieldwork = Require.NotNull(fieldwork);
        return this;
    }

    /// <summary>Sets the settings that every analysis of the study obeys.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>This builder.</returns>
    public StudyBuilder Under(AnalysisSettings settings)
    {
        _settings = Require.NotNull(settings);
        return this;
    }

    /// <summary>Returns the study.</summary>
    /// <exception cref="InvalidStudyException">The structure is broken; the exception holds every finding.</exception>
    public Study Build() => TryBuild(out Study? study, out ValueList<Finding> findings)
        ? study
        : throw new InvalidStudyException(findings);

    /// <summary>Tries to build the study.</summary>
    /// <param name="study">The study, or null where its structure is broken.</param>
    /// <param name="findings">Everything that is wrong with the structure; empty where nothing is.</param>
    /// <returns>Whether there is a study.</returns>
    public bool TryBuild([NotNullWhen(true)] out Study? study, out ValueList<Finding> findings)
    {
        StudyContents contents = new(
            EntryKind.All.Select(kind => kind.Hold(_entries[kind])), [.. _comparisons], _fieldwork);
        findings = [.. StudyStructure.Check(contents, _settings)];
        study = findings.Count > 0 ? null : new Study(_id, _title, contents.Settled(), _settings);
        return study is not null;
    }
}
