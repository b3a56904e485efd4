using System.Collections.Immutable;
using System.Globalization;

namespace PolicingReform;

/// <summary>Estimates from a survey as a picture: a dot for the estimate, a band for the interval, one scale.</summary>
internal static class SurveyPlot
{
    public static Picture Of(ImmutableArray<SurveyEstimate> estimates) => IntervalPlot.Draw(
        estimates.IsEmpty ? "Estimates" : SurveyTable.Caption(estimates),
        [.. estimates.Select(Lane)],
        estimates.IsEmpty || estimates[0].Estimate.Unit != "share" ? IntervalPlot.Tick : Percent,
        hasZero: false,
        estimates.Any(each => each.Row.Basis == Basis.Synthetic));

    private static IntervalLane Lane(SurveyEstimate each) => new(
        Name(each),
        each.Estimate.Value,
        each.Estimate.Interval?.Low,
        each.Estimate.Interval?.High,
        each.Estimate.Status == ResultStatus.Suppressed ? "closed" : "no estimate",
        each.Estimate.Value is double value
            ? $"{Name(each)}: {SurveyFigure.Text(value, each.Estimate)}."
            : $"{Name(each)}: {each.Estimate.NoValue}.");

    private static string Percent(double tick, double step) => IntervalPlot.Tick(100 * tick, 100 * step) + " %";

    private static string Name(SurveyEstimate each)
    {
        IEnumerable<string> labels = each.Row.Labels.Select(label => label.Text);
        string quantile = each.Row.Extras.FirstOrDefault(extra => extra.Name == "prob")?.Number is double p
            ? $"quantile {p.ToString("0.###", CultureInfo.InvariantCulture)}"
            : "";
        string name = string.Join(", ", quantile.Length == 0 ? labels : labels.Append(quantile));
        return name.Length == 0 ? "all" : name;
    }
}
