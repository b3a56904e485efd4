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
        bool isLowerBound = observed.Bound == FigureReading.AtLeast;
        return new GapJson(
            observed.BodyName,
            observed.Group.Label,
            // Where only a lower bound is known, count, share, gap and ratio are that bound; bound and status say so.
            isLowerBound ? observed.CountAtLeast : observed.Count,
            observed.Size,
            observed.Bound is FigureReading bound ? Name(bound) : null,
            isLowerBound ? (double)observed.CountAtLeast!.Value / observed.Size!.Value : observed.Share?.Value,
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
