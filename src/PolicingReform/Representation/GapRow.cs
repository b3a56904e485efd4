namespace PolicingReform;

/// <summary>The flat row of a gap.</summary>
internal static class GapRow
{
    public static ResultRow Of(RepresentationGap gap)
    {
        Observation observed = gap.Observed;
        (Share low, Share high) = gap.BenchmarkRange;
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
                new RowExtra("observedShareLow", observed.ShareRange?.Low.Value),
                new RowExtra("observedShareHigh", observed.ShareRange?.High.Value),
                new RowExtra("benchmarkShare", gap.BenchmarkShare?.Value),
                new RowExtra("benchmarkShareLow", low.Value),
                new RowExtra("benchmarkShareHigh", high.Value),
                new RowExtra("shareLow", gap.CompatibleShares?.Low),
                new RowExtra("shareHigh", gap.CompatibleShares?.High),
                new RowExtra("pValue", gap.PValue),
                new RowExtra("adjustedP", gap.AdjustedPValue),
                new RowExtra("gapLowBound", gap.Gap.LowBound),
                new RowExtra("gapHighBound", gap.Gap.HighBound),
                new RowExtra("ratio", gap.Ratio.Value),
                new RowExtra("ratioLow", gap.Ratio.Interval?.Low),
                new RowExtra("ratioHigh", gap.Ratio.Interval?.High),
                new RowExtra("ratioLowBound", gap.Ratio.LowBound),
                new RowExtra("ratioHighBound", gap.Ratio.HighBound),
                new RowExtra("missingPersons", gap.MissingPersons.Value),
                new RowExtra("missingPersonsLow", gap.MissingPersons.Interval?.Low ?? gap.MissingPersons.LowBound),
                new RowExtra("missingPersonsHigh", gap.MissingPersons.Interval?.High ?? gap.MissingPersons.HighBound),
                new RowExtra("margin", gap.Margin?.Value),
            ]) with
        {
            Verdict = gap.Verdict,
            Notes = [.. GapNotes.Of(gap)],
        };
    }
}
