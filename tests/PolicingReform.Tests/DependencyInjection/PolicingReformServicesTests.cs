using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PolicingReform.Json;

namespace PolicingReform.Tests.DependencyInjection;

public class PolicingReformServicesTests
{
    [Fact]
    public void Reader_OfAHost_GivesItsSettingsToEveryStudy()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddPolicingReform(o => o with { ConfidenceLevel = ConfidenceLevel.Percent90, MinimumCellSize = 15 })
            .BuildServiceProvider();
        AnalysisSettings settings = services.GetRequiredService<AnalysisSettings>();
        Assert.Equal(15, settings.MinimumCellSize);
        const string json = """{"format": "policing-reform-study", "version": 1, "id": "s", "title": "A study"}""";
        Study study = services.GetRequiredService<StudyReader>().Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));
        Assert.Same(settings, study.Settings);
    }

    [Fact]
    public void Settings_OutOfRange_AreRefusedWhenTheyAreGiven() => Refusal.Is<ArgumentOutOfRangeException>(
        "MinimumCellSize was -1; it must be from 0 to 1000000. (Parameter 'MinimumCellSize')",
        () => new ServiceCollection().AddPolicingReform(o => o with { MinimumCellSize = -1 }));

    [Fact]
    public void Settings_ThatAreNull_AreRefused() => Refusal.Is<ArgumentNullException>(
        "configure was null; a value is required. (Parameter 'configure')",
        () => new ServiceCollection().AddPolicingReform(_ => null!));
}
