using PolicingReform;
using Spectre.Console;

namespace Analyst;

/// <summary>Published shares as tables for people.</summary>
internal static class PublishedTables
{
    public static void Write(IAnsiConsole console, PublishedAnswer answer, IEnumerable<Note> notes)
    {
        console.WriteLine("Published shares");
        console.Write(Shares(answer.Estimates));
        foreach (PublishedDifference difference in answer.Differences)
        {
            console.WriteLine(Printable.Line($"{Named(difference.First)} less {Named(difference.Second)}"));
            console.Write(Of(difference));
        }

        foreach (PublishedTrend trend in answer.Trends)
        {
            console.WriteLine("Trend");
            console.Write(Of(trend));
        }

        TableText.Write(console, notes);
    }

    private static Table Shares(ResultTable<PublishedEstimate> estimates)
    {
        bool hasDates = estimates.Any(each => each.Share!.AsOf is not null);
        bool hasReasons = estimates.Any(each => Reason(each.Row).Length > 0);
        Table table = TableText.Of(
            ["Share", .. hasDates ? ["Date"] : Array.Empty<string>()],
            ["Estimate", "SE", $"{estimates.Settings.ConfidenceLevel} interval", "n", "deff", "Effective n"],
            hasReasons ? ["Not given because"] : Array.Empty<string>());
        foreach (PublishedEstimate each in estimates)
        {
            PublishedRow row = PublishedRow.From(each);
            TableText.Add(table,
            [
                row.Name,
                .. hasDates ? [row.Date ?? Figures.None] : Array.Empty<string>(),
                row.Estimate is null
                    ? Range(row.LowBound, row.HighBound, Figures.Percent)
                    : Figures.Percent(row.Estimate),
                Figures.Percent(row.Se),
                row.Low is null
                    ? Range(row.IntervalLowBound, row.IntervalHighBound, Figures.Percent)
                    : Range(row.Low, row.High, Figures.Percent),
                Ends(row.N, row.NHigh),
                Ends(row.DeffLow, row.DeffHigh),
                Figures.Fixed(row.EffectiveN, 0),
                .. hasReasons ? [Reason(each.Row)] : Array.Empty<string>(),
            ]);
        }

        return table;
    }

    private static Table Of(PublishedDifference difference)
    {
        PublishedDifferenceRow row = PublishedDifferenceRow.From(difference);
        string reason = Reason(difference.Row);
        Table table = TableText.Of(
            [],
            ["Points", "SE", $"{difference.Settings.ConfidenceLevel} interval", "p", "Verdict"],
            reason.Length > 0 ? ["Not given because"] : Array.Empty<string>());
        TableText.Add(table,
        [
            row.Estimate is null ? Range(row.LowBound, row.HighBound, Figures.Points) : Figures.Points(row.Estimate),
            Figures.Fixed(row.Se, 1),
            row.Low is null
                ? Range(row.IntervalLowBound, row.IntervalHighBound, Figures.Points)
                : Range(row.Low, row.High, Figures.Points),
            Figures.Probability(row.PValue),
            row.Verdict ?? Figures.None,
            .. reason.Length > 0 ? [reason] : Array.Empty<string>(),
        ]);
        return table;
    }

    private static Table Of(PublishedTrend trend)
    {
        PublishedTrendRow row = PublishedTrendRow.From(trend);
        string reason = Reason(trend.Row);
        Table table = TableText.Of(
            [],
            ["Points a year", "SE", $"{trend.Settings.ConfidenceLevel} interval", "p", "Surveys", "Cochran's " +
                "Q", "its p"],
            reason.Length > 0 ? ["Not given because"] : Array.Empty<string>());
        TableText.Add(table,
        [
            row.Estimate is null ? Range(row.LowBound, row.HighBound, Figures.Points) : Figures.Points(row.Estimate),
            Figures.Fixed(row.Se, 2),
            Range(row.Low, row.High, Figures.Points),
            Figures.Probability(row.PValue),
            Figures.Whole(row.Surveys),
            Figures.Fixed(row.CochranQ, 2),
            Figures.Probability(row.CochranQP),
            .. reason.Length > 0 ? [reason] : Array.Empty<string>(),
        ]);
        return table;
    }

    private static string Named(PublishedShare share) =>
        share.AsOf is ReducedDate date ? $"{share.Name} {date}" : share.Name;

    private static string Range(double? low, double? high, Func<double?, string> text) =>
        low is null ? Figures.None : $"{text(low)} to {text(high)}";

    private static string Ends(double low, double high) =>
        high > low ? $"{Figures.Plain(low)} to {Figures.Plain(high)}" : Figures.Plain(low);

    private static string Reason(ResultRow row) => row.Reason ?? row.IntervalReason ?? "";
}
