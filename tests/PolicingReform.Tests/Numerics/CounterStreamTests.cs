using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

public class CounterStreamTests
{
    // Made by an independent script of the same definition (Reference/counter-stream.py), and pinned: a study made by a
    // seed today is to be made by it tomorrow.
    [Fact]
    public void Stream_OfASeed_StaysWhatItIs()
    {
        CounterStream stream = new(1, 2);
        Assert.Equal(
            [0.5484083471327164, 0.9937433689876127, 0.08423390277634923, 0.09962522673782026],
            Enumerable.Range(0, 4).Select(_ => stream.NextUnit()));
    }

    [Fact]
    public void Streams_OfNeighbouringSeedsAndNumbers_AreUncorrelatedAndUniform()
    {
        const int count = 20_000;
        double[][] streams =
        [
            .. new (ulong Seed, ulong Stream)[] { (1, 0), (1, 1), (2, 0), (2, 1), (0, 1) }.Select(key =>
            {
                CounterStream stream = new(key.Seed, key.Stream);
                return Enumerable.Range(0, count).Select(_ => stream.NextUnit()).ToArray();
            }),
        ];
        foreach (double[] stream in streams)
        {
            // Five standard errors of a mean and of a second moment of uniform numbers.
            Assert.Equal(0.5, stream.Average(), 5 * Math.Sqrt(1.0 / 12 / count));
            Assert.Equal(1.0 / 3, stream.Average(x => x * x), 5 * Math.Sqrt(4.0 / 45 / count));
        }

        for (int i = 0; i < streams.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                double product = streams[i].Zip(streams[j], (x, y) => (x - 0.5) * (y - 0.5)).Average() * 12;
                Assert.Equal(0, product, 5 / Math.Sqrt(count));
            }
        }
    }

    [Fact]
    public void Index_OfACount_CoversItEvenly()
    {
        CounterStream stream = new(3, 0);
        int[] counts = [.. Enumerable.Range(0, 70_000).Select(_ => stream.NextIndex(7)).CountBy(i => i)
            .OrderBy(pair => pair.Key).Select(pair => pair.Value)];
        Assert.Equal(7, counts.Length);
        Assert.All(counts, count => Assert.InRange(count, 9_500, 10_500));
    }
}
