namespace PolicingReform.Formats;

/// <summary>
/// The records of a CSV file as texts, each with its line: for small tables, such as counts of groups, whose readers
/// check more than a column at a time.
/// </summary>
/// <remarks>
/// The form of the file is that of <see cref="CsvSurvey"/>, and the structure is checked alike. An empty text and
/// <c>NA</c> are missing. The whole table is held in memory.
/// </remarks>
public sealed class CsvTable
{
    private CsvTable(string name, ValueList<CsvTableRow> rows) => (Name, Rows) = (name, rows);

    /// <summary>What messages call the file.</summary>
    public string Name { get; }

    /// <summary>The records, at least one, in the order of the file.</summary>
    public ValueList<CsvTableRow> Rows { get; }

    /// <summary>Returns the table that a file holds.</summary>
    /// <param name="path">The file; messages name it as it is written here.</param>
    /// <param name="columns">The columns to read, at least one.</param>
    /// <param name="options">How to read; the exposure has no effect.</param>
    /// <param name="progress">Is told as by <see cref="CsvSurvey"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidCsvException">
    /// The file does not exist, cannot be opened, lacks a column or a record, or is no CSV; the exception holds every
    /// problem, up to the maximum of the options.
    /// </exception>
    /// <exception cref="ArgumentException">The path is empty or there is no column.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    /// <exception cref="IOException">The file was opened, and its disk or network failed.</exception>
    public static async Task<CsvTable> ReadAsync(
        string path, ValueList<string> columns, CsvSurveyOptions? options = null,
        IProgress<CsvProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        cancellationToken.ThrowIfCancellationRequested();
        FileStream stream = SurveyFile.Open(path);
        await using (stream.ConfigureAwait(false))
        {
            return await ReadAsync(stream, path, columns, options, progress, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <summary>Returns the table that a stream holds.</summary>
    /// <param name="stream">The stream, read from where it stands to its end and left open.</param>
    /// <param name="name">What messages call it, for example <c>standard input</c>.</param>
    /// <param name="columns">The columns to read, at least one.</param>
    /// <param name="options">How to read; the exposure has no effect.</param>
    /// <param name="progress">Is told as by <see cref="CsvSurvey"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidCsvException">
    /// The stream lacks a column or a record, or is no CSV; the exception holds every problem, up to the maximum of
    /// the options.
    /// </exception>
    /// <exception cref="ArgumentException">The name is empty or there is no column.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static async Task<CsvTable> ReadAsync(
        Stream stream, string name, ValueList<string> columns, CsvSurveyOptions? options = null,
        IProgress<CsvProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0)
            throw new ArgumentException("columns was empty; name at least one.", nameof(columns));
        CsvSurveyOptions chosen = options ?? CsvSurveyOptions.Default;
        ProgressSteps steps = new(progress, stream is { CanSeek: true, Length: > 0 } ? stream.Length : null);
        ProblemList problems = new(name, chosen.MaximumProblems);
        (CsvRecords records, CsvHeader header) = await CsvRecords
            .OpenAsync(stream, name, chosen, problems, cancellationToken)
            .ConfigureAwait(false);
        await using (records.ConfigureAwait(false))
        {
            string[] distinct = [.. columns.Distinct(StringComparer.Ordinal)];
            header.AddUnknown([.. distinct.Where(column => header.Place(column) is null)], problems);
            (string Column, int Place)[] places =
            [
                .. distinct.Where(column => header.Place(column) is not null)
                    .Select(column => (column, header.Place(column)!.Value)),
            ];
            List<CsvTableRow> rows = [];
            while (!problems.IsOver && await records.NextAsync(cancellationToken).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (records.HasFieldsOf(header))
                    rows.Add(CsvTableRow.Of(records, places));
                steps.At(records.BytesBefore, records.Rows);
            }

            if (records.Rows == 0 && problems.IsEmpty)
                problems.Add(header.Line, null, "the file names columns and holds no rows; add at least one.");
            if (!problems.IsEmpty)
                throw problems.ToException();
            steps.AtEnd(records.BytesRead, records.Rows);
            return new CsvTable(name, [.. rows]);
        }
    }

    /// <summary>Returns the name and how many records there are.</summary>
    public override string ToString() => $"{Name}: {Spoken.Count(Rows.Count, "row")}";
}
