namespace PolicingReform;

/// <summary>The flat row of a gap.</summary>
internal static class GapRow
{
    public static ResultRow Of(RepresentationGap gap)
    {
        ExactBinomial? exact = gap.ChanceAlone ?? gap.Test;
        Observation observed = gap.Observed;
        return ResultRow.From(
            gap.Gap,
            "representation gap",
            [
                new RowLabel("body", observed.BodyName, observed.BodyId?.Value),
                new RowLabel("group", observed.Group.Label, observed.Group.Code),
                new RowLabel("benchmark", gap.Benchmark.ToString(), gap.Benchmark.Id.Value),
            ],
            [
                new RowExtra("count", observed.Count),
                new RowExtra("countAtLeast", observed.CountAtLeast),
                new RowExtra("countAtMost", observed.CountAtMost),
                new RowExtra("of", observed.Size),
                new RowExtra("observedShare", observed.Share?.Value),
                new RowExtra("benchmarkShare", gap.BenchmarkShare.Value),
                new RowExtra("shareLow", exact?.CompatibleShares.Low),
                new RowExtra("shareHigh", exact?.CompatibleShares.High),
                new RowExtra("pValue", exact?.PValue),
                new RowExtra("gapLowBound", gap.Gap.LowBound),
                new RowExtra("gapHighBound", gap.Gap.HighBound),
                new RowExtra("ratio", gap.Ratio.Value),
                new RowExtra("ratioLow", gap.Ratio.Interval?.Low),
                new RowExtra("ratioHigh", gap.Ratio.Interval?.High),
                new RowExtra("ratioLowBound", gap.Ratio.LowBound),
                new RowExtra("ratioHighBound", gap.Ratio.HighBound),
                new RowExtra("margin", gap.Margin?.Value),
            ]) with
        {
            Verdict = gap.Verdict,
            Notes = [.. GapNotes.Of(gap)],
        };
    }
}
