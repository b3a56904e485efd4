using PolicingReform;

namespace IraqLocalPolice;

/// <summary>A gap in JSON: shares from 0 to 1, gaps in percentage points, null with a reason where absent.</summary>
internal sealed record GapJson(
    string Body, string Group, int? Count, int? Of, string? Bound, double? ObservedShare, double? ShareLow,
    double? ShareHigh, double? BenchmarkShare, string Benchmark, double? GapPoints, double? Low, double? High,
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
            observed.Bound is FigureReading bound ? JsonReport.Name(bound) : null,
            isLowerBound ? (double)observed.CountAtLeast!.Value / observed.Size!.Value : observed.Share?.Value,
            row.Extra("shareLow"),
            row.Extra("shareHigh"),
            gap.BenchmarkShare?.Value,
            gap.Benchmark.ToString(),
            isLowerBound ? gap.Gap.LowBound : row.Value,
            row.Low,
            row.High,
            row.Extra("pValue"),
            isLowerBound ? gap.Ratio.LowBound : gap.Ratio.Value,
            gap.Verdict is Verdict verdict ? JsonReport.Name(verdict) : null,
            JsonReport.Name(observed.Basis),
            JsonReport.Name(row.Status),
            row.ReasonCode,
            row.Reason,
            JsonReport.Name(row.IntervalStatus),
            row.IntervalReason);
    }
}
