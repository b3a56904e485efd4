using System.Collections.Immutable;
using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>From the moments of a row to its estimate: what is closed, what is given, and its interval.</summary>
internal sealed class SurveyEstimator(SurveyRun run, string name, string unit, string what)
{
    private readonly AnalysisSettings _settings = run.Survey.Settings;
    private readonly string _method = $"{what}, {run.Variance.Method}";

    private Exposure Exposure => run.Survey.Data.Exposure;

    private Basis Basis => Exposure == Exposure.Synthetic ? Basis.Synthetic : Basis.ProbabilitySample;

    /// <summary>An estimate with Student's interval.</summary>
    /// <param name="row">The row.</param>
    /// <param name="statistic">The statistic, or null where there is none.</param>
    /// <param name="isSum">Whether it is a sum, which is given for few persons too.</param>
    /// <param name="none">Why there is none.</param>
    public SurveyEstimate Symmetric(int row, Statistic? statistic, bool isSum, Unavailable none) =>
        Make(row, null, run.Groups(row), statistic, none, isSum, isClosed: false, Student);

    /// <summary>A share with an interval of proportions.</summary>
    /// <param name="row">The row.</param>
    /// <param name="level">The level.</param>
    /// <param name="statistic">The share, or null where there is none.</param>
    /// <param name="holders">How many persons have the level.</param>
    /// <param name="isClosed">Whether it is closed for what it or its complement holds.</param>
    /// <param name="interval">How the interval is made.</param>
    public SurveyEstimate Share(
        int row, int level, Statistic? statistic, int holders, bool isClosed, ProportionInterval interval) =>
        Make(
            row,
            new RowLabel("level", run.Levels!.Groups[level], run.Levels.Groups[level]),
            run.Groups(row),
            statistic,
            SurveyReasons.NoValidValue,
            isSum: false,
            isClosed,
            (value, variance, df) => Proportion(value, variance, df, interval),
            SurveyNotes.Rare(interval, holders, statistic?.Persons - holders ?? 0),
            holders);

    /// <summary>A value whose interval is known otherwise, such as a quantile.</summary>
    public SurveyEstimate Given(
        int row, Statistic? share, double value, double probability,
        Func<double, double, (double? StandardError, ConfidenceInterval? Interval, Unavailable? NoInterval)> interval)
    {
        SurveyEstimate made = Make(
            row, null, run.Groups(row), share, SurveyReasons.NoValidValue, isSum: false, isClosed: false, Student);
        if (made.Estimate.Value is null)
            return With(made.Estimate, probability, made.WeightEffect);
        double df = made.Estimate.DegreesOfFreedom!.Value;
        (double? se, ConfidenceInterval? found, Unavailable? reason) = interval(made.Estimate.StandardError ?? 0, df);
        Estimate given = found is null
            ? Estimate.WithoutInterval(value, reason!, Basis, unit, _method, made.Estimate.Count, [])
            : Estimate.WithInterval(value, found, Basis, unit, _method, made.Estimate.Count, []);
        return With(given.WithError(se, df), probability, made.WeightEffect);

        SurveyEstimate With(Estimate estimate, double p, double? weightEffect) => new(
            name, estimate, made.Row.Labels, new SurveyEffects(null, weightEffect, null, p), made.Row.Notes, run, null);
    }

    private SurveyEstimate Make(
        int row, RowLabel? level, ImmutableArray<int> groups, Statistic? statistic, Unavailable none, bool isSum,
        bool isClosed, Func<Statistic, double, double, (ConfidenceInterval? Interval, Unavailable? None)> interval,
        string? warning = null, int? holders = null)
    {
        ValueList<RowLabel> labels = [.. run.Labels(row), .. level is null ? Array.Empty<RowLabel>() : [level]];
        int persons = (int)(statistic?.Persons ?? run.Moments.Totals[groups[0]].N);
        bool closes = Exposure == Exposure.Confidential && _settings.ClosesCells;
        if (closes && (isClosed || (persons > 0 && persons < _settings.MinimumCellSize)))
            return None(Unavailable.Closed(_settings.MinimumCellSize));
        if (statistic is null)
            return None(none);
        double? variance = run.Variance.Variance(statistic);
        if (!double.IsFinite(statistic.Value) || !double.IsFinite(variance ?? 0))
            return None(SurveyReasons.BeyondReach);
        bool isThin = persons < AnalysisSettings.EvidenceMinimum;
        if (isThin && !isSum && _settings.ClosesCells)
            return None(Unavailable.TooFewPersons(persons));

        bool isFixed = variance == 0 && run.Survey.Calibration is not null
            && !(level is not null && statistic.Value is 0 or 1);
        double df = run.Variance.DegreesOfFreedom(groups);
        (ConfidenceInterval? found, Unavailable? reason) =
            variance is not double v ? (null, run.Variance.NoVariance)
            : isThin && _settings.ClosesCells ? (null, SurveyReasons.SumOfFew)
            : df < 1 ? (null, SurveyReasons.NoDegreesOfFreedom)
            : isFixed ? (null, SurveyReasons.FixedByMargins)
            : interval(statistic, v, df);
        Estimate estimate = found is null
            ? Estimate.WithoutInterval(statistic.Value, reason!, Basis, unit, _method, persons, [])
            : Estimate.WithInterval(statistic.Value, found, Basis, unit, _method, persons, []);
        SurveyEffects effects = new(
            variance is double some ? statistic.DesignEffect(some) : null,
            statistic.WeightEffect,
            variance is double any ? statistic.EffectiveSize(any) : null,
            null,
            holders);
        return new SurveyEstimate(
            name,
            estimate.WithError(variance is double known ? Math.Sqrt(known) : null, df),
            labels,
            effects,
            [
                .. isThin ? [SurveyNotes.Thin(persons)] : Array.Empty<string>(),
                .. warning is null ? [] : new[] { warning },
            ],
            run,
            new SurveyOrigin(statistic, [.. groups]));

        SurveyEstimate None(Unavailable why) => new(
            name, Estimate.None(why, Basis, unit, _method, persons, []), labels, default, [], run, null);
    }

    private (ConfidenceInterval? Interval, Unavailable? None) Student(Statistic statistic, double variance, double df)
    {
        if (!(variance > 0))
            return (null, SurveyReasons.NoVariation);
        double half = StudentTDistribution.Quantile(1 - _settings.ConfidenceLevel.TailProbability, df) *
            Math.Sqrt(variance);
        ConfidenceLevel level = _settings.ConfidenceLevel;
        return (new ConfidenceInterval(statistic.Value - half, statistic.Value + half, level, "Student's t"), null);
    }

    private (ConfidenceInterval? Interval, Unavailable? None) Proportion(
        Statistic statistic, double variance, double df, ProportionInterval method)
    {
        if (statistic.Persons < 2)
            return (null, SurveyReasons.OnePersonOnly);
        ProportionEstimate share = new(statistic.Value, variance, statistic.Persons, df);
        return share.Interval(method, _settings.ConfidenceLevel) is ConfidenceInterval found
            ? (found, null)
            : (null, statistic.Value is 0 or 1 ? SurveyReasons.NoIntervalAtEnds : SurveyReasons.NoVariation);
    }
}
