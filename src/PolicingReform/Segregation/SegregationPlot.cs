using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Unevenness and its changes as a picture: a dot a part on one scale, from zero.</summary>
internal static class SegregationPlot
{
    private const int MostLanes = 60;
    private const int LettersPerLine = 60;
    private const double Left = 12;
    private const double Right = Picture.Width - 12;

    public static Picture Of(SegregationIndices all) => Of(
        "Dissimilarity of each unit from the force",
        [
            .. all.Units.Select(unit =>
                new Lane(string.Join(", ", unit.Labels), unit.Dissimilarity, unit.Closed?.Sentence)),
        ],
        all.Dissimilarity.NoValue,
        all.Exposure == Exposure.Synthetic);

    public static Picture Of(SegregationDecomposition all) => Of(
        $"Unevenness between and within {all.By}, parts of M",
        [
            new Lane($"between {all.By}", all.Between, null),
            new Lane($"within {all.By}", all.Within, null),
            .. all.Sets.Select(set => new Lane(set.Label, set.Contribution, set.Closed?.Sentence)),
        ],
        all.Mutual.NoValue,
        all.Exposure == Exposure.Synthetic);

    public static Picture Of(SegregationChange all) => Of(
        "Change of unevenness, parts of the change of M",
        [
            new Lane("units closed", all.RemovedUnits, null),
            new Lane("units opened", all.AddedUnits, null),
            new Lane("sizes of units", all.UnitSizes, all.NoParts?.Sentence),
            new Lane("sizes of groups", all.GroupSizes, all.NoParts?.Sentence),
            new Lane("who serves where", all.Structure, all.NoParts?.Sentence),
        ],
        all.Change.NoValue,
        isSynthetic: false);

    public static Picture Of(ShareChange all) => Of(
        $"Change of the share of {all.Group}, in points",
        [
            new Lane("sizes of strata", all.Composition, null),
            new Lane("shares within strata", all.Rate, null),
            .. all.Strata.Select(stratum =>
                new Lane(string.Join(", ", stratum.Labels), stratum.Composition + stratum.Rate, null)),
        ],
        all.Change.NoValue,
        isSynthetic: false);

    private static Picture Of(string title, ImmutableArray<Lane> lanes, Unavailable? reason, bool isSynthetic)
    {
        if (reason is not null)
            return new Picture(title, reason.Sentence, 40, [new LabelMark(Left, 20, "Nothing is given.")]);
        ImmutableArray<Lane> shown = [.. lanes.Take(MostLanes)];
        double low = Math.Min(0, shown.Min(lane => lane.Value ?? 0));
        double high = Math.Max(0, shown.Max(lane => lane.Value ?? 0));
        (low, high) = high - low < 1e-12 ? (0, 1) : (low, high);
        double At(double value) => Left + ((Right - Left) * (value - low) / (high - low));
        ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
        double y = 4;
        foreach (Lane lane in shown)
        {
            foreach (string line in TextLines.Wrap(lane.Text, LettersPerLine))
                marks.Add(new LabelMark(Left, y += 14, line));
            double middle = y += 12;
            marks.Add(new LineMark(Left, middle, Right, middle, Tone.Faint));
            marks.Add(new LineMark(At(0), middle - 6, At(0), middle + 6, Tone.Medium));
            if (lane.Value is double value)
            {
                marks.Add(new LineMark(At(0), middle, At(value), middle, Tone.Strong, 1.5));
                marks.Add(new DotMark(At(value), middle, IsFilled: true));
            }

            y += 6;
        }

        marks.Add(new LabelMark(Left, y + 16, Numeral.Fixed(low, 3)));
        marks.Add(new LabelMark(Right, y + 16, Numeral.Fixed(high, 3), Anchor.End));
        y += 22;
        if (isSynthetic)
            marks.Add(Picture.Synthetic(Left, y += 14));
        return new Picture(title, string.Join(" ", shown.Select(lane => lane.Text + ".")), y + 8, marks.ToImmutable());
    }

    private sealed record Lane(string Name, double? Value, string? Absence)
    {
        public string Text => Value is double value
            ? $"{Name}: {Numeral.Fixed(value, 3)}"
            : $"{Name}: {Absence ?? "none"}";
    }
}
