namespace PolicingReform.Json;

/// <summary>Turns a document into a study's entries; whatever is refused is reported with its path.</summary>
internal static class StudyReading
{
    public static StudyBuilder? Build(StudyDocument document, DocumentPath root)
    {
        StudyBuilder? builder = root.HasAll((document.Id, "id"), (document.Title, "title"))
            ? root.Try(() => new StudyBuilder(new StudyId(document.Id!), document.Title!))
            : null;
        OpenCodes codes = new(document.Codes, root.Field("codes"));
        CompositionReading compositions = new(codes);
        InterviewReading interviews = new(codes);
        IEnumerable<StudyEntry>[] entries =
        [
            root.List("references", document.References, Reference),
            root.List("places", document.Places, PlaceReading.Of),
            root.List("legalInstruments", document.LegalInstruments, ActorReading.Instrument),
            root.List("actors", document.Actors, new ActorReading(codes).Actor),
            root.List("authorities", document.Authorities, ActorReading.Authority),
            root.List("supports", document.Supports, ActorReading.Support),
            root.List("deployments", document.Deployments, DeploymentReading.Deployment),
            root.List("facilities", document.Facilities, DeploymentReading.Facility),
            root.List("primacy", document.Primacy, DeploymentReading.Primacy),
            root.List("providers", document.Providers, JusticeReading.Provider),
            root.List("recourse", document.Recourse, JusticeReading.Recourse),
            root.List("barriers", document.Barriers, JusticeReading.Barrier),
            root.List("bodies", document.Bodies, compositions.NewBody),
            root.List("benchmarks", document.Benchmarks, compositions.NewBenchmark),
            root.List("participants", document.Participants, interviews.Participant),
            root.List("themes", document.Themes, InterviewReading.Theme),
            root.List("statements", document.Statements, interviews.Statement),
            root.List("views", document.Views, interviews.View),
            root.List("recommendations", document.Recommendations, RecommendationReading.Of),
            root.List("programmes", document.Programmes, ContextReading.Programme),
            root.List("polls", document.Polls, ContextReading.Poll),
            root.List("notes", document.Notes, ContextReading.Note),
        ];
        ValueList<Comparison> comparisons = root.List("comparisons", document.Comparisons, compositions.NewComparison);
        Fieldwork? fieldwork = document.Fieldwork is null
            ? null
            : interviews.Fieldwork(document.Fieldwork, root.Field("fieldwork"));
        if (builder is null || root.HasFindings)
            return null;
        foreach (StudyEntry entry in entries.SelectMany(list => list))
            builder.Add(entry);
        foreach (Comparison comparison in comparisons)
            builder.Add(comparison);
        return fieldwork is null ? builder : builder.With(fieldwork);
    }

    private static Reference? Reference(ReferenceDocument reference, DocumentPath path) =>
        path.HasAll((reference.Id, "id"), (reference.Authors, "authors"), (reference.Title, "title"))
            ? path.Try(() => new Reference(new ReferenceId(reference.Id!), reference.Authors!, reference.Title!)
            {
                Published = SourceReading.Date(reference.Published),
                Series = reference.Series,
                Address = reference.Address is string address ? new Uri(address, UriKind.RelativeOrAbsolute) : null,
                Licence = reference.Licence,
                LastPage = reference.LastPage,
            })
            : null;
}
