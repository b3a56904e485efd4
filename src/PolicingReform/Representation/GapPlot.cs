using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Gaps as a picture: for each a dot (observed) and a diamond (benchmark) on one axis of shares.</summary>
/// <remarks>
/// The line between dot and diamond is the gap. The band is what chance alone allows, or the interval of a sample.
/// A bound is an arrow; people chosen by researchers are a hollow dot without a line, because nothing is compared.
/// </remarks>
internal static class GapPlot
{
    private const int MostRows = 60;
    private const double Left = 12;
    private const double Right = Picture.Width - 12;
    private const double LineHeight = 14;
    private const double LaneHeight = 26;
    private const double AxisHeight = 22;
    private const double KeyHeight = 48;

    // At 11 units a letter takes about 5.6; a label line is broken before it leaves the sheet.
    private const int LettersPerLine = 60;

    public static Picture Of(ImmutableArray<RepresentationGap> gaps)
    {
        ImmutableArray<RepresentationGap> shown = [.. gaps.Take(MostRows)];
        double top = Ceiling(shown);
        ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
        double y = Key(marks);
        foreach (RepresentationGap gap in shown)
            y = Lane(marks, gap, y, top);
        Axis(marks, y, top);
        y += AxisHeight;
        if (gaps.Length > shown.Length)
        {
            marks.Add(new LabelMark(Left, y + 10, $"{Numeral.Text(gaps.Length - shown.Length)} more are not drawn."));
            y += LineHeight;
        }

        if (gaps.Any(gap => gap.Observed.Exposure == Exposure.Synthetic))
        {
            marks.Add(Picture.Synthetic(Left, y + 10));
            y += LineHeight;
        }

        return new Picture(
            "Gap plot: observed and benchmark shares",
            string.Join(" ", shown.Select(Describe)),
            y + 6,
            marks.ToImmutable());
    }

    private static double Key(ImmutableArray<Mark>.Builder marks)
    {
        const double first = 10, second = 28;
        marks.Add(new DotMark(Left + 5, first, IsFilled: true));
        marks.Add(new LabelMark(Left + 16, first + 4, "observed"));
        marks.Add(new DotMark(Left + 82, first, IsFilled: false));
        marks.Add(new LabelMark(Left + 93, first + 4, "chosen by researchers"));
        marks.Add(new DiamondMark(Left + 228, first));
        marks.Add(new LabelMark(Left + 240, first + 4, "benchmark"));
        marks.Add(new BandMark(Left, second - 5, 22, 10, Tone.Faint));
        marks.Add(new LabelMark(Left + 28, second + 4, "chance alone, or interval"));
        marks.Add(new LineMark(Left + 166, second, Left + 186, second, Tone.Medium));
        marks.Add(new ArrowMark(Left + 192, second, 1));
        marks.Add(new LabelMark(Left + 200, second + 4, "at least, at most"));
        return KeyHeight;
    }

    private static double Lane(ImmutableArray<Mark>.Builder marks, RepresentationGap gap, double y, double top)
    {
        foreach (string line in TextLines.Wrap(gap.Observed.BodyName, LettersPerLine))
            marks.Add(new LabelMark(Left, y += LineHeight, line, IsBold: true));
        foreach (string line in TextLines.Wrap(Compared(gap), LettersPerLine))
            marks.Add(new LabelMark(Left, y += LineHeight, line, Tone: Tone.Medium));
        double middle = y + (LaneHeight / 2);
        marks.Add(new LineMark(Left, middle, Right, middle, Tone.Faint));
        (Share least, Share most) = gap.BenchmarkRange;
        double benchmark = At(least.Value, top);
        if (gap.CompatibleShares is ConfidenceInterval shares)
        {
            double low = At(shares.Low, top), high = At(Math.Min(shares.High, top), top);
            marks.Add(new BandMark(low, middle - 6, high - low, 12, Tone.Faint));
        }

        if (gap.Observed.Bound is FigureReading bound)
        {
            Bounds(marks, gap, bound, middle, top);
        }
        else if (gap.Observed.ShareRange is (Share lowest, Share highest))
        {
            (double low, double high) = (At(lowest.Value, top), At(highest.Value, top));
            marks.Add(new LineMark(low, middle, high, middle, Tone.Medium, 1.5));
            marks.Add(new LineMark(low, middle - 6, low, middle + 6, Tone.Strong, 1.5));
            marks.Add(new LineMark(high, middle - 6, high, middle + 6, Tone.Strong, 1.5));
        }
        else if (gap.Observed.Share is Share observed)
        {
            double at = At(observed.Value, top);
            if (gap.Gap.Value is not null)
                marks.Add(new LineMark(at, middle, benchmark, middle, Tone.Strong, 1.5));
            marks.Add(new DotMark(at, middle, IsFilled: gap.Observed.Basis != Basis.PurposiveSample));
        }

        marks.Add(new DiamondMark(benchmark, middle));
        if (gap.BenchmarkShare is null)
        {
            // A benchmark that is a range is a diamond at each end, joined.
            marks.Add(new LineMark(benchmark, middle, At(most.Value, top), middle, Tone.Medium));
            marks.Add(new DiamondMark(At(most.Value, top), middle));
        }

        return y + LaneHeight + 6;
    }

    // An end that is stated is a bar, one that only the size of the body sets is an arrow.
    private static void Bounds(
        ImmutableArray<Mark>.Builder marks, RepresentationGap gap, FigureReading bound, double middle, double top)
    {
        double size = gap.Observed.Size!.Value;
        double low = At(Math.Min(gap.Observed.CountAtLeast!.Value / size, top), top);
        double high = At(Math.Min(gap.Observed.CountAtMost!.Value / size, top), top);
        marks.Add(new LineMark(low, middle, high, middle, Tone.Medium, 1.5));
        if (bound == FigureReading.AtMost)
            marks.Add(new ArrowMark(low, middle, -1));
        else
            marks.Add(new LineMark(low, middle - 6, low, middle + 6, Tone.Strong, 1.5));
        if (bound == FigureReading.AtLeast)
            marks.Add(new ArrowMark(high, middle, 1));
        else
            marks.Add(new LineMark(high, middle - 6, high, middle + 6, Tone.Strong, 1.5));
    }

    private static void Axis(ImmutableArray<Mark>.Builder marks, double y, double top)
    {
        marks.Add(new LineMark(Left, y, Right, y, Tone.Medium));
        int ticks = top > 0.6 ? 5 : (int)Math.Round(top * 10);
        for (int i = 0; i <= ticks; i++)
        {
            double share = top * i / ticks;
            marks.Add(new LineMark(At(share, top), y, At(share, top), y + 4, Tone.Medium));
            marks.Add(new LabelMark(
                At(share, top),
                y + 16,
                Numeral.Percent(share),
                i == 0 ? Anchor.Start : i == ticks ? Anchor.End : Anchor.Middle));
        }
    }

    private static string Describe(RepresentationGap gap) => $"{gap.Observed.BodyName}: {Compared(gap)}.";

    private static string Compared(RepresentationGap gap)
    {
        string observed = gap.Observed.Closed is null ? gap.Observed.ToString() : "closed";
        string against = GapSentence.Against(gap);
        string text = gap.Gap.Status switch
        {
            ResultStatus.Available => $"gap {new PercentagePoints(gap.Gap.Value!.Value)}",
            ResultStatus.Bounded => $"gap {GapSentence.BoundText(gap)}",
            _ => "no gap is given",
        };
        return $"{gap.Observed.Group} {observed}, against {against}: {text}";
    }

    // The axis ends at the next ten percent above everything that is stated: an end that only the size of the body
    // sets reaches 100 % and would squeeze the rest.
    private static double Ceiling(ImmutableArray<RepresentationGap> gaps)
    {
        double most = gaps.Select(Highest).DefaultIfEmpty(0.1).Max();
        return Math.Clamp(Math.Ceiling((most * 10) - 1e-9) / 10, 0.1, 1);
    }

    private static double Highest(RepresentationGap gap)
    {
        Observation observed = gap.Observed;
        int? stated = observed.Bound == FigureReading.AtLeast ? observed.CountAtLeast : observed.CountAtMost;
        double bound = stated is int count ? (double)count / observed.Size!.Value : 0;
        double chance = gap.CompatibleShares?.High ?? 0;
        double seen = observed.Share?.Value ?? observed.ShareRange?.High.Value ?? 0;
        return Math.Max(Math.Max(gap.BenchmarkRange.High.Value, seen), Math.Max(bound, chance));
    }

    private static double At(double share, double top) => Left + ((Right - Left) * share / top);
}
