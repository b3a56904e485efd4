namespace PolicingReform.Json;

/// <summary>Turns fieldwork, themes and statements of a document into nouns.</summary>
internal static class InterviewReading
{
    private static readonly ParticipantCategory[] KnownCategories =
    [
        ParticipantCategory.Police, ParticipantCategory.LocalGovernment, ParticipantCategory.Headman,
        ParticipantCategory.Tribal, ParticipantCategory.Religious, ParticipantCategory.CivilSociety,
        ParticipantCategory.Academic,
    ];

    private static readonly Category[] KnownGenders = [Gender.Woman, Gender.Man];

    public static Fieldwork? Of(FieldworkDocument fieldwork, DocumentPath path)
    {
        List<UncountedInterview> uncounted = path.Field("uncounted").Each(fieldwork.Uncounted, Uncounted);
        if (path.Enumerated<StatementCoverage>(fieldwork.Coverage, "coverage") is not StatementCoverage coverage
            || !path.Has(fieldwork.Interviews, "interviews") || !path.Has(fieldwork.AtSites, "atSites")
            || !path.Has(fieldwork.Women, "women") || !path.Has(fieldwork.Begin, "begin")
            || !path.Has(fieldwork.End, "end") || SourceReading.Source(fieldwork.Source, path) is not Locator source)
        {
            return null;
        }

        return path.Try(() => new Fieldwork(
            coverage,
            fieldwork.Interviews.Value,
            fieldwork.AtSites.Value,
            fieldwork.Women.Value,
            ReducedDate.Parse(fieldwork.Begin, null),
            ReducedDate.Parse(fieldwork.End, null),
            source)
        {
            Uncounted = [.. uncounted],
            Limits = [.. (fieldwork.Limits ?? []).Select(limit => Require.Text(limit, parameterName: "limits"))],
        });
    }

    public static Theme? Of(ThemeDocument theme, DocumentPath path) =>
        path.Try(() => new Theme(theme.Code!, theme.Label!, theme.Description!));

    public static Statement? Of(StatementDocument statement, DocumentPath path)
    {
        List<StanceReading> readings = path.Field("readings").Each(statement.Readings, Reading);
        Locator? source = SourceReading.Source(statement.Source, path);
        if (!path.Has(statement.Id, "id") || !path.Has(statement.SpeakerPlace, "speakerPlace")
            || !path.Has(statement.About, "about") || !path.Has(statement.Date, "date")
            || !path.Has(statement.Speaker, "speaker")
            || Speaker(statement.Speaker, path.Field("speaker")) is not Attribution speaker || source is null)
        {
            return null;
        }

        return path.Try(() => new Statement(
            new StatementId(statement.Id),
            speaker,
            new PlaceId(statement.SpeakerPlace),
            new PlaceId(statement.About),
            ReducedDate.Parse(statement.Date, null),
            statement.Summary!,
            source)
        { Readings = [.. readings] });
    }

    private static UncountedInterview? Uncounted(UncountedDocument interview, DocumentPath path) =>
        path.Has(interview.Date, "date") && SourceReading.Source(interview.Source, path) is Locator source
            ? path.Try(() => new UncountedInterview(ReducedDate.Parse(interview.Date, null), source))
            : null;

    private static StanceReading? Reading(ReadingDocument reading, DocumentPath path) =>
        path.Enumerated<Stance>(reading.Stance, "stance") is Stance stance
            ? path.Try(() => new StanceReading(reading.Theme!, stance))
            : null;

    private static Attribution? Speaker(SpeakerDocument speaker, DocumentPath path)
    {
        ParticipantCategory? category = path.Field("category").Known(
            speaker.Category, KnownCategories, each => each.Code);
        Category? gender = speaker.Gender is null
            ? null
            : path.Field("gender").Known(speaker.Gender, KnownGenders, each => each.Code);
        if (category is null
            || path.Enumerated<Identifiability>(speaker.Identifiability, "identifiability") is not Identifiability leads
            || (speaker.Gender is not null && gender is null))
        {
            return null;
        }

        return path.Try(() => new Attribution(category, speaker.AsPrinted!, leads)
        {
            Gender = gender,
            Office = speaker.Office ?? speaker.AsPrinted!,
        });
    }
}
