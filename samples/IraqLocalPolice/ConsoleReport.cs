using System.Globalization;
using PolicingReform;
using PolicingReform.CaseStudies;
using Spectre.Console;

namespace IraqLocalPolice;

/// <summary>The report on the console.</summary>
internal static class ConsoleReport
{
    // Output that goes to a file or a pipe has no width of its own.
    private const int WidthOfPipe = 120;

    public static IAnsiConsole Open(TextWriter writer)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (Console.IsOutputRedirected || writer is StringWriter)
            console.Profile.Width = WidthOfPipe;
        return console;
    }

    public static void Write(Study study, IAnsiConsole console)
    {
        Heading(console, study.Title);
        console.WriteLine(Wording.Lead);
        foreach (string line in Wording.Fieldwork(study))
            console.WriteLine(line);
        console.WriteLine();
        Heading(console, Wording.CoverageHeading);
        console.WriteLine(study.Coverage()!.ToString());
        console.WriteLine();
        Heading(console, Wording.FindingsHeading);
        console.Write(Findings(study.Validate()));
        Heading(console, Wording.StancesHeading);
        console.WriteLine(Wording.Stances);
        console.WriteLine(study.Stances().ToString());
        console.WriteLine();
        console.WriteLine(Wording.WhoSaysSo);
        console.WriteLine(study.WhoSaysSo().ToString());
        console.WriteLine();
        Gaps(study, console);
        Scenarios(console);
        Arena(study, console);
        Recourse(study, console);
        Heading(console, Wording.RecommendationsHeading);
        console.WriteLine(Wording.Recommendations);
        console.WriteLine(study.Evidence().ToString());
        console.WriteLine();
        Heading(console, Wording.StatementsHeading);
        foreach (string statement in Wording.Statements(study))
            console.WriteLine(statement);
        console.WriteLine();
        Heading(console, Wording.ExampleHeading);
        console.WriteLine(Wording.Example);
        console.WriteLine(ExampleStudy.Create().TrustIndices().ToString());
    }

    private static void Gaps(Study study, IAnsiConsole console)
    {
        ResultTable<RepresentationGap> gaps = study.RepresentationGaps();
        Heading(console, Wording.GapsHeading);
        console.WriteLine(Wording.Gaps(study));
        console.Write(Gaps(gaps));
        foreach (string note in gaps.Notes)
            console.WriteLine("* " + note);
        console.WriteLine();
        foreach (RepresentationGap gap in gaps)
        {
            console.WriteLine(gap.ToString());
            console.WriteLine();
        }

        console.Write(Sources(study.Explain(gaps)));
    }

    private static void Scenarios(IAnsiConsole console)
    {
        Heading(console, Wording.ScenariosHeading);
        console.WriteLine(Wording.Scenarios);
        ResultTable<ParityProjection> projections = Wording.WomenInScenarios();
        console.WriteLine(projections.ToString());
        console.WriteLine();
        foreach (ParityProjection projection in projections)
        {
            console.WriteLine(projection.ToString());
            console.WriteLine();
        }
    }

    // The sites, and whatever place has a share of soldiers to tell; the page has all places.
    private static void Arena(Study study, IAnsiConsole console)
    {
        Heading(console, Wording.ArenaHeading);
        console.WriteLine(Wording.Arena);
        foreach (PlaceArena place in study.Arena().Places)
        {
            if (place.Place.IsSite || place.MilitarisedShare.Value is not null)
            {
                console.WriteLine(place.ToString());
                console.WriteLine();
            }
        }
    }

    private static void Recourse(Study study, IAnsiConsole console)
    {
        Heading(console, Wording.RecourseHeading);
        console.WriteLine(Wording.Recourse);
        console.WriteLine(study.Recourse().ToString());
        console.WriteLine();
        console.WriteLine(study.AccessBarriers().ToString());
        console.WriteLine();
    }

    private static void Heading(IAnsiConsole console, string text) =>
        console.Write(new Rule(Markup.Escape(text)) { Justification = Justify.Left });

    private static Table Findings(ValueList<Finding> findings)
    {
        Table table = Lines("What", "About", "Finding");
        foreach (Finding finding in findings)
            table.AddRow(new Text(finding.Code), new Text(finding.Subject), new Text(finding.Message));
        return table;
    }

    private static Table Gaps(ResultTable<RepresentationGap> gaps)
    {
        Table table = Lines("Women in", "Observed", "Benchmark", "Gap, points", "Chance alone would allow");
        table.Columns[3].Alignment = Justify.Right;
        foreach (RepresentationGap gap in gaps)
        {
            table.AddRow(
                new Text(gap.Observed.BodyName),
                new Text(gap.Observed.ToString()),
                new Text($"{gap.BenchmarkShare} of {gap.Benchmark}"),
                new Text(Points(gap)),
                new Text(gap.ChanceAlone is ExactBinomial chance
                    ? $"{new Share(chance.CompatibleShares.Low)} to {new Share(chance.CompatibleShares.High)}, " +
                      $"p {Probability(chance.PValue)}"
                    : gap.NoTest!.Sentence));
        }

        return table;
    }

    private static string Points(RepresentationGap gap) => gap.Gap.Status switch
    {
        ResultStatus.Available => new PercentagePoints(gap.Gap.Value!.Value).ToString(),
        ResultStatus.Bounded => "at least " + new PercentagePoints(gap.Gap.LowBound!.Value),
        _ => "none",
    };

    private static string Probability(double p) =>
        p.ToString(p < 0.001 ? "0.0e-0" : "0.###", CultureInfo.InvariantCulture);

    private static Table Sources(Explanation explanation)
    {
        Table table = Lines("Work", "Place", "What it says, in our words");
        foreach (ExplainedSource source in explanation.Sources)
        {
            table.AddRow(
                new Text(source.Reference.Title),
                new Text(source.Locator.Place ?? "the whole work"),
                new Text(source.Locator.Remark ?? ""));
        }

        return table;
    }

    private static Table Lines(params string[] headers)
    {
        Table table = new() { Border = TableBorder.Simple, Expand = true };
        table.AddColumns([.. headers.Select(header => new TableColumn(new Text(header)))]);
        return table;
    }
}
