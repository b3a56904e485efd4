using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Gaps as small multiples: a panel for each body and benchmark, a lane for each group, one scale.</summary>
internal static class GapPanels
{
    private const int MostPanels = 40;
    private const int PanelsPerRow = 2;
    private const int LettersPerLine = 26;
    private const double Margin = 10;
    private const double PanelWidth = (Picture.Width - (3 * Margin)) / PanelsPerRow;
    private const double LaneHeight = 28;

    public static Picture Of(ImmutableArray<RepresentationGap> gaps)
    {
        ImmutableArray<ImmutableArray<RepresentationGap>> panels =
        [
            .. gaps.GroupBy(gap => (gap.Observed.BodyName, gap.Benchmark.Id)).Select(panel => panel.ToImmutableArray()),
        ];
        ImmutableArray<ImmutableArray<RepresentationGap>> shown = [.. panels.Take(MostPanels)];
        double most = shown.SelectMany(panel => panel).Select(Highest).DefaultIfEmpty(0.1).Max();
        double top = Math.Clamp(Math.Ceiling((most * 10) - 1e-9) / 10, 0.1, 1);
        ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
        double y = Key(marks, top);
        foreach (ImmutableArray<RepresentationGap>[] row in shown.Chunk(PanelsPerRow))
        {
            double end = y;
            for (int i = 0; i < row.Length; i++)
                end = Math.Max(end, Panel(marks, row[i], Margin + (i * (PanelWidth + Margin)), y, top));
            y = end + Margin;
        }

        if (panels.Length > shown.Length)
        {
            marks.Add(new LabelMark(
                Margin, y += 12, $"{Numeral.Text(panels.Length - shown.Length)} more are not drawn."));
        }

        if (gaps.Any(gap => gap.Observed.Exposure == Exposure.Synthetic))
            marks.Add(Picture.Synthetic(Margin, y += 12));
        return new Picture(
            "Small multiples: observed and benchmark shares by body",
            string.Join(" ", shown.SelectMany(panel => panel).Select(Describe)),
            y + 8,
            marks.ToImmutable());
    }

    private static double Key(ImmutableArray<Mark>.Builder marks, double top)
    {
        marks.Add(new DotMark(Margin + 5, 10, IsFilled: true));
        marks.Add(new LabelMark(Margin + 14, 14, "observed"));
        marks.Add(new DiamondMark(Margin + 82, 10));
        marks.Add(new LabelMark(Margin + 92, 14, $"benchmark; each scale 0 to {Numeral.Percent(top)}"));
        return 26;
    }

    private static double Panel(
        ImmutableArray<Mark>.Builder marks, ImmutableArray<RepresentationGap> gaps, double x, double y, double top)
    {
        foreach (string line in TextLines.Wrap(gaps[0].Observed.BodyName, LettersPerLine))
            marks.Add(new LabelMark(x, y += 13, line, IsBold: true));
        foreach (string line in TextLines.Wrap($"against {gaps[0].Benchmark}", LettersPerLine))
            marks.Add(new LabelMark(x, y += 13, line, Tone: Tone.Medium));
        double At(double share) => x + (PanelWidth * Math.Min(share, top) / top);
        foreach (RepresentationGap gap in gaps)
        {
            foreach (string line in TextLines.Wrap(Name(gap), LettersPerLine))
                marks.Add(new LabelMark(x, y += 13, line, Tone: Tone.Medium));
            double middle = y + 10;
            marks.Add(new LineMark(x, middle, x + PanelWidth, middle, Tone.Faint));
            (Share low, Share high) = gap.BenchmarkRange;
            if (gap.Observed.Share is Share share)
            {
                if (gap.Gap.Value is not null)
                    marks.Add(new LineMark(At(share.Value), middle, At(low.Value), middle, Tone.Strong, 1.5));
                marks.Add(new DotMark(At(share.Value), middle, gap.Observed.Basis != Basis.PurposiveSample));
            }
            else if (gap.Gap is { LowBound: double least, HighBound: double greatest })
            {
                double from = Math.Max(0, (least / 100) + high.Value), to = (greatest / 100) + low.Value;
                marks.Add(new LineMark(At(from), middle, At(to), middle, Tone.Medium, 1.5));
            }

            marks.Add(new DiamondMark(At(low.Value), middle));
            if (gap.BenchmarkShare is null)
                marks.Add(new DiamondMark(At(high.Value), middle));
            y += LaneHeight - 8;
        }

        return y + 4;
    }

    private static string Name(RepresentationGap gap) => $"{gap.Observed.Group}: " + gap.Gap switch
    {
        { Value: double points } => Numeral.Points(points),
        { Status: ResultStatus.Bounded } => GapSentence.BoundText(gap).Replace(" points", "", StringComparison.Ordinal),
        { Status: ResultStatus.Suppressed } => "closed",
        _ => "no gap",
    };

    private static string Describe(RepresentationGap gap) =>
        $"{gap.Observed.BodyName}, {Name(gap)} against {GapSentence.Against(gap)}.";

    private static double Highest(RepresentationGap gap) =>
        Math.Max(gap.BenchmarkRange.High.Value, gap.Observed.Share?.Value ?? 0);
}
