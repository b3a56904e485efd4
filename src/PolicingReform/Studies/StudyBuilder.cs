using System.Diagnostics.CodeAnalysis;

namespace PolicingReform;

/// <summary>Collects the nouns of a study and checks them as a whole.</summary>
/// <remarks>
/// Each noun is checked when it is created; the builder checks what spans them: duplicate ids, and references to
/// nouns that are not there. All problems are reported at once. Not safe for use by several threads.
/// </remarks>
public sealed class StudyBuilder
{
    private readonly StudyId _id;
    private readonly string _title;
    private readonly List<Reference> _references = [];
    private readonly List<Body> _bodies = [];
    private readonly List<Benchmark> _benchmarks = [];
    private readonly List<Comparison> _comparisons = [];
    private AnalysisSettings _settings = AnalysisSettings.Default;

    /// <summary>Begins a study.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="title">Its title.</param>
    /// <exception cref="ArgumentException">The title is empty.</exception>
    public StudyBuilder(StudyId id, string title) => (_id, _title) = (Require.NotNull(id), Require.Text(title));

    /// <summary>Adds a publication.</summary>
    /// <param name="reference">The publication.</param>
    /// <returns>This builder.</returns>
    public StudyBuilder Add(Reference reference)
    {
        _references.Add(Require.NotNull(reference));
        return this;
    }

    /// <summary>Adds a body.</summary>
    /// <param name="body">The body.</param>
    /// <returns>This builder.</returns>
    public StudyBuilder Add(Body body)
    {
        _bodies.Add(Require.NotNull(body));
        return this;
    }

    /// <summary>Adds a benchmark.</summary>
    /// <param name="benchmark">The benchmark.</param>
    /// <returns>This builder.</returns>
    public StudyBuilder Add(Benchmark benchmark)
    {
        _benchmarks.Add(Require.NotNull(benchmark));
        return this;
    }

    /// <summary>Adds a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>This builder.</returns>
    public StudyBuilder Add(Comparison comparison)
    {
        _comparisons.Add(Require.NotNull(comparison));
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
        findings = [.. Check()];
        study = findings.Count > 0
            ? null
            : new Study(_id, _title, _references, _bodies, _benchmarks, [.. _comparisons], _settings);
        return study is not null;
    }

    private IEnumerable<Finding> Check() =>
    [
        .. Duplicates("reference", _references, reference => reference.Id),
        .. Duplicates("body", _bodies, body => body.Id),
        .. Duplicates("benchmark", _benchmarks, benchmark => benchmark.Id),
        .. SettingsOfParts(),
        .. DanglingSources(),
        .. DanglingComparisons(),
    ];

    private static IEnumerable<Finding> Duplicates<T>(string kind, IEnumerable<T> nouns, Func<T, Id> id) =>
        nouns.CountBy(id).Where(pair => pair.Value > 1).Select(pair => Broken(
            "duplicate-id",
            $"{kind} {pair.Key}",
            $"the id {pair.Key} is used {Numeral.Text(pair.Value)} times; the id of each {kind} is its own."));

    // A stricter minimum must not be lost without a word when its composition enters a study.
    private IEnumerable<Finding> SettingsOfParts() =>
        from body in _bodies
        from composition in body.Compositions
        where composition.Settings != AnalysisSettings.Default && composition.Settings != _settings
        select Broken(
            "settings-of-a-part",
            $"body {body.Id}",
            $"its composition by {composition.Attribute} has settings of its own ({composition.Settings}); " +
            "give them to the builder, since a study has one set of settings.");

    private IEnumerable<Finding> DanglingSources()
    {
        HashSet<ReferenceId> known = [.. _references.Select(reference => reference.Id)];
        IEnumerable<(string Subject, Locator Source)> sources =
        [
            .. _bodies.SelectMany(body => body.Compositions.SelectMany(each => each.Sources.Concat(Published(each)))
                .Select(source => ($"body {body.Id}", source))),
            .. _benchmarks.SelectMany(benchmark => benchmark.Sources.Concat(Published(benchmark.Composition))
                .Select(source => ($"benchmark {benchmark.Id}", source))),
        ];
        return sources.Where(pair => !known.Contains(pair.Source.ReferenceId)).Distinct().Select(pair => Broken(
            "dangling-reference",
            pair.Subject,
            $"it cites {pair.Source.ReferenceId}, which is no reference of the study; " +
            "add the reference or mend the id."));
    }

    private static IEnumerable<Locator> Published(Composition composition) =>
        composition.Parts.OfType<PublishedPart>().Select(part => part.Figure.Source);

    private IEnumerable<Finding> DanglingComparisons()
    {
        Dictionary<BodyId, Body> bodies = _bodies.DistinctBy(body => body.Id).ToDictionary(body => body.Id);
        Dictionary<BenchmarkId, Benchmark> benchmarks =
            _benchmarks.DistinctBy(benchmark => benchmark.Id).ToDictionary(benchmark => benchmark.Id);
        return _comparisons.SelectMany(comparison => DanglingEnds(comparison, bodies, benchmarks));
    }

    private static IEnumerable<Finding> DanglingEnds(
        Comparison comparison, Dictionary<BodyId, Body> bodies, Dictionary<BenchmarkId, Benchmark> benchmarks)
    {
        if (!bodies.TryGetValue(comparison.BodyId, out Body? body))
            yield return Missing(comparison, "body", comparison.BodyId);
        else if (!body.Compositions.SelectMany(each => each.Parts).Any(part => part.Category == comparison.Group))
            yield return Unstated(comparison, body.ToString());
        if (!benchmarks.TryGetValue(comparison.BenchmarkId, out Benchmark? benchmark))
            yield return Missing(comparison, "benchmark", comparison.BenchmarkId);
        else if (!benchmark.Composition.Parts.Any(part => part.Category == comparison.Group))
            yield return Unstated(comparison, benchmark.ToString());
    }

    private static Finding Missing(Comparison comparison, string kind, Id id) => Broken(
        "dangling-" + kind,
        $"comparison {comparison}",
        $"it names the {kind} {id}, which the study does not hold; add it or mend the id.");

    private static Finding Unstated(Comparison comparison, string where) => Broken(
        "unstated-category",
        $"comparison {comparison}",
        $"it compares {comparison.Group}, of whom {where} states nothing; state them or drop the comparison.");

    private static Finding Broken(string code, string subject, string message) =>
        new(code, Severity.Error, subject, message);
}
