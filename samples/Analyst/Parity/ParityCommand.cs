using System.CommandLine;
using PolicingReform;
using Spectre.Console;

namespace Analyst;

/// <summary><c>parity</c>: when a group's share reaches a target, under scenarios of leaving and hiring.</summary>
internal static class ParityCommand
{
    private const string Description =
        "When the share of a group in a force reaches a target, given rates of leaving and hiring. A scenario says " +
        "what follows from its rates and is no forecast: compare several. --csv holds the years; when the target is " +
        "reached stands in the table, the page and --json.";

    private const string Example =
        "parity --current 1050 --size 35000 --hires 2000 --hire-share 0.15 --attrition 0.04,0.06 --target 0.08 " +
        "--years 30";

    public static Command Create(Terminal terminal)
    {
        ParityArguments options = new();
        ExampleCommand command = new("parity", Description, Example);
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ParityRequest request = options.Read(parsed, terminal.Clock);
            OutputChoice output = options.Output.Read(parsed, request.File ?? "-");
            await RunAsync(request, output, terminal, cancellationToken).ConfigureAwait(false);
            return 0;
        });
        return command;
    }

    private static async Task RunAsync(
        ParityRequest request, OutputChoice output, Terminal terminal, CancellationToken cancellationToken)
    {
        ParityInput[] inputs = await InputsAsync(request, terminal, cancellationToken).ConfigureAwait(false);
        ParityAnswer answer = ParityProjecting.Run(inputs, request, terminal, cancellationToken);
        ParityRow[] rows =
        [
            .. answer.Projections.SelectMany(each => each.Years.Select(year => ParityRow.From(each, year))),
        ];
        List<(string, string)> files = [];
        if (output.Csv is string csv)
            files.Add((csv, CsvRows.Write(ParityRow.Header, rows.Select(row => row.Fields()))));
        if (output.Html is string html)
            files.Add((html, Page(answer)));
        cancellationToken.ThrowIfCancellationRequested();
        OutputFiles.Write(files);
        if (output.Json)
        {
            ReportJson.Write(
                terminal,
                new ParityReport("parity", rows, [.. answer.Projections.Select(ParityScenarioRow.From)], answer.Notes),
                ReportJson.Context.ParityReport);
            return;
        }

        IAnsiConsole console = terminal.OpenConsole();
        ParityTables.Write(console, answer);
        foreach ((string path, _) in files)
            console.WriteLine($"Written: {path}");
    }

    private static async Task<ParityInput[]> InputsAsync(
        ParityRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        if (request.Stated is ParityInput stated)
            return [stated];
        DataFile file = new(request.File!, terminal);
        return ParityFile.Read(
            await file.ReadTableAsync(ParityFile.Columns, cancellationToken).ConfigureAwait(false), request);
    }

    // The chart stands with what compares: all scenarios on one scale, or each by itself where they start apart.
    private static string Page(ParityAnswer answer) => HtmlPage.Render(
        $"When the share of {answer.Projections[0].Group} reaches its target",
        "What follows from the rates of each scenario, and not that they will hold: it is no forecast.",
        [
            .. answer.Results.Select((each, i) => new PageSection(each.Heading)
            {
                Paragraphs = i == 0 ? [.. answer.Notes.Select(note => note.Message)] : [],
                Result = each.Result,
                ShowsPicture = answer.Results[0].Result is not ResultTable || i == 0,
            }),
        ]);
}
