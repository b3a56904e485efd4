using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Inference from published tables: intervals, differences and trends where there are no microdata.</summary>
public static class PublishedVerbs
{
    /// <summary>Returns a published share with the interval that its n and its stated design effect allow.</summary>
    /// <param name="share">The share.</param>
    /// <param name="interval">How the interval is made. Default: Korn-Graubard.</param>
    /// <param name="settings">The settings. Default: <see cref="AnalysisSettings.Default"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The kind of interval is not defined.</exception>
    public static PublishedEstimate Estimate(
        this PublishedShare share, ProportionInterval interval = ProportionInterval.KornGraubard,
        AnalysisSettings? settings = null)
    {
        Require.NotNull(share);
        Require.Defined(interval);
        return PublishedEstimator.Of(share, interval, settings ?? AnalysisSettings.Default);
    }

    /// <summary>Returns several published shares as a table.</summary>
    /// <param name="shares">The shares, in the order of the table.</param>
    /// <param name="interval">How the intervals are made. Default: Korn-Graubard.</param>
    /// <param name="settings">The settings. Default: <see cref="AnalysisSettings.Default"/>.</param>
    /// <exception cref="ArgumentException">A share is null, or the kind of interval is not defined.</exception>
    public static ResultTable<PublishedEstimate> Estimates(
        this IEnumerable<PublishedShare> shares, ProportionInterval interval = ProportionInterval.KornGraubard,
        AnalysisSettings? settings = null)
    {
        PublishedShare[] all = Require.Items(shares);
        Require.Defined(interval);
        AnalysisSettings used = settings ?? AnalysisSettings.Default;
        return PublishedTable.Make(
            PublishedTable.Caption,
            [.. all.Select(share => PublishedEstimator.Of(share, interval, used))],
            used,
            []);
    }

    /// <summary>
    /// Returns the difference of two published shares from independent surveys, in percentage points: the first less
    /// the second.
    /// </summary>
    /// <param name="first">What is subtracted from.</param>
    /// <param name="second">What is subtracted.</param>
    /// <param name="margin">
    /// The difference in points, above 0, that does not matter; only with it can the verdict be Equivalent. Default:
    /// none.
    /// </param>
    /// <param name="interval">How the intervals of the shares are made. Default: Korn-Graubard.</param>
    /// <param name="settings">The settings. Default: <see cref="AnalysisSettings.Default"/>.</param>
    /// <exception cref="ArgumentException">The margin is not above 0, or the kind of interval not defined.</exception>
    public static PublishedDifference Compare(
        this PublishedShare first, PublishedShare second, PercentagePoints? margin = null,
        ProportionInterval interval = ProportionInterval.KornGraubard, AnalysisSettings? settings = null)
    {
        Require.NotNull(first);
        Require.NotNull(second);
        Require.Defined(interval);
        return PublishedComparison.Of(first, second, margin, interval, settings ?? AnalysisSettings.Default);
    }

    /// <summary>Returns the straight line through published shares with dates, from three independent
    /// surveys.</summary>
    /// <param name="shares">The same share from each survey, in any order.</param>
    /// <param name="settings">The settings. Default: <see cref="AnalysisSettings.Default"/>.</param>
    /// <exception cref="ArgumentException">A share is null.</exception>
    public static PublishedTrend Trend(this IEnumerable<PublishedShare> shares, AnalysisSettings? settings = null)
    {
        ImmutableArray<PublishedShare> all = [.. Require.Items(shares)];
        AnalysisSettings used = settings ?? AnalysisSettings.Default;
        if (all.All(share => share.AsOf is not null))
            all = [.. all.OrderBy(share => share.AsOf!.FirstDay)];
        return new PublishedTrend(
            new TrendEstimator(all, used).Figures(),
            [
                .. all.Select(share =>
                    PublishedEstimator.Of(share, ProportionInterval.KornGraubard, used, Labels(share))),
            ],
            used);
    }

    /// <summary>
    /// Returns the findings of a study's polls: a share with its interval where the source gives enough, and else what
    /// exactly is missing. No n and no design effect is ever assumed.
    /// </summary>
    /// <param name="study">The study.</param>
    /// <param name="designEffect">
    /// The design effect that holds for all polls, as the user states it; a source hardly ever prints one. Default:
    /// none, and so no intervals.
    /// </param>
    /// <param name="interval">How the intervals are made. Default: Korn-Graubard.</param>
    /// <exception cref="ArgumentOutOfRangeException">The kind of interval is not defined.</exception>
    public static ResultTable<PublishedEstimate> PollEstimates(
        this Study study, StatedDesignEffect? designEffect = null,
        ProportionInterval interval = ProportionInterval.KornGraubard)
    {
        Require.NotNull(study);
        Require.Defined(interval);
        return Of("Published findings of polls", study.Polls, designEffect, interval, study.Settings);
    }

    /// <summary>Returns the findings of one poll, as <see cref="PollEstimates"/> does of all.</summary>
    /// <param name="poll">The poll.</param>
    /// <param name="designEffect">The design effect, as the user states it. Default: none, and so no intervals.</param>
    /// <param name="interval">How the intervals are made. Default: Korn-Graubard.</param>
    /// <param name="settings">The settings. Default: <see cref="AnalysisSettings.Default"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The kind of interval is not defined.</exception>
    public static ResultTable<PublishedEstimate> Estimates(
        this PublishedPoll poll, StatedDesignEffect? designEffect = null,
        ProportionInterval interval = ProportionInterval.KornGraubard, AnalysisSettings? settings = null)
    {
        Require.NotNull(poll);
        Require.Defined(interval);
        return Of(
            $"Published findings of {poll.Name}", [poll], designEffect, interval, settings ?? AnalysisSettings.Default);
    }

    private static ResultTable<PublishedEstimate> Of(
        string caption, IReadOnlyList<PublishedPoll> polls, StatedDesignEffect? designEffect,
        ProportionInterval interval, AnalysisSettings settings) => PublishedTable.Make(
        caption,
        [
            .. from poll in polls
               from finding in poll.Findings
               select PublishedEstimator.Of(poll, finding, designEffect, interval, settings),
        ],
        settings,
        [
            .. polls.Where(poll => poll.Findings.Count == 0)
                .Select(poll => $"{poll.Name}: no finding is held as a figure."),
        ]);

    private static ValueList<RowLabel> Labels(PublishedShare share) =>
        share.AsOf is ReducedDate date
            ? [new RowLabel("date", date.ToString(), null), new RowLabel("share", share.Name, null)]
            : [new RowLabel("share", share.Name, null)];
}
