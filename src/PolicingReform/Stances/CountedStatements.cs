namespace PolicingReform;

/// <summary>Which statements may be counted beside a stance.</summary>
internal static class CountedStatements
{
    /// <summary>Whether who takes which stance is closed altogether.</summary>
    public static bool AreClosed(Study study) =>
        study.Fieldwork?.Exposure == Exposure.Confidential && study.Settings.ClosesCells;

    public static bool IsSoleOffice(Statement statement) =>
        statement.Speaker.Identifiability == Identifiability.SoleOffice;

    /// <summary>The statements that may be counted, once for each theme that was read in them.</summary>
    public static IEnumerable<(Statement Statement, string Theme)> Of(Study study, bool includingSoleOffices) =>
        (AreClosed(study) ? [] : study.Statements.Where(each => includingSoleOffices || !IsSoleOffice(each)))
        .SelectMany(each => each.Readings.Select(reading => (each, reading.Theme)));
}
