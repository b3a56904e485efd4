using System.Globalization;

namespace PolicingReform.Surveys;

/// <summary>Who gets the weight that trimming takes away.</summary>
public enum TrimmedTo
{
    /// <summary>All whose weight was not trimmed, in equal amounts, as R's <c>trimWeights</c>.</summary>
    Equally,

    /// <summary>All whose weight was not trimmed, in proportion to their weights.</summary>
    Proportionally,
}

/// <summary>Between which limits weights are trimmed; their sum stays as it is.</summary>
/// <remarks>
/// Trimming makes estimates vary less and biases them where large weights stand for people who differ. It comes before
/// weighting to margins; the bounds of a <see cref="Calibration"/> keep both.
/// </remarks>
public sealed record WeightLimits : Noun
{
    /// <summary>Creates limits.</summary>
    /// <param name="least">The least weight above 0, or null for none.</param>
    /// <param name="most">The largest weight, above the least, or null for none.</param>
    /// <exception cref="ArgumentException">Neither is given, or the largest is not above the least.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is not above 0 and finite.</exception>
    public WeightLimits(double? least, double? most)
        : this(least, most, areMedians: false)
    {
    }

    private WeightLimits(double? least, double? most, bool areMedians)
    {
        (Least, Most, AreMedians) = (Limit(least, nameof(least)), Limit(most, nameof(most)), areMedians);
        if (least is null && most is null)
            throw Require.Broken("most was null and least, too; give one of them.", nameof(most));
        if (least >= most)
        {
            throw Require.Broken(
                string.Create(CultureInfo.InvariantCulture, $"most was {most:R}; it must be above least, {least:R}."),
                nameof(most));
        }
    }

    /// <summary>The least weight, or null.</summary>
    public double? Least { get; }

    /// <summary>The largest weight, or null.</summary>
    public double? Most { get; }

    /// <summary>Whether the limits are multiples of the median weight.</summary>
    public bool AreMedians { get; }

    /// <summary>Who gets what is taken away. Default: all others, in equal amounts.</summary>
    public TrimmedTo To { get; init => field = Require.Defined(value, nameof(To)); }

    /// <summary>
    /// Whether weights that the redistribution brings beyond the limits are trimmed again, until none is. Default: yes.
    /// </summary>
    public bool IsStrict { get; init; } = true;

    /// <summary>Returns limits as multiples of the median of the weights above 0.</summary>
    /// <param name="least">The least multiple, above 0, or null for none.</param>
    /// <param name="most">The largest multiple, above the least, or null for none.</param>
    /// <exception cref="ArgumentException">Neither is given, or the largest is not above the least.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is not above 0 and finite.</exception>
    public static WeightLimits OfMedian(double? least, double? most) => new(least, most, areMedians: true);

    private protected override string Say() => (Least, Most) switch
    {
        (double least, double most) => string.Create(CultureInfo.InvariantCulture, $"{least:R} to {most:R}{Unit}"),
        (double least, null) => string.Create(CultureInfo.InvariantCulture, $"at least {least:R}{Unit}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"at most {Most:R}{Unit}"),
    };

    private string Unit => AreMedians ? " medians" : "";

    private static double? Limit(double? value, string name) => value is null or (> 0 and <= 1e60)
        ? value
        : throw new ArgumentOutOfRangeException(
            name, string.Create(CultureInfo.InvariantCulture, $"{name} was {value:R}; it must be above 0 and finite."));
}
