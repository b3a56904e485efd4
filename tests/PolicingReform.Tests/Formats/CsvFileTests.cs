using PolicingReform.Formats;
using PolicingReform.Surveys;
using static PolicingReform.Tests.Formats.CsvText;

namespace PolicingReform.Tests.Formats;

public class CsvFileTests
{
    [Fact]
    public async Task File_OnDisk_IsRead()
    {
        using TemporaryFile file = new("site,w,q1\nHit,1.5,7\n");
        Assert.Equal("1.5", Cells(await CsvSurvey.ReadAsync(file.Path, Columns), "w"));
    }

    [Fact]
    public async Task File_ThatDoesNotExist_SaysSo()
    {
        string path = Path.Combine(Path.GetTempPath(), "no-such-folder", "poll.csv");
        InvalidCsvException thrown =
            await Assert.ThrowsAsync<InvalidCsvException>(() => CsvSurvey.ReadAsync(path, Columns));
        Assert.Equal($"{path}: the file does not exist; check its name and its folder.", thrown.Message);
    }

    [Fact]
    public async Task Folder_InPlaceOfAFile_SaysSo()
    {
        string path = Path.GetTempPath();
        InvalidCsvException thrown =
            await Assert.ThrowsAsync<InvalidCsvException>(() => CsvSurvey.ReadAsync(path, Columns));
        Assert.Equal($"{path}: this is a folder; name a file in it.", thrown.Message);
    }

    [Fact]
    public async Task File_ThatAnotherHolds_SaysSo()
    {
        using TemporaryFile file = new("site,w,q1\nHit,1.5,7\n");
        using FileStream held = new(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        InvalidCsvException thrown =
            await Assert.ThrowsAsync<InvalidCsvException>(() => CsvSurvey.ReadAsync(file.Path, Columns));
        Assert.Equal(
            $"{file.Path}: the file cannot be opened; close the program that holds it, or check its disk.",
            thrown.Message);
    }

    [Fact]
    public void Arguments_ThatAreWrong_AreRefusedBeforeAFileIsOpened()
    {
        Refusal.Is<ArgumentException>(
            "path was empty; a text is required. (Parameter 'path')", () => _ = CsvSurvey.ReadAsync(" ", Columns));
        Refusal.Is<ArgumentException>(
            "name was empty; a text is required. (Parameter 'name')",
            () => _ = CsvSurvey.ReadAsync(Stream.Null, "", Columns));
        Refusal.Is<ArgumentException>(
            "columns was empty; at least one is required. (Parameter 'columns')",
            () => _ = CsvSurvey.ReadAsync("poll.csv", []));
        Refusal.Is<ArgumentException>(
            "columns held \"w\" twice; names are unique. (Parameter 'columns')",
            () => _ = CsvSurvey.ReadAsync("poll.csv", [SurveyColumn.Numbers("w"), SurveyColumn.Numbers("w")]));
    }

    [Fact]
    public void Stream_ThatIsClosed_IsRefused()
    {
        MemoryStream stream = new();
        stream.Dispose();
        Refusal.Is<ArgumentException>(
            "stream cannot be read; a stream that is open is required. (Parameter 'stream')",
            () => _ = CsvSurvey.ReadAsync(stream, "standard input", Columns));
    }
}
