namespace PolicingReform;

/// <summary>How much statistics of a sample vary from sample to sample.</summary>
internal abstract class VarianceEstimator
{
    /// <summary>What it is called in a method.</summary>
    public abstract string Method { get; }

    /// <summary>Why there is no variance where <see cref="Variance"/> gives none.</summary>
    public abstract Unavailable NoVariance { get; }

    /// <summary>The variance of a statistic, or null.</summary>
    public abstract double? Variance(Statistic statistic);

    /// <summary>The degrees of freedom of the variance of a statistic of some subgroups.</summary>
    public abstract double DegreesOfFreedom(IEnumerable<int> groups);

    /// <summary>The covariances of statistics, from the variances of their sums; null where one is not known.</summary>
    public double[,]? Covariances(IReadOnlyList<Statistic> statistics)
    {
        double[,] covariances = new double[statistics.Count, statistics.Count];
        for (int i = 0; i < statistics.Count; i++)
        {
            if (Variance(statistics[i]) is not double variance)
                return null;
            covariances[i, i] = variance;
        }

        for (int i = 0; i < statistics.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (Variance(Statistic.Sum((1, statistics[i]), (1, statistics[j]))) is not double together)
                    return null;
                double covariance = (together - covariances[i, i] - covariances[j, j]) / 2;
                (covariances[i, j], covariances[j, i]) = (covariance, covariance);
            }
        }

        return covariances;
    }
}
