using System.Text.Json;
using PolicingReform.Json;

namespace PolicingReform.Tests.Json;

public class ResultJsonTests
{
    [Fact]
    public void Row_InJson_HasEveryFieldOfTheContract()
    {
        using JsonDocument row = JsonDocument.Parse(
            TestData.Sample(6, 18).Gap(Gender.Woman, TestData.Half).Row.ToJson());
        Assert.Equal(
            [
                "labels", "codes", "statistic", "value", "low", "high", "n", "basis", "unit", "status", "reasonCode",
                "reason", "intervalStatus", "intervalReasonCode", "intervalReason", "level", "verdict", "method",
                "extras", "sources", "notes",
            ],
            row.RootElement.EnumerateObject().Select(field => field.Name));
        Assert.Equal(-25, row.RootElement.GetProperty("value").GetDouble());
        Assert.Equal("probabilitySample", row.RootElement.GetProperty("basis").GetString());
        Assert.Equal("available", row.RootElement.GetProperty("intervalStatus").GetString());
        Assert.Equal("lower", row.RootElement.GetProperty("verdict").GetString());
        Assert.Equal(0.25, row.RootElement.GetProperty("extras").GetProperty("observedShare").GetDouble());
    }

    [Fact]
    public void Number_ThatIsAbsent_IsNullWithItsReason()
    {
        using JsonDocument row = JsonDocument.Parse(
            TestData.Sample(3, 6).Gap(Gender.Woman, TestData.Half).Row.ToJson());
        Assert.Equal(JsonValueKind.Null, row.RootElement.GetProperty("value").ValueKind);
        Assert.Equal("too-few-persons", row.RootElement.GetProperty("reasonCode").GetString());
        Assert.Equal("undefined", row.RootElement.GetProperty("status").GetString());
    }

    [Fact]
    public void Numbers_InJson_KeepEveryBit()
    {
        RepresentationGap gap = TestData.Roster(7, 17).Gap(Gender.Woman, TestData.Women("third", 1, 2));
        using JsonDocument row = JsonDocument.Parse(gap.Row.ToJson());
        Assert.Equal(gap.Gap.Value, row.RootElement.GetProperty("value").GetDouble());
        Assert.Equal(
            gap.ChanceAlone!.PValue, row.RootElement.GetProperty("extras").GetProperty("pValue").GetDouble());
    }

    [Fact]
    public void Table_InJson_EchoesItsSettings()
    {
        AnalysisSettings settings = new()
        {
            ConfidenceLevel = ConfidenceLevel.Percent99,
            MinimumCellSize = 15,
            Seed = 42,
        };
        using JsonDocument table = JsonDocument.Parse(
            TestData.Roster(6, 18).Under(settings).Gaps(TestData.Half).ToJson());
        JsonElement echoed = table.RootElement.GetProperty("settings");
        Assert.Equal(0.99, echoed.GetProperty("confidenceLevel").GetDouble());
        Assert.Equal(15, echoed.GetProperty("minimumCellSize").GetInt32());
        Assert.Equal(42UL, echoed.GetProperty("seed").GetUInt64());
        Assert.Equal(2, table.RootElement.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public void Table_WrittenToAStream_IsUtf8WithoutAByteOrderMarkAndLeavesItOpen()
    {
        using MemoryStream stream = new();
        ResultJson.Write(TestData.Roster(6, 18).Gaps(TestData.Half), stream);
        Assert.Equal((byte)'{', stream.ToArray()[0]);
        Assert.True(stream.CanWrite);
    }

    [Fact]
    public void Result_WithoutRowsOfNumbers_IsItsTableInTexts()
    {
        using JsonDocument json = JsonDocument.Parse(CaseStudiesOf.Iraq.Arena()["qaraqosh"].ToJson());
        Assert.Equal("Security actors in Qaraqosh, 2021-02", json.RootElement.GetProperty("caption").GetString());
        Assert.Equal(
            ["Actor", "Kind", "Presence", "Where, jointly with whom, doing what"],
            json.RootElement.GetProperty("columns").EnumerateArray().Select(column => column.GetString()));
        Assert.Equal(7, json.RootElement.GetProperty("rows").GetArrayLength());
        Assert.Contains(
            "Qaraqosh, joint post: Checkpoints around the centre of Qaraqosh.",
            json.RootElement.GetProperty("notes").EnumerateArray().Select(note => note.GetString()));
    }

    [Fact]
    public void Result_WithRows_IsItsRowsUnderAnyType()
    {
        Result table = TestData.Roster(6, 18).Gaps(TestData.Half);
        Assert.Equal(((ResultTable)table).ToJson(), table.ToJson());
    }
}
