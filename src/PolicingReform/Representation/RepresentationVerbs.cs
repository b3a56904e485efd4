using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>The questions about representation that a composition and a study answer.</summary>
public static class RepresentationVerbs
{
    /// <summary>Returns how the share of a group in a body differs from its share in a benchmark population.</summary>
    /// <param name="composition">How the body is composed.</param>
    /// <param name="group">The group.</param>
    /// <param name="against">What the body is compared with.</param>
    /// <param name="margin">
    /// The difference in percentage points, above 0, that does not matter; only with it can a verdict be
    /// <see cref="Verdict.Equivalent"/>. Default: none. It has no effect where the basis allows no verdict.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The composition or the benchmark does not state the group, or the margin is not above 0.
    /// </exception>
    public static RepresentationGap Gap(
        this Composition composition, Category group, Benchmark against, PercentagePoints? margin = null)
    {
        Require.NotNull(composition);
        Require.NotNull(group);
        Require.NotNull(against);
        if (margin is { Value: <= 0 })
            throw new ArgumentOutOfRangeException(nameof(margin), $"margin was {margin}; it must be above 0 points.");

        ObservedPart part = composition.Part(group, nameof(group));
        Share benchmark = against.Share(group);
        AnalysisSettings settings = composition.Settings;
        Observation observed = IsClosed(composition, part)
            ? Observation.Hidden(composition, group, Unavailable.Closed(settings.MinimumCellSize))
            : Observation.Of(composition, part);
        ValueList<Locator> sources = [.. composition.Sources, .. Published(part), .. against.Sources];
        return new RepresentationGap(
            observed, against, GapFigures.Of(observed, benchmark.Value, margin, sources, settings), settings);
    }

    /// <summary>Returns the gap of every group that both the composition and the benchmark state.</summary>
    /// <param name="composition">How the body is composed.</param>
    /// <param name="against">What the body is compared with.</param>
    /// <param name="margin">The difference that does not matter; see <see cref="Gap"/>.</param>
    /// <exception cref="ArgumentException">They have no group in common, or the margin is not above 0.</exception>
    public static ResultTable<RepresentationGap> Gaps(
        this Composition composition, Benchmark against, PercentagePoints? margin = null)
    {
        Require.NotNull(composition);
        Require.NotNull(against);
        HashSet<Category> stated = [.. against.Composition.Parts.Select(part => part.Category)];
        Category[] groups = [.. composition.Parts.Select(part => part.Category).Where(stated.Contains)];
        if (groups.Length == 0)
        {
            throw new ArgumentException(
                $"against was {against} by {against.Attribute}; it states none of the groups of {composition.Name}.",
                nameof(against));
        }

        return Table(
            $"Representation of groups in {composition.Name}, against {against}",
            groups.Select(group => composition.Gap(group, against, margin)),
            composition.Settings);
    }

    /// <summary>Returns the gap of every comparison that the study states, in the order of the study.</summary>
    /// <param name="study">The study.</param>
    public static ResultTable<RepresentationGap> RepresentationGaps(this Study study)
    {
        Require.NotNull(study);
        return Table(
            "Representation gaps",
            study.Comparisons.Select(comparison => study.Bodies[comparison.Body.Value]
                .Composition(comparison.Group.Attribute)
                .Gap(comparison.Group, study.Benchmarks[comparison.Benchmark.Value])),
            study.Settings);
    }

    private static ResultTable<RepresentationGap> Table(
        string caption, IEnumerable<RepresentationGap> gaps, AnalysisSettings settings) =>
        new(caption, gaps, settings, results => GapTable.Of(caption, results), GapPlot.Of);

    // The closing looks at the whole composition, whichever group was asked for: who asks for one group after another
    // must not learn more than who asks for all.
    private static bool IsClosed(Composition composition, ObservedPart asked)
    {
        if (composition.Exposure != Exposure.Confidential || composition.Size is not int size)
            return false;
        int[] counts = [.. composition.Parts.Select(Persons)];
        ImmutableArray<int> all = [.. Enumerable.Range(0, counts.Length + 1)];
        int others = (int)Math.Max(0, size - counts.Sum(count => (long)count));
        ClosedCells closed = CellClosing.Close([.. counts, others], [all], composition.Settings.MinimumCellSize);
        return closed.Sums[0] || closed.Cells[composition.Parts.Index().First(pair => pair.Item == asked).Index];
    }

    private static int Persons(ObservedPart part) => part switch
    {
        CountedPart counted => counted.Count,
        BoundedPart bounded => bounded.AtLeast > 0 ? bounded.AtLeast : bounded.AtMost ?? 0,
        _ => 0,
    };

    private static IEnumerable<Locator> Published(ObservedPart part) =>
        part is PublishedPart published ? [published.Figure.Source] : [];
}
