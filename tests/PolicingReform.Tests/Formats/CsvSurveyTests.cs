using System.Globalization;
using System.Text;
using PolicingReform.Formats;
using PolicingReform.Surveys;
using static PolicingReform.Tests.Formats.CsvText;

namespace PolicingReform.Tests.Formats;

public class CsvSurveyTests
{
    [Theory]
    [InlineData("site,w,q1\nRamadi,1.5,7\nHit,2,99\n")]
    [InlineData("site,w,q1\nRamadi,1.5,7\nHit,2,99")]
    [InlineData("site,w,q1\r\nRamadi,1.5,7\r\nHit,2,99\r\n")]
    [InlineData("site,w,q1\rRamadi,1.5,7\rHit,2,99\r")]
    [InlineData("site,w,q1\rRamadi,1.5,7\nHit,2,99\r\n")]
    [InlineData("\uFEFFsite,w,q1\nRamadi,1.5,7\nHit,2,99\n")]
    [InlineData("site;w;q1\nRamadi;1.5;7\nHit;2;99\n")]
    [InlineData("site\tw\tq1\nRamadi\t1.5\t7\nHit\t2\t99\n")]
    [InlineData("\n\r\n\rsite,w,q1\n\nRamadi,1.5,7\n\n\nHit,2,99\n\n")]
    [InlineData("\"site\",\"w\",\"q1\"\n\"Ramadi\",\"1.5\",\"7\"\n\"Hit\",\"2\",\"99\"\n")]
    [InlineData("q1,other,w,site\n7,x,1.5,Ramadi\n99,y,2,Hit\n")]
    [InlineData("site;w;\"a,b,c,d,e\";q1\nRamadi;1.5;x;7\nHit;2;y;99\n")]
    [InlineData("\"a;\"\";;;;\",site,w,q1\n1,Ramadi,1.5,7\n2,Hit,2,99\n")]
    public async Task File_InEveryFormThatIsRead_HoldsTheSame(string text)
    {
        SurveyData data = await ReadAsync(text);
        Assert.Equal("Ramadi|Hit", Cells(data, "site"));
        Assert.Equal("1.5|2", Cells(data, "w"));
        Assert.Equal("7|-", Cells(data, "q1"));
    }

    [Fact]
    public async Task Columns_InTheOrderAskedFor_AreTheDatas()
    {
        SurveyData data = await ReadAsync("q1,other,w,site\n7,x,1.5,Ramadi\n");
        Assert.Equal(Columns, data.Columns);
        Assert.Equal("1 respondents, 3 columns", data.ToString());
    }

    [Fact]
    public async Task Column_UnderTwoNames_IsReadTwice()
    {
        SurveyData data = await ReadAsync(
            "age,w\n20,1\n30,2\n",
            SurveyColumn.Categories("age"),
            SurveyColumn.Numbers("years", new MissingCode(30, MissingReason.Refused)) with { Source = "age" });
        Assert.Equal("20|30", Cells(data, "age"));
        Assert.Equal("20|-", Cells(data, "years"));
    }

    [Fact]
    public async Task Problem_OfAColumnUnderOtherNames_IsToldOnceUnderTheFilesName()
    {
        SurveyColumn[] columns =
        [
            SurveyColumn.Numbers("years") with { Source = "age" }, SurveyColumn.Numbers("more") with { Source = "age" },
            SurveyColumn.Numbers("a") with { Source = "agee" }, SurveyColumn.Numbers("b") with { Source = "agee" },
        ];
        InvalidCsvException thrown =
            await Assert.ThrowsAsync<InvalidCsvException>(() => ReadAsync("age\nx\n", columns));
        Assert.Equal(
            [
                "poll.csv, line 1, column agee: the file has no such column, the nearest is \"age\"; its columns are " +
                "\"age\".",
                "poll.csv, line 2, column age: \"x\" is no number; write it like 1234.5, leave the cell empty, or " +
                "declare it " +
                "as a missing code.",
            ],
            thrown.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public async Task Text_InQuotationMarks_KeepsDelimitersLineBreaksMarksAndSpaces()
    {
        SurveyData data = await ReadAsync(
            "site\n\"a,b\"\n\"c\r\nd\"\n\"e\"\"f\"\n\" g \"\n\"\"\nالرمادي\n", SurveyColumn.Categories("site"));
        Assert.Equal("a,b|c\r\nd|e\"f| g |-|الرمادي", Cells(data, "site"));
    }

    [Fact]
    public async Task Values_EmptyOrNA_AreMissing() =>
        Assert.Equal(
            "-|-|3|-", Cells(await ReadAsync("w,q1\n,1\nNA,2\n3,3\n\"\",4\n", SurveyColumn.Numbers("w")), "w"));

    [Fact]
    public async Task File_OfOneColumn_SkipsBlankLines() =>
        Assert.Equal("1|-|2", Cells(await ReadAsync("w\n1\n\nNA\n2\n", SurveyColumn.Numbers("w")), "w"));

    [Fact]
    public async Task Culture_ThatWritesOtherDigits_ChangesNothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal("-1.5", Cells(await ReadAsync("site,w,q1\nHit,-1.5,7\n"), "w"));
            Assert.Equal(
                "poll.csv, line 12345: the record has 2 fields and the header 3; add what is missing.",
                await ProblemsAsync("site,w,q1" + new string('\n', 12_344) + "-1,-2\n"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(Exposure.Confidential)]
    [InlineData(Exposure.Published)]
    [InlineData(Exposure.Synthetic)]
    public async Task Exposure_OfTheOptions_IsTheDatas(Exposure exposure)
    {
        SurveyData data = await ReadAsync(
            "site,w,q1\nHit,1,7\n"u8.ToArray(), Columns, new CsvSurveyOptions { Exposure = exposure });
        Assert.Equal(exposure, data.Exposure);
    }

    [Fact]
    public async Task Exposure_UnlessSaid_IsConfidential() =>
        Assert.Equal(Exposure.Confidential, (await ReadAsync("site,w,q1\nHit,1,7\n")).Exposure);

    [Fact]
    public async Task Stream_ThatGivesAByteAtATime_IsReadAndLeftOpen()
    {
        using DribblingStream stream = new(Encoding.UTF8.GetBytes("\uFEFFsite,w,q1\r\n\"Hi\r\nt\",1.5,7\r\n"));
        SurveyData data = await CsvSurvey.ReadAsync(stream, "standard input", Columns);
        Assert.Equal("Hi\r\nt", Cells(data, "site"));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task Records_MoreThanABufferHolds_AreAllRead()
    {
        StringBuilder text = new("site,w,q1\n");
        for (int i = 0; i < 50_000; i++)
            text.Append(CultureInfo.InvariantCulture, $"place {i % 7},{i}.25,{i % 11}\n");
        SurveyData data = await ReadAsync(text.ToString());
        Assert.Equal(50_000, data.Count);
        Assert.EndsWith("|49998.25|49999.25", Cells(data, "w"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Header_LongerThanTheFirstBuffer_IsFound()
    {
        string names = string.Join(';', Enumerable.Range(0, 30_000).Select(i => $"c{i}"));
        string values = string.Join(';', Enumerable.Repeat("3", 30_000));
        SurveyData data = await ReadAsync($"{names}\n{values}\n", SurveyColumn.Numbers("c29999"));
        Assert.Equal("3", Cells(data, "c29999"));
    }
}
