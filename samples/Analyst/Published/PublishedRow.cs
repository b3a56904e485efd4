using PolicingReform;

namespace Analyst;

/// <summary>A published share as a row of JSON and CSV.</summary>
internal sealed record PublishedRow(
    string Name, string? Date, double? Estimate, double? Se, double? Low, double? High, double? NarrowLow,
    double? NarrowHigh, double? LowBound, double? HighBound, double? IntervalLowBound, double? IntervalHighBound,
    int N, int NHigh, double DeffLow, double DeffHigh, double? EffectiveN, string Status, string? ReasonCode,
    string? Reason, string IntervalStatus, string? IntervalReason)
{
    public static IReadOnlyList<string> Header { get; } =
    [
        "name", "date", "estimate", "se", "low", "high", "narrowLow", "narrowHigh", "lowBound", "highBound",
        "intervalLowBound", "intervalHighBound", "n", "nHigh", "deffLow", "deffHigh", "effectiveN", "status",
        "reasonCode", "reason", "intervalStatus", "intervalReason",
    ];

    public static PublishedRow From(PublishedEstimate estimate)
    {
        (ResultRow row, PublishedShare share) = (estimate.Row, estimate.Share!);
        return new PublishedRow(
            share.Name,
            share.AsOf?.ToString(),
            row.Value,
            row.Extra("se"),
            row.Low,
            row.High,
            row.Extra("narrowestLow"),
            row.Extra("narrowestHigh"),
            row.Extra("shareLowBound"),
            row.Extra("shareHighBound"),
            row.Extra("intervalLowBound"),
            row.Extra("intervalHighBound"),
            share.Persons,
            share.MostPersons,
            share.DesignEffect.Low,
            share.DesignEffect.High,
            row.Extra("effectiveN"),
            ReportJson.Name(row.Status),
            row.ReasonCode,
            row.Reason,
            ReportJson.Name(row.IntervalStatus),
            row.IntervalReason);
    }

    public IReadOnlyList<object?> Fields() =>
    [
        Name, Date, Estimate, Se, Low, High, NarrowLow, NarrowHigh, LowBound, HighBound, IntervalLowBound,
        IntervalHighBound, N, NHigh, DeffLow, DeffHigh, EffectiveN, Status, ReasonCode, Reason, IntervalStatus,
        IntervalReason,
    ];
}

/// <summary>The difference of two shares, in percentage points, as a row of JSON.</summary>
internal sealed record PublishedDifferenceRow(
    string First, string Second, double? Estimate, double? Se, double? Low, double? High, double? LowBound,
    double? HighBound, double? IntervalLowBound, double? IntervalHighBound, double? PValue, string? Verdict,
    string Status, string? ReasonCode, string? Reason, string IntervalStatus, string? IntervalReason)
{
    public static PublishedDifferenceRow From(PublishedDifference difference)
    {
        ResultRow row = difference.Row;
        return new PublishedDifferenceRow(
            difference.First.Name,
            difference.Second.Name,
            row.Value,
            row.Extra("se"),
            row.Low,
            row.High,
            row.Extra("differenceLowBound"),
            row.Extra("differenceHighBound"),
            row.Extra("intervalLowBound"),
            row.Extra("intervalHighBound"),
            difference.PValue,
            difference.Verdict is Verdict verdict ? ReportJson.Name(verdict) : null,
            ReportJson.Name(row.Status),
            row.ReasonCode,
            row.Reason,
            ReportJson.Name(row.IntervalStatus),
            row.IntervalReason);
    }
}

/// <summary>The trend of dated shares, in percentage points a year, as a row of JSON.</summary>
internal sealed record PublishedTrendRow(
    double? Estimate, double? Se, double? Low, double? High, double? LowBound, double? HighBound, double? PValue,
    int Surveys, double? CochranQ, double? CochranQP, string Status, string? ReasonCode, string? Reason,
    string IntervalStatus, string? IntervalReason)
{
    public static PublishedTrendRow From(PublishedTrend trend)
    {
        ResultRow row = trend.Row;
        return new PublishedTrendRow(
            row.Value,
            row.Extra("se"),
            row.Low,
            row.High,
            row.Extra("slopeLowBound"),
            row.Extra("slopeHighBound"),
            trend.PValue,
            trend.Shares.Count,
            trend.CochranQ,
            trend.CochranQProbability,
            ReportJson.Name(row.Status),
            row.ReasonCode,
            row.Reason,
            ReportJson.Name(row.IntervalStatus),
            row.IntervalReason);
    }
}

/// <summary>What <c>published</c> found, as one JSON object.</summary>
internal sealed record PublishedReport(
    string Command, IReadOnlyList<PublishedRow> Rows, IReadOnlyList<PublishedDifferenceRow> Differences,
    IReadOnlyList<PublishedTrendRow> Trend, IReadOnlyList<Note> Notes);
