using System.Buffers;
using System.IO.Pipelines;
using PolicingReform;
using PolicingReform.Formats;
using PolicingReform.Surveys;
using Spectre.Console;

namespace Analyst;

/// <summary>
/// The CSV file that a command reads, or standard input; where somebody watches, reading it shows its progress.
/// </summary>
internal sealed class DataFile(string path, Terminal terminal)
{
    /// <summary>How many problems are told at once.</summary>
    public const int MostProblems = 20;

    // The header is a record, and no record is longer.
    private const int LongestHeader = 4 * 1024 * 1024;

    private static readonly CsvSurveyOptions Options = new() { MaximumProblems = MostProblems };

    // Standard input, once its header was looked at: it gives what was read for that again.
    private PipeReader? _opened;

    private bool IsStandardInput => path == "-";

    /// <summary>What messages call it.</summary>
    public string Name => IsStandardInput ? "standard input" : path;

    /// <summary>Reads the names of the columns, before what is read of them can be said.</summary>
    /// <exception cref="InputException">The file has no such header.</exception>
    public Task<ValueList<string>> ReadNamesAsync(CancellationToken cancellationToken)
    {
        return ToldAsync<ValueList<string>>(IsStandardInput ? OfInputAsync : OfFileAsync);

        Task<ValueList<string>> OfFileAsync() => CsvSurvey.ReadHeaderAsync(path, Options, cancellationToken);

        async Task<ValueList<string>> OfInputAsync()
        {
            _opened = PipeReader.Create(terminal.Input());
            ReadResult head = await _opened.ReadAtLeastAsync(LongestHeader, cancellationToken).ConfigureAwait(false);
            using MemoryStream copy = new(head.Buffer.ToArray());
            _opened.AdvanceTo(head.Buffer.Start);
            return await CsvSurvey.ReadHeaderAsync(copy, Name, Options, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the respondents of a survey.</summary>
    /// <exception cref="InputException">The file does not hold such data.</exception>
    public Task<SurveyData> ReadAsync(
        ValueList<SurveyColumn> columns, Exposure exposure, CancellationToken cancellationToken)
    {
        CsvSurveyOptions options = Options with { Exposure = exposure };
        return ReadAsync(
            progress => CsvSurvey.ReadAsync(path, columns, options, progress, cancellationToken),
            (input, progress) => CsvSurvey.ReadAsync(input, Name, columns, options, progress, cancellationToken));
    }

    /// <summary>Reads a small table, whose rows keep their lines.</summary>
    /// <exception cref="InputException">The file does not hold such a table.</exception>
    public Task<CsvTable> ReadTableAsync(ValueList<string> columns, CancellationToken cancellationToken) => ReadAsync(
        progress => CsvTable.ReadAsync(path, columns, Options, progress, cancellationToken),
        (input, progress) => CsvTable.ReadAsync(input, Name, columns, Options, progress, cancellationToken));

    private Task<T> ReadAsync<T>(
        Func<IProgress<CsvProgress>?, Task<T>> fromFile, Func<Stream, IProgress<CsvProgress>?, Task<T>> fromStream)
    {
        return ToldAsync(() => terminal.ShowsProgress ? WatchedAsync(OnceAsync) : OnceAsync(null));

        async Task<T> OnceAsync(IProgress<CsvProgress>? progress)
        {
            if (!IsStandardInput)
                return await fromFile(progress).ConfigureAwait(false);
            Stream input = _opened?.AsStream() ?? terminal.Input();
            await using (input.ConfigureAwait(false))
                return await fromStream(input, progress).ConfigureAwait(false);
        }
    }

    private async Task<T> ToldAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
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

    private Task<T> WatchedAsync<T>(Func<IProgress<CsvProgress>?, Task<T>> read) =>
        terminal.OpenErrorConsole().Progress().AutoClear(true).StartAsync(context =>
        {
            ProgressTask task = context.AddTask($"Reading {Markup.Escape(Printable.Line(Name))}");
            return read(new ReadingProgress(task));
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
