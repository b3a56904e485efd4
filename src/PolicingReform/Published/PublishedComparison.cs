using System.Globalization;
using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>The difference of two published shares, over everything that is stated of them.</summary>
internal sealed class PublishedComparison
{
    private const string Unit = "percentage points";
    private const string Method = "difference of two published shares, taken as independent";

    private readonly ShareIntervals _first;
    private readonly ShareIntervals _second;
    private readonly PercentagePoints? _margin;
    private readonly AnalysisSettings _settings;

    private PublishedComparison(
        PublishedShare first, PublishedShare second, PercentagePoints? margin, ProportionInterval method,
        AnalysisSettings settings)
    {
        (_first, _second) = (new ShareIntervals(first, method), new ShareIntervals(second, method));
        (_margin, _settings) = (margin, settings);
    }

    private bool IsRange => _first.Share.IsRange || _second.Share.IsRange;

    private bool HasRangeOfSizes => _first.Share.HasRangeOfSizes || _second.Share.HasRangeOfSizes;

    private int? Count => HasRangeOfSizes && (Varies(_first.Share) || Varies(_second.Share))
        ? null
        : (int?)Math.Min(int.MaxValue, (long)_first.Share.Persons + _second.Share.Persons);

    private ValueList<Locator> Sources => [.. _first.Share.Sources.Concat(_second.Share.Sources).Distinct()];

    public static PublishedDifference Of(
        PublishedShare first, PublishedShare second, PercentagePoints? margin, ProportionInterval method,
        AnalysisSettings settings)
    {
        if (margin is { Value: <= 0 } refused)
        {
            throw Require.Broken(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"margin was {refused.Value:R} points; it must be above 0 points."),
                nameof(margin));
        }

        return new PublishedDifference(
            new PublishedComparison(first, second, margin, method, settings).Figures(), margin, settings);
    }

    public static IEnumerable<string> Notes(PublishedDifference difference)
    {
        if (difference.Difference.Interval is ConfidenceInterval interval)
        {
            yield return $"Interval of {interval.Method}; the surveys are taken as independent: other persons, drawn " +
                "apart. The test is normal, with the variances of both shares.";
        }

        if (difference.Margin is PercentagePoints margin)
        {
            yield return $"The verdict is against a margin of {PublishedTable.Unsigned(margin.Value)} points; " +
                "Equivalent needs the whole 90 % interval within it.";
        }

        if (difference.Difference.Value is not null && difference.NarrowestInterval is not null)
        {
            yield return "The interval and p are the widest and the largest over the n and design effects stated; " +
                "the narrowest interval stands beside it.";
        }

        yield return PublishedNotes.DesignEffect;
        yield return PublishedNotes.ProbabilitySample;
        foreach (PublishedShare share in new[] { difference.First, difference.Second })
        {
            foreach (string note in PublishedNotes.Own(share))
                yield return $"{share.Name}: {note}";
        }
    }

    private static bool Varies(PublishedShare share) => share.MostPersons > share.Persons;

    private DifferenceFigures Figures()
    {
        Unavailable? few = PublishedEstimator.TooFew(_first.Share) ?? PublishedEstimator.TooFew(_second.Share);
        if (few is not null)
        {
            return new DifferenceFigures(
                _first.Share,
                _second.Share,
                Estimate.None(few, Basis.PublishedFigure, Unit, Method, Count, Sources))
            {
                NoPValue = few,
                NoVerdict = few,
            };
        }

        DifferenceFigures figures = IsRange ? OfRanges() : OfValues();
        (Verdict? verdict, Unavailable? none) = Judged();
        return figures with { Verdict = verdict, NoVerdict = none };
    }

    private DifferenceFigures OfValues()
    {
        (double first, double second) = (_first.Share.Low, _second.Share.Low);
        double value = 100 * (first - second);
        double[] variances =
            [_first.Variance(first, isWidest: true), _second.Variance(second, isWidest: true)];
        double? error = variances.Min() > 0 ? 100 * Math.Sqrt(variances.Sum()) : null;
        ConfidenceInterval? interval = Interval(first, second, isWidest: true, _settings.ConfidenceLevel);
        Estimate estimate = interval is null
            ? Estimate.WithoutInterval(
                value, PublishedReasons.NoIntervalAtEnds, Basis.PublishedFigure, Unit, Method, Count, Sources)
            : Estimate.WithInterval(value, interval, Basis.PublishedFigure, Unit, Method, Count, Sources);
        return new DifferenceFigures(_first.Share, _second.Share, estimate.WithError(error, null))
        {
            PValue = error is double e ? Math.Min(1, 2 * NormalDistribution.Survival(Math.Abs(value) / e)) : null,
            NoPValue = error is null ? PublishedReasons.NoTestAtEnds : null,
            Narrowest = HasRangeOfSizes ? Interval(first, second, isWidest: false, _settings.ConfidenceLevel) : null,
        };
    }

    private DifferenceFigures OfRanges()
    {
        ConfidenceInterval?[] corners = [.. Corners(isWidest: true, _settings.ConfidenceLevel)];
        bool isWhole = corners.All(each => each is not null);
        return new DifferenceFigures(
            _first.Share,
            _second.Share,
            Estimate.Bounded(
                100 * (_first.Share.Low - _second.Share.High),
                100 * (_first.Share.High - _second.Share.Low),
                isWhole
                    ? PublishedReasons.DifferenceOfRanges
                    : new Unavailable(
                        ResultStatus.Bounded,
                        PublishedReasons.NoIntervalAtEnds.Code,
                        PublishedReasons.NoIntervalAtEnds.Sentence),
                Unit,
                Method,
                Count,
                Sources))
        {
            NoPValue = PublishedReasons.NoTestOfRanges,
            Hull = isWhole ? (corners.Min(each => each!.Low), corners.Max(each => each!.High)) : null,
        };
    }

    // An interval lies within every wider one and moves with the shares, so what all corners say, all between them say:
    // but for Equivalent, which may hold in the middle of two corners that are inconclusive on different sides.
    private (Verdict? Verdict, Unavailable? None) Judged()
    {
        if (Corners(isWidest: true, _settings.ConfidenceLevel).Any(each => each is null))
            return (null, PublishedReasons.NoIntervalAtEnds);
        Verdict[] verdicts = [.. Verdicts(isWidest: true), .. Verdicts(isWidest: false)];
        bool isSame = verdicts.Distinct().Count() == 1;
        if (isSame && verdicts[0] == Verdict.Inconclusive && IsRange && _margin is PercentagePoints margin)
        {
            ConfidenceInterval[] narrow =
                [.. Corners(isWidest: false, ConfidenceLevel.Percent90).OfType<ConfidenceInterval>()];
            isSame = narrow.All(each => each.Low < -margin.Value) || narrow.All(each => each.High > margin.Value);
        }

        return isSame ? (verdicts[0], null) : (null, PublishedReasons.VerdictDepends);
    }

    private IEnumerable<Verdict> Verdicts(bool isWidest) => Corners(isWidest, _settings.ConfidenceLevel)
        .Zip(Corners(isWidest, ConfidenceLevel.Percent90))
        .Select(pair => IntervalVerdict.Of(pair.First!, _margin is null ? null : pair.Second, _margin));

    private IEnumerable<ConfidenceInterval?> Corners(bool isWidest, ConfidenceLevel level) =>
        from first in _first.Ends
        from second in _second.Ends
        select Interval(first, second, isWidest, level);

    private ConfidenceInterval? Interval(double first, double second, bool isWidest, ConfidenceLevel level) =>
        _first.Of(first, isWidest, level) is ConfidenceInterval one
        && _second.Of(second, isWidest, level) is ConfidenceInterval other
            ? TwoProportions.Hybrid(first, one, second, other, $"Newcombe ({one.Method})")
                .Map(difference => 100 * difference)
            : null;
}
