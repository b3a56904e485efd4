using System.Collections.Immutable;
using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>From published shares with dates to the line through them.</summary>
internal sealed class TrendEstimator(ImmutableArray<PublishedShare> shares, AnalysisSettings settings)
{
    private const string Unit = "percentage points per year";
    private const string Method = "weighted least squares, weights 1 / variance by the stated design effects";

    // Two to the power of these are gone through: 65,536 lines through 16 points take a moment.
    private const int MostRanges = 16;

    private ValueList<Locator> Sources => [.. shares.SelectMany(share => share.Sources).Distinct()];

    private int? Count => shares.Any(share => share.MostPersons > share.Persons)
        ? null
        : (int)Math.Min(int.MaxValue, shares.Sum(share => (long)share.Persons));

    public TrendFigures Figures()
    {
        Unavailable[] reasons = [.. Reasons()];
        if (reasons.Length > 0)
        {
            Unavailable why = PublishedReasons.Together(reasons);
            return new TrendFigures(
                Estimate.None(why, Basis.PublishedFigure, Unit, Method, Count, Sources));
        }

        double[] times = [.. shares.Select(share => share.AsOf!.InYears)];
        double[] values = [.. shares.Select(share => 100 * share.Low)];
        return shares.Any(share => share.HasRangeOfSizes) ? OfRanges(times, values) : OfValues(times, values);
    }

    private IEnumerable<Unavailable> Reasons()
    {
        if (shares.Length < 3)
            yield return PublishedReasons.TooFewSurveys(shares.Length);
        if (Names(share => share.AsOf is null) is string undated)
            yield return PublishedReasons.NoDate(undated);
        else if (shares.Length >= 3 && shares.Select(share => share.AsOf!.InYears).Distinct().Count() == 1)
            yield return PublishedReasons.OneDate;
        if (Names(share => share.IsRange) is string ranges)
            yield return PublishedReasons.RangeInTrend(ranges);
        if (Names(share => !share.IsRange && !(Variance(share, isWidest: false) > 0)) is string extreme)
            yield return PublishedReasons.NoVariance(extreme);
        if (shares.Count(share => share.HasRangeOfSizes) > MostRanges)
            yield return PublishedReasons.TooManyRanges(MostRanges);
        if (shares.FirstOrDefault(share => PublishedEstimator.TooFew(share) is not null) is PublishedShare few)
            yield return PublishedEstimator.TooFew(few)!;
    }

    private string? Names(Func<PublishedShare, bool> which)
    {
        string[] names = [.. shares.Where(which).Select(share => share.Name).Distinct(StringComparer.Ordinal)];
        return names.Length == 0 ? null : string.Join(", ", names);
    }

    private TrendFigures OfValues(double[] times, double[] values)
    {
        WeightedLine line = WeightedLine.Fit(times, values, Variances(_ => true));
        double error = Math.Sqrt(line.Variance), half = Half(error);
        ConfidenceInterval interval = new(line.Slope - half, line.Slope + half, settings.ConfidenceLevel, "normal");
        Estimate slope = Estimate.WithInterval(
            line.Slope, interval, Basis.PublishedFigure, Unit, Method, Count, Sources);
        return new TrendFigures(slope.WithError(error, null))
        {
            PValue = line.PValue,
            Q = line.Q,
            QDegreesOfFreedom = line.DegreesOfFreedom,
            QProbability = line.QProbability,
        };
    }

    // The slope is a ratio of functions linear in each weight, so it is extreme at ends of the ranges. The standard
    // error is largest where all variances are, which is not where the slope is extreme: their sum holds for all, and
    // may be wider than any. Q is the least of functions that rise with each weight, so it rises with each.
    private TrendFigures OfRanges(double[] times, double[] values)
    {
        int[] ranged = [.. Enumerable.Range(0, shares.Length).Where(i => shares[i].HasRangeOfSizes)];
        (double least, double most) = (double.PositiveInfinity, double.NegativeInfinity);
        for (int choice = 0; choice < 1 << ranged.Length; choice++)
        {
            double slope = WeightedLine.Fit(
                times, values, Variances(i => (choice >> Math.Max(0, Array.IndexOf(ranged, i)) & 1) == 1)).Slope;
            (least, most) = (Math.Min(least, slope), Math.Max(most, slope));
        }

        WeightedLine widest = WeightedLine.Fit(times, values, Variances(_ => true));
        WeightedLine narrowest = WeightedLine.Fit(times, values, Variances(_ => false));
        double half = Half(Math.Sqrt(widest.Variance));
        return new TrendFigures(
            Estimate.Bounded(least, most, PublishedReasons.SlopeOfRanges, Unit, Method, Count, Sources))
        {
            Hull = (least - half, most + half),
            QDegreesOfFreedom = widest.DegreesOfFreedom,
            QBounds = (widest.Q, narrowest.Q),
        };
    }

    private double Half(double error) =>
        NormalDistribution.Quantile(1 - settings.ConfidenceLevel.TailProbability) * error;

    private double[] Variances(Func<int, bool> isWidest) =>
        [.. shares.Select((share, i) => Variance(share, isWidest(i)))];

    // In squared percentage points.
    private static double Variance(PublishedShare share, bool isWidest) =>
        1e4 * new ShareIntervals(share, ProportionInterval.Wald).Variance(share.Low, isWidest);
}

/// <summary>The numbers of a trend.</summary>
internal sealed record TrendFigures(Estimate Slope)
{
    public double? PValue { get; init; }

    public double? Q { get; init; }

    public int? QDegreesOfFreedom { get; init; }

    public double? QProbability { get; init; }

    public (double Low, double High)? Hull { get; init; }

    public (double Low, double High)? QBounds { get; init; }
}
