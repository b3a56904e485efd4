using PolicingReform.Tests.Polls;
using Xunit.Abstractions;

namespace PolicingReform.Tests.Replication;

/// <summary>
/// Estimates and standard errors by replicates beside those of R's survey package: replicates.R says by which of its
/// calls. Degrees of freedom are replicates less 1 here, and the rank of the weights less 1 there.
/// </summary>
public class ReplicateReferenceTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Reference");

    [Theory]
    [InlineData("weighting-clus.csv", 136)]
    [InlineData("weighting-stclus.csv", 136)]
    [InlineData("weighting-strat.csv", 85)]
    [InlineData("replicates-brr.csv", 68)]
    [InlineData("replicates-fay.csv", 68)]
    [InlineData("replicates-boot.csv", 68)]
    [InlineData("replicates-jkn.csv", 68)]
    public void Estimates_ByReplicates_AreThoseOfRsSurveyPackage(string data, int cases)
    {
        foreach ((string figure, (int count, double worst)) in SurveyReferenceTests.AssertAll(
            Folder, "replicates.json", cases, input => input.GetProperty("data").GetString() == data))
        {
            output.WriteLine($"{figure}: {count} expected, at most {worst:E1} off");
        }
    }
}
