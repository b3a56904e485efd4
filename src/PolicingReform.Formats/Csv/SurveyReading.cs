using PolicingReform.Surveys;

namespace PolicingReform.Formats;

/// <summary>One reading of survey data from a file.</summary>
internal sealed class SurveyReading(string file, ValueList<SurveyColumn> columns, CsvSurveyOptions options)
{
    private const int RowsBetweenChecks = 1024;

    /// <summary>Reads a stream to its end.</summary>
    public async Task<SurveyData> ReadAsync(
        Stream stream, IProgress<CsvProgress>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ProgressSteps steps = new(progress, stream.CanSeek ? Known(stream.Length - stream.Position) : null);
        ProblemList problems = new(file, options.MaximumProblems);
        (CsvRecords records, CsvHeader header) = await CsvRecords
            .OpenAsync(stream, file, options, problems, cancellationToken)
            .ConfigureAwait(false);
        await using (records.ConfigureAwait(false))
        {
            SurveyRows rows = SurveyRows.Over(records, header, columns, options.Exposure, problems);
            while (!problems.IsOver && await records.NextAsync(cancellationToken).ConfigureAwait(false))
            {
                rows.Add();
                if (records.Rows % RowsBetweenChecks == 0)
                    cancellationToken.ThrowIfCancellationRequested();
                steps.At(records.BytesBefore, records.Rows);
            }

            if (records.Rows == 0 && problems.IsEmpty)
            {
                problems.Add(
                    header.Line, null,
                    "the file names columns and holds no respondents; a line a respondent must follow.");
            }

            if (!problems.IsEmpty)
                throw problems.ToException();
            steps.AtEnd(records.BytesRead, records.Rows);
            return rows.Build();
        }
    }

    // What a device or a pipe calls its length is 0.
    private static long? Known(long length) => length > 0 ? length : null;
}
