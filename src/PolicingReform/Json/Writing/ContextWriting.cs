using static PolicingReform.Json.SourceWriting;

namespace PolicingReform.Json;

/// <summary>Turns references, recommendations, programmes, polls and notes into what a file holds.</summary>
internal static class ContextWriting
{
    public static ReferenceDocument Of(Reference reference) => new(
        reference.Id.Value,
        reference.Authors,
        reference.Title,
        reference.Published?.ToString(),
        reference.Series,
        reference.Address?.OriginalString,
        reference.Licence,
        reference.LastPage);

    public static RecommendationDocument Of(Recommendation recommendation) => new(
        recommendation.Id.Value,
        recommendation.Addressee,
        recommendation.Summary,
        SourceWriting.Of(recommendation.Source),
        Texts(recommendation.AddresseesInText),
        List(recommendation.Pages, pages => new PagesDocument(pages.First, pages.Last)),
        Texts(recommendation.Themes),
        Ids(recommendation.Supporting),
        Ids(recommendation.Contradicting),
        Texts(recommendation.Obstacles),
        Texts(recommendation.Risks),
        recommendation.Feasibility,
        recommendation.Status is ImplementationStatus status
            ? new StatusDocument(JsonNames.Of(status.State), status.Summary, SourceWriting.Of(status.Source))
            : null);

    public static ProgrammeDocument Of(Programme programme) => new(
        programme.Id.Value,
        programme.Name,
        programme.Summary,
        Of(programme.Period),
        Ids(programme.Actors),
        Ids(programme.Places),
        List(programme.Figures, SourceWriting.Of),
        List(programme.Sources, SourceWriting.Of));

    public static PollDocument Of(PublishedPoll poll) => new(
        poll.Id.Value,
        poll.Name,
        poll.Summary,
        Of(poll.Period),
        poll.Respondents is null ? null : SourceWriting.Of(poll.Respondents),
        Ids(poll.Places),
        poll.Instrument is null ? null : QuestionnaireWriting.Of(poll.Instrument),
        List(poll.Findings, SourceWriting.Of),
        List(poll.Readings, InterviewWriting.Of),
        List(poll.Sources, SourceWriting.Of));

    public static NoteDocument Of(ContextNote note) => new(
        note.Id.Value,
        note.Topic.Code,
        note.Summary,
        SourceWriting.Of(note.Source),
        Ids(note.Places),
        Ids(note.Actors),
        Of(note.Period),
        List(note.Figures, SourceWriting.Of),
        note.AccordingTo);

    private static PeriodDocument? Of(Period? period) => period is null ? null : SourceWriting.Of(period);
}
