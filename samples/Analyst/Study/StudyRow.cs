using PolicingReform;

namespace Analyst;

/// <summary>A number of a report as a row of JSON and CSV.</summary>
internal sealed record StudyRow(
    string Section, IReadOnlyDictionary<string, string> By, string Statistic, string Unit, double? Estimate,
    double? Low,
    double? High, int? N, string Basis, string Status, string? ReasonCode, string? Reason, string IntervalStatus,
    string? IntervalReason)
{
    public static IReadOnlyList<string> Header { get; } =
    [
        "section", "by", "statistic", "unit", "estimate", "low", "high", "n", "basis", "status", "reasonCode", "reason",
        "intervalStatus", "intervalReason",
    ];

    public static StudyRow From(string section, ResultRow row) => new(
        section,
        row.Labels.ToDictionary(label => label.Name, label => label.Text, StringComparer.Ordinal),
        row.Statistic,
        row.Unit,
        row.Value,
        row.Low,
        row.High,
        row.N,
        ReportJson.Name(row.Basis),
        ReportJson.Name(row.Status),
        row.ReasonCode,
        row.Reason,
        ReportJson.Name(row.IntervalStatus),
        row.IntervalReason);

    public IReadOnlyList<object?> Fields() =>
    [
        Section, string.Join("; ", By.Select(each => $"{each.Key}: {each.Value}")), Statistic, Unit, Estimate, Low,
        High, N,
        Basis, Status, ReasonCode, Reason, IntervalStatus, IntervalReason,
    ];
}
