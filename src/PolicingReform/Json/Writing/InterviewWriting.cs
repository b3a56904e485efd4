using static PolicingReform.Json.SourceWriting;

namespace PolicingReform.Json;

/// <summary>Turns fieldwork, participants, themes, statements and reported views into what a file holds.</summary>
internal static class InterviewWriting
{
    public static FieldworkDocument Of(Fieldwork fieldwork) => new(
        JsonNames.Of(fieldwork.Coverage),
        fieldwork.Interviews,
        fieldwork.AtSites,
        fieldwork.Women,
        fieldwork.Begin.ToString(),
        fieldwork.End.ToString(),
        SourceWriting.Of(fieldwork.Source),
        NameUnless(fieldwork.Exposure, Exposure.Published),
        List(fieldwork.Uncounted, each => new UncountedDocument(each.Date.ToString(), SourceWriting.Of(each.Source))),
        Texts(fieldwork.Limits),
        Texts(fieldwork.Questions),
        Texts(fieldwork.Team),
        Texts(fieldwork.Partners),
        Texts(fieldwork.Modes),
        List(fieldwork.Categories, category => category.Code));

    public static ParticipantDocument Of(Participant participant) => new(
        participant.Id.Value, participant.Category.Code, participant.Place.Value, participant.Gender?.Code);

    public static ThemeDocument Of(Theme theme) => new(theme.Code, theme.Label, theme.Description);

    public static StatementDocument Of(Statement statement) => new(
        statement.Id.Value,
        Of(statement.Speaker),
        statement.SpeakerPlace.Value,
        statement.About.Value,
        statement.Date.ToString(),
        statement.Summary,
        SourceWriting.Of(statement.Source),
        NameUnless(statement.Text, StatementText.NotStated),
        statement.Participant?.Value,
        Ids(statement.AboutActors),
        statement.AboutPeriod is null ? null : SourceWriting.Of(statement.AboutPeriod),
        List(statement.Readings, Of),
        Texts(statement.Proposals),
        List(statement.Conditions, each => new ConditionDocument(each.Position, each.Condition)),
        List(
            statement.Comparisons,
            each => new ClaimDocument(each.Subject, each.Than, each.Theme, JsonNames.Of(each.Direction))),
        List(
            statement.SameSpeakerAs,
            each => new SameSpeakerDocument(each.Other.Value, JsonNames.Of(each.Answer))));

    public static ViewDocument Of(ReportedView view) => new(
        view.Id.Value,
        view.Summary,
        view.Prevalence,
        Ids(view.Scope),
        SourceWriting.Of(view.Source),
        view.HeldBy,
        List(view.Categories, category => category.Code),
        Ids(view.Actors),
        List(view.Readings, Of),
        view.Exception);

    public static ReadingDocument Of(StanceReading reading) => new(reading.Theme, JsonNames.Of(reading.Stance));

    private static SpeakerDocument Of(Attribution speaker) => new(
        speaker.Category.Code,
        speaker.AsPrinted,
        JsonNames.Of(speaker.Identifiability),
        speaker.Office == speaker.AsPrinted ? null : speaker.Office,
        speaker.Gender?.Code);
}
