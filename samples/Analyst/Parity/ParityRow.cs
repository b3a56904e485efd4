using PolicingReform;

namespace Analyst;

/// <summary>A year of a scenario as a row of JSON and CSV.</summary>
internal sealed record ParityRow(
    string Scenario, int Year, double? Share, double? Low, double? High, string Status, string? ReasonCode,
    string? Reason, string IntervalStatus, string? IntervalReason)
{
    public static IReadOnlyList<string> Header { get; } =
    [
        "scenario", "year", "share", "low", "high", "status", "reasonCode", "reason", "intervalStatus",
        "intervalReason",
    ];

    public static ParityRow From(ParityProjection projection, ProjectedYear year) => new(
        projection.Scenario.Name,
        year.YearsFromStart,
        year.Share.Value,
        year.Share.Interval?.Low,
        year.Share.Interval?.High,
        ReportJson.Name(year.Share.Status),
        year.Share.NoValue?.Code,
        year.Share.NoValue?.Sentence,
        ReportJson.Name(year.Share.NoInterval?.Status ?? ResultStatus.Available),
        year.Share.NoInterval?.Sentence);

    public IReadOnlyList<object?> Fields() =>
        [Scenario, Year, Share, Low, High, Status, ReasonCode, Reason, IntervalStatus, IntervalReason];
}

/// <summary>When a scenario reaches its target, as a row of JSON; years are counted from the start.</summary>
internal sealed record ParityScenarioRow(
    string Scenario, int? ParityYear, int? ParityYearLow, int? ParityYearHigh, double ReachedShare,
    double? RequiredHireShare, string Status, string? ReasonCode, string? Reason, string IntervalStatus,
    string? IntervalReason, string? RequiredHireShareReasonCode, string? RequiredHireShareReason)
{
    public static ParityScenarioRow From(ParityProjection projection)
    {
        YearOfParity parity = projection.YearOfParity;
        int start = projection.Force.Year;
        string horizon = Figures.Plain(parity.Horizon - start);
        return new ParityScenarioRow(
            projection.Scenario.Name,
            parity.YearsFromStart,
            parity.Low - start,
            parity.High - start,
            parity.ReachedShare.Value,
            projection.RequiredHireShare?.Value,
            ReportJson.Name(parity.NoYear?.Status ?? ResultStatus.Available),
            parity.NoYear?.Code,
            parity.NoYear?.Sentence,
            ReportJson.Name(parity switch
            {
                { High: not null } => ResultStatus.Available,
                { Low: not null } => ResultStatus.Bounded,
                _ => ResultStatus.Undefined,
            }),
            parity switch
            {
                { High: not null } => null,
                { Low: not null } => $"the upper end is beyond the {horizon} years that are looked at",
                _ => $"both ends are beyond the {horizon} years that are looked at",
            },
            projection.NoRequiredHireShare?.Code,
            projection.NoRequiredHireShare?.Sentence);
    }
}

/// <summary>What <c>parity</c> found, as one JSON object.</summary>
internal sealed record ParityReport(
    string Command, IReadOnlyList<ParityRow> Rows, IReadOnlyList<ParityScenarioRow> Scenarios,
    IReadOnlyList<Note> Notes);
