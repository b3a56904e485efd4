namespace PolicingReform;

/// <summary>
/// A study of police reform: who was asked where, what they said, which bodies there are, what should change.
/// </summary>
/// <remarks>Immutable and safe to read from any thread. Build one with <see cref="StudyBuilder"/>.</remarks>
public sealed class Study
{
    private readonly StudyContents _contents;

    internal Study(StudyId id, string title, StudyContents contents, AnalysisSettings settings)
    {
        Id = id;
        Title = title;
        Settings = settings;
        _contents = contents;
        References = new KeyedList<Reference>("The references", contents.References, reference => reference.Id);
        Places = new KeyedList<Place>("The places", contents.Places, place => place.Id);
        Bodies = new KeyedList<Body>(
            "The bodies", contents.Bodies.Select(body => Under(body, settings)), body => body.Id);
        Benchmarks = new KeyedList<Benchmark>("The benchmarks", contents.Benchmarks, benchmark => benchmark.Id);
        Participants = new KeyedList<Participant>(
            "The participants", contents.Participants, participant => participant.Id);
        Statements = new KeyedList<Statement>("The statements", contents.Statements, statement => statement.Id);
        Recommendations = new KeyedList<Recommendation>(
            "The recommendations", contents.Recommendations, recommendation => recommendation.Id);
    }

    /// <summary>The id, the same in every version.</summary>
    public StudyId Id { get; }

    /// <summary>The title, as a heading says it.</summary>
    public string Title { get; }

    /// <summary>The settings that every analysis of the study obeys.</summary>
    public AnalysisSettings Settings { get; }

    /// <summary>The publications that figures come from.</summary>
    public KeyedList<Reference> References { get; }

    /// <summary>The places it speaks of, the sites among them.</summary>
    public KeyedList<Place> Places { get; }

    /// <summary>The bodies of persons whose composition is known.</summary>
    public KeyedList<Body> Bodies { get; }

    /// <summary>What bodies can be compared with.</summary>
    public KeyedList<Benchmark> Benchmarks { get; }

    /// <summary>Which group of which body the study compares with which benchmark.</summary>
    public ValueList<Comparison> Comparisons => _contents.Comparisons;

    /// <summary>Who was interviewed, where and when; null where the study held no interviews.</summary>
    public Fieldwork? Fieldwork => _contents.Fieldwork;

    /// <summary>Who was interviewed, where the study tells participants apart; else empty.</summary>
    public KeyedList<Participant> Participants { get; }

    /// <summary>What statements are read for.</summary>
    public ValueList<Theme> Themes => _contents.Themes;

    /// <summary>What participants said, as far as the study holds it.</summary>
    public KeyedList<Statement> Statements { get; }

    /// <summary>What the study says should change.</summary>
    public KeyedList<Recommendation> Recommendations { get; }

    /// <summary>Returns the same study, to be analysed under other settings.</summary>
    /// <param name="settings">The settings.</param>
    public Study Under(AnalysisSettings settings) => new(Id, Title, _contents, Require.NotNull(settings));

    /// <summary>Returns what can hardly be right or should be known about the data, the gravest first.</summary>
    /// <remarks>
    /// Structure is checked when the study is built; this looks at plausibility, and repairs nothing. Each finding has
    /// a
    /// code, what it is about, one sentence, and the places in the sources.
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
            Resolve(result.Row.Sources, nameof(result)));
    }

    /// <summary>Returns where everything that a table of results rests on stands, each place once.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="ArgumentException">A result rests on a publication that is not the study's.</exception>
    public Explanation Explain(ResultTable table)
    {
        Require.NotNull(table);
        return new Explanation(table.Caption, Resolve(table.Rows.SelectMany(row => row.Sources), nameof(table)));
    }

    /// <summary>Returns title and id in one line.</summary>
    public override string ToString() => $"{Title} ({Id})";

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
