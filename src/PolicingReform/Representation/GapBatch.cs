using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Makes tables of gaps: many bodies, groups and benchmarks, one family of tests.</summary>
internal static class GapBatch
{
    /// <summary>A body, what it is compared with, and the groups that are compared.</summary>
    public sealed record Job(Composition Composition, Benchmark Benchmark, Category[] Groups);

    /// <summary>Which groups are stated of one side only, each sentence once.</summary>
    public static IEnumerable<string> NotCompared(IEnumerable<Job> jobs) => jobs
        .Where(job => job.Groups.Length < job.Composition.Parts.Count
            || job.Groups.Length < job.Benchmark.Composition.Parts.Count)
        .SelectMany(job => NotCompared(job.Composition, job.Benchmark)).Distinct(StringComparer.Ordinal);

    public static ResultTable<RepresentationGap> Of(
        string caption, Job[] jobs, GapOptions options, AnalysisSettings settings, IEnumerable<string> notes)
    {
        GapDraft[][] drafts = new GapDraft[jobs.Length][];
        Dictionary<ConfidenceLevel, GapIntervals> intervals = jobs
            .Select(job => job.Composition.Settings.ConfidenceLevel).Distinct()
            .ToDictionary(level => level, level => new GapIntervals(level));
        InParallel.For(jobs.Length, settings, i => drafts[i] = Draft(jobs[i], options, intervals));
        ImmutableArray<RepresentationGap> gaps = Adjusted(drafts, options.Correction);
        return new ResultTable<RepresentationGap>(
            caption,
            gaps,
            settings,
            [.. GapNotes.Of(gaps, settings), .. notes],
            table => GapTable.Of(table.Caption, gaps, table.Notes),
            GapPlot.Of);
    }

    private static IEnumerable<string> NotCompared(Composition composition, Benchmark benchmark)
    {
        Category[] own = [.. composition.Parts.Select(part => part.Category)];
        Category[] theirs = [.. benchmark.Composition.Parts.Select(part => part.Category)];
        return
        [
            .. NotCompared(own.Except(theirs), benchmark.Name),
            .. NotCompared(theirs.Except(own), composition.Name),
        ];
    }

    private static IEnumerable<string> NotCompared(IEnumerable<Category> groups, string silent)
    {
        string[] labels = [.. groups.Select(group => group.Label)];
        return labels.Length == 0 ? [] : [$"Not compared: {string.Join(", ", labels)} (not stated of {silent})."];
    }

    private static GapDraft[] Draft(
        Job job, GapOptions options, Dictionary<ConfidenceLevel, GapIntervals> intervals)
    {
        GapRun run = new(
            job.Composition, job.Benchmark, options, intervals[job.Composition.Settings.ConfidenceLevel]);
        GapDraft[] drafts = new GapDraft[job.Groups.Length];
        for (int i = 0; i < drafts.Length; i++)
            drafts[i] = run.Of(job.Groups[i]);
        return drafts;
    }

    private static ImmutableArray<RepresentationGap> Adjusted(GapDraft[][] drafts, Correction correction)
    {
        double[] tested =
            [.. drafts.SelectMany(each => each.Select(draft => draft.PValue)).OfType<double>()];
        double[] adjusted = AdjustedProbabilities.Of(tested, correction);
        GapFamily family = new(correction, tested.Length);
        ImmutableArray<RepresentationGap>.Builder gaps =
            ImmutableArray.CreateBuilder<RepresentationGap>(drafts.Sum(each => each.Length));
        int next = 0;
        foreach (GapDraft draft in drafts.SelectMany(each => each))
            gaps.Add(draft.In(family, draft.PValue is null ? null : adjusted[next++]));
        return gaps.MoveToImmutable();
    }
}
