using PolicingReform;

namespace Analyst;

/// <summary>A finding as a row of JSON and CSV.</summary>
internal sealed record FindingRow(string Severity, string Code, string Subject, string Message, string? Source)
{
    public static IReadOnlyList<string> Header { get; } = ["severity", "code", "subject", "message", "source"];

    public static FindingRow From(Finding finding) => new(
        ReportJson.Name(finding.Severity),
        finding.Code,
        finding.Subject,
        finding.Message,
        finding.Sources.Count == 0 ? null : finding.Sources.ToString());

    public IReadOnlyList<object?> Fields() => [Severity, Code, Subject, Message, Source];
}
