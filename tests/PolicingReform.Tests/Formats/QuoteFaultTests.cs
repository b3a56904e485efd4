using System.Text;
using CsvHelper;
using PolicingReform.Formats;

namespace PolicingReform.Tests.Formats;

public class QuoteFaultTests
{
    private static readonly string[] Pieces = ["\"", "\"", "\"\"", ",", ",", "\n", "\r", "\r\n", "a", " "];

    [Theory]
    [InlineData("a,b", "")]
    [InlineData("\"a\"\"b\",\"\",\"c\nd\"", "")]
    [InlineData("a,b\"", "Stray 1 0")]
    [InlineData("\"a\r\nb\rc\nd\",\"e\"f", "TextAfter 1 3")]
    [InlineData("a\"b,\"c\"d,\"\"\"", "Stray 0 0|Unclosed 2 0")]
    [InlineData("\"", "Unclosed 0 0")]
    [InlineData("\"a\"\",b", "Unclosed 0 0")]
    [InlineData("", "")]
    public void Faults_OfARecord_AreTheFirstAndTheUnclosed(string record, string expected) =>
        Assert.Equal(
            expected,
            string.Join('|', Find(Encoding.UTF8.GetBytes(record)).Select(f => $"{f.Kind} {f.Field} {f.LinesBefore}")));

    [Fact]
    public void Faults_OfAnyRecord_BeginWithTheOneTheReaderFinds()
    {
        Random random = new(1);
        for (int i = 0; i < 5_000; i++)
        {
            byte[] text = Encoding.UTF8.GetBytes(string.Concat(
                Enumerable.Range(0, random.Next(40)).Select(_ => Pieces[random.Next(Pieces.Length)])));
            string? found = null;
            using CsvReader reader = CsvReader.Create(
                text,
                new CsvReaderOptions
                {
                    Separator = ',',
                    HasHeader = false,
                    OnMalformedRecord = record => found = record.Reason.ToString(),
                });
            for (; reader.Read(); found = null)
                Assert.Equal(found, Reason(Find(reader.RawRecord)));
        }
    }

    private static List<QuoteFault> Find(ReadOnlySpan<byte> record) => QuoteFault.Find(record, ',');

    private static string? Reason(List<QuoteFault> faults) => faults.Count == 0 ? null : faults[0].Kind switch
    {
        QuoteFaultKind.Stray => "StrayQuote",
        QuoteFaultKind.TextAfter => "TextAfterClosingQuote",
        _ => "UnterminatedQuote",
    };
}
