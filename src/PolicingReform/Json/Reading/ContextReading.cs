using PolicingReform.Surveys;

namespace PolicingReform.Json;

/// <summary>Turns programmes, polls and notes into nouns.</summary>
internal static class ContextReading
{
    public static Programme? Programme(ProgrammeDocument programme, DocumentPath path)
    {
        ValueList<ActorId> actors = path.Ids<ActorId>("actors", programme.Actors);
        ValueList<PlaceId> places = path.Ids<PlaceId>("places", programme.Places);
        ValueList<StatedFigure> figures = SourceReading.Stated("figures", programme.Figures, path);
        ValueList<Locator> sources = SourceReading.Locators(programme.Sources, path);
        return path.HasAll((programme.Id, "id"), (programme.Name, "name"), (programme.Summary, "summary"))
            & SourceReading.TryPeriod("period", programme.Period, path, out Period? period)
            ? path.Try(() => new Programme(new ProgrammeId(programme.Id!), programme.Name!, programme.Summary!)
            {
                Period = period,
                Actors = actors,
                Places = places,
                Figures = figures,
                Sources = sources,
            })
            : null;
    }

    public static PublishedPoll? Poll(PollDocument poll, DocumentPath path)
    {
        ValueList<PlaceId> places = path.Ids<PlaceId>("places", poll.Places);
        ValueList<StatedFigure> findings = SourceReading.Stated("findings", poll.Findings, path);
        ValueList<StanceReading> readings = path.List("readings", poll.Readings, InterviewReading.Reading);
        ValueList<Locator> sources = SourceReading.Locators(poll.Sources, path);
        PublishedFigure? respondents = poll.Respondents is null
            ? null
            : SourceReading.Figure(poll.Respondents, path.Field("respondents"), FigureUnit.Persons);
        Questionnaire? instrument = poll.Instrument is null
            ? null
            : QuestionnaireReading.Questionnaire(poll.Instrument, path.Field("instrument"));
        return path.HasAll((poll.Id, "id"), (poll.Name, "name"), (poll.Summary, "summary"))
            & SourceReading.TryPeriod("period", poll.Period, path, out Period? period)
            ? path.Try(() => new PublishedPoll(new PollId(poll.Id!), poll.Name!, poll.Summary!)
            {
                Period = period,
                Respondents = respondents,
                Places = places,
                Instrument = instrument,
                Findings = findings,
                Readings = readings,
                Sources = sources,
            })
            : null;
    }

    public static ContextNote? Note(NoteDocument note, DocumentPath path)
    {
        ValueList<PlaceId> places = path.Ids<PlaceId>("places", note.Places);
        ValueList<ActorId> actors = path.Ids<ActorId>("actors", note.Actors);
        ValueList<StatedFigure> figures = SourceReading.Stated("figures", note.Figures, path);
        bool complete = path.HasAll((note.Id, "id"), (note.Topic, "topic"), (note.Summary, "summary"))
            & SourceReading.TryPeriod("period", note.Period, path, out Period? period);
        if (SourceReading.Source(note.Source, path) is not Locator source || !complete)
            return null;
        return path.Try(() => new ContextNote(new NoteId(note.Id!), new Term(note.Topic!), note.Summary!, source)
        {
            Places = places,
            Actors = actors,
            Period = period,
            Figures = figures,
            AccordingTo = note.AccordingTo,
        });
    }
}
