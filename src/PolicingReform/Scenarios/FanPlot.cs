using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>One panel of a fan plot: a line of shares by year, a band around it, and the target.</summary>
internal sealed record Fan(
    string Heading,
    int FirstYear,
    ImmutableArray<double?> Values,
    ImmutableArray<(double Low, double High)?> Bands,
    ImmutableArray<double> Targets)
{
    public double Highest => Values.Select(value => value ?? 0)
        .Concat(Bands.Select(band => band?.High ?? 0))
        .Concat(Targets)
        .Max();
}

/// <summary>Shares over years as small multiples: a band for each year, a line through it, a dashed target.</summary>
internal static class FanPlot
{
    private const int MostPanels = 24;
    private const double Left = 46;
    private const double Right = Picture.Width - 14;
    private const double Edge = 12;
    private const double LineHeight = 14;
    private const double PanelHeight = 110;
    private const double AxisHeight = 30;
    private const int LettersPerLine = 56;

    private static readonly ImmutableArray<int> YearSteps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];
    private static readonly ImmutableArray<double> Ceilings = [0.02, 0.04, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8];

    public static Picture Of(
        string title, string description, ImmutableArray<Fan> fans, string line, string band, bool isSynthetic)
    {
        ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
        ImmutableArray<Fan> shown = [.. fans.Take(MostPanels)];
        double top = Ceiling(shown.Max(fan => fan.Highest));
        double y = Key(marks, line, band);
        foreach (Fan fan in shown)
            y = Panel(marks, fan, y, top);
        if (fans.Length > shown.Length)
        {
            marks.Add(new LabelMark(Edge, y + 10, $"{Numeral.Text(fans.Length - shown.Length)} more are not drawn."));
            y += LineHeight;
        }

        if (isSynthetic)
        {
            marks.Add(Picture.Synthetic(Edge, y + 10));
            y += LineHeight;
        }

        return new Picture(title, description, y + 6, marks.ToImmutable());
    }

    private static double Key(ImmutableArray<Mark>.Builder marks, string line, string band)
    {
        const double first = 10, second = 26;
        marks.Add(new LineMark(Edge, first, Edge + 22, first, Tone.Strong, 2));
        marks.Add(new LabelMark(Edge + 28, first + 4, line));
        for (int dash = 0; dash < 3; dash++)
            marks.Add(new LineMark(Edge + 130 + (dash * 8), first, Edge + 135 + (dash * 8), first, Tone.Strong, 1.5));
        marks.Add(new LabelMark(Edge + 158, first + 4, "target"));
        marks.Add(new BandMark(Edge, second - 5, 22, 10, Tone.Faint));
        marks.Add(new LabelMark(Edge + 28, second + 4, band));
        return second + 10;
    }

    private static double Panel(ImmutableArray<Mark>.Builder marks, Fan fan, double y, double top)
    {
        foreach (string line in TextLines.Wrap(fan.Heading, LettersPerLine))
            marks.Add(new LabelMark(Edge, y += LineHeight, line, IsBold: true));
        y += 14;
        double bottom = y + PanelHeight;
        for (int tick = 0; tick <= 2; tick++)
        {
            double at = bottom - (PanelHeight * tick / 2);
            marks.Add(new LineMark(Left, at, Right, at, tick == 0 ? Tone.Medium : Tone.Faint));
            marks.Add(new LabelMark(Left - 5, at + 4, Numeral.Percent(top * tick / 2), Anchor.End));
        }

        int last = fan.Values.Length - 1;
        Bands(marks, fan, bottom, top);
        for (int i = 0; i < last; i++)
        {
            if (fan.Values[i] is double from && fan.Values[i + 1] is double to)
            {
                marks.Add(new LineMark(
                    X(i, last), Y(from, bottom, top), X(i + 1, last), Y(to, bottom, top), Tone.Strong, 2));
            }
        }

        Target(marks, fan, bottom, top);
        Years(marks, fan, bottom);
        return bottom + AxisHeight;
    }

    // Half a year to each side of the year-end it belongs to.
    private static void Bands(ImmutableArray<Mark>.Builder marks, Fan fan, double bottom, double top)
    {
        int last = fan.Values.Length - 1;
        for (int i = 0; i <= last; i++)
        {
            if (fan.Bands[i] is not (double low, double high))
                continue;
            double from = Math.Max(X(i - 0.5, last), Left), to = Math.Min(X(i + 0.5, last), Right);
            double upper = Y(high, bottom, top);
            marks.Add(new BandMark(from, upper, to - from, Math.Max(0.5, Y(low, bottom, top) - upper), Tone.Faint));
        }
    }

    private static void Target(ImmutableArray<Mark>.Builder marks, Fan fan, double bottom, double top)
    {
        int last = fan.Values.Length - 1;
        double step = Math.Max(0.25, last / 36.0);
        for (double from = 0; from < last; from += step)
        {
            double to = Math.Min(last, from + (0.6 * step));
            marks.Add(new LineMark(
                X(from, last), Y(Between(fan.Targets, from), bottom, top),
                X(to, last), Y(Between(fan.Targets, to), bottom, top), Tone.Strong, 1.5));
        }
    }

    private static double Between(ImmutableArray<double> values, double place)
    {
        int below = Math.Min((int)place, values.Length - 2);
        return values[below] + ((place - below) * (values[below + 1] - values[below]));
    }

    private static void Years(ImmutableArray<Mark>.Builder marks, Fan fan, double bottom)
    {
        int last = fan.Values.Length - 1;
        int step = YearSteps.FirstOrDefault(each => last / each <= 6, last);
        for (int i = 0; i <= last; i += step)
        {
            marks.Add(new LineMark(X(i, last), bottom, X(i, last), bottom + 4, Tone.Medium));
            marks.Add(new LabelMark(
                X(i, last), bottom + 16, Numeral.Text(fan.FirstYear + i), i == last ? Anchor.End : Anchor.Middle));
        }
    }

    private static double Ceiling(double highest) => Ceilings.FirstOrDefault(end => highest <= end, 1);

    private static double X(double year, int last) => Left + ((Right - Left) * year / last);

    private static double Y(double share, double bottom, double top) => bottom - (PanelHeight * share / top);
}
