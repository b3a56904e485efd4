using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>From estimates of several surveys to the line through them.</summary>
internal static class TrendOfSurveys
{
    private const string Method = "weighted least squares, weights 1 / variance, Satterthwaite's degrees of freedom";
    private const int LeastSurveys = 3;

    public static SurveyTrend Of(DatedEstimate[] estimates, double? margin)
    {
        if (estimates.Length == 0)
            throw Require.Broken("estimates were none; a trend needs three surveys or more.", nameof(estimates));
        ImmutableArray<DatedEstimate> surveys = [.. estimates.OrderBy(each => each.Date.InYears)];
        SurveyEstimate first = surveys[0].Estimate;
        RequireAlike(surveys);
        (string unit, double scale) = first.Estimate.Unit == "share"
            ? ("percentage points a year", 100)
            : ($"{first.Estimate.Unit} a year", 1);
        if (Reason(surveys) is Unavailable why)
        {
            Estimate none = Estimate.None(why, first.Estimate.Basis, unit, Method, null, []);
            return new SurveyTrend(surveys, none, null, margin);
        }

        double[] times = [.. surveys.Select(each => each.Date.InYears)];
        double[] values = [.. surveys.Select(each => scale * each.Estimate.Estimate.Value!.Value)];
        double[] variances = [.. surveys.Select(each => Square(scale * each.Estimate.Estimate.StandardError!.Value))];
        WeightedLine line = WeightedLine.Fit(times, values, variances);
        double error = Math.Sqrt(line.Variance);
        double df = DegreesOfFreedom(
            times, variances, [.. surveys.Select(each => each.Estimate.Estimate.DegreesOfFreedom!.Value)]);
        Estimate slope = Estimate.WithInterval(
            line.Slope,
            StudentTest.Interval(line.Slope, error, df, first.Settings.ConfidenceLevel),
            first.Estimate.Basis,
            unit,
            Method,
            surveys.Sum(each => each.Estimate.Estimate.Count),
            []);
        return new SurveyTrend(surveys, slope.WithError(error, df), line, margin);
    }

    public static IEnumerable<string> Notes(Estimate slope, WeightedLine? line)
    {
        yield return "A trend describes these surveys; it is no forecast, and holds only where the same question " +
            "was put to the same population by samples drawn apart.";
        if (slope.Value is null)
            yield break;
        yield return $"{char.ToUpperInvariant(Method[0])}{Method[1..]}; Cochran's Q about the line has " +
            $"{Numeral.Text(line!.DegreesOfFreedom)} degree{(line.DegreesOfFreedom == 1 ? "" : "s")} of freedom. A " +
            "date counts by its middle.";
        if (line.QProbability < 0.05)
        {
            yield return "The surveys scatter about the line by more than their sampling explains, so the interval " +
                "and p of the slope say too much.";
        }
    }

    private static void RequireAlike(ImmutableArray<DatedEstimate> surveys)
    {
        SurveyEstimate first = surveys[0].Estimate;
        for (int i = 1; i < surveys.Length; i++)
        {
            SurveyEstimate other = surveys[i].Estimate;
            if (other.Row.Statistic != first.Row.Statistic || other.Estimate.Unit != first.Estimate.Unit)
            {
                throw Require.Broken(
                    $"estimates held a {first.Row.Statistic} in {first.Estimate.Unit} of {surveys[0].Date} and a " +
                    $"{other.Row.Statistic} in {other.Estimate.Unit} of {surveys[i].Date}; a trend is of one " +
                    "statistic.",
                    "estimates");
            }

            for (int j = 0; j < i; j++)
            {
                if (other.IsOfSameData(surveys[j].Estimate))
                {
                    throw Require.Broken(
                        $"estimates held {surveys[j].Date} and {surveys[i].Date} of the same survey; a trend is of " +
                        "samples drawn apart.",
                        "estimates");
                }
            }
        }
    }

    private static Unavailable? Reason(ImmutableArray<DatedEstimate> surveys)
    {
        if (surveys.Length < LeastSurveys)
        {
            return new Unavailable(
                ResultStatus.Undefined,
                "too-few-surveys",
                $"a trend needs three surveys or more; {Numeral.Text(surveys.Length)} given",
                Numeral.Text(surveys.Length));
        }

        if (surveys[0].Date.InYears == surveys[^1].Date.InYears)
            return new Unavailable(ResultStatus.Undefined, "one-date", "all surveys have one date");
        DatedEstimate? without = surveys.FirstOrDefault(each => each.Estimate.Estimate is not
        { Value: not null, StandardError: > 0, DegreesOfFreedom: >= 1 });
        return without is null
            ? null
            : without.Estimate.Estimate.NoValue ?? without.Estimate.Estimate.NoInterval ?? SurveyReasons.NoVariation;
    }

    /// <summary>Satterthwaite's degrees of freedom of the slope Σ c y, c = w (t - mean t) / Σ w (t - mean
    /// t)².</summary>
    public static double DegreesOfFreedom(double[] times, double[] variances, double[] degreesOfFreedom)
    {
        double weights = variances.Sum(variance => 1 / variance);
        double mean = times.Zip(variances, (time, variance) => time / variance).Sum() / weights;
        double along = times.Zip(variances, (time, variance) => Square(time - mean) / variance).Sum();
        (double Variance, double DegreesOfFreedom)[] parts = [.. times.Select((time, i) => (
            Square((time - mean) / (variances[i] * along)) * variances[i], degreesOfFreedom[i]))];
        return StudentTest.Satterthwaite(parts);
    }

    private static double Square(double x) => x * x;
}
