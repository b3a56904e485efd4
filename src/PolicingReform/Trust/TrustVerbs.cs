using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>The questions about trust that a study answers, or says why it cannot.</summary>
public static class TrustVerbs
{
    /// <summary>Returns the trust index of each site in each dimension.</summary>
    /// <remarks>
    /// Without interviews that were all coded there is no index, and each row says so. Statements that authors selected
    /// are never turned into one.
    /// </remarks>
    /// <param name="study">The study.</param>
    public static ResultTable<TrustIndex> TrustIndices(this Study study)
    {
        Require.NotNull(study);
        Unavailable reason = study.Fieldwork?.Coverage switch
        {
            StatementCoverage.AuthorsSelection => Unavailable.SelectedStatements,
            null => TrustReasons.NoInterviews,
            _ => TrustReasons.NotCoded,
        };
        ImmutableArray<TrustIndex> indices =
        [
            .. from site in study.Places
               where site.IsSite
               from dimension in study.Themes
               select new TrustIndex(site, dimension, None(study, site, reason), study.Settings),
        ];
        return new ResultTable<TrustIndex>(
            "Trust by site and dimension",
            indices,
            study.Settings,
            [],
            table => TrustIndex.Of(table.Caption, indices),
            TrustIndex.Picture);
    }

    private static Estimate None(Study study, Place site, Unavailable reason) => Estimate.None(
        reason,
        Basis.PurposiveSample,
        "index",
        "mean of participants' scores",
        count: null,
        [.. study.Statements.Where(each => each.About == site.Id).Select(each => each.Source)]);
}

/// <summary>The reasons that only trust indices give.</summary>
internal static class TrustReasons
{
    public static Unavailable NoInterviews { get; } = new(
        ResultStatus.Undefined, "no-interviews", "the study holds no interviews");

    public static Unavailable NotCoded { get; } = new(
        ResultStatus.Undefined, "not-coded", "no index is defined for the interviews of this study");
}
