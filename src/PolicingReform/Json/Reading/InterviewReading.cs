namespace PolicingReform.Json;

/// <summary>Turns fieldwork, participants, themes, statements and reported views of a document into nouns.</summary>
internal sealed class InterviewReading(OpenCodes codes)
{
    public Fieldwork? Fieldwork(FieldworkDocument fieldwork, DocumentPath path)
    {
        ValueList<UncountedInterview> uncounted = path.List("uncounted", fieldwork.Uncounted, Uncounted);
        ValueList<string> limits = path.Texts("limits", fieldwork.Limits);
        ValueList<string> questions = path.Texts("questions", fieldwork.Questions);
        ValueList<string> team = path.Texts("team", fieldwork.Team);
        ValueList<string> partners = path.Texts("partners", fieldwork.Partners);
        ValueList<string> modes = path.Texts("modes", fieldwork.Modes);
        ValueList<ParticipantCategory> categories = path.List("categories", fieldwork.Categories, codes.Participant);
        StatementCoverage? coverage = path.Enumerated<StatementCoverage>(fieldwork.Coverage, "coverage");
        Exposure? exposure = fieldwork.Exposure is null
            ? Exposure.Published
            : path.Enumerated<Exposure>(fieldwork.Exposure, "exposure");
        bool complete = path.HasAll(
            (fieldwork.Interviews, "interviews"), (fieldwork.AtSites, "atSites"), (fieldwork.Women, "women"),
            (fieldwork.Begin, "begin"), (fieldwork.End, "end"));
        if (SourceReading.Source(fieldwork.Source, path) is not Locator source || !complete || coverage is null
            || exposure is null)
        {
            return null;
        }

        return path.Try(() => new Fieldwork(
            coverage.Value,
            fieldwork.Interviews!.Value,
            fieldwork.AtSites!.Value,
            fieldwork.Women!.Value,
            ReducedDate.Parse(fieldwork.Begin!, null),
            ReducedDate.Parse(fieldwork.End!, null),
            source)
        {
            Exposure = exposure.Value,
            Uncounted = uncounted,
            Limits = limits,
            Questions = questions,
            Team = team,
            Partners = partners,
            Modes = modes,
            Categories = categories,
        });
    }

    public Participant? Participant(ParticipantDocument participant, DocumentPath path)
    {
        ParticipantCategory? category = codes.Participant(participant.Category, path.Field("category"));
        bool complete = path.HasAll((participant.Id, "id"), (participant.Place, "place"))
            & codes.TryGender(participant.Gender, path, out Category? gender);
        return category is not null && complete
            ? path.Try(() => new Participant(
                new ParticipantId(participant.Id!), category, new PlaceId(participant.Place!))
            { Gender = gender })
            : null;
    }

    public static Theme? Theme(ThemeDocument theme, DocumentPath path) =>
        path.HasAll((theme.Code, "code"), (theme.Label, "label"), (theme.Description, "description"))
            ? path.Try(() => new Theme(theme.Code!, theme.Label!, theme.Description!))
            : null;

    public Statement? Statement(StatementDocument statement, DocumentPath path)
    {
        ValueList<StanceReading> readings = path.List("readings", statement.Readings, Reading);
        ValueList<ActorId> actors = path.Ids<ActorId>("aboutActors", statement.AboutActors);
        ValueList<string> proposals = path.Texts("proposals", statement.Proposals);
        ValueList<ConditionalPosition> conditions = path.List("conditions", statement.Conditions, Condition);
        ValueList<ComparativeClaim> comparisons = path.List("comparisons", statement.Comparisons, Claim);
        ValueList<SpeakerComparison> same = path.List("sameSpeakerAs", statement.SameSpeakerAs, SameSpeaker);
        StatementText? text = statement.Text is null
            ? StatementText.NotStated
            : path.Enumerated<StatementText>(statement.Text, "text");
        bool complete = path.HasAll(
            (statement.Id, "id"), (statement.Speaker, "speaker"), (statement.SpeakerPlace, "speakerPlace"),
            (statement.About, "about"), (statement.Date, "date"), (statement.Summary, "summary"))
            & SourceReading.TryPeriod("aboutPeriod", statement.AboutPeriod, path, out Period? period);
        if (SourceReading.Source(statement.Source, path) is not Locator source || !complete || text is null
            || Speaker(statement.Speaker!, path.Field("speaker")) is not Attribution speaker)
        {
            return null;
        }

        return path.Try(() => new Statement(
            new StatementId(statement.Id!),
            speaker,
            new PlaceId(statement.SpeakerPlace!),
            new PlaceId(statement.About!),
            ReducedDate.Parse(statement.Date!, null),
            statement.Summary!,
            source)
        {
            Text = text.Value,
            Participant = statement.Participant is string participant ? new ParticipantId(participant) : null,
            AboutActors = actors,
            AboutPeriod = period,
            Readings = readings,
            Proposals = proposals,
            Conditions = conditions,
            Comparisons = comparisons,
            SameSpeakerAs = same,
        });
    }

    public ReportedView? View(ViewDocument view, DocumentPath path)
    {
        ValueList<PlaceId> places = path.Ids<PlaceId>("places", view.Places);
        ValueList<ActorId> actors = path.Ids<ActorId>("actors", view.Actors);
        ValueList<ParticipantCategory> categories = path.List("categories", view.Categories, codes.Participant);
        ValueList<StanceReading> readings = path.List("readings", view.Readings, Reading);
        bool complete = path.HasAll(
            (view.Id, "id"), (view.Summary, "summary"), (view.Prevalence, "prevalence"), (view.Places, "places"));
        if (SourceReading.Source(view.Source, path) is not Locator source || !complete
            || places.Count < view.Places!.Length)
        {
            return null;
        }

        return path.Try(() => new ReportedView(
            new ViewId(view.Id!), view.Summary!, view.Prevalence!, places, source)
        {
            HeldBy = view.HeldBy,
            Categories = categories,
            Actors = actors,
            Readings = readings,
            Exception = view.Exception,
        });
    }

    public static StanceReading? Reading(ReadingDocument reading, DocumentPath path)
    {
        bool complete = path.Has(reading.Theme, "theme");
        return path.Enumerated<Stance>(reading.Stance, "stance") is Stance stance && complete
            ? path.Try(() => new StanceReading(reading.Theme!, stance))
            : null;
    }

    private static UncountedInterview? Uncounted(UncountedDocument interview, DocumentPath path) =>
        path.Has(interview.Date, "date") && SourceReading.Source(interview.Source, path) is Locator source
            ? path.Try(() => new UncountedInterview(ReducedDate.Parse(interview.Date, null), source))
            : null;

    private static ConditionalPosition? Condition(ConditionDocument condition, DocumentPath path) =>
        path.HasAll((condition.Position, "position"), (condition.Condition, "condition"))
            ? path.Try(() => new ConditionalPosition(condition.Position!, condition.Condition!))
            : null;

    private static ComparativeClaim? Claim(ClaimDocument claim, DocumentPath path)
    {
        bool complete = path.HasAll((claim.Subject, "subject"), (claim.Than, "than"), (claim.Theme, "theme"));
        return path.Enumerated<ClaimDirection>(claim.Direction, "direction") is ClaimDirection direction && complete
            ? path.Try(() => new ComparativeClaim(claim.Subject!, claim.Than!, claim.Theme!, direction))
            : null;
    }

    private static SpeakerComparison? SameSpeaker(SameSpeakerDocument same, DocumentPath path)
    {
        bool complete = path.Has(same.Statement, "statement");
        return path.Enumerated<SameSpeaker>(same.Answer, "answer") is SameSpeaker answer && complete
            ? path.Try(() => new SpeakerComparison(new StatementId(same.Statement!), answer))
            : null;
    }

    private Attribution? Speaker(SpeakerDocument speaker, DocumentPath path)
    {
        ParticipantCategory? category = codes.Participant(speaker.Category, path.Field("category"));
        Identifiability? leads = path.Enumerated<Identifiability>(speaker.Identifiability, "identifiability");
        bool complete = path.Has(speaker.AsPrinted, "asPrinted")
            & codes.TryGender(speaker.Gender, path, out Category? gender);
        return category is not null && leads is not null && complete
            ? path.Try(() => new Attribution(category, speaker.AsPrinted!, leads.Value)
            {
                Gender = gender,
                Office = speaker.Office ?? speaker.AsPrinted!,
            })
            : null;
    }
}
