using System.Globalization;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>What can be estimated from a survey; of a survey that is split, a table with a row a group.</summary>
/// <remarks>
/// <para>Variances are linearized over the sampling units of the design, and every unit stays in it, also those without
/// a member of the subpopulation. Degrees of freedom are units less strata, counted where the subpopulation has
/// members.
/// </para>
/// <para>In confidential data a cell of fewer persons than the minimum is closed. Over fewer than 10 persons no mean,
/// share, index or interval is given, unless the closing was switched off; then a note says so.</para>
/// </remarks>
public static class SurveyVerbs
{
    /// <summary>The weighted mean of a column of numbers or answers; missing values are left out.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="column">The column.</param>
    /// <exception cref="ArgumentException">There is no such column, or it holds categories.</exception>
    public static SurveyEstimate Mean(this Survey survey, string column) =>
        SurveyStatistics.Mean(Whole(survey), column)[0];

    /// <inheritdoc cref="Mean(Survey, string)" />
    public static ResultTable<SurveyEstimate> Mean(this GroupedSurvey survey, string column) =>
        SurveyStatistics.Mean(Split(survey), column);

    /// <summary>The weighted total of a column of numbers or answers; missing values are left out, and a note says
    /// their weight.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="column">The column.</param>
    /// <exception cref="ArgumentException">There is no such column, or it holds categories.</exception>
    public static SurveyEstimate Total(this Survey survey, string column) =>
        SurveyStatistics.Total(Whole(survey), column)[0];

    /// <inheritdoc cref="Total(Survey, string)" />
    public static ResultTable<SurveyEstimate> Total(this GroupedSurvey survey, string column) =>
        SurveyStatistics.Total(Split(survey), column);

    /// <summary>The sum of the weights: how many persons of the population the respondents stand for.</summary>
    /// <param name="survey">The survey.</param>
    public static SurveyEstimate Count(this Survey survey) => SurveyStatistics.Count(Whole(survey))[0];

    /// <inheritdoc cref="Count(Survey)" />
    public static ResultTable<SurveyEstimate> Count(this GroupedSurvey survey) =>
        SurveyStatistics.Count(Split(survey));

    /// <summary>The ratio of two weighted totals, over those who have both values.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="numerator">The column that is divided.</param>
    /// <param name="denominator">The column it is divided by.</param>
    /// <exception cref="ArgumentException">There is no such column, or it holds categories.</exception>
    public static SurveyEstimate Ratio(this Survey survey, string numerator, string denominator) =>
        SurveyStatistics.Ratio(Whole(survey), numerator, denominator)[0];

    /// <inheritdoc cref="Ratio(Survey, string, string)" />
    public static ResultTable<SurveyEstimate> Ratio(this GroupedSurvey survey, string numerator, string denominator) =>
        SurveyStatistics.Ratio(Split(survey), numerator, denominator);

    /// <summary>The weighted variance of a column in the population, with n / (n - 1).</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="column">A column of numbers or answers.</param>
    /// <exception cref="ArgumentException">There is no such column, or it holds categories.</exception>
    public static SurveyEstimate Variance(this Survey survey, string column) =>
        SurveyStatistics.Variance(Whole(survey), column)[0];

    /// <inheritdoc cref="Variance(Survey, string)" />
    public static ResultTable<SurveyEstimate> Variance(this GroupedSurvey survey, string column) =>
        SurveyStatistics.Variance(Split(survey), column);

    /// <summary>An index over items: the weighted mean of the respondents' scores, from 0 to 100.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="index">The index.</param>
    /// <exception cref="ArgumentException">An item is no column of answers.</exception>
    public static SurveyEstimate IndexMean(this Survey survey, SurveyIndex index) =>
        SurveyStatistics.Index(Whole(survey), index)[0];

    /// <inheritdoc cref="IndexMean(Survey, SurveyIndex)" />
    public static ResultTable<SurveyEstimate> IndexMean(this GroupedSurvey survey, SurveyIndex index) =>
        SurveyStatistics.Index(Split(survey), index);

    /// <summary>The weighted share of those with one of some values, among those with a valid value.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="column">A column of categories or answers.</param>
    /// <param name="values">The values, at least one; of several the share together.</param>
    /// <param name="interval">How the interval is made. Default: Korn and Graubard.</param>
    /// <exception cref="ArgumentException">There is no such column or value; the message names the nearest.</exception>
    public static SurveyEstimate Proportion(
        this Survey survey, string column, ValueList<string> values,
        ProportionInterval interval = ProportionInterval.KornGraubard) =>
        Chosen(Whole(survey), column, values, interval)[0];

    /// <inheritdoc cref="Proportion(Survey, string, ValueList{string}, ProportionInterval)" />
    public static ResultTable<SurveyEstimate> Proportion(
        this GroupedSurvey survey, string column, ValueList<string> values,
        ProportionInterval interval = ProportionInterval.KornGraubard) =>
        Chosen(Split(survey), column, values, interval);

    /// <summary>The weighted share of each value of a column, among those with a valid value: a row a value.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="column">A column of categories or answers.</param>
    /// <param name="interval">How the intervals are made. Default: Korn and Graubard.</param>
    /// <exception cref="ArgumentException">There is no such column, or it holds numbers.</exception>
    public static ResultTable<SurveyEstimate> Proportions(
        this Survey survey, string column, ProportionInterval interval = ProportionInterval.KornGraubard) =>
        Each(Whole(survey), column, interval);

    /// <inheritdoc cref="Proportions(Survey, string, ProportionInterval)" />
    public static ResultTable<SurveyEstimate> Proportions(
        this GroupedSurvey survey, string column, ProportionInterval interval = ProportionInterval.KornGraubard) =>
        Each(Split(survey), column, interval);

    /// <summary>
    /// The weighted shares of those asked who answered, did not know, refused, or gave no stated reason: a row each.
    /// </summary>
    /// <remarks>Those who were not asked, or to whom the question does not apply, are left out.</remarks>
    /// <param name="survey">The survey; split it by interviewer to see whose respondents do not answer.</param>
    /// <param name="column">The column.</param>
    /// <param name="interval">How the intervals are made. Default: Korn and Graubard.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public static ResultTable<SurveyEstimate> NonResponse(
        this Survey survey, string column, ProportionInterval interval = ProportionInterval.KornGraubard) =>
        Answered(Whole(survey), column, interval);

    /// <inheritdoc cref="NonResponse(Survey, string, ProportionInterval)" />
    public static ResultTable<SurveyEstimate> NonResponse(
        this GroupedSurvey survey, string column, ProportionInterval interval = ProportionInterval.KornGraubard) =>
        Answered(Split(survey), column, interval);

    /// <summary>Weighted quantiles: the smallest value at or below which at least a share of the weight lies.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="column">A column of numbers or answers.</param>
    /// <param name="probabilities">The shares, above 0 and below 1; 0.5 is the median.</param>
    /// <returns>A row a group and share.</returns>
    /// <exception cref="ArgumentException">
    /// There is no such column, it holds categories, or no share is given.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A share is not above 0 and below 1.</exception>
    public static ResultTable<SurveyEstimate> Quantiles(
        this Survey survey, string column, params ReadOnlySpan<double> probabilities) =>
        Quantiles(Whole(survey), column, probabilities.ToArray());

    /// <inheritdoc cref="Quantiles(Survey, string, ReadOnlySpan{double})" />
    public static ResultTable<SurveyEstimate> Quantiles(
        this GroupedSurvey survey, string column, params ReadOnlySpan<double> probabilities) =>
        Quantiles(Split(survey), column, probabilities.ToArray());

    private static ResultTable<SurveyEstimate> Chosen(
        Survey survey, string column, ValueList<string> values, ProportionInterval interval) =>
        SurveyStatistics.Proportion(
            survey,
            GroupColumn.Of(survey.Data, column, nameof(column))
                .Against([.. Require.NotNull(values)], nameof(values)).WithMissing(),
            isOne: true,
            interval,
            "proportion",
            column);

    private static ResultTable<SurveyEstimate> Each(Survey survey, string column, ProportionInterval interval) =>
        SurveyStatistics.Proportion(
            survey,
            GroupColumn.Of(survey.Data, column, nameof(column)).WithMissing(),
            isOne: false,
            interval,
            "proportion",
            column);

    private static ResultTable<SurveyEstimate> Answered(Survey survey, string column, ProportionInterval interval) =>
        SurveyStatistics.Proportion(
            survey,
            GroupColumn.Responses(survey.Data, column, nameof(column)),
            isOne: false,
            interval,
            "response",
            column);

    private static ResultTable<SurveyEstimate> Quantiles(Survey survey, string column, double[] probabilities)
    {
        if (probabilities.Length == 0)
            throw new ArgumentException("probabilities were none; 0.5 is the median.", nameof(probabilities));
        foreach (double probability in probabilities)
        {
            if (!(probability is > 0 and < 1))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(probabilities),
                    $"probabilities held {probability.ToString("R", CultureInfo.InvariantCulture)}; each lies above " +
                    "0 and " +
                    "below 1.");
            }
        }

        SurveyQuantiles quantiles = new(survey, column);
        (SurveyRun Run, IEnumerable<SurveyEstimate> Estimates)[] all = [.. probabilities.Select(quantiles.At)];
        IEnumerable<SurveyEstimate> ordered = all.Select(each => each.Estimates.ToArray()).ToArray() is var rows
            ? Enumerable.Range(0, rows[0].Length).SelectMany(row => rows.Select(each => each[row]))
            : [];
        return SurveyTable.Make($"Quantiles of {column}", all[0].Run, ordered);
    }

    private static Survey Whole(Survey survey) => Require.NotNull(survey);

    private static Survey Split(GroupedSurvey survey) => Require.NotNull(survey).Survey;
}
