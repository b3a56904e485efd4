using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Plans of samples as bars: persons, or the size of a difference.</summary>
internal static class PlanningPlot
{
    private const double Left = 12;
    private const double Right = Picture.Width - 12;
    private const int LettersPerLine = 60;
    private const int MostRows = 80;

    public static Picture Of(SampleSizePlan plan) => Bars(
        $"Sample size for a {PlanningNotes.Name(plan.Kind)}, given what is assumed",
        [.. PlanningTable.Steps(plan).Select(step => ($"{step.Name}: " +
            $"{Numeral.Text(step.Persons)}", (double)step.Persons))]);

    public static Picture OfStrata(ImmutableArray<SampleSizePlan> plans) => Bars(
        $"Sample size for a {PlanningNotes.Name(plans[0].Kind)} by stratum, given what is assumed",
        [
            .. plans.Where(plan => !plan.IsTotal).Select(plan =>
                ($"{plan.Stratum}: {Numeral.Text(plan.AfterNonResponse)}", (double)plan.AfterNonResponse)),
        ]);

    public static Picture Of(ImmutableArray<SmallestDifference> differences) => Bars(
        "Smallest difference that is told, given what is assumed",
        [
            .. differences.Select(each => (
                $"{each.Row.Label("direction")}: {PlanningTable.Value(each.Difference)}",
                Math.Abs(each.Difference.Value ?? 0))),
        ]);

    private static Picture Bars(string title, ImmutableArray<(string Text, double Size)> bars)
    {
        ImmutableArray<(string Text, double Size)> shown = [.. bars.Take(MostRows)];
        double most = shown.Max(bar => bar.Size);
        ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
        double y = 4;
        foreach ((string text, double size) in shown)
        {
            foreach (string line in TextLines.Wrap(text, LettersPerLine))
                marks.Add(new LabelMark(Left, y += 13, line));
            if (size > 0)
                marks.Add(new BandMark(Left, y + 5, (Right - Left) * size / most, 9, Tone.Medium));
            y += 20;
        }

        string more = bars.Length > MostRows ? $"{Numeral.Text(bars.Length - MostRows)} more are not drawn." : "";
        if (more.Length > 0)
            marks.Add(new LabelMark(Left, y += 13, more));
        return new Picture(
            title,
            string.Join(" ", shown.Select(bar => bar.Text + ".").Append(more)).Trim(),
            y + 8,
            marks.ToImmutable());
    }
}
