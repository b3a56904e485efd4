using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>
/// Who says so: how different groups of speakers judge the same theme, beside what others report of it.
/// </summary>
/// <remarks>
/// Numbers of speakers, no shares. A statement is a deviant case where it judges the theme well and at least two other
/// statements or reported views judge it badly and none well; or the other way round. It is listed because it should be
/// read, not because it counts for less.
/// </remarks>
public sealed class SpeakerContrast : Result
{
    private readonly ValueList<string> _notes;

    internal SpeakerContrast(ValueList<ThemeContrast> themes, ValueList<string> notes) =>
        (Themes, _notes) = (themes, notes);

    /// <summary>The themes of which something is said, in the order of the study.</summary>
    public ValueList<ThemeContrast> Themes { get; }

    private protected override Table Tabulate() => new(
        "Who says so: stances by group of speakers",
        [new Column("Theme", HeadsRow: true), new Column("Who"), new Column("How it is judged")],
        [.. Themes.SelectMany(Rows)],
        [.. _notes, .. Themes.SelectMany(Deviant)]);

    private protected override Picture Draw()
    {
        const double left = 12;
        ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
        marks.Add(
            new LabelMark(left, 14, "+ favourable  ± mixed  − unfavourable  ○ not evaluating", Tone: Tone.Medium));
        double y = 20;
        foreach (ThemeContrast theme in Themes)
        {
            marks.Add(new LabelMark(left, y += 20, theme.Theme.Label, IsBold: true));
            foreach (GroupStances group in theme.Groups.Where(each => each.Speakers > 0))
            {
                marks.Add(new LabelMark(left, y += 15, group.Group.Label));
                marks.Add(new LabelMark(Picture.Width - left, y, Signs(group), Anchor.End));
            }

            marks.Add(new LineMark(left, y + 6, Picture.Width - left, y + 6, Tone.Faint));
        }

        return new Picture(
            "Stances by theme and group of speakers",
            string.Join(" ", Themes.SelectMany(theme => theme.Groups.Where(group => group.Speakers > 0)
                .Select(group => $"{theme.Theme}, {group.Group}: {group}."))),
            y + 14,
            marks.ToImmutable());
    }

    private static IEnumerable<ImmutableArray<Cell>> Rows(ThemeContrast theme) =>
    [
        .. theme.Groups.Where(group => group.Speakers > 0)
            .Select(group => Row(theme, group.Group.Label, group.ToString())),
        .. theme.Views.Select(view => Row(
            theme, $"reported (\"{view.Prevalence}\")", $"{Stance(view.Readings, theme.Theme)}: {view.Summary}")),
        .. theme.Polls.Select(poll => Row(
            theme, $"a poll by others ({poll.Name})", $"{Stance(poll.Readings, theme.Theme)}: {poll.Summary}")),
    ];

    private static ImmutableArray<Cell> Row(ThemeContrast theme, string who, string stance) =>
        [theme.Theme.Label, who, stance];

    private static string Stance(ValueList<StanceReading> readings, Theme theme) =>
        Words(readings.First(reading => reading.Theme == theme.Code).Stance);

    private static string Words(Stance stance) => stance switch
    {
        PolicingReform.Stance.Favourable => "favourable",
        PolicingReform.Stance.Mixed => "mixed",
        PolicingReform.Stance.Unfavourable => "unfavourable",
        _ => "not evaluating",
    };

    private static string Signs(GroupStances group) => GroupStances.Say(
        "  ", (group.Favourable, "+"), (group.Mixed, "±"), (group.Unfavourable, "−"), (group.NotEvaluating, "○"));

    private static IEnumerable<string> Deviant(ThemeContrast theme) => theme.DeviantCases.Select(statement =>
        $"Deviant case on {theme.Theme.Label.ToLowerInvariant()}: {statement.Id} " +
        $"({Words(statement.Readings.First(each => each.Theme == theme.Theme.Code).Stance)}), against all others.");
}

/// <summary>One theme as different groups judge it.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Groups">The groups, in the order of <see cref="SpeakerGroup.All"/>.</param>
/// <param name="Views">What is reported of several participants at once.</param>
/// <param name="Polls">Polls by others that speak of it.</param>
/// <param name="DeviantCases">The statements that judge it against all others.</param>
public sealed record ThemeContrast(
    Theme Theme, ValueList<GroupStances> Groups, ValueList<ReportedView> Views, ValueList<PublishedPoll> Polls,
    ValueList<Statement> DeviantCases);

/// <summary>How many speakers of a group judge a theme how.</summary>
/// <param name="Group">The group.</param>
/// <param name="Speakers">How many speakers of the group speak of the theme.</param>
/// <param name="Favourable">How many judge it well.</param>
/// <param name="Mixed">How many judge it well in part.</param>
/// <param name="Unfavourable">How many judge it badly.</param>
/// <param name="NotEvaluating">How many speak of it without judging.</param>
public sealed record GroupStances(
    SpeakerGroup Group, int Speakers, int Favourable, int Mixed, int Unfavourable, int NotEvaluating)
{
    /// <summary>Returns the numbers that are not zero, in words.</summary>
    public override string ToString() => Say(
        ", ",
        (Favourable, "favourable"),
        (Mixed, "mixed"),
        (Unfavourable, "unfavourable"),
        (NotEvaluating, "not evaluating"));

    internal static string Say(string separator, params (int Count, string Word)[] counts) => string.Join(
        separator,
        counts.Where(each => each.Count > 0).Select(each => $"{Numeral.Text(each.Count)} {each.Word}"));
}
