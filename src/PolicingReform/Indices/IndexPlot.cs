using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Dissimilarity as a picture: a dot for each body, and a diamond for what chance alone gives.</summary>
internal static class IndexPlot
{
    private const int MostRows = 80;
    private const int LettersPerLine = 60;
    private const double Left = 12;
    private const double Right = Picture.Width - 12;

    public static Picture Of(ImmutableArray<RepresentationIndices> all)
    {
        ImmutableArray<RepresentationIndices> shown = [.. all.Take(MostRows)];
        double most = shown.Max(each => Math.Max(each.Dissimilarity.Value ?? 0, each.ExpectedDissimilarity ?? 0));
        double top = Math.Clamp(Math.Ceiling((most * 10) - 1e-9) / 10, 0.1, 1);
        ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
        marks.Add(new DotMark(Left + 5, 10, IsFilled: true));
        marks.Add(new LabelMark(Left + 16, 14, "dissimilarity"));
        marks.Add(new DiamondMark(Left + 110, 10));
        marks.Add(new LabelMark(Left + 122, 14, "by chance alone"));
        double y = 24;
        foreach (RepresentationIndices each in shown)
            y = Lane(marks, each, y, top);
        marks.Add(new LineMark(Left, y, Right, y, Tone.Medium));
        foreach (int i in new[] { 0, 1, 2 })
        {
            marks.Add(new LabelMark(
                At(top * i / 2, top), y + 16, Numeral.Fixed(top * i / 2, 2), (Anchor)(i == 0 ? 0 : i == 1 ? 1 : 2)));
        }

        y += 22;
        if (shown.Any(each => each.Exposure == Exposure.Synthetic))
            marks.Add(Picture.Synthetic(Left, y += 14));
        string more = all.Length > MostRows ? $" {Numeral.Text(all.Length - MostRows)} more are not drawn." : "";
        return new Picture(
            "Dissimilarity from the benchmark, beside that of chance alone",
            string.Join(" ", shown.Select(Describe)) + more,
            y + 8,
            marks.ToImmutable());
    }

    private static double Lane(ImmutableArray<Mark>.Builder marks, RepresentationIndices each, double y, double top)
    {
        foreach (string line in TextLines.Wrap(each.BodyName, LettersPerLine))
            marks.Add(new LabelMark(Left, y += 14, line));
        double middle = y + 12;
        marks.Add(new LineMark(Left, middle, Right, middle, Tone.Faint));
        if (each.Dissimilarity.Value is not double value)
        {
            marks.Add(new LabelMark(
                Left, middle + 4, each.Dissimilarity.Status == ResultStatus.Suppressed ? "closed" : "no index",
                Tone: Tone.Medium));
            return y + 28;
        }

        if (each.ExpectedDissimilarity is double expected)
        {
            marks.Add(new LineMark(At(expected, top), middle, At(value, top), middle, Tone.Strong, 1.5));
            marks.Add(new DiamondMark(At(expected, top), middle));
        }

        marks.Add(new DotMark(At(value, top), middle, IsFilled: true));
        return y + 28;
    }

    private static string Describe(RepresentationIndices each) => each.Dissimilarity.Value is not double value
        ? $"{each.BodyName}: {each.Dissimilarity.NoValue}."
        : $"{each.BodyName}: {Numeral.Fixed(value, 3)}" +
          (each.ExpectedDissimilarity is double expected ? $", by chance {Numeral.Fixed(expected, 3)}." : ".");

    private static double At(double value, double top) => Left + ((Right - Left) * value / top);
}
