using System.Globalization;

namespace PolicingReform;

/// <summary>How gaps are tested and judged.</summary>
public sealed record GapOptions
{
    /// <summary>The options that hold unless others are given.</summary>
    public static GapOptions Default { get; } = new();

    /// <summary>
    /// The difference in percentage points, above 0, that does not matter; only with it can a verdict be
    /// <see cref="Verdict.Equivalent"/>. Default: none. It has no effect where the basis allows no verdict.
    /// </summary>
    /// <exception cref="ArgumentException">It is not above 0.</exception>
    public PercentagePoints? Margin
    {
        get;
        init
        {
            if (value is { Value: <= 0 } refused)
            {
                throw Require.Broken(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Margin was {refused.Value:R} points; it must be above 0 points."),
                    nameof(Margin));
            }

            field = value;
        }
    }

    /// <summary>
    /// Which outcomes count as extreme in exact binomial tests. Default: twice the smaller tail, which agrees with the
    /// interval.
    /// </summary>
    public PValueRule PValue { get; init => field = Require.Defined(value, nameof(PValue)); }

    /// <summary>
    /// How the interval is made where body and benchmark are both simple random samples. Default: Miettinen and
    /// Nurminen.
    /// </summary>
    public DifferenceInterval Difference { get; init => field = Require.Defined(value, nameof(Difference)); }

    /// <summary>
    /// How p-values are adjusted; the family is all tests of one table. Default: Holm. Verdicts follow from the
    /// intervals and are not adjusted.
    /// </summary>
    public Correction Correction { get; init => field = Require.Defined(value, nameof(Correction)); }

    /// <summary>
    /// Whether the interval of a complete count against a sampled benchmark holds, beside the error of that sample, what
    /// chance in filling the posts would allow: Miettinen and Nurminen's, the interval of the p-value beside it.
    /// Default: false, the error of the benchmark alone.
    /// </summary>
    public bool HoldsChance { get; init; }
}
