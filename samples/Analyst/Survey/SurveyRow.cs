using System.Text.Json.Serialization;
using PolicingReform;

namespace Analyst;

/// <summary>
/// An estimate as a row of JSON and CSV: a number that is not given is null, and its reason beside it.
/// </summary>
internal sealed record SurveyRow(
    IReadOnlyDictionary<string, string> By,
    string Statistic,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Level,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Prob,
    double? Estimate,
    double? Se,
    double? Low,
    double? High,
    double? Df,
    int? N,
    double? Deff,
    double? DeffWeights,
    string Status,
    string? ReasonCode,
    string? Reason,
    string IntervalStatus,
    string? IntervalReason)
{
    private const string Quantile = "prob";

    public static SurveyRow From(ResultRow row, SurveyRequest request)
    {
        // The level stands behind the labels that the row is split by, whatever these are called.
        (RowLabel[] by, RowLabel[] level) =
            ([.. row.Labels.Take(request.By.Count)], [.. row.Labels.Skip(request.By.Count)]);
        return new SurveyRow(
            by.ToDictionary(label => label.Name, label => label.Text, StringComparer.Ordinal),
            row.Statistic,
            level.Length == 0 ? null : level[0].Text,
            row.Extras.Any(extra => extra.Name == Quantile) ? row.Extra(Quantile) : null,
            row.Value,
            row.Extra("se"),
            row.Low,
            row.High,
            row.Extra("df"),
            row.N,
            row.Extra("deff"),
            row.Extra("deffWeights"),
            ReportJson.Name(row.Status),
            row.ReasonCode,
            row.Reason,
            ReportJson.Name(row.IntervalStatus),
            row.IntervalReason);
    }

    /// <summary>The header of the rows of a request as CSV; a column whose name is taken is called "by ...".</summary>
    public static IReadOnlyList<string> Header(SurveyRequest request)
    {
        string[] own =
        [
            "statistic", .. Details(request), "estimate", "se", "low", "high", "df", "n", "deff", "deffWeights",
            "status",
            "reasonCode", "reason", "intervalStatus", "intervalReason",
        ];
        return [.. request.By.Select(name => own.Contains(name) ? $"by {name}" : name), .. own];
    }

    public IReadOnlyList<object?> Fields(SurveyRequest request) =>
    [
        .. By.Values, Statistic, .. request.Statistic switch
        {
            SurveyStatistic.Proportion => [Level],
            SurveyStatistic.Quantile => [Prob],
            _ => Array.Empty<object?>(),
        },
        Estimate, Se, Low, High, Df, N, Deff, DeffWeights, Status, ReasonCode, Reason, IntervalStatus, IntervalReason,
    ];

    private static string[] Details(SurveyRequest request) => request.Statistic switch
    {
        SurveyStatistic.Proportion => ["level"],
        SurveyStatistic.Quantile => ["prob"],
        _ => [],
    };
}
