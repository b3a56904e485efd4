using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>
/// The straight line through values of known variance, by weighted least squares with weights 1 / variance.
/// </summary>
/// <param name="Slope">The slope, Σw(t - t̄)(y - ȳ) / Σw(t - t̄)².</param>
/// <param name="Variance">The variance of the slope, 1 / Σw(t - t̄)².</param>
/// <param name="Q">Cochran's (1954) Q about the line, Σw(y - fitted)².</param>
/// <param name="DegreesOfFreedom">Those of Q: values less two.</param>
internal sealed record WeightedLine(double Slope, double Variance, double Q, int DegreesOfFreedom)
{
    /// <summary>The probability of so large a Q where the values scatter about a line by their variances
    /// alone.</summary>
    public double QProbability => ChiSquaredDistribution.Survival(Q, DegreesOfFreedom);

    /// <summary>The two-sided p of no slope, by the normal distribution.</summary>
    public double PValue => Math.Min(1, 2 * NormalDistribution.Survival(Math.Abs(Slope) / Math.Sqrt(Variance)));

    /// <summary>Fits the line; at least two times differ, and every variance is above 0.</summary>
    public static WeightedLine Fit(
        ReadOnlySpan<double> times, ReadOnlySpan<double> values, ReadOnlySpan<double> variances)
    {
        double weights = 0, time = 0, value = 0;
        for (int i = 0; i < times.Length; i++)
        {
            weights += 1 / variances[i];
            time += times[i] / variances[i];
            value += values[i] / variances[i];
        }

        (time, value) = (time / weights, value / weights);
        double across = 0, along = 0;
        for (int i = 0; i < times.Length; i++)
        {
            across += (times[i] - time) * (values[i] - value) / variances[i];
            along += (times[i] - time) * (times[i] - time) / variances[i];
        }

        double slope = across / along, q = 0;
        for (int i = 0; i < times.Length; i++)
        {
            double rest = values[i] - value - (slope * (times[i] - time));
            q += rest * rest / variances[i];
        }

        return new WeightedLine(slope, 1 / along, q, times.Length - 2);
    }
}
