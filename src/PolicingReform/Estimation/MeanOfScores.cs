using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>The mean of participants' scores, and how much it could have varied among such participants.</summary>
internal static class MeanOfScores
{
    private const string Student = "Student's t";
    private const string Bootstrap = "BCa bootstrap";
    private const int Replicates = 2000;

    /// <summary>Mean and standard error, s / sqrt(n) with s over n - 1; the error is 0 without variation.</summary>
    public static (double Mean, double StandardError) Moments(ReadOnlySpan<double> scores)
    {
        double mean = Mean(scores), squares = 0;
        foreach (double score in scores)
            squares += (score - mean) * (score - mean);
        return (mean, Math.Sqrt(squares / (scores.Length - 1.0) / scores.Length));
    }

    /// <summary>mean -+ t(1 - alpha/2; n - 1) se, cut off at the ends of the scale.</summary>
    public static ConfidenceInterval StudentInterval(
        double mean, double standardError, int count, double least, double most, ConfidenceLevel level)
    {
        double half = StudentTDistribution.Quantile(1 - level.TailProbability, count - 1) * standardError;
        return new ConfidenceInterval(Math.Max(least, mean - half), Math.Min(most, mean + half), level, Student);
    }

    /// <summary>Efron's (1987, doi:10.2307/2289144) bias-corrected and accelerated interval of the mean.</summary>
    public static ConfidenceInterval BootstrapInterval(double[] scores, ConfidenceLevel level, ulong seed)
    {
        double mean = Mean(scores);
        double[] means = new double[Replicates];
        for (int r = 0; r < Replicates; r++)
            means[r] = ResampledMean(scores, new CounterStream(seed, (ulong)r));
        Array.Sort(means);

        // Ties count half: means of few steps are lumpy, and a one-sided count would shift the correction.
        double below = means.Count(each => each < mean) + (0.5 * means.Count(each => each == mean));
        double bias = NormalDistribution.Quantile(Math.Clamp(below, 0.5, Replicates - 0.5) / Replicates);
        double acceleration = Skewness(scores, mean) / (6 * Math.Sqrt(scores.Length));
        double Ends(double tail)
        {
            double z = bias + NormalDistribution.Quantile(tail);
            double p = NormalDistribution.Cdf(bias + (z / (1 - (acceleration * z))));
            return means[Math.Clamp((int)Math.Floor(p * (Replicates + 1)) - 1, 0, Replicates - 1)];
        }

        return new ConfidenceInterval(Ends(level.TailProbability), Ends(1 - level.TailProbability), level, Bootstrap);
    }

    private static double Mean(ReadOnlySpan<double> scores)
    {
        double sum = 0;
        foreach (double score in scores)
            sum += score;
        return sum / scores.Length;
    }

    private static double ResampledMean(double[] scores, CounterStream random)
    {
        double sum = 0;
        for (int i = 0; i < scores.Length; i++)
            sum += scores[random.NextIndex(scores.Length)];
        return sum / scores.Length;
    }

    // For a mean, Efron's acceleration is the skewness over 6 sqrt(n).
    private static double Skewness(double[] scores, double mean)
    {
        double second = 0, third = 0;
        foreach (double score in scores)
        {
            double d = score - mean;
            second += d * d;
            third += d * d * d;
        }

        double n = scores.Length;
        return third / n / Math.Pow(second / n, 1.5);
    }
}
