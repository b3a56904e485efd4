using System.Diagnostics.CodeAnalysis;

namespace PolicingReform;

/// <summary>Collects the nouns of a study and checks them as a whole.</summary>
/// <remarks>
/// Each noun is checked when it is created; the builder checks what spans them: duplicate ids, circles, and references
/// to nouns that are not there. All problems are reported at once. Not safe for use by several threads.
/// </remarks>
public sealed class StudyBuilder
{
    private readonly StudyId _id;
    private readonly string _title;
    private readonly List<Reference> _references = [];
    private readonly List<Place> _places = [];
    private readonly List<Body> _bodies = [];
    private readonly List<Benchmark> _benchmarks = [];
    private readonly List<Comparison> _comparisons = [];
    private readonly List<Participant> _participants = [];
    private readonly List<Theme> _themes = [];
    private readonly List<Statement> _statements = [];
    private readonly List<Recommendation> _recommendations = [];
    private Fieldwork? _fieldwork;
    private AnalysisSettings _settings = AnalysisSettings.Default;

    /// <summary>Begins a study.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="title">Its title.</param>
    /// <exception cref="ArgumentException">The title is empty.</exception>
    public StudyBuilder(StudyId id, string title) => (_id, _title) = (Require.NotNull(id), Require.Text(title));

    /// <summary>Adds a publication.</summary>
    /// <param name="reference">The publication.</param>
    /// <returns>This builder.</returns>
    public StudyBuilder Add(Reference reference) => Added(_references, Require.NotNull(reference));

    /// <summary>Adds a place.</summary>
    /// <param name="place">The place.</param>
    /// <returns>This builder.</returns>
    public StudyBuilder Add(Place place) => Added(_places, Require.NotNull(place));

    /// <summary>Adds a body.</summary>
    /// <param name="body">The body.</param>
    /// <returns>This builder.</returns>
    public StudyBuilder Add(Body body) => Added(_bodies, Require.NotNull(body));

    /// <summary>Adds a benchmark.</summary>
    /// <param name="benchmark">The benchmark.</param>
    /// <returns>This builder.</returns>
    public StudyBuilder Add(Benchmark benchmark) => Added(_benchmarks, Require.NotNull(benchmark));

    /// <summary>Adds a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>This builder.</returns>
    public StudyBuilder Add(Comparison comparison) => Added(_comparisons, Require.NotNull(comparison));

    /// <summary>Adds a participant.</summary>
    /// <param name="participant">The participant.</param>
    /// <returns>This builder.</returns>
    public StudyBuilder Add(Participant participant) => Added(_participants, Require.NotNull(participant));

    /// <summary>Adds a theme.</summary>
    /// <param name="theme">The theme.</param>
    /// <returns>This builder.</returns>
    public StudyBuilder Add(Theme theme) => Added(_themes, Require.NotNull(theme));

    /// <summary>Adds a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <returns>This builder.</returns>
    public StudyBuilder Add(Statement statement) => Added(_statements, Require.NotNull(statement));

    /// <summary>Adds a recommendation.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <returns>This builder.</returns>
    public StudyBuilder Add(Recommendation recommendation) =>
        Added(_recommendations, Require.NotNull(recommendation));

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
            [.. _references],
            [.. _places],
            [.. _bodies],
            [.. _benchmarks],
            [.. _comparisons],
            _fieldwork,
            [.. _participants],
            [.. _themes],
            [.. _statements],
            [.. _recommendations]);
        findings = [.. StudyStructure.Check(contents, _settings)];
        study = findings.Count > 0 ? null : new Study(_id, _title, contents, _settings);
        return study is not null;
    }

    private StudyBuilder Added<T>(List<T> nouns, T noun)
    {
        nouns.Add(noun);
        return this;
    }
}
