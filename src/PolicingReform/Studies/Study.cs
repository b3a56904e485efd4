namespace PolicingReform;

/// <summary>
/// A study of police reform: its references, the bodies it describes, and what they are compared with.
/// </summary>
/// <remarks>Immutable and safe to read from any thread. Build one with <see cref="StudyBuilder"/>.</remarks>
public sealed class Study
{
    internal Study(
        StudyId id, string title, IEnumerable<Reference> references, IEnumerable<Body> bodies,
        IEnumerable<Benchmark> benchmarks, ValueList<Comparison> comparisons, AnalysisSettings settings)
    {
        Id = id;
        Title = title;
        References = new KeyedList<Reference>("The references", references, reference => reference.Id);
        Bodies = new KeyedList<Body>("The bodies", bodies.Select(body => Under(body, settings)), body => body.Id);
        Benchmarks = new KeyedList<Benchmark>("The benchmarks", benchmarks, benchmark => benchmark.Id);
        Comparisons = comparisons;
        Settings = settings;
    }

    /// <summary>The id.</summary>
    public StudyId Id { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The publications that figures come from.</summary>
    public KeyedList<Reference> References { get; }

    /// <summary>The bodies of persons whose composition is known.</summary>
    public KeyedList<Body> Bodies { get; }

    /// <summary>What bodies can be compared with.</summary>
    public KeyedList<Benchmark> Benchmarks { get; }

    /// <summary>Which group of which body the study compares with which benchmark.</summary>
    public ValueList<Comparison> Comparisons { get; }

    /// <summary>The settings that every analysis of the study obeys.</summary>
    public AnalysisSettings Settings { get; }

    /// <summary>Returns the same study, to be analysed under other settings.</summary>
    /// <param name="settings">The settings.</param>
    public Study Under(AnalysisSettings settings) =>
        new(Id, Title, References, Bodies, Benchmarks, Comparisons, Require.NotNull(settings));

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

    /// <summary>Returns title and id.</summary>
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
