using System.Collections.Immutable;
using System.Globalization;

namespace PolicingReform;

/// <summary>A line of an interval plot: a dot for the value and a band from low to high, where they are
/// known.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">The value, or null.</param>
/// <param name="Low">The low end of the band, or null.</param>
/// <param name="High">The high end of the band, or null.</param>
/// <param name="Absence">A few words in place of a value.</param>
/// <param name="Description">What it shows, for those who do not see it.</param>
internal sealed record IntervalLane(
    string Name, double? Value, double? Low, double? High, string Absence, string Description);

/// <summary>Values and their intervals on one scale.</summary>
internal static class IntervalPlot
{
    private const double Left = 12;
    private const double Right = Picture.Width - 12;
    private const double LaneHeight = 34;
    private const int MostRows = 80;
    private const int LongestName = 38;

    /// <summary>Draws lanes.</summary>
    /// <param name="title">The title.</param>
    /// <param name="lanes">The lanes; the first 80 are drawn.</param>
    /// <param name="label">From a tick and the step between two to what stands at it.</param>
    /// <param name="hasZero">Whether 0 is on the scale, with a line.</param>
    /// <param name="isSynthetic">Whether a mark says that the data are invented.</param>
    public static Picture Draw(
        string title, IReadOnlyList<IntervalLane> lanes, Func<double, double, string> label, bool hasZero,
        bool isSynthetic)
    {
        IntervalLane[] shown = [.. lanes.Take(MostRows)];
        double[] ends =
        [
            .. shown.SelectMany(each => new[] { each.Value, each.Low, each.High }).OfType<double>(),
            .. hasZero ? [0.0] : Array.Empty<double>(),
        ];
        if (!shown.Any(each => each.Value is not null))
            return new Picture(title, "No estimate is given.", 40, [new LabelMark(Left, 20, "No estimate is given.")]);

        (double low, double high, double step) = Scale(ends.Min(), ends.Max());
        ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
        double y = 4;
        foreach (IntervalLane each in shown)
        {
            Lane(marks, each, y, low, high);
            y += LaneHeight;
        }

        if (hasZero)
            marks.Add(new LineMark(At(0, low, high), 4, At(0, low, high), y + 4, Tone.Medium));
        marks.Add(new LineMark(Left, y + 4, Right, y + 4, Tone.Medium));
        for (int i = 0; low + (i * step) <= high + (step / 2); i++)
        {
            double tick = low + (i * step), x = At(tick, low, high);
            bool isLast = tick + step > high + (step / 2);
            marks.Add(new LineMark(x, y + 4, x, y + 8, Tone.Medium));
            marks.Add(new LabelMark(
                x, y + 20, label(tick, step), i == 0 ? Anchor.Start : isLast ? Anchor.End : Anchor.Middle));
        }

        y += 20;
        if (isSynthetic)
            marks.Add(Picture.Synthetic(Left, y += 16));
        string more = lanes.Count > MostRows
            ? $" {Numeral.Text(lanes.Count - MostRows)} more are not drawn."
            : "";
        return new Picture(
            title, string.Join(" ", shown.Select(each => each.Description)) + more, y + 10, marks.ToImmutable());
    }

    /// <summary>A tick with as many decimals as the step needs.</summary>
    public static string Tick(double tick, double step)
    {
        int decimals = Math.Clamp(-(int)Math.Floor(Math.Log10(step) + 1e-9), 0, 12);
        double shown = Math.Abs(tick) < step / 2 ? 0 : tick;
        return shown.ToString("N" + Numeral.Text(decimals), CultureInfo.InvariantCulture);
    }

    private static void Lane(ImmutableArray<Mark>.Builder marks, IntervalLane each, double y, double low, double high)
    {
        double middle = y + 24;
        string name = Shown(each.Name);
        marks.Add(new LabelMark(
            Left, y + 13, each.Value is null ? $"{name}: {each.Absence}" : name, Tone: Tone.Medium));
        marks.Add(new LineMark(Left, middle, Right, middle, Tone.Faint));
        if (each is { Low: double from, High: double to })
        {
            double start = At(from, low, high);
            marks.Add(new BandMark(start, middle - 5, Math.Max(0.5, At(to, low, high) - start), 10, Tone.Faint));
        }

        if (each.Value is double value)
            marks.Add(new DotMark(At(value, low, high), middle, IsFilled: true));
    }

    // A line of the picture holds about fifty characters; its description holds names and reasons whole.
    private static string Shown(string name)
    {
        StringInfo letters = new(name);
        return letters.LengthInTextElements > LongestName
            ? letters.SubstringByTextElements(0, LongestName - 1) + "…"
            : name;
    }

    // About five steps of 1, 2 or 5 times a power of ten.
    private static (double Low, double High, double Step) Scale(double least, double most)
    {
        double range = most > least ? most - least : Math.Max(Math.Abs(most), 1);
        double power = Math.Pow(10, Math.Floor(Math.Log10(range / 4)));
        double step = new[] { 1.0, 2, 5, 10 }.First(each => each * power * 5 >= range) * power;
        return (Math.Floor(least / step) * step, Math.Ceiling(most / step) * step, step);
    }

    private static double At(double value, double low, double high) =>
        Left + ((Right - Left) * (value - low) / (high > low ? high - low : 1));
}
