using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

public class ReplicateKernelsTests
{
    // Shorter than a vector, as long, and longer by a rest.
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(17)]
    public void Kernels_OfAnyLength_AddToEverySum(int length)
    {
        double[] factors = [.. Enumerable.Range(1, length).Select(i => (double)i)];
        double[] scaled = [.. Enumerable.Repeat(10.0, length)], products = [.. Enumerable.Repeat(10.0, length)];
        ReplicateKernels.AddScaled(factors, 2, scaled);
        ReplicateKernels.AddProducts(factors, factors, products);

        Assert.Equal(Enumerable.Range(1, length).Select(i => 10.0 + (2 * i)), scaled);
        Assert.Equal(Enumerable.Range(1, length).Select(i => 10.0 + (i * i)), products);
    }
}
