using System.Collections.Immutable;
using System.Globalization;

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
        if (margin is { Value: <= 0 } refused)
        {
            throw new ArgumentOutOfRangeException(
                nameof(margin),
                string.Create(
                    CultureInfo.InvariantCulture, $"margin was {refused.Value:R} points; it must be above 0 points."));
        }

        ObservedPart part = composition.Part(group, nameof(group));
        Share benchmark = against.Share(group);
        AnalysisSettings settings = composition.Settings;
        ImmutableArray<bool> closed = ClosedParts.Of(composition);
        Observation observed = closed[composition.Parts.Index().First(pair => pair.Item == part).Index]
            ? Observation.Hidden(composition, group, Unavailable.Closed(settings.MinimumCellSize))
            : Observation.Of(composition, part);

        // A remark such as "register: 30 A, 2 B" would open in one row what is closed in another.
        IEnumerable<Locator> own = closed.Contains(true)
            ? composition.Sources.Select(source => source with { Remark = null })
            : composition.Sources;
        ValueList<Locator> sources = [.. own, .. Published(part), .. against.Sources];
        return new RepresentationGap(
            observed, against, margin, GapFigures.Of(observed, benchmark.Value, margin, sources, settings), settings);
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
        Category[] own = [.. composition.Parts.Select(part => part.Category)];
        Category[] theirs = [.. against.Composition.Parts.Select(part => part.Category)];
        Category[] groups = [.. own.Intersect(theirs)];
        if (groups.Length == 0)
        {
            throw new ArgumentException(
                $"against was {against} by {against.Attribute}; it states none of the groups of {composition.Name}.",
                nameof(against));
        }

        return Table(
            $"Representation of groups in {composition.Name}, against {against}",
            groups.Select(group => composition.Gap(group, against, margin)),
            composition.Settings,
            [.. NotCompared(own.Except(theirs), against.Name), .. NotCompared(theirs.Except(own), composition.Name)]);
    }

    /// <summary>Returns the gap of every comparison that the study states, in the order of the study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="margin">The difference that does not matter; see <see cref="Gap"/>.</param>
    /// <exception cref="ArgumentException">The margin is not above 0.</exception>
    public static ResultTable<RepresentationGap> RepresentationGaps(this Study study, PercentagePoints? margin = null)
    {
        Require.NotNull(study);
        return Table(
            "Representation gaps",
            study.Comparisons.Select(comparison => study.Bodies[comparison.BodyId]
                .Composition(comparison.Group.Attribute)
                .Gap(comparison.Group, study.Benchmarks[comparison.BenchmarkId], margin)),
            study.Settings,
            []);
    }

    private static ResultTable<RepresentationGap> Table(
        string caption, IEnumerable<RepresentationGap> gaps, AnalysisSettings settings, IEnumerable<string> notes)
    {
        ImmutableArray<RepresentationGap> results = [.. gaps];
        return new ResultTable<RepresentationGap>(
            caption,
            results,
            settings,
            [.. GapNotes.Of(results, settings), .. notes],
            table => GapTable.Of(table.Caption, results, table.Notes),
            GapPlot.Of);
    }

    private static IEnumerable<string> NotCompared(IEnumerable<Category> groups, string silent)
    {
        string[] labels = [.. groups.Select(group => group.Label)];
        return labels.Length == 0 ? [] : [$"Not compared: {string.Join(", ", labels)} (not stated of {silent})."];
    }

    private static IEnumerable<Locator> Published(ObservedPart part) =>
        part is PublishedPart published ? [published.Figure.Source] : [];
}
