using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>What the printed statements say of each place and theme.</summary>
public static class StanceVerbs
{
    /// <summary>Returns, for each place that is spoken of and each theme, how many speakers judge it how.</summary>
    /// <remarks>
    /// Combinations of which nothing is said have no row. Statements that may come from one person count as one speaker
    /// each, because their speakers are not known to be the same; <c>Coverage</c> gives the bounds.
    /// </remarks>
    /// <param name="study">The study.</param>
    /// <param name="includingSoleOffices">
    /// Whether holders of an office that one person holds are counted beside their stance, which may lead to that
    /// person. Default: false; the notes say what was chosen.
    /// </param>
    public static ResultTable<StanceCount> Stances(this Study study, bool includingSoleOffices = false)
    {
        Require.NotNull(study);
        bool isClosed = CountedStatements.AreClosed(study);
        ILookup<(PlaceId, string), Statement> counted = CountedStatements.Of(study, includingSoleOffices)
            .ToLookup(each => (each.Statement.About, each.Theme), each => each.Statement);
        ImmutableArray<StanceCount> counts =
        [
            .. from place in study.Places
               from theme in study.Themes
               where counted.Contains((place.Id, theme.Code))
               select new StanceCount(place, theme, [.. counted[(place.Id, theme.Code)]], study),
        ];
        return new ResultTable<StanceCount>(
            "Stances by place spoken of and theme",
            counts,
            study.Settings,
            isClosed
                ? ["The interviews are confidential: who takes which stance is closed."]
                : [.. StanceTable.Notes(study), .. SoleOffices(study, includingSoleOffices), .. Silence(study)],
            table => StanceTable.Of(table.Caption, counts, table.Notes),
            StanceChart.Of);
    }

    /// <summary>
    /// Returns, for each theme, how different groups of speakers judge it, beside what is reported of several
    /// participants and what polls by others found; and who judges it against all others.
    /// </summary>
    /// <remarks>Speakers are counted as <see cref="Stances"/> counts them; nothing is a share of anything.</remarks>
    /// <param name="study">The study.</param>
    /// <param name="includingSoleOffices">
    /// Whether holders of an office that one person holds are counted beside their stance. Default: false.
    /// </param>
    public static SpeakerContrast WhoSaysSo(this Study study, bool includingSoleOffices = false)
    {
        Require.NotNull(study);
        ILookup<string, Statement> said = CountedStatements.Of(study, includingSoleOffices)
            .ToLookup(each => each.Theme, each => each.Statement, StringComparer.Ordinal);
        return new SpeakerContrast(
            [
                .. study.Themes.Select(theme => ThemeContrasts.Of(study, theme, [.. said[theme.Code]]))
                    .Where(each => each.Groups.Any(group => group.Speakers > 0) || each.Views.Count > 0),
            ],
            CountedStatements.AreClosed(study)
                ? ["The interviews are confidential: who takes which stance is closed."]
                : [.. StanceTable.Notes(study), .. SoleOffices(study, includingSoleOffices)]);
    }

    private static IEnumerable<string> SoleOffices(Study study, bool including)
    {
        int count = study.Statements.Count(CountedStatements.IsSoleOffice);
        if (count > 0)
        {
            yield return including
                ? $"{Numeral.Text(count)} statements by sole holders of an office are counted, as was asked for."
                : $"{Numeral.Text(count)} statements by sole holders of an office are left out: a stance beside the " +
                  "place would lead to the person.";
        }
    }

    private static IEnumerable<string> Silence(Study study)
    {
        string[] silent =
        [
            .. study.Places.Where(place => place.IsSite && !study.Statements.Any(each => each.About == place.Id))
                .Select(place => place.Name),
        ];
        if (silent.Length > 0)
            yield return $"Nothing is printed about {string.Join(", ", silent)}.";
    }
}
