namespace PolicingReform.Formats;

/// <summary>
/// Reports progress every hundredth of a file whose size is known and every 65,536 records of another, and at the end.
/// </summary>
internal sealed class ProgressSteps(IProgress<CsvProgress>? progress, long? total)
{
    private const int Rows = 65_536;

    private readonly long _step = total is long bytes ? Math.Max(1, bytes / 100) : Rows;
    private long _next = total is long all ? Math.Max(1, all / 100) : Rows;

    /// <summary>Reports what was read, if it is time to.</summary>
    public void At(long bytes, long rows)
    {
        long reached = total is null ? rows : bytes;
        if (progress is null || reached < _next)
            return;
        _next = reached + _step;
        Report(bytes, rows);
    }

    /// <summary>Reports that everything was read.</summary>
    public void AtEnd(long bytes, long rows) => Report(bytes, rows);

    // A file may grow while it is read.
    private void Report(long bytes, long rows) =>
        progress?.Report(new CsvProgress(bytes, total is long all ? Math.Max(all, bytes) : null, rows));
}
