using PolicingReform;
using PolicingReform.Surveys;

namespace Analyst;

/// <summary>From data to what a request asks for.</summary>
internal static class SurveyEstimation
{
    private const string ValuesParameter = "values";

    /// <exception cref="InputException">
    /// The design does not fit the data, or a value that is asked for does not occur.
    /// </exception>
    public static Answer Run(
        SurveyRequest request, SurveyColumns columns, SurveyMargins? margins, SurveyData data, string file)
    {
        Replicates? replicates = request.Replicates?.Replicates(columns.Replicates);
        if (!data.TryWithDesign(
            design => columns.Design(design, request.SinglePsu, replicates),
            out Survey? survey,
            out ValueList<Finding> findings))
        {
            throw new InputException(findings
                .Where(finding => finding.Severity == Severity.Error)
                .Select(finding => $"{file}: {finding.Message}"));
        }

        survey = Weighted(survey.Under(request.Settings), request.Weighting, margins);
        foreach ((Condition condition, string column) in request.Where.Zip(columns.Where))
        {
            Survey before = survey;
            survey = Occurring(file, condition.Column, "--where", () => before.Where(column, [.. condition.Values]));
        }

        Answer answer = Occurring(file, request.Value ?? "", "--equals", () => request.By.Count == 0
            ? Whole(request, columns, survey)
            : Split(request, columns, survey.By([.. columns.By])));
        ValueList<string> own =
        [
            .. margins is null ? [] : new[] { margins.Note },
            .. replicates is null ? [] : new[] { Note(request, replicates, answer) },
        ];
        return answer with { OwnNotes = own };
    }

    private static Survey Weighted(Survey survey, WeightingChoice? choice, SurveyMargins? margins)
    {
        if (choice is null || margins is null)
            return survey;
        return survey.TryCalibrate(
            choice.Calibration(margins.All), out Survey? weighted, out ValueList<Finding> findings)
            ? weighted
            : throw margins.Problems(findings);
    }

    // Degrees of freedom are one fewer than replicates; closed rows tell none.
    private static string Note(SurveyRequest request, Replicates replicates, Answer answer)
    {
        double? freedom = answer.Rows.Select(row => row.Extra("df")).FirstOrDefault(df => df is not null);
        return request.Replicates!.Note(replicates, (int?)freedom + 1, request.Settings.Seed);
    }

    private static Answer Whole(SurveyRequest request, SurveyColumns columns, Survey survey) => request.Statistic switch
    {
        SurveyStatistic.Mean when request.IsIndex => Answer.Of(survey.IndexMean(Index(request, columns))),
        SurveyStatistic.Mean => Answer.Of(survey.Mean(columns.Value!)),
        SurveyStatistic.Total => Answer.Of(survey.Total(columns.Value!)),
        SurveyStatistic.Ratio => Answer.Of(survey.Ratio(columns.Value!, columns.Over!)),
        SurveyStatistic.Quantile => Answer.Of(survey.Quantiles(columns.Value!, Probabilities(request))),
        SurveyStatistic.Proportion when request.Levels.Count > 0 => Answer.Of(
            survey.Proportion(columns.Value!, [.. request.Levels], Interval(request))),
        SurveyStatistic.Proportion => Answer.Of(survey.Proportions(columns.Value!, Interval(request))),
        _ => Answer.Of(survey.Count()),
    };

    private static Answer Split(SurveyRequest request, SurveyColumns columns, GroupedSurvey survey) => Answer.Of(
        request.Statistic switch
        {
            SurveyStatistic.Mean when request.IsIndex => survey.IndexMean(Index(request, columns)),
            SurveyStatistic.Mean => survey.Mean(columns.Value!),
            SurveyStatistic.Total => survey.Total(columns.Value!),
            SurveyStatistic.Ratio => survey.Ratio(columns.Value!, columns.Over!),
            SurveyStatistic.Quantile => survey.Quantiles(columns.Value!, Probabilities(request)),
            SurveyStatistic.Proportion when request.Levels.Count > 0 => survey.Proportion(
                columns.Value!, [.. request.Levels], Interval(request)),
            SurveyStatistic.Proportion => survey.Proportions(columns.Value!, Interval(request)),
            _ => survey.Count(),
        });

    private static SurveyIndex Index(SurveyRequest request, SurveyColumns columns)
    {
        SurveyIndex index = new(request.ItemsInWords, columns.Items);
        return request.LeastAnswered is int least ? index with { LeastAnswered = least } : index;
    }

    private static double[] Probabilities(SurveyRequest request) =>
        request.Probabilities.Count == 0 ? [0.5] : [.. request.Probabilities];

    private static ProportionInterval Interval(SurveyRequest request) => request.Interval switch
    {
        IntervalChoice.Wald => ProportionInterval.Wald,
        IntervalChoice.Logit => ProportionInterval.Logit,
        IntervalChoice.Wilson => ProportionInterval.Wilson,
        IntervalChoice.Beta => ProportionInterval.Beta,
        _ => ProportionInterval.KornGraubard,
    };

    // What the library throws as misuse of its methods, a value that does not occur, is here a problem of the input.
    private static T Occurring<T>(string file, string column, string option, Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (ArgumentException unknown) when (unknown.ParamName == ValuesParameter)
        {
            string sentence = unknown.Message.Replace(
                $" (Parameter '{ValuesParameter}')", "", StringComparison.Ordinal);
            throw new InputException($"{file}, column {column}: {option}: {sentence} Name values that occur.");
        }
    }
}
