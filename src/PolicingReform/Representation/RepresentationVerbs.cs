namespace PolicingReform;

/// <summary>The questions about representation that a composition, a table of them and a study answer.</summary>
/// <remarks>
/// A benchmark is always an argument and has no default. The p-values of a table are adjusted as one family; those of a
/// single gap are not.
/// </remarks>
public static class RepresentationVerbs
{
    /// <summary>Returns how the share of a group in a body differs from its share in a benchmark population.</summary>
    /// <param name="composition">How the body is composed.</param>
    /// <param name="group">The group.</param>
    /// <param name="against">What the body is compared with.</param>
    /// <param name="options">How it is tested and judged. Default: <see cref="GapOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">The composition or the benchmark does not state the group.</exception>
    public static RepresentationGap Gap(
        this Composition composition, Category group, Benchmark against, GapOptions? options = null)
    {
        Require.NotNull(composition);
        Require.NotNull(group);
        Require.NotNull(against);
        GapIntervals intervals = new(composition.Settings.ConfidenceLevel);
        return new GapRun(composition, against, options ?? GapOptions.Default, intervals).Of(group).Alone();
    }

    /// <summary>Returns the gap of every group that both the composition and the benchmark state.</summary>
    /// <param name="composition">How the body is composed.</param>
    /// <param name="against">What the body is compared with.</param>
    /// <param name="options">How they are tested and judged. Default: <see cref="GapOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">They have no group in common.</exception>
    public static ResultTable<RepresentationGap> Gaps(
        this Composition composition, Benchmark against, GapOptions? options = null)
    {
        Require.NotNull(composition);
        GapBatch.Job job = Job(composition, Require.NotNull(against));
        return GapBatch.Of(
            $"Representation of groups in {composition.Name}, against {against}",
            [job],
            options ?? GapOptions.Default,
            composition.Settings,
            GapBatch.NotCompared([job]));
    }

    /// <summary>
    /// Returns the gaps of one group against several benchmarks, with a note that lines up what they say: the choice of
    /// the benchmark can change the answer.
    /// </summary>
    /// <param name="composition">How the body is composed.</param>
    /// <param name="group">The group.</param>
    /// <param name="against">The benchmarks, at least one.</param>
    /// <param name="options">How they are tested and judged. Default: <see cref="GapOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">
    /// There is no benchmark, or the composition or one of them does not state the group.
    /// </exception>
    public static ResultTable<RepresentationGap> Gaps(
        this Composition composition, Category group, IEnumerable<Benchmark> against, GapOptions? options = null)
    {
        Require.NotNull(composition);
        Require.NotNull(group);
        Benchmark[] benchmarks = Require.Items(against);
        if (benchmarks.Length == 0)
            throw new ArgumentException("against was empty; name at least one benchmark.", nameof(against));
        foreach (Benchmark benchmark in benchmarks)
            benchmark.Composition.Part(group, nameof(group));
        composition.Part(group, nameof(group));
        ResultTable<RepresentationGap> table = GapBatch.Of(
            $"Representation of {group} in {composition.Name}, against {Numeral.Text(benchmarks.Length)} benchmarks",
            [.. benchmarks.Select(benchmark => new GapBatch.Job(composition, benchmark, [group]))],
            options ?? GapOptions.Default,
            composition.Settings,
            []);
        return table.WithNote(GapConclusions.LinedUp(table));
    }

    /// <summary>Returns the gaps of all units of a force against one benchmark.</summary>
    /// <param name="units">The units.</param>
    /// <param name="against">What each unit is compared with.</param>
    /// <param name="options">How they are tested and judged. Default: <see cref="GapOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">A unit has no group in common with the benchmark.</exception>
    public static ResultTable<RepresentationGap> Gaps(
        this CompositionTable units, Benchmark against, GapOptions? options = null)
    {
        Require.NotNull(units);
        Require.NotNull(against);
        GapBatch.Job[] jobs = [.. units.Units.Select(unit => Job(unit.Composition, against))];
        return GapBatch.Of(
            $"Representation in {units.Name} by {string.Join(" and ", units.Dimensions)}, against {against}",
            jobs,
            options ?? GapOptions.Default,
            units.Settings,
            [.. units.Notes, .. GapBatch.NotCompared(jobs)]);
    }

    /// <summary>Returns the gaps of several bodies, each against a benchmark of its own.</summary>
    /// <param name="bodies">The bodies, at least one, each with what it is compared with.</param>
    /// <param name="options">How they are tested and judged. Default: <see cref="GapOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">
    /// There is no body, or one has no group in common with its benchmark.
    /// </exception>
    public static ResultTable<RepresentationGap> Gaps(
        this IEnumerable<(Composition Body, Benchmark Against)> bodies, GapOptions? options = null)
    {
        (Composition Body, Benchmark Against)[] pairs = [.. Require.NotNull(bodies)];
        if (pairs.Length == 0)
            throw new ArgumentException("bodies was empty; name at least one.", nameof(bodies));
        GapBatch.Job[] jobs =
            [.. pairs.Select(pair => Job(Require.NotNull(pair.Body), Require.NotNull(pair.Against)))];
        return GapBatch.Of(
            "Representation gaps",
            jobs,
            options ?? GapOptions.Default,
            pairs[0].Body.Settings,
            GapBatch.NotCompared(jobs));
    }

    /// <summary>Returns the gap of every comparison that the study states, in the order of the study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="options">How they are tested and judged. Default: <see cref="GapOptions.Default"/>.</param>
    public static ResultTable<RepresentationGap> RepresentationGaps(this Study study, GapOptions? options = null)
    {
        Require.NotNull(study);
        return GapBatch.Of(
            "Representation gaps",
            [
                .. study.Comparisons.Select(comparison => new GapBatch.Job(
                    study.Bodies[comparison.BodyId].Composition(comparison.Group.Attribute),
                    study.Benchmarks[comparison.BenchmarkId],
                    [comparison.Group])),
            ],
            options ?? GapOptions.Default,
            study.Settings,
            []);
    }

    private static GapBatch.Job Job(Composition composition, Benchmark against)
    {
        Category[] groups = GapRun.Common(composition, against);
        return groups.Length > 0
            ? new GapBatch.Job(composition, against, groups)
            : throw new ArgumentException(
                $"against was {against} by {against.Attribute}; it states none of the groups of {composition.Name}.",
                nameof(against));
    }
}
