namespace PolicingReform;

/// <summary>Sets the groups of speakers on one theme beside each other.</summary>
internal static class ThemeContrasts
{
    public static ThemeContrast Of(Study study, Theme theme, Statement[] said)
    {
        ValueList<ReportedView> views = CountedStatements.AreClosed(study)
            ? []
            : [.. study.ReportedViews.Where(each => StanceOn(each.Readings, theme) is not null)];
        return new ThemeContrast(
            theme,
            [
                .. SpeakerGroup.All.Select(group =>
                    Count(group, theme, [.. said.Where(each => group.Holds(each.Speaker))])),
            ],
            views,
            [.. study.Polls.Where(each => StanceOn(each.Readings, theme) is not null)],
            [.. Deviant(theme, said, views)]);
    }

    private static GroupStances Count(SpeakerGroup group, Theme theme, Statement[] said) => new(
        group,
        said.DistinctBy(each => each.SpeakerKey, StringComparer.Ordinal).Count(),
        Speakers(theme, said, Stance.Favourable),
        Speakers(theme, said, Stance.Mixed),
        Speakers(theme, said, Stance.Unfavourable),
        Speakers(theme, said, Stance.NotEvaluating));

    private static int Speakers(Theme theme, Statement[] said, Stance stance) => said
        .Where(each => StanceOn(each.Readings, theme) == stance)
        .DistinctBy(each => each.SpeakerKey, StringComparer.Ordinal).Count();

    private static IEnumerable<Statement> Deviant(Theme theme, Statement[] said, ValueList<ReportedView> views)
    {
        Statement[] well = [.. said.Where(each => StanceOn(each.Readings, theme) == Stance.Favourable)];
        Statement[] badly = [.. said.Where(each => StanceOn(each.Readings, theme) == Stance.Unfavourable)];
        int viewsWell = views.Count(each => StanceOn(each.Readings, theme) == Stance.Favourable);
        int viewsBadly = views.Count(each => StanceOn(each.Readings, theme) == Stance.Unfavourable);
        return
        [
            .. well.Length == 1 && viewsWell == 0 && badly.Length + viewsBadly >= 2 ? well : [],
            .. badly.Length == 1 && viewsBadly == 0 && well.Length + viewsWell >= 2 ? badly : [],
        ];
    }

    private static Stance? StanceOn(ValueList<StanceReading> readings, Theme theme) =>
        readings.FirstOrDefault(reading => reading.Theme == theme.Code)?.Stance;
}
