using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

public class ReplicateKernelsTests
{
    // Replicates shorter than a vector, as long, and longer by a rest; units by fours, and a rest of them.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 4)]
    [InlineData(7, 5)]
    [InlineData(17, 11)]
    public void Kernels_OfAnyLength_AddToEverySum(int replicates, int units)
    {
        double[] factors =
            [.. Enumerable.Range(0, units).SelectMany(u => Enumerable.Range(0, replicates).Select(r => u + (10.0 * r)))];
        double[] sums = [.. Enumerable.Repeat(1.0, replicates)];
        ReplicateKernels.AddScaled(
            factors, [.. Enumerable.Range(0, units)], [.. Enumerable.Repeat(2.0, units)], sums);

        // Twice the sum of u + 10 r over the units.
        Assert.Equal(
            Enumerable.Range(0, replicates).Select(r => 1.0 + (units * (units - 1)) + (20.0 * r * units)), sums);
    }

    [Fact]
    public void AddProducts_OfSums_AddsToEach()
    {
        double[] sums = [1, 1, 1];
        ReplicateKernels.AddProducts([1, 2, 3], [4, 5, 6], sums);

        Assert.Equal([5, 11, 19], sums);
    }
}
