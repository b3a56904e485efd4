using PolicingReform.Surveys;

namespace PolicingReform.Formats;

/// <summary>Reads survey data from CSV files: the data, or every problem at once.</summary>
/// <remarks>
/// <para>
/// The form is RFC 4180: UTF-8 with or without byte order mark; a header that names every column, each name once;
/// records as long as the header; <c>LF</c>, <c>CRLF</c> or <c>CR</c> at the end of a line, the last one optional; a
/// text in quotation marks may hold delimiters, line breaks and doubled quotation marks. The delimiter is the one of
/// comma, semicolon and tab that occurs most in the header outside quotation marks. Blank lines are skipped: in a file
/// of one column a missing value is written <c>NA</c> or <c>""</c>. Nothing is trimmed, in names neither.
/// </para>
/// <para>
/// Only the columns asked for are read. Where the header lacks some, the others are read nevertheless, so that their
/// problems are told too. Files are read as a stream: memory holds the data and one record.
/// </para>
/// </remarks>
public static class CsvSurvey
{
    /// <summary>Returns the survey data that a file holds.</summary>
    /// <param name="path">The file; messages name it as it is written here.</param>
    /// <param name="columns">The columns to read, in any order; names are unique.</param>
    /// <param name="options">How to read. Default: <see cref="CsvSurveyOptions.Default"/>.</param>
    /// <param name="progress">
    /// Is told every hundredth of a file whose size is known, every 65,536 records of another, and at the end of data
    /// without problems.
    /// </param>
    /// <param name="cancellationToken">Ends the reading, at the latest 1,024 records after it is cancelled.</param>
    /// <exception cref="InvalidCsvException">
    /// The file does not exist, cannot be opened or does not hold such data; the exception holds every problem, up to
    /// the maximum of the options.
    /// </exception>
    /// <exception cref="ArgumentException">The path is empty, there is no column, or two bear one name.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    /// <exception cref="IOException">The file was opened, and its disk or network failed.</exception>
    public static Task<SurveyData> ReadAsync(
        string path, ValueList<SurveyColumn> columns, CsvSurveyOptions? options = null,
        IProgress<CsvProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        RequireText(path, nameof(path));
        SurveyReading reading = Reading(path, columns, options);
        return FromFileAsync();

        async Task<SurveyData> FromFileAsync()
        {
            cancellationToken.ThrowIfCancellationRequested();
            FileStream stream = SurveyFile.Open(path);
            await using (stream.ConfigureAwait(false))
                return await reading.ReadAsync(stream, progress, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Returns the survey data that a stream holds.</summary>
    /// <param name="stream">The stream, read from where it stands to its end and left open.</param>
    /// <param name="name">What messages call it, for example <c>standard input</c>.</param>
    /// <param name="columns">The columns to read, in any order; names are unique.</param>
    /// <param name="options">How to read. Default: <see cref="CsvSurveyOptions.Default"/>.</param>
    /// <param name="progress">
    /// Is told every hundredth of a stream whose size is known, every 65,536 records of another, and at the end of data
    /// without problems.
    /// </param>
    /// <param name="cancellationToken">Ends the reading, at the latest 1,024 records after it is cancelled.</param>
    /// <exception cref="InvalidCsvException">
    /// The stream does not hold such data; the exception holds every problem, up to the maximum of the options.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// The stream cannot be read, the name is empty, there is no column, or two bear one name.
    /// </exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Task<SurveyData> ReadAsync(
        Stream stream, string name, ValueList<SurveyColumn> columns, CsvSurveyOptions? options = null,
        IProgress<CsvProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        RequireReadable(stream);
        RequireText(name, nameof(name));
        return Reading(name, columns, options).ReadAsync(stream, progress, cancellationToken);
    }

    /// <summary>Returns the names of a file's columns, in their order.</summary>
    /// <param name="path">The file; messages name it as it is written here.</param>
    /// <param name="options">How to read. Default: <see cref="CsvSurveyOptions.Default"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidCsvException">
    /// The file does not exist, cannot be opened, is empty, or has a column without a name or a name twice.
    /// </exception>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Task<ValueList<string>> ReadHeaderAsync(
        string path, CsvSurveyOptions? options = null, CancellationToken cancellationToken = default)
    {
        RequireText(path, nameof(path));
        return FromFileAsync();

        async Task<ValueList<string>> FromFileAsync()
        {
            cancellationToken.ThrowIfCancellationRequested();
            FileStream stream = SurveyFile.Open(path);
            await using (stream.ConfigureAwait(false))
                return await ReadHeaderAsync(stream, path, options, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Returns the names of the columns that a stream begins with, in their order.</summary>
    /// <param name="stream">
    /// The stream, left open and somewhere behind its header: who means to read the data too must be able to go back.
    /// </param>
    /// <param name="name">What messages call it, for example <c>standard input</c>.</param>
    /// <param name="options">How to read. Default: <see cref="CsvSurveyOptions.Default"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidCsvException">
    /// The stream is empty, or has a column without a name or a name twice.
    /// </exception>
    /// <exception cref="ArgumentException">The stream cannot be read or the name is empty.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Task<ValueList<string>> ReadHeaderAsync(
        Stream stream, string name, CsvSurveyOptions? options = null, CancellationToken cancellationToken = default)
    {
        RequireReadable(stream);
        RequireText(name, nameof(name));
        return FromStreamAsync(options ?? CsvSurveyOptions.Default);

        async Task<ValueList<string>> FromStreamAsync(CsvSurveyOptions chosen)
        {
            ProblemList problems = new(name, chosen.MaximumProblems);
            (CsvRecords records, CsvHeader header) = await CsvRecords
                .OpenAsync(stream, name, chosen, problems, cancellationToken)
                .ConfigureAwait(false);
            await records.DisposeAsync().ConfigureAwait(false);
            return problems.IsEmpty ? header.Names : throw problems.ToException();
        }
    }

    private static SurveyReading Reading(string file, ValueList<SurveyColumn> columns, CsvSurveyOptions? options)
    {
        CsvSurveyOptions chosen = options ?? CsvSurveyOptions.Default;
        // The builder knows what columns data may have, and says so before a file is opened.
        _ = new SurveyDataBuilder(columns, chosen.Exposure);
        return new SurveyReading(file, columns, chosen);
    }

    private static void RequireReadable(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
            throw new ArgumentException("stream cannot be read; a stream that is open is required.", nameof(stream));
    }

    private static void RequireText(string value, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(value, parameterName);
        if (string.IsNullOrWhiteSpace(value))
            throw new ArgumentException($"{parameterName} was empty; a text is required.", parameterName);
    }
}
