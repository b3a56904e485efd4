namespace PolicingReform;

/// <summary>The nouns of a study, in the order they were added.</summary>
internal sealed record StudyContents(
    ValueList<Reference> References,
    ValueList<Place> Places,
    ValueList<Body> Bodies,
    ValueList<Benchmark> Benchmarks,
    ValueList<Comparison> Comparisons,
    Fieldwork? Fieldwork,
    ValueList<Participant> Participants,
    ValueList<Theme> Themes,
    ValueList<Statement> Statements,
    ValueList<Recommendation> Recommendations);
