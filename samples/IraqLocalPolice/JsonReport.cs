using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using PolicingReform;

namespace IraqLocalPolice;

/// <summary>The report as one JSON object.</summary>
internal sealed record JsonReport(IReadOnlyList<GapJson> Gaps)
{
    // Copied from the default options: a fresh object would silently drop the camel case.
    private static readonly ReportContext Context = new(new JsonSerializerOptions(ReportContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    public static void Write(Study study, Stream output) => JsonSerializer.Serialize(
        output, new JsonReport([.. study.RepresentationGaps().Select(GapJson.From)]), Context.JsonReport);
}

/// <summary>A gap in JSON: shares from 0 to 1, gaps in percentage points, null with a reason where absent.</summary>
internal sealed record GapJson(
    string Body, string Group, int? Count, int? Of, string? Bound, double? ObservedShare, double? ShareLow,
    double? ShareHigh, double BenchmarkShare, string Benchmark, double? GapPoints, double? Low, double? High,
    double? PValue, double? Ratio, string? Verdict, string Basis, string Status, string? ReasonCode, string? Reason,
    string IntervalStatus, string? IntervalReason)
{
    public static GapJson From(RepresentationGap gap)
    {
        ResultRow row = gap.Row;
        Observation observed = gap.Observed;
        bool isLowerBound = observed.CountReading == FigureReading.AtLeast;
        return new GapJson(
            observed.Body,
            observed.Group.Label,
            observed.Count,
            observed.Size,
            observed.CountReading == FigureReading.Exact ? null : Name(observed.CountReading),
            // Where only a lower bound is known, share, gap and ratio are that bound; bound and status say so.
            isLowerBound ? (double)observed.Count!.Value / observed.Size!.Value : observed.Share?.Value,
            row.Extra("shareLow"),
            row.Extra("shareHigh"),
            gap.BenchmarkShare.Value,
            gap.Benchmark.ToString(),
            isLowerBound ? gap.Gap.LowBound : row.Value,
            row.Low,
            row.High,
            row.Extra("pValue"),
            isLowerBound ? gap.Ratio.LowBound : gap.Ratio.Value,
            gap.Verdict is Verdict verdict ? Name(verdict) : null,
            Name(observed.Basis),
            Name(row.Status),
            row.ReasonCode,
            row.Reason,
            Name(row.IntervalStatus),
            row.IntervalReason);
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(JsonReport))]
internal sealed partial class ReportContext : JsonSerializerContext;
