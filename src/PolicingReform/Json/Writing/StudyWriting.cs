using static PolicingReform.Json.SourceWriting;

namespace PolicingReform.Json;

/// <summary>Turns a study into what a file holds, in the order of its entries.</summary>
internal static class StudyWriting
{
    public static StudyDocument Of(Study study)
    {
        StudyContents contents = study.Contents;
        return new StudyDocument(
            StudyFile.Format,
            StudyFile.Version,
            study.Id.Value,
            study.Title,
            CodeWriting.Of(contents),
            List(study.References, ContextWriting.Of),
            List(study.Places, PlaceWriting.Of),
            List(study.LegalInstruments, ActorWriting.Of),
            List(study.Actors, ActorWriting.Of),
            List(study.Authorities, ActorWriting.Of),
            List(study.Supports, ActorWriting.Of),
            List(study.Deployments, DeploymentWriting.Of),
            List(study.Facilities, DeploymentWriting.Of),
            List(study.Primacy, DeploymentWriting.Of),
            List(study.JusticeProviders, JusticeWriting.Of),
            List(study.RecoursePaths, JusticeWriting.Of),
            List(study.Barriers, JusticeWriting.Of),

            // As they were given: the bodies that the study shows carry its settings, which a file does not.
            List(contents.Of<Body>(), CompositionWriting.Of),
            List(study.Benchmarks, CompositionWriting.Of),
            List(study.Comparisons, CompositionWriting.Of),
            study.Fieldwork is null ? null : InterviewWriting.Of(study.Fieldwork),
            List(study.Participants, InterviewWriting.Of),
            List(study.Themes, InterviewWriting.Of),
            List(study.Statements, InterviewWriting.Of),
            List(study.ReportedViews, InterviewWriting.Of),
            List(study.Recommendations, ContextWriting.Of),
            List(study.Programmes, ContextWriting.Of),
            List(study.Polls, ContextWriting.Of),
            List(study.Notes, ContextWriting.Of));
    }
}
