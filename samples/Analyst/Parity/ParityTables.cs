using PolicingReform;
using Spectre.Console;

namespace Analyst;

/// <summary>Projections as tables for people.</summary>
internal static class ParityTables
{
    public static void Write(IAnsiConsole console, ParityAnswer answer)
    {
        ParityProjection first = answer.Projections[0];
        console.WriteLine(Printable.Line($"When the share of {first.Group} reaches its target"));
        console.Write(Scenarios(answer.Projections));
        console.WriteLine(Printable.Line($"The share of {first.Group}"));
        console.Write(Years(answer.Projections));
        TableText.Write(console, answer.Notes);
    }

    private static Table Scenarios(IReadOnlyList<ParityProjection> projections)
    {
        string level = projections[0].Settings.ConfidenceLevel.ToString();
        bool hasReason = projections.Any(each => Reason(each).Length > 0);
        Table table = TableText.Of(
            ["Scenario"],
            ["Target", "Parity, year", $"{level} of simulations", "Reached in", "Hire share needed"],
            hasReason ? ["Not given because"] : Array.Empty<string>());
        foreach (ParityProjection each in projections)
        {
            ParityScenarioRow row = ParityScenarioRow.From(each);
            TableText.Add(table,
            [
                row.Scenario,
                each.Target.ToString(),
                Figures.Whole(row.ParityYear),
                row switch
                {
                    { ParityYearHigh: int high, ParityYearLow: int low } => $"{low} to {high}",
                    { ParityYearLow: int low } => $"{low} to later",
                    _ => "later",
                },
                Figures.Percent(row.ReachedShare),
                Figures.Percent(row.RequiredHireShare),
                .. hasReason ? [Reason(each)] : Array.Empty<string>(),
            ]);
        }

        return table;
    }

    private static Table Years(IReadOnlyList<ParityProjection> projections)
    {
        string level = projections[0].Settings.ConfidenceLevel.ToString();
        Table table = TableText.Of(["Scenario"], ["Year", "Share", $"{level} of simulations"]);
        foreach (ParityProjection each in projections)
        {
            foreach (ProjectedYear year in each.Years)
            {
                TableText.Add(table,
                [
                    each.Scenario.Name,
                    Figures.Whole(year.YearsFromStart),
                    Figures.Percent(year.Share.Value),
                    year.Share.Interval is ConfidenceInterval interval
                        ? $"{Figures.Percent(interval.Low)} to {Figures.Percent(interval.High)}"
                        : Figures.None,
                ]);
            }
        }

        return table;
    }

    private static string Reason(ParityProjection projection) => string.Join(
        "; ",
        new[] { projection.YearOfParity.NoYear, projection.NoRequiredHireShare }
            .OfType<Unavailable>()
            .Select(reason => reason.Sentence));
}
