using System.CommandLine;
using PolicingReform;
using PolicingReform.Surveys;
using Spectre.Console;

namespace Analyst;

/// <summary><c>survey</c>: estimates from the data of a survey, by its design.</summary>
internal static class SurveyCommand
{
    private const string Description =
        "Estimates from a survey by its design: means, totals, shares, ratios, quantiles, counts and indices.";

    private const string Example =
        "survey poll.csv --items q1,q2,q3 --range 0,10 --by site --strata governorate --psu psu --weight w";

    public static Command Create(Terminal terminal)
    {
        SurveyOptions options = new();
        ExampleCommand command = new("survey", Description, Example);
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            SurveyRequest request = options.Read(parsed);
            OutputChoice output = options.Output.Read(parsed, request.Data);
            await RunAsync(request, output, terminal, cancellationToken).ConfigureAwait(false);
            return 0;
        });
        return command;
    }

    private static async Task RunAsync(
        SurveyRequest request, OutputChoice output, Terminal terminal, CancellationToken cancellationToken)
    {
        SurveyColumns columns = new(request);
        DataFile file = new(request.Data, terminal);
        SurveyData data = await file
            .ReadAsync(columns.All, request.Exposure, cancellationToken)
            .ConfigureAwait(false);
        Answer answer = SurveyEstimation.Run(request, columns, data, file.Name);
        Note[] notes = NoteCodes.Of(answer.Notes);
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

    private static string Page(SurveyRequest request, Answer answer, string file) => HtmlPage.Render(
        request.Title,
        $"Estimates from {file}, by the design of its sample; intervals at {request.Settings.ConfidenceLevel}.",
        [new PageSection("Estimates") { Result = answer.Result, ShowsPicture = true }]);
}
