using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Differences as a picture: a dot for each, a band for its interval, a line at no difference.</summary>
internal static class DifferencePlot
{
    public static Picture Of(ImmutableArray<SurveyDifference> differences) => IntervalPlot.Draw(
        differences.IsEmpty ? "Differences" : $"D{differences[0].Row.Statistic[1..]}, {differences[0].Difference.Unit}",
        [.. differences.Select(Lane)],
        IntervalPlot.Tick,
        hasZero: true,
        differences.Any(each => each.Row.Basis == Basis.Synthetic));

    private static IntervalLane Lane(SurveyDifference each)
    {
        string name = $"{SurveyDifference.Name(each.Left)} less {SurveyDifference.Name(each.Right)}";
        string value = each.Difference.Value is double known
            ? SurveyFigure.Text(known, each.Difference)
            : each.Difference.NoValue!.Sentence;
        return new IntervalLane(
            name,
            each.Difference.Value,
            each.Difference.Interval?.Low,
            each.Difference.Interval?.High,
            each.Difference.Status == ResultStatus.Suppressed ? "closed" : "no difference",
            $"{name}: {value}.");
    }
}
