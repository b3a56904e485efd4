namespace PolicingReform;

/// <summary>The flat row of a gap.</summary>
internal static class GapRow
{
    public static ResultRow Of(RepresentationGap gap)
    {
        ExactBinomial? exact = gap.ChanceAlone ?? gap.Test;
        return ResultRow.From(
            gap.Gap,
            "representation gap",
            [
                new RowLabel("body", gap.Observed.Body),
                new RowLabel("group", gap.Observed.Group.Label),
                new RowLabel("benchmark", gap.Benchmark.ToString()),
            ],
            [
                new RowExtra("count", gap.Observed.Count),
                new RowExtra("observedShare", gap.Observed.Share?.Value),
                new RowExtra("benchmarkShare", gap.BenchmarkShare.Value),
                new RowExtra("shareLow", exact?.CompatibleShares.Low),
                new RowExtra("shareHigh", exact?.CompatibleShares.High),
                new RowExtra("pValue", exact?.PValue),
                new RowExtra("ratio", gap.Ratio.Value),
                new RowExtra("ratioLow", gap.Ratio.Interval?.Low),
                new RowExtra("ratioHigh", gap.Ratio.Interval?.High),
                new RowExtra("gapLowBound", gap.Gap.LowBound),
                new RowExtra("gapHighBound", gap.Gap.HighBound),
            ]) with
        {
            Verdict = gap.Verdict?.ToString(),
        };
    }
}
