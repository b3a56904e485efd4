using PolicingReform.Formats;

namespace PolicingReform.Tests.Formats;

public class CsvSurveyOptionsTests
{
    [Fact]
    public void Options_ThatHoldUnlessOthersAreGiven_AreTheDocumented()
    {
        Assert.Equal(Exposure.Confidential, CsvSurveyOptions.Default.Exposure);
        Assert.Equal(1_048_576, CsvSurveyOptions.Default.MaximumRecordLength);
        Assert.Equal(100, CsvSurveyOptions.Default.MaximumProblems);
    }

    [Theory]
    [InlineData(255)]
    [InlineData(268_435_457)]
    public void MaximumRecordLength_OutOfRange_IsRefused(int value) =>
        Refusal.Is<ArgumentOutOfRangeException>(
            $"MaximumRecordLength was {value}; it must be from 256 to 268435456. (Parameter 'value')",
            () => _ = new CsvSurveyOptions { MaximumRecordLength = value });

    [Theory]
    [InlineData(0)]
    [InlineData(100_001)]
    public void MaximumProblems_OutOfRange_IsRefused(int value) =>
        Refusal.Is<ArgumentOutOfRangeException>(
            $"MaximumProblems was {value}; it must be from 1 to 100000. (Parameter 'value')",
            () => _ = new CsvSurveyOptions { MaximumProblems = value });

    [Fact]
    public void Exposure_ThatIsNone_IsRefused() =>
        Refusal.Is<ArgumentOutOfRangeException>(
            "Exposure was 7; it must be one of Confidential, Published, Synthetic. (Parameter 'value')",
            () => _ = new CsvSurveyOptions { Exposure = (Exposure)7 });
}
