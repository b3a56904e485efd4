using System.CommandLine;
using PolicingReform;
using PolicingReform.Formats;
using Spectre.Console;

namespace Analyst;

/// <summary><c>gap</c>: how the shares of groups in units of a force differ from those of a benchmark.</summary>
internal static class GapCommand
{
    private const string Description =
        "Gaps between the shares of groups in a force and in a benchmark, and indices over all groups of each unit. " +
        "Rows state every group of a unit, with 0 where it has nobody. --csv holds the gaps; the indices of units " +
        "stand in the table, the page and --json.";

    private const string Example =
        "gap police.csv --unit governorate --group religion --observed officers --benchmark residents --exposure " +
        "published";

    public static Command Create(Terminal terminal)
    {
        GapArguments options = new();
        ExampleCommand command = new("gap", Description, Example);
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            GapRequest request = options.Read(parsed);
            OutputChoice output = options.Output.Read(parsed, request.Data);
            await RunAsync(request, output, terminal, cancellationToken).ConfigureAwait(false);
            return 0;
        });
        return command;
    }

    private static async Task RunAsync(
        GapRequest request, OutputChoice output, Terminal terminal, CancellationToken cancellationToken)
    {
        DataFile file = new(request.Data, terminal);
        CsvTable table = await file.ReadTableAsync(request.Columns, cancellationToken).ConfigureAwait(false);
        GapUnit[] units = GapUnits.Of(table, request);
        GapAnswer answer = GapEstimation.Run(units, Path.GetFileName(file.Name), request, cancellationToken);
        // Gaps come in the order of the units and their rows.
        IEnumerable<string?> labels = units.SelectMany(unit => unit.Lines.Select(_ => unit.Label));
        GapRow[] rows = [.. answer.Gaps.Zip(labels, (gap, unit) => GapRow.From(gap, unit, request.Basis))];
        List<(string, string)> files = [];
        if (output.Csv is string csv)
            files.Add((csv, CsvRows.Write(GapRow.Header, rows.Select(row => row.Fields()))));
        if (output.Html is string html)
            files.Add((html, Page(request, answer, file.Name)));
        cancellationToken.ThrowIfCancellationRequested();
        OutputFiles.Write(files);
        if (output.Json)
        {
            GapUnitRow[] unitRows =
                [.. answer.Indices.Zip(units, (indices, unit) => GapUnitRow.From(indices, unit.Label))];
            ReportJson.Write(
                terminal,
                new GapReport("gap", rows, unitRows, [.. answer.OfTables, .. answer.OfInput]),
                ReportJson.Context.GapReport);
            return;
        }

        IAnsiConsole console = terminal.OpenConsole();
        GapTables.Write(console, request, answer);
        foreach ((string path, _) in files)
            console.WriteLine($"Written: {path}");
    }

    private static string Page(GapRequest request, GapAnswer answer, string file) => HtmlPage.Render(
        $"{request.Group} against {request.Benchmark.Name}",
        $"Gaps from {file}; intervals and what chance alone allows at {request.Settings.ConfidenceLevel}.",
        [
            new PageSection("Gaps")
            {
                Paragraphs = [.. answer.OfInput.Select(note => note.Message)],
                Result = answer.Gaps,
                ShowsPicture = true,
            },
            new PageSection("As ratios") { Result = answer.Gaps.RatioPlot(), ShowsPicture = true, ShowsTable = false },
            .. answer.Indices.Count > 1
                ? new[]
                {
                    new PageSection("Unit by unit")
                    {
                        Result = answer.Gaps.SmallMultiples(),
                        ShowsPicture = true,
                        ShowsTable = false,
                    },
                }
                : [],
            new PageSection("Indices over all groups") { Result = answer.Indices, ShowsPicture = true },
        ]);
}
