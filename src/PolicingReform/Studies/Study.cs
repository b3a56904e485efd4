using System.Diagnostics.CodeAnalysis;

namespace PolicingReform;

/// <summary>
/// A study of police reform: who was asked where, what they said, which bodies there are, what should change.
/// </summary>
/// <remarks>Immutable and safe to read from any thread. Build one with <see cref="StudyBuilder"/>.</remarks>
public sealed class Study
{
    internal Study(StudyId id, string title, StudyContents contents, AnalysisSettings settings)
    {
        Id = id;
        Title = title;
        Settings = settings;
        Contents = contents;
        Bodies = new KeyedList<Body>(
            "The bodies", [.. contents.Of<Body>().Select(body => Under(body, settings))], body => body.Id);
    }

    /// <summary>The id, the same in every version.</summary>
    public StudyId Id { get; }

    /// <summary>The title, as a heading says it.</summary>
    public string Title { get; }

    /// <summary>The settings that every analysis of the study obeys.</summary>
    public AnalysisSettings Settings { get; }

    /// <summary>The publications that it cites.</summary>
    public KeyedList<Reference> References => Contents.Of<Reference>();

    /// <summary>The places it speaks of, the sites among them.</summary>
    public KeyedList<Place> Places => Contents.Of<Place>();

    /// <summary>Who provides, manages or oversees security.</summary>
    public KeyedList<SecurityActor> Actors => Contents.Of<SecurityActor>();

    /// <summary>Who has which authority over whom.</summary>
    public KeyedList<AuthorityLink> Authorities => Contents.Of<AuthorityLink>();

    /// <summary>Who is whose patron or supports whom.</summary>
    public KeyedList<SupportLink> Supports => Contents.Of<SupportLink>();

    /// <summary>The laws, directives and plans that bind actors.</summary>
    public KeyedList<LegalInstrument> LegalInstruments => Contents.Of<LegalInstrument>();

    /// <summary>Which actor is stated to be, or not to be, where.</summary>
    public KeyedList<Deployment> Deployments => Contents.Of<Deployment>();

    /// <summary>Stations, posts and offices.</summary>
    public KeyedList<Facility> Facilities => Contents.Of<Facility>();

    /// <summary>Who is stated to keep order before others.</summary>
    public KeyedList<PrimacyStatement> Primacy => Contents.Of<PrimacyStatement>();

    /// <summary>Whom people turn to when they are wronged.</summary>
    public KeyedList<JusticeProvider> JusticeProviders => Contents.Of<JusticeProvider>();

    /// <summary>In which order they do, with what problem.</summary>
    public KeyedList<RecoursePath> RecoursePaths => Contents.Of<RecoursePath>();

    /// <summary>What keeps people away.</summary>
    public KeyedList<AccessBarrier> Barriers => Contents.Of<AccessBarrier>();

    /// <summary>The bodies of persons whose composition is known.</summary>
    public KeyedList<Body> Bodies { get; }

    /// <summary>What bodies can be compared with.</summary>
    public KeyedList<Benchmark> Benchmarks => Contents.Of<Benchmark>();

    /// <summary>Which group of which body the study compares with which benchmark.</summary>
    public ValueList<Comparison> Comparisons => Contents.Comparisons;

    /// <summary>Who was interviewed, where and when; null where the study held no interviews.</summary>
    public Fieldwork? Fieldwork => Contents.Fieldwork;

    /// <summary>Who was interviewed, where the study tells participants apart; else empty.</summary>
    public KeyedList<Participant> Participants => Contents.Of<Participant>();

    /// <summary>What statements are read for, looked up by code.</summary>
    public KeyedList<Theme> Themes => Contents.Of<Theme>();

    /// <summary>What participants said, as far as the study holds it.</summary>
    public KeyedList<Statement> Statements => Contents.Of<Statement>();

    /// <summary>What participants are said to hold together.</summary>
    public KeyedList<ReportedView> ReportedViews => Contents.Of<ReportedView>();

    /// <summary>What the study says should change.</summary>
    public KeyedList<Recommendation> Recommendations => Contents.Of<Recommendation>();

    /// <summary>Programmes of reform, training and support.</summary>
    public KeyedList<Programme> Programmes => Contents.Of<Programme>();

    /// <summary>Polls by others, as far as their figures are published.</summary>
    public KeyedList<PublishedPoll> Polls => Contents.Of<PublishedPoll>();

    /// <summary>What the study states in its own voice.</summary>
    public KeyedList<ContextNote> Notes => Contents.Of<ContextNote>();

    /// <summary>Returns the same study, to be analysed under other settings.</summary>
    /// <param name="settings">The settings.</param>
    public Study Under(AnalysisSettings settings) => new(Id, Title, Contents, Require.NotNull(settings));

    /// <summary>Returns the study with changes, which are checked together.</summary>
    /// <param name="edit">Makes the changes.</param>
    /// <exception cref="InvalidStudyException">
    /// The changes break the structure; the exception holds every finding, and this study is as it was.
    /// </exception>
    public Study Edit(Action<StudyEdit> edit) => TryEdit(edit, out Study? study, out ValueList<Finding> findings)
        ? study
        : throw new InvalidStudyException(findings);

    /// <summary>Tries to make changes to the study, which are checked together.</summary>
    /// <param name="edit">Makes the changes.</param>
    /// <param name="study">The study with the changes, or null where they break its structure.</param>
    /// <param name="findings">Everything that the changes break; empty where they break nothing.</param>
    /// <returns>Whether there is a study with the changes.</returns>
    public bool TryEdit(
        Action<StudyEdit> edit, [NotNullWhen(true)] out Study? study, out ValueList<Finding> findings)
    {
        Require.NotNull(edit);
        StudyEdit changes = new(Contents);
        edit(changes);
        StudyContents contents = changes.Apply(Settings, out findings);
        study = findings.Count > 0 ? null : new Study(Id, Title, contents, Settings);
        return study is not null;
    }

    /// <summary>Returns what can hardly be right or should be known about the data, the gravest first.</summary>
    /// <remarks>
    /// Structure is checked when the study is built; this looks at plausibility, and repairs nothing. Each finding has
    /// a code, what it is about, one sentence, and the places in the sources.
    /// </remarks>
    public ValueList<Finding> Validate() => StudyValidation.Of(this);

    /// <summary>Returns where everything that a result rests on stands, with the publications in full.</summary>
    /// <param name="result">The result.</param>
    /// <remarks>A closed result rests on nothing that may be shown, so its explanation is empty.</remarks>
    /// <exception cref="ArgumentException">The result rests on a publication that is not the study's.</exception>
    public Explanation Explain(AnalysisResult result)
    {
        Require.NotNull(result);
        return new Explanation(
            string.Join(", ", result.Row.Labels.Select(label => label.Text)),
            StatementsOf([result]),
            Resolve(result.Row.Sources, nameof(result)));
    }

    /// <summary>Returns where everything that a table of results rests on stands, each place once.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="ArgumentException">A result rests on a publication that is not the study's.</exception>
    public Explanation Explain(ResultTable table)
    {
        Require.NotNull(table);
        return new Explanation(
            table.Caption,
            StatementsOf(table.Results),
            Resolve(table.Rows.SelectMany(row => row.Sources), nameof(table)));
    }

    /// <summary>Returns title and id in one line.</summary>
    public override string ToString() => $"{Title} ({Id})";

    internal StudyContents Contents { get; }

    private ValueList<Statement> StatementsOf(IEnumerable<AnalysisResult> results) =>
        [
            .. results.SelectMany(result => result.MadeFrom)
                .OfType<StatementId>()
                .Distinct()
                .Select(id => Statements[id]),
        ];

    private ValueList<ExplainedSource> Resolve(IEnumerable<Locator> sources, string parameterName) =>
        [.. sources.Distinct().Select(source => Resolve(source, parameterName))];

    private ExplainedSource Resolve(Locator source, string parameterName) =>
        References.TryGetValue(source.ReferenceId.Value, out Reference? reference)
            ? new ExplainedSource(source, reference)
            : throw new ArgumentException(
                $"{parameterName} rests on {source.ReferenceId}, which is none of this study's references; " +
                "explain it with the study it came from.",
                parameterName);

    private static Body Under(Body body, AnalysisSettings settings) =>
        body with { Compositions = [.. body.Compositions.Select(composition => composition.Under(settings))] };
}

/// <summary>The id of a <see cref="Study"/>.</summary>
public sealed record StudyId : Id<StudyId>, IIdOf<StudyId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public StudyId(string value)
        : base(value)
    {
    }

    static StudyId IIdOf<StudyId>.From(string value) => new(value);
}
