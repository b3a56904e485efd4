using System.Text;
using PolicingReform.Formats;
using static PolicingReform.Tests.Formats.CsvText;

namespace PolicingReform.Tests.Formats;

public class CsvCancellationTests
{
    [Fact]
    public async Task Token_CancelledBefore_ReadsNothing()
    {
        using TemporaryFile file = new("broken");
        using MemoryStream stream = new("broken"u8.ToArray());
        CancellationToken cancelled = new(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => CsvSurvey.ReadAsync(file.Path, Columns, cancellationToken: cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => CsvSurvey.ReadHeaderAsync(file.Path, cancellationToken: cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => CsvSurvey.ReadAsync(stream, "poll.csv", Columns, cancellationToken: cancelled));
        Assert.Equal(0, stream.Position);
    }

    [Fact]
    public async Task Token_CancelledMidway_EndsTheReadingWithin1024Records()
    {
        using CancellationTokenSource source = new();
        byte[] bytes = Encoding.UTF8.GetBytes("site,w,q1\n" + string.Concat(Enumerable.Repeat("Hit,1,7\n", 100_000)));
        long last = 0;
        Listener listener = new(progress =>
        {
            last = progress.Rows;
            if (last >= 50_000)
                source.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => CsvSurvey.ReadAsync(new MemoryStream(bytes), "poll.csv", Columns, null, listener, source.Token));
        Assert.InRange(last, 50_000, 52_100);
    }
}
