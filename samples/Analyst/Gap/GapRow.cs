using PolicingReform;

namespace Analyst;

/// <summary>A gap as a row of JSON and CSV: a number that is not given is null, and its reason beside it.</summary>
internal sealed record GapRow(
    string? Unit, string Group, int? Count, int? Of, double? ObservedShare, double? ShareLow, double? ShareHigh,
    double? BenchmarkShare, double? GapPoints, double? Low, double? High, double? Ratio, double? RatioLow,
    double? RatioHigh, double? GapLowBound, double? GapHighBound, double? MissingPersons, double? PValue,
    double? AdjustedP, string? Verdict, string Basis, string Status, string? ReasonCode, string? Reason,
    string IntervalStatus, string? IntervalReason)
{
    public static IReadOnlyList<string> Header { get; } =
    [
        "unit", "group", "count", "of", "observedShare", "shareLow", "shareHigh", "benchmarkShare", "gapPoints", "low",
        "high", "ratio", "ratioLow", "ratioHigh", "gapLowBound", "gapHighBound", "missingPersons", "pValue",
        "adjustedP", "verdict", "basis", "status", "reasonCode", "reason", "intervalStatus", "intervalReason",
    ];

    public static GapRow From(RepresentationGap gap, string? unit, GapBasis basis)
    {
        ResultRow row = gap.Row;
        return new GapRow(
            unit,
            gap.Observed.Group.Label,
            gap.Observed.Count,
            gap.Observed.Size,
            gap.Observed.Share?.Value,
            gap.CompatibleShares?.Low,
            gap.CompatibleShares?.High,
            gap.BenchmarkShare?.Value,
            row.Value,
            row.Low,
            row.High,
            gap.Ratio.Value,
            gap.Ratio.Interval?.Low,
            gap.Ratio.Interval?.High,
            gap.Gap.LowBound,
            gap.Gap.HighBound,
            gap.MissingPersons.Value,
            gap.PValue,
            gap.AdjustedPValue,
            gap.Verdict?.ToString(),
            ReportJson.Name(basis),
            ReportJson.Name(row.Status),
            row.ReasonCode,
            row.Reason,
            ReportJson.Name(row.IntervalStatus),
            row.IntervalReason);
    }

    public IReadOnlyList<object?> Fields() =>
    [
        Unit, Group, Count, Of, ObservedShare, ShareLow, ShareHigh, BenchmarkShare, GapPoints, Low, High, Ratio,
        RatioLow, RatioHigh, GapLowBound, GapHighBound, MissingPersons, PValue, AdjustedP, Verdict, Basis, Status,
        ReasonCode, Reason, IntervalStatus, IntervalReason,
    ];
}

/// <summary>The indices of a unit as a row of JSON.</summary>
internal sealed record GapUnitRow(
    string? Unit, int? N, double? Dissimilarity, double? ExpectedDissimilarity, double? Overlap, double? Gallagher,
    double? RandomisationP, double? MultinomialP, string Status, string? ReasonCode, string? Reason,
    string IntervalStatus, string? IntervalReason, string? ExpectationReason, string? MultinomialReason)
{
    public static GapUnitRow From(RepresentationIndices indices, string? unit) => new(
        unit,
        indices.Size,
        indices.Dissimilarity.Value,
        indices.ExpectedDissimilarity,
        indices.Overlap,
        indices.Gallagher,
        indices.RandomisationP,
        indices.MultinomialP,
        ReportJson.Name(indices.Row.Status),
        indices.Row.ReasonCode,
        indices.Row.Reason,
        ReportJson.Name(indices.Row.IntervalStatus),
        indices.Row.IntervalReason,
        (indices.NoExpectation ?? indices.Dissimilarity.NoValue)?.Sentence,
        (indices.NoMultinomialP ?? indices.Dissimilarity.NoValue)?.Sentence);
}

/// <summary>What <c>gap</c> found, as one JSON object.</summary>
internal sealed record GapReport(
    string Command, IReadOnlyList<GapRow> Rows, IReadOnlyList<GapUnitRow> Units, IReadOnlyList<Note> Notes);
