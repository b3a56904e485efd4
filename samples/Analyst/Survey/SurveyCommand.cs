using System.CommandLine;
using PolicingReform;
using PolicingReform.Formats;
using PolicingReform.Surveys;
using Spectre.Console;

namespace Analyst;

/// <summary><c>survey</c>: estimates from the data of a survey, by its design.</summary>
internal static class SurveyCommand
{
    private const string Description =
        "Estimates from a survey by its design: means, totals, shares, ratios, quantiles, counts and indices.";

    private const string Example =
        "survey poll.csv --items q1,q2,q3 --range 0,10 --by site --strata governorate --psu psu --weight w --rake " +
        "census.csv --replicates jackknife";

    public static Command Create(Terminal terminal)
    {
        SurveyOptions options = new();
        ExampleCommand command = new("survey", Description, Example);
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            SurveyRequest request = options.Read(parsed);
            string[] inputs = request.Weighting is { File: string margins } ? [request.Data, margins] : [request.Data];
            OutputChoice output = options.Output.Read(parsed, inputs);
            await RunAsync(request, output, terminal, cancellationToken).ConfigureAwait(false);
            return 0;
        });
        return command;
    }

    private static async Task RunAsync(
        SurveyRequest request, OutputChoice output, Terminal terminal, CancellationToken cancellationToken)
    {
        DataFile file = new(request.Data, terminal);
        (SurveyColumns columns, SurveyMargins? margins) =
            await ColumnsAsync(request, file, terminal, cancellationToken).ConfigureAwait(false);
        SurveyData data = await file
            .ReadAsync(columns.All, request.Exposure, cancellationToken)
            .ConfigureAwait(false);
        Answer answer = SurveyEstimation.Run(request, columns, margins, data, file.Name);
        Note[] notes = NoteCodes.Of([.. answer.Notes, .. answer.OwnNotes]);
        SurveyRow[] rows = [.. answer.Rows.Select(row => SurveyRow.From(row, request))];
        List<(string, string)> files = [];
        if (output.Csv is string csv)
            files.Add((csv, CsvRows.Write(SurveyRow.Header(request), rows.Select(row => row.Fields(request)))));
        if (output.Html is string html)
            files.Add((html, Page(request, answer, file.Name)));
        cancellationToken.ThrowIfCancellationRequested();
        OutputFiles.Write(files);
        if (output.Json)
        {
            ReportJson.Write(
                terminal, new Report<SurveyRow>("survey", rows, notes), ReportJson.Context.SurveyReport);
            return;
        }

        IAnsiConsole console = terminal.OpenConsole();
        SurveyTable.Write(console, request, answer, notes);
        foreach ((string path, _) in files)
            console.WriteLine($"Written: {path}");
    }

    // Which columns there are decides what a margin crosses and which weights belong to replicates.
    private static async Task<(SurveyColumns Columns, SurveyMargins? Margins)> ColumnsAsync(
        SurveyRequest request, DataFile file, Terminal terminal, CancellationToken cancellationToken)
    {
        bool hasColumns = request.Replicates?.Kind == ReplicateKind.Columns;
        if (request.Weighting is null && !hasColumns)
            return (new SurveyColumns(request, [], []), null);
        ValueList<string> names = await file.ReadNamesAsync(cancellationToken).ConfigureAwait(false);
        SurveyMargins? margins = null;
        if (request.Weighting is WeightingChoice weighting)
        {
            CsvTable table = await new DataFile(weighting.File, terminal)
                .ReadTableAsync(MarginReader.Fields, cancellationToken)
                .ConfigureAwait(false);
            margins = MarginReader.Read(table, weighting, names, file.Name);
        }

        IReadOnlyList<string> crossed = margins?.Columns ?? [];
        IReadOnlyList<string> replicates = hasColumns
            ? request.Replicates!.Columns(names, [.. request.Columns, .. crossed], file.Name)
            : [];
        return (new SurveyColumns(request, crossed, replicates), margins);
    }

    private static string Page(SurveyRequest request, Answer answer, string file) => HtmlPage.Render(
        request.Title,
        $"Estimates from {file}, by the design of its sample; intervals at {request.Settings.ConfidenceLevel}.",
        [
            new PageSection("Estimates")
            {
                Paragraphs = answer.OwnNotes,
                Result = answer.Result,
                ShowsPicture = true,
            },
        ]);
}
