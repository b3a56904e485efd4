using System.Collections.Immutable;
using System.Globalization;

namespace PolicingReform;

/// <summary>Estimates from a survey as a picture: a dot for the estimate, a band for the interval, one scale.</summary>
internal static class SurveyPlot
{
    private const double Left = 12;
    private const double Right = Picture.Width - 12;
    private const double LaneHeight = 34;
    private const int MostRows = 80;
    private const int LongestName = 38;

    public static Picture Of(ImmutableArray<SurveyEstimate> estimates)
    {
        ImmutableArray<SurveyEstimate> shown = [.. estimates.Take(MostRows)];
        string title = shown.IsEmpty ? "Estimates" : SurveyTable.Caption(shown);
        double[] ends =
        [
            .. shown.Where(each => each.Estimate.Value is not null).SelectMany(each => new[]
            {
                each.Estimate.Value!.Value,
                each.Estimate.Interval?.Low ?? each.Estimate.Value.Value,
                each.Estimate.Interval?.High ?? each.Estimate.Value.Value,
            }),
        ];
        if (ends.Length == 0)
            return new Picture(title, "No estimate is given.", 40, [new LabelMark(Left, 20, "No estimate is given.")]);

        (double low, double high, double step) = Scale(ends.Min(), ends.Max());
        ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
        double y = 4;
        foreach (SurveyEstimate each in shown)
        {
            Lane(marks, each, y, low, high);
            y += LaneHeight;
        }

        marks.Add(new LineMark(Left, y + 4, Right, y + 4, Tone.Medium));
        for (int i = 0; low + (i * step) <= high + (step / 2); i++)
        {
            double tick = low + (i * step), x = At(tick, low, high);
            bool isLast = tick + step > high + (step / 2);
            marks.Add(new LineMark(x, y + 4, x, y + 8, Tone.Medium));
            marks.Add(new LabelMark(
                x, y + 20, Label(tick, step, shown[0]), i == 0 ? Anchor.Start : isLast ? Anchor.End : Anchor.Middle));
        }

        if (shown.Any(each => each.Row.Basis == Basis.Synthetic))
            marks.Add(Picture.Synthetic(Left, y += 20));
        string more = estimates.Length > MostRows
            ? $" {Numeral.Text(estimates.Length - MostRows)} more are not drawn."
            : "";
        return new Picture(title, string.Join(" ", shown.Select(Describe)) + more, y + 30, marks.ToImmutable());
    }

    private static void Lane(
        ImmutableArray<Mark>.Builder marks, SurveyEstimate each, double y, double low, double high)
    {
        double middle = y + 24;
        marks.Add(new LabelMark(
            Left,
            y + 13,
            each.Estimate.Value is null ? $"{Shown(each)}: {Absence(each)}" : Shown(each),
            Tone: Tone.Medium));
        marks.Add(new LineMark(Left, middle, Right, middle, Tone.Faint));
        if (each.Estimate.Interval is ConfidenceInterval interval)
        {
            double from = At(interval.Low, low, high), to = At(interval.High, low, high);
            marks.Add(new BandMark(from, middle - 5, Math.Max(0.5, to - from), 10, Tone.Faint));
        }

        if (each.Estimate.Value is double value)
            marks.Add(new DotMark(At(value, low, high), middle, IsFilled: true));
    }

    private static string Name(SurveyEstimate each)
    {
        IEnumerable<string> labels = each.Row.Labels.Select(label => label.Text);
        string quantile = each.Row.Extras.FirstOrDefault(extra => extra.Name == "prob")?.Number is double p
            ? $"quantile {p.ToString("0.###", CultureInfo.InvariantCulture)}"
            : "";
        string name = string.Join(", ", quantile.Length == 0 ? labels : labels.Append(quantile));
        return name.Length == 0 ? "all" : name;
    }

    // A line of the picture holds about fifty characters; its description holds names and reasons whole.
    private static string Shown(SurveyEstimate each)
    {
        StringInfo name = new(Name(each));
        return name.LengthInTextElements > LongestName
            ? name.SubstringByTextElements(0, LongestName - 1) + "…"
            : name.String;
    }

    private static string Absence(SurveyEstimate each) =>
        each.Estimate.Status == ResultStatus.Suppressed ? "closed" : "no estimate";

    private static string Describe(SurveyEstimate each) => each.Estimate.Value is double value
        ? $"{Name(each)}: {SurveyFigure.Text(value, each.Estimate)}."
        : $"{Name(each)}: {each.Estimate.NoValue}.";

    private static string Label(double tick, double step, SurveyEstimate like)
    {
        bool isShare = like.Estimate.Unit == "share";
        (double shown, double by) = isShare ? (tick * 100, step * 100) : (tick, step);
        int decimals = Math.Clamp(-(int)Math.Floor(Math.Log10(by) + 1e-9), 0, 12);
        return shown.ToString("N" + Numeral.Text(decimals), CultureInfo.InvariantCulture) + (isShare ? " %" : "");
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
