using PolicingReform;
using PolicingReform.Formats;
using PolicingReform.Surveys;
using Spectre.Console;

namespace Analyst;

/// <summary>
/// The CSV file of a survey, or standard input; where somebody watches, reading it shows its progress.
/// </summary>
internal sealed class DataFile(string path, Terminal terminal)
{
    private const int MostProblems = 20;

    private bool IsStandardInput => path == "-";

    /// <summary>What messages call it.</summary>
    public string Name => IsStandardInput ? "standard input" : path;

    /// <exception cref="InputException">The file does not hold such data.</exception>
    public async Task<SurveyData> ReadAsync(
        ValueList<SurveyColumn> columns, Exposure exposure, CancellationToken cancellationToken)
    {
        CsvSurveyOptions options = new() { Exposure = exposure, MaximumProblems = MostProblems };
        try
        {
            return terminal.ShowsProgress
                ? await WatchedAsync(columns, options, cancellationToken).ConfigureAwait(false)
                : await ReadAsync(columns, options, null, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidCsvException wrong)
        {
            throw new InputException(
            [
                .. wrong.Problems.Select(problem => problem.ToString()),
                .. wrong.Problems.Count == MostProblems
                    ? [$"{Name}: reading stopped after {MostProblems} problems; mend these first."]
                    : Array.Empty<string>(),
            ]);
        }
        catch (IOException)
        {
            throw new InputException($"{Name}: it could not be read to its end; check its disk or network.");
        }
    }

    private async Task<SurveyData> ReadAsync(
        ValueList<SurveyColumn> columns, CsvSurveyOptions options, IProgress<CsvProgress>? progress,
        CancellationToken cancellationToken)
    {
        if (!IsStandardInput)
            return await CsvSurvey.ReadAsync(path, columns, options, progress, cancellationToken).ConfigureAwait(false);
        Stream input = terminal.Input();
        await using (input.ConfigureAwait(false))
        {
            return await CsvSurvey
                .ReadAsync(input, Name, columns, options, progress, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private Task<SurveyData> WatchedAsync(
        ValueList<SurveyColumn> columns, CsvSurveyOptions options, CancellationToken cancellationToken) =>
        terminal.OpenErrorConsole().Progress().AutoClear(true).StartAsync(context =>
        {
            ProgressTask task = context.AddTask($"Reading {Markup.Escape(Printable.Line(Name))}");
            return ReadAsync(columns, options, new ReadingProgress(task), cancellationToken);
        });

    // Not System.Progress: that tells later, on another thread, and so after the bar is gone.
    private sealed class ReadingProgress(ProgressTask task) : IProgress<CsvProgress>
    {
        public void Report(CsvProgress value)
        {
            task.IsIndeterminate = value.TotalBytes is null;
            task.MaxValue = value.TotalBytes ?? 1;
            task.Value = value.TotalBytes is null ? 0 : value.BytesRead;
        }
    }
}
