using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>
/// Published shares as a picture: a dot for the value, a band for the interval, a darker one for the narrowest, a line
/// for bounds.
/// </summary>
internal static class PublishedPlot
{
    private const double Left = 12;
    private const double Right = Picture.Width - 12;
    private const double LaneHeight = 34;
    private const int MostRows = 80;
    private const int LettersPerLine = 60;

    public static Picture Of(string title, ImmutableArray<PublishedEstimate> estimates) => Draw(
        title,
        [.. estimates.Select(each => Lane.Of(
            string.Join(", ", each.Row.Labels.Select(label => label.Text)), each.Estimate, each.NarrowestInterval,
            each.Figures.Hull, Numeral.Percent))],
        step => $"{Numeral.Fixed(100 * step, 6).TrimEnd('0').TrimEnd('.')} %");

    public static Picture Of(PublishedDifference difference) => Draw(
        $"Difference of {difference.First.Name} less {difference.Second.Name}, in percentage points",
        [
            Lane.Of(
                $"{difference.First.Name} less {difference.Second.Name}", difference.Difference,
                difference.NarrowestInterval, difference.Figures.Hull, Numeral.Points),
        ],
        Plain,
        hasZero: true);

    public static Picture Of(PublishedTrend trend, ImmutableArray<PublishedEstimate> estimates)
    {
        Picture shares = Of($"Trend of {trend.Row.Label("shares")}", estimates);
        string slope = trend.Slope switch
        {
            { Value: double value } => $"Slope: {Numeral.Points(value)} points per year.",
            { LowBound: double low, HighBound: double high } =>
                $"Slope: {PublishedTable.Ends(low, high, Numeral.Points)} points per year.",
            _ => $"No slope: {trend.Slope.NoValue}.",
        };
        string[] lines = [.. TextLines.Wrap(slope, LettersPerLine)];
        return shares with
        {
            Description = $"{slope} {shares.Description}",
            Height = shares.Height + (14 * lines.Length),
            Marks =
            [
                .. shares.Marks,
                .. lines.Select((line, i) => new LabelMark(Left, shares.Height + (14 * i), line)),
            ],
        };
    }

    private static Picture Draw(
        string title, ImmutableArray<Lane> lanes, Func<double, string> label, bool hasZero = false)
    {
        ImmutableArray<Lane> shown = [.. lanes.Take(MostRows)];
        double[] ends = [.. shown.SelectMany(lane => lane.Ends)];
        string more = lanes.Length > MostRows ? $"{Numeral.Text(lanes.Length - MostRows)} more are not drawn." : "";
        string description = string.Join(" ", shown.Select(lane => lane.Text + ".").Append(more)).Trim();
        if (ends.Length == 0)
        {
            return new Picture(
                title,
                description.Length == 0 ? "No estimate is given." : description,
                40,
                [new LabelMark(Left, 20, "No estimate is given.")]);
        }

        IEnumerable<double> all = hasZero ? ends.Append(0) : ends;
        (double low, double high, double step) = Scale(all.Min(), all.Max());
        ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
        double y = 4;
        foreach (Lane lane in shown)
            y = Add(marks, lane, y, low, high);
        if (hasZero)
            marks.Add(new LineMark(At(0, low, high), 4, At(0, low, high), y, Tone.Medium));
        marks.Add(new LineMark(Left, y + 4, Right, y + 4, Tone.Medium));
        int steps = (int)Math.Round((high - low) / step);
        for (int i = 0; i <= steps; i++)
        {
            double tick = low + (i * step), x = At(tick, low, high);
            marks.Add(new LineMark(x, y + 4, x, y + 8, Tone.Medium));
            marks.Add(new LabelMark(
                x, y + 20, label(tick), i == 0 ? Anchor.Start : i == steps ? Anchor.End : Anchor.Middle));
        }

        if (more.Length > 0)
            marks.Add(new LabelMark(Left, y += 16, more));
        return new Picture(title, description, y + 32, marks.ToImmutable());
    }

    private static double Add(ImmutableArray<Mark>.Builder marks, Lane lane, double y, double low, double high)
    {
        foreach (string line in TextLines.Wrap(lane.Text, LettersPerLine))
            marks.Add(new LabelMark(Left, y += 13, line, Tone: Tone.Medium));
        double middle = y + 11;
        marks.Add(new LineMark(Left, middle, Right, middle, Tone.Faint));
        Band(lane.Outer);
        Band(lane.Inner);
        if (lane.Bounds is (double from, double to))
            marks.Add(new LineMark(At(from, low, high), middle, At(to, low, high), middle, Tone.Strong, 2));
        if (lane.Value is double value)
            marks.Add(new DotMark(At(value, low, high), middle, IsFilled: true));
        return y + LaneHeight - 13;

        void Band((double Low, double High)? ends)
        {
            if (ends is not (double least, double most))
                return;
            (double left, double right) = (At(least, low, high), At(most, low, high));
            marks.Add(new BandMark(left, middle - 5, Math.Max(0.5, right - left), 10, Tone.Faint));
        }
    }

    private static string Plain(double tick) => Numeral.Fixed(tick, 6).TrimEnd('0').TrimEnd('.');

    // About five steps of 1, 2 or 5 times a power of ten.
    private static (double Low, double High, double Step) Scale(double least, double most)
    {
        double range = most > least ? most - least : Math.Max(Math.Abs(most), 0.01);
        double power = Math.Pow(10, Math.Floor(Math.Log10(range / 4)));
        double step = new[] { 1.0, 2, 5, 10 }.First(each => each * power * 5 >= range) * power;
        double low = Math.Floor(least / step) * step, high = Math.Ceiling(most / step) * step;
        return (low, high > low ? high : low + step, step);
    }

    private static double At(double value, double low, double high) =>
        Left + ((Right - Left) * (value - low) / (high - low));

    /// <summary>What is drawn of one result, and how it is said.</summary>
    private sealed record Lane(
        string Text, double? Value, (double Low, double High)? Outer, (double Low, double High)? Inner,
        (double Low, double High)? Bounds)
    {
        public IEnumerable<double> Ends
        {
            get
            {
                if (Value is double value)
                    yield return value;
                foreach ((double low, double high) in new[] { Outer, Inner, Bounds }.OfType<(double, double)>())
                {
                    yield return low;
                    yield return high;
                }
            }
        }

        public static Lane Of(
            string name, Estimate estimate, ConfidenceInterval? narrowest, (double Low, double High)? hull,
            Func<double, string> text)
        {
            (double Low, double High)? outer = estimate.Interval is ConfidenceInterval interval
                ? (interval.Low, interval.High)
                : hull;
            (double Low, double High)? bounds = estimate is { LowBound: double from, HighBound: double to }
                ? (from, to)
                : null;
            string value = estimate.Value is double point ? text(point)
                : bounds is (double least, double most) ? PublishedTable.Ends(least, most, text)
                : $"none: {estimate.NoValue}";
            string ends = outer is (double low, double high)
                ? $" ({PublishedTable.Ends(low, high, text)})"
                : "";
            return new Lane(
                $"{name}: {value}{ends}", estimate.Value, outer,
                narrowest is null ? null : (narrowest.Low, narrowest.High), bounds);
        }
    }
}
