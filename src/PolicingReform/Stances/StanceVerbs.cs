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
    /// person.
    /// Default: false; the notes say what was chosen.
    /// </param>
    public static ResultTable<StanceCount> Stances(this Study study, bool includingSoleOffices = false)
    {
        Require.NotNull(study);
        bool isClosed = study.Fieldwork?.Exposure == Exposure.Confidential && study.Settings.ClosesCells;
        ILookup<PlaceId, Statement> counted = study.Statements
            .Where(each => !isClosed && (includingSoleOffices || !IsSoleOffice(each)))
            .ToLookup(each => each.About);
        ImmutableArray<StanceCount> counts =
        [
            .. from place in study.Places
               from theme in study.Themes
               let said = counted[place.Id]
                   .Where(each => each.Readings.Any(reading => reading.Theme == theme.Code))
                   .ToArray()
               where said.Length > 0
               select new StanceCount(place, theme, [.. said], study),
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

    private static bool IsSoleOffice(Statement statement) =>
        statement.Speaker.Identifiability == Identifiability.SoleOffice;

    private static IEnumerable<string> SoleOffices(Study study, bool including)
    {
        int count = study.Statements.Count(IsSoleOffice);
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
