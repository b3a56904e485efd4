using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Trust indices as a picture: a dot for the index on a scale of 0 to 100, a band for the interval.</summary>
internal static class TrustPlot
{
    private const double Left = 12;
    private const double Right = Picture.Width - 12;
    private const double LaneHeight = 36;
    private const int MostRows = 80;

    public static Picture Of(ImmutableArray<TrustIndex> indices)
    {
        if (!indices.Any(each => each.Index.Value is not null))
            return Empty(indices);
        ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
        double y = 4;
        string site = "";
        foreach (TrustIndex each in indices.Take(MostRows))
        {
            if (each.Site.Name != site)
            {
                site = each.Site.Name;
                marks.Add(new LabelMark(Left, y += 16, site, IsBold: true));
            }

            Lane(marks, each, y);
            y += LaneHeight;
        }

        marks.Add(new LineMark(Left, y, Right, y, Tone.Medium));
        for (int tick = 0; tick <= 100; tick += 25)
        {
            marks.Add(new LineMark(At(tick), y, At(tick), y + 4, Tone.Medium));
            marks.Add(new LabelMark(
                At(tick),
                y + 16,
                Numeral.Text(tick),
                tick == 0 ? Anchor.Start : tick == 100 ? Anchor.End : Anchor.Middle));
        }

        if (indices.Any(each => each.Row.Basis == Basis.Synthetic))
            marks.Add(Picture.Synthetic(Left, y += 34));
        return new Picture(
            "Trust index by site and dimension, 0 to 100",
            string.Join(" ", indices.Take(MostRows).Select(Describe)),
            y + 26,
            marks.ToImmutable());
    }

    private static void Lane(ImmutableArray<Mark>.Builder marks, TrustIndex each, double y)
    {
        double middle = y + 26;
        string label = each.Index.Value is null ? $"{each.Dimension}: {each.Index.NoValue}" : each.Dimension.Label;
        marks.Add(new LabelMark(Left, y + 14, label, Tone: Tone.Medium));
        marks.Add(new LineMark(Left, middle, Right, middle, Tone.Faint));
        if (each.Index.Interval is ConfidenceInterval interval)
            marks.Add(new BandMark(At(interval.Low), middle - 5, At(interval.High) - At(interval.Low), 10, Tone.Faint));
        if (each.Index.Value is double value)
            marks.Add(new DotMark(At(value), middle, IsFilled: true));
    }

    private static string Describe(TrustIndex each) =>
        $"{each.Site}, {each.Dimension}: " +
        $"{(each.Index.Value is double value ? Numeral.Fixed(value, 1) : each.Index.NoValue)}.";

    // An empty scale says that there is nothing to draw, and that this was looked at.
    private static Picture Empty(ImmutableArray<TrustIndex> indices)
    {
        string text = indices.Length == 0 ? "there are no sites" : indices[0].Index.NoValue!.Sentence;
        return new Picture(
            "Trust index",
            text,
            74,
            [
                new LabelMark(Left, 16, "No trust index is given:"),
                .. TextLines.Wrap(text, 60)
                    .Select((line, i) => new LabelMark(Left, 34 + (14 * i), line, Tone: Tone.Medium)),
            ]);
    }

    private static double At(double index) => Left + ((Right - Left) * index / 100);
}
