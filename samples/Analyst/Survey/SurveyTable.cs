using PolicingReform;
using Spectre.Console;

namespace Analyst;

/// <summary>Estimates as a table for people; what is not given has its reason in the last column.</summary>
internal static class SurveyTable
{
    public static void Write(IAnsiConsole console, SurveyRequest request, Answer answer, IEnumerable<Note> notes)
    {
        console.WriteLine(Printable.Line(request.Title));
        if (answer.Rows.Count == 0)
            console.WriteLine("No rows: nobody is in any of the groups.");
        else
            console.Write(Table(request, answer.Rows));
        TableText.Write(console, notes);
    }

    private static Table Table(SurveyRequest request, ValueList<ResultRow> rows)
    {
        bool hasReasons = rows.Any(row => Reason(row).Length > 0);
        bool isProportion = request.Statistic == SurveyStatistic.Proportion;
        bool isQuantile = request.Statistic == SurveyStatistic.Quantile;
        Table table = new() { Border = TableBorder.Simple };
        string[] heads =
        [
            .. request.By.Select(Printable.Line),
            .. isProportion ? [Printable.Line(request.Value!)] : Array.Empty<string>(),
        ];
        foreach (string head in heads)
            table.AddColumn(new TableColumn(new Text(head)));
        string interval = $"{request.Settings.ConfidenceLevel} interval";
        string[] numbers =
        [
            .. isQuantile ? ["Quantile"] : Array.Empty<string>(), "Estimate", "SE", interval, "n", "df", "deff",
        ];
        foreach (string head in numbers)
            table.AddColumn(new TableColumn(new Text(head)) { Alignment = Justify.Right, NoWrap = true });
        if (hasReasons)
            table.AddColumn(new TableColumn(new Text("Not given because")));
        Figures figures = new(rows);
        foreach (ResultRow row in rows)
        {
            string[] cells =
            [
                .. row.Labels.Select(label => Printable.Line(label.Text)),
                .. isQuantile ? [Figures.Fixed(row.Extra("prob"), 3)] : Array.Empty<string>(),
                figures.Estimate(row),
                figures.StandardError(row),
                figures.Interval(row),
                Figures.Whole(row.N),
                Figures.Fixed(row.Extra("df"), 0),
                Figures.Fixed(row.Extra("deff"), 2),
                .. hasReasons ? [Reason(row)] : Array.Empty<string>(),
            ];
            table.AddRow([.. cells.Select(cell => new Text(cell))]);
        }

        return table;
    }

    private static string Reason(ResultRow row) => row.Reason ?? row.IntervalReason ?? "";
}
