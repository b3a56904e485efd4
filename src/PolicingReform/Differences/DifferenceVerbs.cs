using System.Globalization;

namespace PolicingReform;

/// <summary>Differences between estimates: of one table, of a family of its rows, of two surveys.</summary>
public static class DifferenceVerbs
{
    /// <summary>The difference between two rows of a table, with their covariance, interval and test.</summary>
    /// <param name="table">The table.</param>
    /// <param name="left">Labels of the row that is subtracted from, as the table is looked up by.</param>
    /// <param name="right">Labels of the row that is subtracted.</param>
    /// <param name="margin">
    /// The difference that does not matter, above 0, in the unit of the difference (shares in percentage points); only
    /// with it can the verdict be <see cref="Verdict.Equivalent"/>. Default: none.
    /// </param>
    /// <returns>Left less right; for shares in percentage points.</returns>
    /// <exception cref="ArgumentException">
    /// Labels mean no row or several, or the rows are quantiles, which have no linearization.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not above 0 and finite.</exception>
    public static SurveyDifference Compare(
        this ResultTable<SurveyEstimate> table, ValueList<string> left, ValueList<string> right, double? margin = null)
    {
        Require.NotNull(table);
        return SurveyComparison.Of(
            table[Require.NotNull(left).ToArray()], table[Require.NotNull(right).ToArray()], Positive(margin));
    }

    /// <summary>The differences of all pairs of rows of a table, their p-values adjusted for their number.</summary>
    /// <remarks>
    /// The family is all pairs of rows that give an estimate; a note states it and who is left out. Intervals and
    /// verdicts are of each difference by itself.
    /// </remarks>
    /// <param name="table">The table.</param>
    /// <param name="correction">How the p-values are adjusted. Default: Holm.</param>
    /// <param name="margin">The difference that does not matter, as in <see cref="Compare"/>. Default: none.</param>
    /// <exception cref="ArgumentException">The table holds more than 100,000 pairs, or rows without
    /// linearization.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not above 0, or the correction not
    /// defined.</exception>
    public static ResultTable<SurveyDifference> Pairwise(
        this ResultTable<SurveyEstimate> table, Correction correction = Correction.Holm, double? margin = null) =>
        DifferenceFamily.Pairwise(Require.NotNull(table), Require.Defined(correction), Positive(margin));

    /// <summary>The differences of every other row from one row, their p-values adjusted for their number.</summary>
    /// <param name="table">The table.</param>
    /// <param name="reference">Labels of the row that is subtracted from every other.</param>
    /// <param name="correction">How the p-values are adjusted. Default: Holm.</param>
    /// <param name="margin">The difference that does not matter, as in <see cref="Compare"/>. Default: none.</param>
    /// <exception cref="ArgumentException">
    /// Labels mean no row or several, or that row gives no estimate to compare with.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not above 0, or the correction not
    /// defined.</exception>
    public static ResultTable<SurveyDifference> ComparedWith(
        this ResultTable<SurveyEstimate> table, ValueList<string> reference, Correction correction = Correction.Holm,
        double? margin = null)
    {
        Require.NotNull(table);
        SurveyEstimate row = table[Require.NotNull(reference).ToArray()];
        return DifferenceFamily.With(table, row, Require.Defined(correction), Positive(margin));
    }

    /// <summary>The change from an earlier survey to a later one, whose samples were drawn apart.</summary>
    /// <param name="later">The later estimate.</param>
    /// <param name="earlier">The earlier estimate: the same statistic of another survey.</param>
    /// <param name="margin">The change that does not matter, as in <see cref="Compare"/>. Default: none.</param>
    /// <returns>Later less earlier, with Satterthwaite's degrees of freedom; for shares in percentage points.</returns>
    /// <exception cref="ArgumentException">Both are of one survey, or of different statistics or units.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not above 0 and finite.</exception>
    public static SurveyDifference ChangeFrom(
        this SurveyEstimate later, SurveyEstimate earlier, double? margin = null) =>
        SurveyComparison.Between(Require.NotNull(later), Require.NotNull(earlier), Positive(margin));

    /// <summary>The straight line through the same estimate of three or more surveys, with their dates.</summary>
    /// <remarks>
    /// Weighted least squares with weights 1 / variance; Student's interval of the slope with Satterthwaite's degrees
    /// of freedom; Cochran's Q about the line. It describes these surveys and is no forecast.
    /// </remarks>
    /// <param name="estimates">The estimates with the dates of their surveys, in any order.</param>
    /// <param name="margin">The slope a year that does not matter, as in <see cref="Compare"/>. Default: none.</param>
    /// <exception cref="ArgumentException">
    /// Two are of one survey, or of different statistics or units, or an estimate is null.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not above 0 and finite.</exception>
    public static SurveyTrend Trend(this IEnumerable<DatedEstimate> estimates, double? margin = null) =>
        TrendOfSurveys.Of(Require.Items(estimates), Positive(margin));

    private static double? Positive(double? margin) => margin is null or (> 0 and <= 1e60)
        ? margin
        : throw new ArgumentOutOfRangeException(
            nameof(margin),
            string.Create(
                CultureInfo.InvariantCulture, $"margin was {margin:R}; it must be above 0, or left out."));
}
