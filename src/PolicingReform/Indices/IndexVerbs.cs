using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>How far bodies as a whole are from what they are compared with.</summary>
public static class IndexVerbs
{
    /// <summary>Returns the indices of a body over all its groups.</summary>
    /// <param name="composition">How the body is composed.</param>
    /// <param name="against">What it is compared with; it states the same groups.</param>
    /// <param name="options">How much is spent on p-values. Default: <see cref="IndexOptions.Default"/>.</param>
    public static RepresentationIndices Indices(
        this Composition composition, Benchmark against, IndexOptions? options = null)
    {
        Require.NotNull(composition);
        return Indices(composition, Require.NotNull(against), options ?? IndexOptions.Default, new RandomForces());
    }

    /// <summary>Returns the indices of all units of a force against one benchmark.</summary>
    /// <param name="units">The units.</param>
    /// <param name="against">What each is compared with.</param>
    /// <param name="options">How much is spent on p-values. Default: <see cref="IndexOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the work between two units.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ResultTable<RepresentationIndices> Indices(
        this CompositionTable units, Benchmark against, IndexOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        Require.NotNull(units);
        Require.NotNull(against);
        return Table(
            $"Indices of representation in {units.Name}, against {against}",
            [.. units.Units.Select(unit => (unit.Composition, against))],
            options ?? IndexOptions.Default,
            units.Settings,
            units.Notes,
            cancellationToken);
    }

    /// <summary>Returns the indices of several bodies, each against a benchmark of its own.</summary>
    /// <param name="bodies">The bodies, at least one, each with what it is compared with.</param>
    /// <param name="options">How much is spent on p-values. Default: <see cref="IndexOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the work between two bodies.</param>
    /// <exception cref="ArgumentException">There is no body.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ResultTable<RepresentationIndices> Indices(
        this IEnumerable<(Composition Body, Benchmark Against)> bodies, IndexOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        (Composition Body, Benchmark Against)[] pairs = [.. Require.NotNull(bodies)];
        if (pairs.Length == 0)
            throw new ArgumentException("bodies was empty; name at least one.", nameof(bodies));
        foreach ((Composition body, Benchmark against) in pairs)
        {
            Require.NotNull(body);
            Require.NotNull(against);
        }

        return Table(
            "Indices of representation",
            pairs,
            options ?? IndexOptions.Default,
            pairs[0].Body.Settings,
            [],
            cancellationToken);
    }

    private static ResultTable<RepresentationIndices> Table(
        string caption, (Composition Body, Benchmark Against)[] pairs, IndexOptions options, AnalysisSettings settings,
        IEnumerable<string> notes, CancellationToken cancellationToken)
    {
        RandomForces forces = new();
        RepresentationIndices[] results = new RepresentationIndices[pairs.Length];
        InParallel.For(
            pairs.Length,
            settings,
            i => results[i] = Indices(pairs[i].Body, pairs[i].Against, options, forces),
            cancellationToken);
        ImmutableArray<RepresentationIndices> all = [.. results];
        return new ResultTable<RepresentationIndices>(
            caption,
            all,
            settings,
            [.. IndexTable.Notes(all), .. notes],
            table => IndexTable.Of(table.Caption, all, table.Notes),
            IndexPlot.Of);
    }

    private static RepresentationIndices Indices(
        Composition composition, Benchmark against, IndexOptions options, RandomForces forces)
    {
        GroupVector groups = GroupVector.Of(composition, against);
        IndexFigures? figures = groups.Reason is null
            ? IndexFigures.Of(groups, against, options, composition.Settings.Seed, forces)
            : null;
        return new RepresentationIndices(composition, against, groups, figures, options);
    }
}
