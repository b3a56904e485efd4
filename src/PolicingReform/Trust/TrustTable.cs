using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Trust indices as a table for people.</summary>
internal static class TrustTable
{
    public static Table Of(string caption, ImmutableArray<TrustIndex> indices, IEnumerable<string> notes) => new(
        caption,
        [
            new Column("Site", HeadsRow: true),
            new Column("Dimension"),
            new Column("Index", IsNumeric: true),
            new Column("Varied among those interviewed"),
            new Column("Participants", IsNumeric: true),
        ],
        [
            .. indices.Select(each => ImmutableArray.Create(
                each.Site.Name,
                each.Dimension.Label,
                each.Index.Value is double value ? Numeral.Fixed(value, 1) : Cell.Absent(each.Index.NoValue!.Sentence),
                Interval(each.Index),
                each.Index.Count is int count ? Numeral.Text(count) : Cell.Absent("none"))),
        ],
        [.. notes]);

    public static IEnumerable<string> Notes(Study study, ImmutableArray<TrustIndex> indices)
    {
        if (indices.FirstOrDefault(each => each.Index.Interval is not null) is TrustIndex given)
        {
            yield return $"0 to 100, {given.Definition}. The interval ({given.Index.Interval!.Method}, " +
                $"{given.Index.Interval.Level}) is the variation among those interviewed, who were chosen and not " +
                "drawn; there is no test and no verdict.";
        }

        foreach (string note in DataNotes(study))
            yield return note;
    }

    public static IEnumerable<string> DataNotes(Study study)
    {
        if (study.Fieldwork?.Exposure == Exposure.Synthetic)
            yield return "The data are synthetic: invented, with nobody behind them.";
        if (study.Fieldwork?.Exposure == Exposure.Confidential && !study.Settings.ClosesCells)
            yield return "The closing of small cells of confidential data was switched off.";
    }

    private static Cell Interval(Estimate index) => index.Interval is ConfidenceInterval interval
        ? $"{Numeral.Fixed(interval.Low, 1)} to {Numeral.Fixed(interval.High, 1)}"
        : Cell.Absent(index.Value is null ? "none" : index.NoInterval!.Sentence);
}
