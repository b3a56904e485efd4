using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Stances as a picture: one mark for each speaker, under the stance.</summary>
internal static class StanceChart
{
    private const double Left = 12;
    private const double RowHeight = 34;
    private const double MarkWidth = 11;
    private const int MostRows = 80;
    private const int MostMarks = 6;

    private static readonly (string Label, Func<StanceCount, StanceSpeakers> Of)[] Columns =
    [
        ("favourable", count => count.Favourable),
        ("mixed", count => count.Mixed),
        ("unfavourable", count => count.Unfavourable),
        ("not evaluating", count => count.NotEvaluating),
    ];

    public static Picture Of(ImmutableArray<StanceCount> counts)
    {
        ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
        marks.Add(new DotMark(Left + 5, 10, IsFilled: false));
        marks.Add(new LabelMark(Left + 16, 14, "one speaker"));
        marks.Add(new DotMark(Left + 102, 10, IsFilled: true));
        marks.Add(new LabelMark(Left + 113, 14, "one speaker of the police"));
        double y = 40;
        for (int c = 0; c < Columns.Length; c++)
            marks.Add(new LabelMark(At(c), y, Columns[c].Label, Tone: Tone.Medium));
        y += 6;
        string place = "";
        foreach (StanceCount count in counts.Take(MostRows))
        {
            if (count.Place.Name != place)
            {
                place = count.Place.Name;
                marks.Add(new LabelMark(Left, y += 20, place, IsBold: true));
            }

            marks.Add(new LabelMark(Left, y + 14, count.Theme.Label));
            marks.Add(new LineMark(Left, y + RowHeight, Picture.Width - Left, y + RowHeight, Tone.Faint));
            for (int c = 0; c < Columns.Length; c++)
                Speakers(marks, Columns[c].Of(count), At(c), y + 24);
            y += RowHeight;
        }

        if (counts.Any(count => count.Row.Basis == Basis.Synthetic))
            marks.Add(Picture.Synthetic(Left, y += 16));
        return new Picture(
            "Stances by place spoken of and theme",
            string.Join(" ", counts.Take(MostRows).Select(Describe)),
            y + 10,
            marks.ToImmutable());
    }

    private static void Speakers(
        ImmutableArray<Mark>.Builder marks, StanceSpeakers speakers, double x, double y)
    {
        // More than fit beside the next column are a number: six marks for seventeen speakers would be a falsehood.
        if (speakers.All > MostMarks)
        {
            marks.Add(new LabelMark(x, y + 4, speakers.ToString()));
            return;
        }

        for (int i = 0; i < speakers.All; i++)
            marks.Add(new DotMark(x + 6 + (i * MarkWidth), y, IsFilled: i < speakers.Police));
    }

    private static double At(int column) => Left + (column * (Picture.Width - (2 * Left)) / Columns.Length);

    private static string Describe(StanceCount count) =>
        $"{count.Place}, {count.Theme}: {count.Favourable} favourable, {count.Mixed} mixed, " +
        $"{count.Unfavourable} unfavourable, {count.NotEvaluating} not evaluating.";
}
