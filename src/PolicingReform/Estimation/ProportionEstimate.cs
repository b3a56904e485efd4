using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>A share estimated from a complex sample, and its interval.</summary>
/// <param name="Share">The share, from 0 to 1.</param>
/// <param name="Variance">Its variance.</param>
/// <param name="Persons">The number of persons it was estimated from.</param>
/// <param name="DegreesOfFreedom">
/// Those of the variance, above 0; infinite where none are known, and then none are used.
/// </param>
internal sealed record ProportionEstimate(double Share, double Variance, double Persons, double DegreesOfFreedom)
{
    private bool IsExtreme => Share is <= 0 or >= 1;

    // The size of the simple random sample with the same variance, where that is stated and not estimated.
    private double? Size { get; init; }

    /// <summary>A share whose design effect is stated, and of whose design nothing more is known.</summary>
    public static ProportionEstimate WithDesignEffect(double share, double persons, double designEffect) =>
        new(share, share * (1 - share) * designEffect / persons, persons, double.PositiveInfinity)
        {
            Size = persons / designEffect,
        };

    /// <summary>
    /// The size of the simple random sample with the same variance, at most the number of persons where that is asked
    /// for, after the ratio of t quantiles of n - 1 and of the design's degrees of freedom (Korn and Graubard 1998).
    /// </summary>
    public double EffectiveSize(ConfidenceLevel level, bool isCapped)
    {
        if (Size is null && Variance <= 0 && !IsExtreme)
            return Persons;
        double size = Size ?? (IsExtreme ? Persons : Share * (1 - Share) / Variance);
        double ratio = DegreesRatio(1 - level.TailProbability);
        double adjusted = size * ratio * ratio;
        return isCapped ? Math.Min(Persons, adjusted) : adjusted;
    }

    // Without degrees of freedom there is nothing to adjust for: the ratio of t(n - 1) to the normal quantile would
    // pretend that the design were as good as known.
    private double DegreesRatio(double upper) => double.IsPositiveInfinity(DegreesOfFreedom)
        ? 1
        : StudentTDistribution.Quantile(upper, Persons - 1) / Quantile(upper);

    /// <summary>The interval, or null where the method has none at this share.</summary>
    public ConfidenceInterval? Interval(ProportionInterval method, ConfidenceLevel level) => method switch
    {
        ProportionInterval.KornGraubard => Exact(EffectiveSize(level, isCapped: true), level, "Korn-Graubard"),
        ProportionInterval.Beta => Exact(EffectiveSize(level, isCapped: false), level, "beta"),
        ProportionInterval.Wilson => Wilson(Share, EffectiveSize(level, isCapped: true), level),
        _ when IsExtreme || Variance <= 0 => null,
        ProportionInterval.Logit => Logit(level),
        _ => Wald(level),
    };

    private ConfidenceInterval Exact(double size, ConfidenceLevel level, string method)
    {
        double positive = size * Share, negative = size * (1 - Share), tail = level.TailProbability;
        return new ConfidenceInterval(
            Share <= 0 ? 0 : BetaDistribution.Quantile(tail, positive, negative + 1),
            Share >= 1 ? 1 : BetaDistribution.Quantile(1 - tail, positive + 1, negative),
            level,
            method);
    }

    /// <summary>Wilson's (1927) score interval of a share of so many persons.</summary>
    public static ConfidenceInterval Wilson(double share, double size, ConfidenceLevel level)
    {
        double z = NormalDistribution.Quantile(1 - level.TailProbability), zz = z * z;
        double centre = share + (zz / (2 * size));
        double half = z * Math.Sqrt((share * (1 - share) / size) + (zz / (4 * size * size)));
        double scale = 1 + (zz / size);
        return new ConfidenceInterval(
            share <= 0 ? 0 : (centre - half) / scale, share >= 1 ? 1 : (centre + half) / scale, level, "Wilson");
    }

    private ConfidenceInterval Logit(ConfidenceLevel level)
    {
        double half = Half(level) / (Share * (1 - Share)), logit = Math.Log(Share / (1 - Share));
        return new ConfidenceInterval(
            1 / (1 + Math.Exp(half - logit)), 1 / (1 + Math.Exp(-half - logit)), level, "logit");
    }

    private ConfidenceInterval Wald(ConfidenceLevel level) => new(
        Math.Max(0, Share - Half(level)), Math.Min(1, Share + Half(level)), level, "Wald");

    private double Half(ConfidenceLevel level) => Quantile(1 - level.TailProbability) * Math.Sqrt(Variance);

    private double Quantile(double upper) => double.IsPositiveInfinity(DegreesOfFreedom)
        ? NormalDistribution.Quantile(upper)
        : StudentTDistribution.Quantile(upper, DegreesOfFreedom);
}
