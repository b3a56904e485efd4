using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>What must be known to read a gap, one sentence each.</summary>
internal static class GapNotes
{
    private const string Synthetic = "The data are synthetic: invented, with nobody behind them.";
    private const string WithoutError = "The bounds hold what is stated as a range, not the error of a sample.";
    private const string Opened = "The closing of small cells of confidential data was switched off.";

    /// <summary>
    /// The notes of one gap: a body too small to show anything, its benchmark's caveat, invented data, cells left open.
    /// </summary>
    public static IEnumerable<string> Of(RepresentationGap gap)
    {
        if (TooSmall(gap) is string small)
            yield return small;
        if (gap.BoundsLeaveOutError)
            yield return WithoutError;
        if (NotStated(gap) is string notStated)
            yield return notStated;
        if (gap.Benchmark.Caveat is string caveat)
            yield return caveat;
        if (gap.Observed.Exposure == Exposure.Synthetic)
            yield return Synthetic;
        if (IsOpened(gap))
            yield return Opened;
    }

    /// <summary>The notes of a table: how to read each basis in it, then those of its gaps, each once.</summary>
    public static IEnumerable<string> Of(ImmutableArray<RepresentationGap> gaps, AnalysisSettings settings) =>
    [
        .. Readings(gaps, settings),
        .. TooSmall(gaps),
        .. gaps.Any(gap => gap.BoundsLeaveOutError) ? new[] { WithoutError } : [],
        .. LeftOut(gaps),
        .. gaps.Select(gap => gap.Benchmark.Caveat).OfType<string>().Distinct(StringComparer.Ordinal),
        .. gaps.Any(gap => gap.Observed.Exposure == Exposure.Synthetic) ? new[] { Synthetic } : [],
        .. gaps.Any(IsOpened) ? new[] { Opened } : [],
    ];

    // How many they are is a cell as well.
    private static string? NotStated(RepresentationGap gap) => gap.Observed switch
    {
        { NotStated: 0 } => null,
        { NotStated: int few, Exposure: Exposure.Confidential } when few < gap.Settings.MinimumCellSize =>
            $"Some persons of {gap.Observed.BodyName} whose {gap.Observed.Group.Attribute} is not stated are left out.",
        { NotStated: int persons } =>
            $"{Numeral.Text(persons)} {(persons == 1 ? "person" : "persons")} of {gap.Observed.BodyName} whose " +
            $"{gap.Observed.Group.Attribute} is not stated {(persons == 1 ? "is" : "are")} left out.",
    };

    private static string[] LeftOut(ImmutableArray<RepresentationGap> gaps)
    {
        string[] notes = [.. gaps.Select(NotStated).OfType<string>().Distinct(StringComparer.Ordinal)];
        return notes.Length <= 1
            ? notes
            : [$"In {Numeral.Text(notes.Length)} bodies persons whose category is not stated are left out."];
    }

    private static bool IsOpened(RepresentationGap gap) =>
        gap.Observed.Exposure == Exposure.Confidential && !gap.Settings.ClosesCells;

    /// <summary>
    /// That even nobody of the group would be compatible with the benchmark, where fewer than expected were observed:
    /// then "cannot be told" says more of the size of the body than of its composition.
    /// </summary>
    private static string? TooSmall(RepresentationGap gap)
    {
        if (!IsTooSmall(gap))
            return null;
        ExactBinomial exact = (gap.ChanceAlone ?? gap.Test)!;
        string many = ExactBinomial.FewestToTellNone(exact.Share.Value, gap.Settings.ConfidenceLevel) is int fewest
            ? $"; that takes {Numeral.Text(fewest)}"
            : "";
        string who = gap.Test is null ? "posts" : "persons";
        return $"{Numeral.Text(gap.Observed.Size!.Value)} {who} are too few to show under-representation " +
            $"against {exact.Share}: even none would be compatible with it{many}.";
    }

    private static IEnumerable<string> TooSmall(ImmutableArray<RepresentationGap> gaps)
    {
        int rows = gaps.Count(IsTooSmall);
        if (rows > 0)
        {
            yield return $"In {Numeral.Text(rows)} {(rows == 1 ? "row" : "rows")} the body is too small to show " +
                "under-representation: even none of the group would be compatible with the benchmark.";
        }
    }

    private static bool IsTooSmall(RepresentationGap gap) =>
        (gap.ChanceAlone ?? gap.Test) is ExactBinomial exact && gap.Gap.Value < 0
        && Math.Pow(1 - exact.Share.Value, gap.Observed.Size!.Value) >= gap.Settings.ConfidenceLevel.TailProbability;

    private static IEnumerable<string> Readings(ImmutableArray<RepresentationGap> gaps, AnalysisSettings settings)
    {
        PValueRule? rule = gaps.FirstOrDefault(gap => (gap.ChanceAlone ?? gap.Test) is not null)?.Options.PValue;
        string twoSided = rule == PValueRule.MinimumLikelihood
            ? "the two-sided p (outcomes no more probable than the observed one)"
            : "the two-sided p (twice the smaller tail)";
        if (gaps.Any(gap => gap.ChanceAlone is not null))
        {
            yield return "A complete count has no sampling interval. \"Chance alone\" is what filling each post " +
                "independently at the benchmark's share would allow, as an exact (Clopper-Pearson) range of shares " +
                $"at {settings.ConfidenceLevel}, with {twoSided}.";
        }

        if (gaps.Any(gap => gap.Test is not null))
        {
            yield return "Intervals are those of simple random samples: exact (Clopper-Pearson), " +
                $"at {settings.ConfidenceLevel}, with {twoSided}.";
        }

        if (gaps.FirstOrDefault(gap => gap.Benchmark.IsEstimated && gap.Gap.Interval is not null) is RepresentationGap
            { Gap.Interval: ConfidenceInterval interval } estimated)
        {
            bool holdsChance = estimated is { Observed.Basis: Basis.CompleteCount, Options.HoldsChance: true };
            yield return "A benchmark is an estimate itself: the interval of the gap holds its error " +
                (holdsChance ? "and what chance in filling the posts would allow " : "") +
                $"({interval.Method}, {interval.Level}).";
        }

        if (gaps.FirstOrDefault(gap => gap.Family is { Tests: > 1 })?.Family is GapFamily family
            && family.Correction != Correction.None)
        {
            yield return "Adjusted p-values are " +
                (family.Correction == Correction.Holm ? "Holm's" : "those of Benjamini and Hochberg") +
                $" over the {Numeral.Text(family.Tests)} tests of this table; ranges and verdicts are not adjusted.";
        }

        PercentagePoints? margin = gaps.Select(gap => gap.Margin).FirstOrDefault();
        if (margin is not null && gaps.Any(gap => gap.Verdict is not null))
        {
            yield return $"Verdicts are against a margin of {Numeral.Points(margin.Value.Value)[1..]} points; " +
                "\"Equivalent\" where the 90 % interval lies within it.";
        }
    }
}
