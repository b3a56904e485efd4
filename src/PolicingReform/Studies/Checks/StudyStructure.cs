namespace PolicingReform;

/// <summary>What is broken in the structure of a study: duplicate ids, entries that are not there, circles.</summary>
internal static class StudyStructure
{
    /// <summary>Checks all of a study.</summary>
    public static IEnumerable<Finding> Check(StudyContents study, AnalysisSettings settings) =>
    [
        .. study.Lists.SelectMany(Duplicates),
        .. SettingsOfParts(study, settings),
        .. study.Lists.SelectMany(list => list.Entries.SelectMany(entry => Dangling(list.Kind, entry, study))),
        .. DanglingCitations("fieldwork", study.Fieldwork?.Cites ?? [], study),
        .. Circular(study),
        .. DanglingComparisons(study),
    ];

    /// <summary>Checks what a change can have broken, in a study that was whole before it.</summary>
    /// <param name="study">The study as changed.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="changed">The entries that were added or replaced.</param>
    /// <param name="removed">The ids that were taken out; only these make it look at every entry.</param>
    /// <param name="comparisonsChanged">Whether comparisons were added or taken out.</param>
    public static IEnumerable<Finding> Check(
        StudyContents study, AnalysisSettings settings, IReadOnlyList<StudyEntry> changed, IReadOnlySet<Id> removed,
        bool comparisonsChanged) =>
    [
        .. SettingsOfParts(study, settings),
        .. changed.SelectMany(entry => Dangling(EntryKind.Of(entry.Key), entry, study)),
        .. DanglingCitations("fieldwork", study.Fieldwork?.Cites ?? [], study),
        .. removed.Count > 0 ? Orphans(study, changed, removed) : [],
        .. changed.Any(entry => entry is Place or SecurityActor) ? Circular(study) : [],
        .. comparisonsChanged || removed.Count > 0 || changed.Any(entry => entry is Body or Benchmark)
            ? DanglingComparisons(study)
            : [],
    ];

    private static IEnumerable<Finding> Duplicates(EntryList list) =>
        list.Entries.CountBy(entry => entry.Key).Where(pair => pair.Value > 1).Select(pair => Broken(
            "duplicate-id",
            $"{list.Kind.Name} {pair.Key}",
            $"the id {pair.Key} is used {Numeral.Text(pair.Value)} times; " +
            $"the id of each {list.Kind.Name} is its own."));

    // A stricter minimum must not be lost without a word when its composition enters a study.
    private static IEnumerable<Finding> SettingsOfParts(StudyContents study, AnalysisSettings settings) =>
        from body in study.Of<Body>()
        from composition in body.Compositions
        where composition.Settings != AnalysisSettings.Default && composition.Settings != settings
        select Broken(
            "settings-of-a-part",
            $"body {body.Id}",
            $"its composition by {composition.Attribute} has settings of its own ({composition.Settings}); " +
            "give them to the builder, since a study has one set of settings.");

    private static IEnumerable<Finding> Dangling(EntryKind kind, StudyEntry entry, StudyContents study) =>
    [
        .. entry.Uses.Where(id => !study.Holds(id)).Distinct()
            .Select(id => Missing(kind.Subject(entry), EntryKind.Of(id).Name, id.Value)),
        .. DanglingCitations(kind.Subject(entry), entry.Cites, study),
    ];

    private static IEnumerable<Finding> Orphans(
        StudyContents study, IReadOnlyList<StudyEntry> changed, IReadOnlySet<Id> removed)
    {
        HashSet<Id> checkedAlready = [.. changed.Select(entry => entry.Key)];
        return from list in study.Lists
               from entry in list.Entries
               where !checkedAlready.Contains(entry.Key)
                   && (entry.Uses.Any(removed.Contains) || entry.Cites.Any(each => removed.Contains(each.ReferenceId)))
               from finding in Dangling(list.Kind, entry, study)
               select finding;
    }

    private static IEnumerable<Finding> DanglingCitations(
        string subject, IEnumerable<Locator> sources, StudyContents study) =>
        sources.Select(source => source.ReferenceId).Where(id => !study.Holds(id)).Distinct().Select(id => Broken(
            "dangling-reference",
            subject,
            $"it cites {id}, which is no reference of the study; add the reference or mend the id."));

    private static IEnumerable<Finding> Circular(StudyContents study) =>
    [
        .. InCircles(study.Of<Place>(), place => place.Parent is null ? [] : [place.Parent.Value]).Select(id => Broken(
            "circle",
            $"place {id}",
            "it lies in itself by way of its parents; mend the parent of one of them.")),
        .. InCircles(study.Of<SecurityActor>(), actor => actor.MemberOf.Select(each => each.Actor.Value)).Select(
            id => Broken(
                "circle",
                $"actor {id}",
                "it is a member of itself by way of its memberships; mend one of them.")),
    ];

    private static IEnumerable<string> InCircles<T>(KeyedList<T> entries, Func<T, IEnumerable<string>> above)
        where T : StudyEntry =>
        Circles.Of(entries.DistinctBy(entry => entry.Key).ToDictionary(
            entry => entry.Key.Value, entry => above(entry).Where(entries.Holds).ToArray(), StringComparer.Ordinal));

    private static IEnumerable<Finding> DanglingComparisons(StudyContents study)
    {
        Dictionary<string, HashSet<Category>> bodies =
            Stated(study.Of<Body>(), body => body.Compositions.SelectMany(each => each.Parts));
        Dictionary<string, HashSet<Category>> benchmarks =
            Stated(study.Of<Benchmark>(), benchmark => benchmark.Composition.Parts);
        return study.Comparisons.SelectMany(comparison => DanglingEnds(comparison, study, bodies, benchmarks));
    }

    private static Dictionary<string, HashSet<Category>> Stated<T>(
        KeyedList<T> entries, Func<T, IEnumerable<ObservedPart>> parts)
        where T : StudyEntry =>
        entries.DistinctBy(entry => entry.Key).ToDictionary(
            entry => entry.Key.Value,
            entry => parts(entry).Select(part => part.Category).ToHashSet(),
            StringComparer.Ordinal);

    private static IEnumerable<Finding> DanglingEnds(
        Comparison comparison, StudyContents study, Dictionary<string, HashSet<Category>> bodies,
        Dictionary<string, HashSet<Category>> benchmarks)
    {
        string subject = $"comparison {comparison}";
        if (!bodies.TryGetValue(comparison.BodyId.Value, out HashSet<Category>? inBody))
            yield return Missing(subject, "body", comparison.BodyId.Value);
        else if (!inBody.Contains(comparison.Group))
            yield return Unstated(comparison, study.Of<Body>()[comparison.BodyId].ToString());
        if (!benchmarks.TryGetValue(comparison.BenchmarkId.Value, out HashSet<Category>? inBenchmark))
            yield return Missing(subject, "benchmark", comparison.BenchmarkId.Value);
        else if (!inBenchmark.Contains(comparison.Group))
            yield return Unstated(comparison, study.Of<Benchmark>()[comparison.BenchmarkId].ToString());
    }

    private static Finding Missing(string subject, string kind, string id) => Broken(
        "dangling-" + kind,
        subject,
        $"it names the {kind.Replace('-', ' ')} {id}, which the study does not hold; add it or mend the id.");

    private static Finding Unstated(Comparison comparison, string where) => Broken(
        "unstated-category",
        $"comparison {comparison}",
        $"it compares {comparison.Group}, of whom {where} states nothing; state them or drop the comparison.");

    private static Finding Broken(string code, string subject, string message) =>
        new(code, Severity.Error, subject, message);
}
