using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Estimates from a survey as a table for people.</summary>
internal static class SurveyTable
{
    public static ResultTable<SurveyEstimate> Make(
        string caption, SurveyRun run, IEnumerable<SurveyEstimate> estimates)
    {
        ImmutableArray<SurveyEstimate> all = [.. estimates];
        return new ResultTable<SurveyEstimate>(
            caption,
            all,
            run.Survey.Settings,
            Notes(run, all),
            table => Of(table.Caption, all, table.Notes),
            SurveyPlot.Of);
    }

    public static Table Of(string caption, ImmutableArray<SurveyEstimate> estimates, IEnumerable<string> notes)
    {
        ValueList<RowLabel> labels = estimates.FirstOrDefault()?.Row.Labels ?? [];
        bool hasProbability = estimates.Any(each => each.Row.Extras.Any(extra => extra.Name == "prob"));
        return new Table(
            caption,
            [
                .. labels.Select((label, i) => new Column(label.Name, HeadsRow: i == 0)),
                .. hasProbability ? [new Column("Quantile", IsNumeric: true)] : Array.Empty<Column>(),
                new Column("Estimate", IsNumeric: true),
                new Column("Standard error", IsNumeric: true),
                new Column(estimates.IsEmpty ? "Interval" : $"Interval, {estimates[0].Settings.ConfidenceLevel}"),
                new Column("n", IsNumeric: true),
                new Column("df", IsNumeric: true),
                new Column("Design effect", IsNumeric: true),
            ],
            [.. estimates.Select(each => Row(each, hasProbability))],
            [.. notes, .. estimates.SelectMany(OwnNotes)]);
    }

    public static string Caption(ImmutableArray<SurveyEstimate> estimates)
    {
        ResultRow row = estimates[0].Row;
        string statistic = $"{char.ToUpperInvariant(row.Statistic[0])}{row.Statistic[1..]}";
        return estimates[0].What is string what ? $"{statistic} of {what}" : statistic;
    }

    public static IEnumerable<string> Notes(SurveyRun run, ImmutableArray<SurveyEstimate> estimates) =>
    [
        .. estimates.IsEmpty ? ["There is no row: nobody of positive weight is in any combination of the columns."] :
            Array.Empty<string>(),
        .. Intervals(run, estimates),
        .. SurveyNotes.Of(run, estimates.Any(each => each.Estimate.Status == ResultStatus.Suppressed)),
    ];

    private static ImmutableArray<Cell> Row(SurveyEstimate each, bool hasProbability) =>
    [
        .. each.Row.Labels.Select(label => (Cell)label.Text),
        .. hasProbability ? [SurveyFigure.Number(each.Row.Extra("prob"), 3)] : Array.Empty<Cell>(),
        SurveyFigure.Value(each.Estimate),
        SurveyFigure.StandardError(each.Estimate),
        SurveyFigure.Interval(each.Estimate),
        each.Estimate.Count is int count ? Numeral.Text(count) : Cell.Absent("none"),
        SurveyFigure.Number(each.Estimate.DegreesOfFreedom, 0),
        SurveyFigure.Number(each.DesignEffect, 2),
    ];

    private static IEnumerable<string> OwnNotes(SurveyEstimate each) => each.Row.Notes.Select(note =>
        each.Row.Labels.Count == 0
            ? note
            : $"{string.Join(", ", each.Row.Labels.Select(label => label.Text))}: {note}");

    private static IEnumerable<string> Intervals(SurveyRun run, ImmutableArray<SurveyEstimate> estimates) => estimates
        .Where(each => each.Estimate.Interval is not null)
        .Select(each => each.Row.Method)
        .Distinct(StringComparer.Ordinal)
        .Select(method => $"{char.ToUpperInvariant(method[0])}{method[1..]} at " +
            $"{estimates[0].Settings.ConfidenceLevel}, with " +
            (run.Survey.Design.Replicates is null
                ? "the degrees of freedom of the design."
                : "as many degrees of freedom as replicates less 1."));
}
