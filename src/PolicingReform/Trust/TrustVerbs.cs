using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>The questions about trust that a study answers, or says why it cannot.</summary>
public static class TrustVerbs
{
    /// <summary>Returns the trust index of each site in each dimension.</summary>
    /// <remarks>
    /// <para>From interviews that were all coded: what a participant says about a site is scored by the definition and
    /// averaged, and the index is the mean of these over the participants, from 10 of them. The interval is the
    /// variation among those interviewed, who were chosen and not drawn; it says nothing of a population.</para>
    /// <para>Where the authors selected the statements there is no index, and each row says so.</para>
    /// </remarks>
    /// <param name="study">The study.</param>
    /// <param name="definition">How stances become scores. Default: favourable 100, mixed 50, unfavourable 0.</param>
    /// <param name="interval">How the interval is made. Default: Student's t.</param>
    /// <exception cref="ArgumentOutOfRangeException">The kind of interval is not defined.</exception>
    public static ResultTable<TrustIndex> TrustIndices(
        this Study study, TrustIndexDefinition? definition = null, TrustInterval interval = TrustInterval.StudentT)
    {
        Require.NotNull(study);
        Require.Defined(interval);
        TrustEstimator estimator = new(study, definition ?? TrustIndexDefinition.ThreeSteps, interval);
        ImmutableArray<TrustIndex> indices =
        [
            .. from site in study.Places
               where site.IsSite
               from dimension in study.Themes
               select estimator.Index(site, dimension),
        ];
        return new ResultTable<TrustIndex>(
            "Trust by site and dimension",
            indices,
            study.Settings,
            TrustTable.Notes(study, indices),
            table => TrustTable.Of(table.Caption, indices, table.Notes),
            TrustPlot.Of);
    }
}
