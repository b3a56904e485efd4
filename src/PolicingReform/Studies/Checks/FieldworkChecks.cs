using NodaTime;

namespace PolicingReform;

/// <summary>Statements and interviews that do not fit the fieldwork.</summary>
internal static class FieldworkChecks
{
    public static IEnumerable<Finding> Of(Study study) =>
        study.Fieldwork is Fieldwork fieldwork
            ?
            [
                .. Dates(study, fieldwork),
                .. Unassigned(study, fieldwork),
                .. Uncounted(fieldwork),
                .. TooMany(study, fieldwork),
            ]
            : [];

    private static IEnumerable<Finding> Dates(Study study, Fieldwork fieldwork) =>
        from statement in study.Statements
        where statement.Date.LastDay < fieldwork.Begin.FirstDay || statement.Date.FirstDay > fieldwork.End.LastDay
        select new Finding(
            "date-outside-fieldwork",
            Severity.Warning,
            $"statement {statement.Id}",
            $"it is dated {statement.Month}, outside the fieldwork ({fieldwork.Begin} to {fieldwork.End})" +
            $"{YearMistaken(statement, fieldwork)}.",
            [statement.Source, fieldwork.Source]);

    // In January people write the old year.
    private static string YearMistaken(Statement statement, Fieldwork fieldwork)
    {
        if (statement.Date.FirstDay.Year >= fieldwork.End.LastDay.Year)
            return "";
        LocalDate later = statement.Date.FirstDay.PlusYears(1);
        return later >= fieldwork.Begin.FirstDay && later <= fieldwork.End.LastDay
            ? "; one year later would lie within"
            : "";
    }

    private static IEnumerable<Finding> TooMany(Study study, Fieldwork fieldwork)
    {
        if (study.Participants.Count > fieldwork.Interviews)
        {
            yield return new Finding(
                "more-participants-than-interviews",
                Severity.Warning,
                "fieldwork",
                $"the study holds {Numeral.Text(study.Participants.Count)} participants of " +
                $"{Numeral.Text(fieldwork.Interviews)} interviews; where several were interviewed together, count " +
                "them as the source does.",
                [fieldwork.Source]);
        }
    }

    private static IEnumerable<Finding> Unassigned(Study study, Fieldwork fieldwork) =>
        from statement in study.Statements
        where fieldwork.Coverage == StatementCoverage.Complete && statement.Participant is null
        select new Finding(
            "statement-without-participant",
            Severity.Warning,
            $"statement {statement.Id}",
            "every interview is said to be coded, and this statement belongs to no participant; no index counts it.",
            [statement.Source]);

    private static IEnumerable<Finding> Uncounted(Fieldwork fieldwork) =>
        fieldwork.Uncounted.Select(interview => new Finding(
            "interview-not-counted",
            Severity.Note,
            "fieldwork",
            $"an interview of {interview.Date} is mentioned and is not among the " +
            $"{Numeral.Text(fieldwork.Interviews)} counted.",
            [interview.Source]));
}
