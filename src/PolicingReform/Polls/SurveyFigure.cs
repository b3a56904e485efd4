using System.Globalization;

namespace PolicingReform;

/// <summary>Estimates as people read them: as many digits as the standard error has to say.</summary>
internal static class SurveyFigure
{
    public static Cell Value(Estimate estimate) => estimate.Value is double value
        ? Text(value, estimate)
        : Cell.Absent("none");

    public static Cell StandardError(Estimate estimate) => estimate.StandardError is double error
        ? Text(error, estimate)
        : Cell.Absent("none");

    // The column of intervals is wide enough for a sentence: it says, too, why there is no value.
    public static Cell Interval(Estimate estimate) => estimate.Interval is ConfidenceInterval interval
        ? $"{Text(interval.Low, estimate)} to {Text(interval.High, estimate)}"
        : Cell.Absent(estimate.NoInterval!.Sentence);

    public static Cell Number(double? number, int decimals) =>
        number is double value ? Numeral.Fixed(value, decimals) : Cell.Absent("none");

    public static string Text(double value, Estimate estimate) => estimate.Unit == "share"
        ? Numeral.Percent(value, atLeastDecimals: 1)
        : value.ToString("N" + Numeral.Text(Decimals(estimate)), CultureInfo.InvariantCulture);

    // Two digits of the standard error.
    private static int Decimals(Estimate estimate)
    {
        double scale = estimate.StandardError is > 0 and double error ? error : Math.Abs(estimate.Value ?? 0) / 1000;
        return scale > 0 ? Math.Clamp(1 - (int)Math.Floor(Math.Log10(scale)), 0, 12) : 0;
    }
}
