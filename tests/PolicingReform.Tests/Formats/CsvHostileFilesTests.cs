using System.Text;
using PolicingReform.Formats;
using static PolicingReform.Tests.Formats.CsvText;

namespace PolicingReform.Tests.Formats;

public class CsvHostileFilesTests
{
    private const int Files = 2_000;

    private static readonly string[] Pieces =
        ["\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", "site", "w", "q1", "site,w,q1\n", "7", "1.5", "NA", "\0",
            "\uFEFF", "é", "1e999", "99", "x"];

    [Fact]
    public Task Bytes_OfAnyKind_AreDataOrProblems() => AssertDataOrProblemsAsync(1, random =>
    {
        byte[] bytes = new byte[random.Next(2_000)];
        random.NextBytes(bytes);
        return bytes;
    });

    [Fact]
    public Task Pieces_OfCsvInAnyOrder_AreDataOrProblems() => AssertDataOrProblemsAsync(2, random =>
        Encoding.UTF8.GetBytes(
            "site,w,q1\n" + string.Concat(Enumerable.Range(0, random.Next(400))
                .Select(_ => Pieces[random.Next(Pieces.Length)]))));

    [Fact]
    public Task File_WithBytesChanged_IsDataOrProblems() => AssertDataOrProblemsAsync(3, random =>
    {
        byte[] bytes = Encoding.UTF8.GetBytes(
            "\uFEFFsite,w,q1\r\n" + string.Concat(Enumerable.Repeat("\"Hi\r\nt\",1.5,7\r\n", 40)));
        for (int i = random.Next(6); i > 0; i--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    });

    private static async Task AssertDataOrProblemsAsync(int seed, Func<Random, byte[]> file)
    {
        Random random = new(seed);
        CsvSurveyOptions options = new() { MaximumRecordLength = 256, MaximumProblems = 10 };
        for (int i = 0; i < Files; i++)
        {
            byte[] bytes = file(random);
            try
            {
                Assert.True((await ReadAsync(bytes, Columns, options)).Count > 0);
            }
            catch (InvalidCsvException refused)
            {
                Assert.InRange(refused.Problems.Count, 1, 10);
                Assert.DoesNotContain(refused.Message, character => char.IsControl(character));
            }
        }
    }
}
