using System.Collections.Concurrent;
using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>
/// The forces that are drawn at random from benchmarks. What a force of n officers looks like by chance depends on n
/// and the benchmark alone, so units of the same size share their draws, alone or in a table of thousands.
/// </summary>
internal sealed class RandomForces
{
    // By the object: to compare what two benchmarks hold takes longer than to draw from them.
    private readonly ConcurrentDictionary<Benchmark, Known> _known = new(ReferenceEqualityComparer.Instance);

    public RandomForce Of(GroupVector groups, Benchmark benchmark, int draws, ulong seed) => _known
        .GetOrAdd(benchmark, _ => new Known())
        .GetOrAdd(
            (groups.Size!.Value, groups.Expected.Length, seed),
            key => new Lazy<RandomForce>(() => new RandomForce(key.Size, groups.Expected, draws, key.Seed)))
        .Value;

    private sealed class Known : ConcurrentDictionary<(int Size, int Groups, ulong Seed), Lazy<RandomForce>>;
}

/// <summary>What a force of so many officers, drawn independently from shares, is like on average.</summary>
internal sealed class RandomForce
{
    // Of two forces equally far from the benchmark one may be further in the last bits.
    private const double Tie = 1e-12;

    private readonly double[] _dissimilarities;

    public RandomForce(int size, double[] shares, int draws, ulong seed)
    {
        foreach (double share in shares)
        {
            if (share == 0)
                continue;

            // Each group's count is binomial, and both indices are sums over groups: no outcome has to be gone through.
            CountMoments moments = CountMoments.OfBinomial(size, share);
            Dissimilarity += moments.AbsoluteDeviation / (2 * size);
            Divergence += (moments.TimesLogarithm / size) - (share * Math.Log(size * share));
        }

        Divergence = Math.Max(0, Divergence);
        SainteLague = (double)(shares.Count(share => share > 0) - 1) / size;
        _dissimilarities = new double[draws];
        double gallagher = Draw(size, shares, new CounterStream(seed, (ulong)size));

        // Over two groups both indices are the same.
        Gallagher = shares.Length == 2 ? Dissimilarity : draws > 0 ? gallagher / draws : null;
        Array.Sort(_dissimilarities);
    }

    /// <summary>The dissimilarity on average, exact.</summary>
    public double Dissimilarity { get; }

    /// <summary>The divergence on average, exact.</summary>
    public double Divergence { get; }

    /// <summary>The Sainte-Laguë index on average, exact: its product with n is Pearson's chi-squared.</summary>
    public double SainteLague { get; }

    /// <summary>Gallagher's index on average: exact for two groups, else over the draws; null without draws.</summary>
    public double? Gallagher { get; }

    /// <summary>
    /// The part of the draws with a dissimilarity at least as large, (1 + k) / (1 + B); null without draws.
    /// </summary>
    public double? PValue(double dissimilarity)
    {
        if (_dissimilarities.Length == 0)
            return null;
        int first = Array.BinarySearch(_dissimilarities, dissimilarity - Tie);
        first = first < 0 ? ~first : first;
        while (first > 0 && _dissimilarities[first - 1] >= dissimilarity - Tie)
            first--;
        return (1.0 + _dissimilarities.Length - first) / (1.0 + _dissimilarities.Length);
    }

    private double Draw(int size, double[] shares, CounterStream stream)
    {
        CategorySampler sampler = new(shares);
        int[] counts = new int[shares.Length];
        double gallagher = 0;
        for (int draw = 0; draw < _dissimilarities.Length; draw++)
        {
            sampler.Draw(stream, size, counts);
            double absolute = 0, squares = 0;
            for (int g = 0; g < counts.Length; g++)
            {
                double difference = ((double)counts[g] / size) - shares[g];
                absolute += Math.Abs(difference);
                squares += difference * difference;
            }

            _dissimilarities[draw] = absolute / 2;
            gallagher += Math.Sqrt(squares / 2);
        }

        return gallagher;
    }
}
