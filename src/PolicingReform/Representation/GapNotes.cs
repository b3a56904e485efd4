using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>What must be known to read a gap, one sentence each.</summary>
internal static class GapNotes
{
    /// <summary>The notes of one gap: its benchmark's caveat, invented data, cells left open.</summary>
    public static IEnumerable<string> Of(RepresentationGap gap)
    {
        if (gap.Benchmark.Caveat is string caveat)
            yield return caveat;
        if (gap.Observed.Exposure == Exposure.Synthetic)
            yield return "The data are synthetic: invented, with nobody behind them.";
        if (gap.Observed.Exposure == Exposure.Confidential && !gap.Settings.ClosesCells)
            yield return "The closing of small cells of confidential data was switched off.";
    }

    /// <summary>The notes of a table: how to read each basis in it, then those of its gaps, each once.</summary>
    public static IEnumerable<string> Of(ImmutableArray<RepresentationGap> gaps, AnalysisSettings settings) =>
    [
        .. Readings(gaps, settings),
        .. gaps.SelectMany(Of).Distinct(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Readings(ImmutableArray<RepresentationGap> gaps, AnalysisSettings settings)
    {
        if (gaps.Any(gap => gap.ChanceAlone is not null))
        {
            yield return "A complete count has no sampling interval. \"Chance alone\" is what filling each post " +
                "independently at the benchmark's share would allow, as an exact (Clopper-Pearson) range of shares " +
                $"at {settings.ConfidenceLevel}, with the two-sided p (twice the smaller tail).";
        }

        if (gaps.Any(gap => gap.Test is not null))
        {
            yield return "Intervals are those of simple random samples: exact (Clopper-Pearson), " +
                $"at {settings.ConfidenceLevel}, with the two-sided p (twice the smaller tail).";
        }

        PercentagePoints? margin = gaps.Select(gap => gap.Margin).FirstOrDefault();
        if (margin is not null && gaps.Any(gap => gap.Verdict is not null))
        {
            yield return $"Verdicts are against a margin of {Numeral.Points(margin.Value.Value)[1..]} points; " +
                "\"Equivalent\" where the 90 % interval lies within it.";
        }
    }
}
