using System.Collections.Immutable;
using PolicingReform.Numerics;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>
/// Quantiles: the inverse of the weighted distribution function, and Woodruff's (1952, doi:10.2307/2280781) interval,
/// which is that of the share below, carried back to the values.
/// </summary>
/// <remarks>
/// The only estimates that read values in their order: columns of numbers keep their sorted order once it is asked for.
/// </remarks>
internal sealed class SurveyQuantiles
{
    // A cumulated weight this close to the wanted share has reached it: sums are not exact.
    private const double Rounding = 1e-12;

    private readonly Survey _survey;
    private readonly MomentValues _values;
    private readonly int[] _order;
    private readonly double[] _sorted;
    private readonly int[] _groups;
    private readonly string _column;
    private readonly double[] _totals;

    public SurveyQuantiles(Survey survey, string column)
    {
        (_survey, _column) = (survey, column);
        _values = SurveyValues.Of(survey, column, nameof(column));
        double[] values = new double[survey.Data.Count];
        _values.Fill(0, new int[values.Length], values, []);
        _order = survey.Data.Column(column, nameof(column)) is NumberData numbers
            ? numbers.Order.ToArray()
            : Sorted(values);
        _sorted = [.. _order.Select(row => values[row] + _values.CentreX)];
        Subgroups subgroups = new(survey.Filters, survey.Groups);
        _groups = new int[values.Length];
        subgroups.Fill(0, _groups);
        _totals = new double[subgroups.Count];
        foreach (int row in _order)
        {
            if (_groups[row] >= 0)
                _totals[_groups[row]] += Weight(row);
        }
    }

    /// <summary>The estimates at one probability, and the run they were made in.</summary>
    public (SurveyRun Run, IEnumerable<SurveyEstimate> Estimates) At(double probability)
    {
        double[] probabilities = new double[_totals.Length];
        Array.Fill(probabilities, probability);
        double[] quantiles = Inverse(probabilities);
        DerivedValues below = new(_values, (x, group) => x <= quantiles[group] ? 1 : 0);
        SurveyRun run = new(_survey, below, _column);
        SurveyEstimator estimator = new(run, "quantile", _column, "weighted quantile, inverse of the distribution " +
            "function");
        (ImmutableArray<double?> low, ImmutableArray<double?> high) = Ends(run);
        return (run, Enumerable.Range(0, run.Rows)
            .Where(row => run.HasMembers(row) || _survey.Groups.IsEmpty)
            .Select(row => estimator.Given(
                row,
                Statistic.Mean(run.Moments, row),
                quantiles[row],
                probability,
                (_, df) => Woodruff(low[row], high[row], df))));
    }

    private (double? StandardError, ConfidenceInterval? Interval, Unavailable? NoInterval) Woodruff(
        double? low, double? high, double df)
    {
        if (df < 1)
            return (null, null, SurveyReasons.NoDegreesOfFreedom);
        if (low is not double from || high is not double to)
            return (null, null, SurveyReasons.QuantileBeyondData);
        ConfidenceLevel level = _survey.Settings.ConfidenceLevel;
        double error = (to - from) / (2 * StudentTDistribution.Quantile(1 - level.TailProbability, df));
        return to > from
            ? (error, new ConfidenceInterval(from, to, level, "Woodruff"), null)
            : (error, null, SurveyReasons.NoVariation);
    }

    // The interval of the share below, row by row, and the values at its ends; null where an end leaves 0 to 1.
    private (ImmutableArray<double?> Low, ImmutableArray<double?> High) Ends(SurveyRun run)
    {
        double[] lows = new double[_totals.Length], highs = new double[_totals.Length];
        for (int row = 0; row < run.Rows; row++)
        {
            double df = run.Variance.DegreesOfFreedom(run.Groups(row));
            if (Statistic.Mean(run.Moments, row) is not Statistic share || df < 1
                || run.Variance.Variance(share) is not double variance)
            {
                (lows[row], highs[row]) = (-1, 2);
                continue;
            }

            double upper = 1 - _survey.Settings.ConfidenceLevel.TailProbability;
            double half = StudentTDistribution.Quantile(upper, df) * Math.Sqrt(variance);
            (lows[row], highs[row]) = (share.Value - half, share.Value + half);
        }

        double[] low = Inverse(lows), high = Inverse(highs);
        return (
            [.. low.Select((value, row) => lows[row] < 0 ? (double?)null : value)],
            [.. high.Select((value, row) => highs[row] > 1 ? (double?)null : value)]);
    }

    /// <summary>For each group the smallest value at or below which at least a share of its weight lies.</summary>
    private double[] Inverse(double[] shares)
    {
        double[] found = new double[shares.Length], cumulated = new double[shares.Length];
        bool[] isFound = new bool[shares.Length];
        for (int i = 0; i < _order.Length; i++)
        {
            int group = _groups[_order[i]];
            double weight = Weight(_order[i]);
            if (group < 0 || weight == 0)
                continue;
            cumulated[group] += weight;
            if (isFound[group] || cumulated[group] < (shares[group] - Rounding) * _totals[group])
                continue;
            (found[group], isFound[group]) = (_sorted[i], true);
        }

        return found;
    }

    private double Weight(int row) => _survey.Sample.Weights?[row] ?? 1;

    private static int[] Sorted(double[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).Where(row => !double.IsNaN(values[row]))];
        Array.Sort([.. order.Select(row => values[row])], order);
        return order;
    }
}
