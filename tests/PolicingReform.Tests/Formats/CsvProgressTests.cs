using System.Text;
using PolicingReform.Formats;
using static PolicingReform.Tests.Formats.CsvText;

namespace PolicingReform.Tests.Formats;

public class CsvProgressTests
{
    private const string Record = "Hit,1.5,7\n";

    [Fact]
    public async Task File_OfKnownSize_IsReportedByTheHundredthAndAtItsEnd()
    {
        byte[] bytes = Bytes(200_000);
        List<CsvProgress> reports = await ReportsAsync(new MemoryStream(bytes));
        Assert.Equal(101, reports.Count);
        Assert.Equal(new CsvProgress(20_000, 2_000_010, 2_000), reports[0]);
        Assert.Equal(new CsvProgress(2_000_010, 2_000_010, 200_000), reports[^1]);
        AssertRising(reports);
    }

    [Fact]
    public async Task File_OfUnknownSize_IsReportedEvery65536RecordsAndAtItsEnd()
    {
        List<CsvProgress> reports = await ReportsAsync(new DribblingStream(Bytes(150_000)));
        Assert.Equal(
            [
                new CsvProgress(655_360, null, 65_536),
                new CsvProgress(1_310_720, null, 131_072),
                new CsvProgress(1_500_010, null, 150_000),
            ],
            reports);
    }

    [Fact]
    public async Task ByteOrderMark_AndTheRecordsWithout_AreTheWholeSize()
    {
        List<CsvProgress> reports = await ReportsAsync(
            new MemoryStream(Encoding.UTF8.GetBytes("\uFEFFsite,w,q1\nHit,1,7\n\n")));
        Assert.Equal([new CsvProgress(13, 22, 1), new CsvProgress(22, 22, 1)], reports);
    }

    [Fact]
    public async Task Stream_ThatStandsBehindItsBeginning_IsCountedFromThere()
    {
        MemoryStream stream = new("skipped\nsite,w,q1\nHit,1,7\n"u8.ToArray()) { Position = 8 };
        Assert.Equal(new CsvProgress(18, 18, 1), (await ReportsAsync(stream))[^1]);
    }

    private static byte[] Bytes(int records) =>
        Encoding.UTF8.GetBytes("site,w,q1\n" + string.Concat(Enumerable.Repeat(Record, records)));

    private static async Task<List<CsvProgress>> ReportsAsync(Stream stream)
    {
        List<CsvProgress> reports = [];
        await CsvSurvey.ReadAsync(stream, "poll.csv", Columns, progress: new Listener(reports.Add));
        return reports;
    }

    private static void AssertRising(List<CsvProgress> reports) =>
        Assert.All(
            reports.Zip(reports.Skip(1)),
            pair => Assert.True(pair.First.BytesRead < pair.Second.BytesRead && pair.First.Rows <= pair.Second.Rows));
}
