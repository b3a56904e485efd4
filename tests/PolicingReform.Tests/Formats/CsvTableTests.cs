using System.Text;
using PolicingReform.Formats;

namespace PolicingReform.Tests.Formats;

public class CsvTableTests
{
    [Fact]
    public async Task Table_OfTheColumnsAskedFor_KeepsTextsAndLines()
    {
        CsvTable table = await Read("\uFEFFg;k;x\r\n\"a;\r\nb\";1;2\r\n\r\nNA;;3\r\n", "k", "g");
        Assert.Equal("table.csv: 2 rows", table.ToString());
        Assert.Equal([2L, 5L], table.Rows.Select(row => row.Line));
        Assert.Equal("a;\r\nb", table.Rows[0]["g"]);
        Assert.Equal("1", table.Rows[0]["k"]);
        Assert.Null(table.Rows[1]["g"]);
        Assert.Null(table.Rows[1]["k"]);
        Assert.Equal("line 5: k NA, g NA", table.Rows[1].ToString());
        ArgumentException unknown = Assert.Throws<ArgumentException>(() => table.Rows[0]["x"]);
        Assert.Equal(
            "column was \"x\", which was not read; the row holds \"k\", \"g\". (Parameter 'column')",
            unknown.Message);
    }

    [Theory]
    [InlineData("g,k\n", "table.csv, line 1: the file names columns and holds no rows; add at least one.")]
    [InlineData("g,l\na,b\n",
        "table.csv, line 1, column k: the file has no such column, the nearest is \"g\"; its columns are \"g\", " +
        "\"l\".")]
    [InlineData("g,k\na\n", "table.csv, line 2: the record has 1 field and the header 2; add what is missing.")]
    public async Task Table_ThatIsNone_IsRefused(string text, string problem) => Assert.Equal(
        problem, (await Assert.ThrowsAsync<InvalidCsvException>(() => Read(text, "g", "k"))).Message);

    private static async Task<CsvTable> Read(string text, params string[] columns)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        return await CsvTable.ReadAsync(stream, "table.csv", [.. columns]);
    }
}
