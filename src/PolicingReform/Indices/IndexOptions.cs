namespace PolicingReform;

/// <summary>How much is spent on the p-values of indices.</summary>
public sealed record IndexOptions
{
    /// <summary>The options that hold unless others are given.</summary>
    public static IndexOptions Default { get; } = new();

    /// <summary>
    /// How many forces are drawn at random for the randomisation p-value; 0 for none. Default: 20,000. Range: 0 to
    /// 10,000,000.
    /// </summary>
    public int Draws { get; init => field = Require.InRange(value, 0, 10_000_000, nameof(Draws)); } = 20_000;

    /// <summary>
    /// The most outcomes that are gone through for the exact multinomial p-value; 0 for none. Default: 1,000,000, which
    /// takes some hundredths of a second. Range: 0 to 1,000,000,000.
    /// </summary>
    /// <remarks>
    /// n persons in k groups have n + k - 1 over k - 1 outcomes: 24 in 4 have 2,925, 200 in 4 1,373,701.
    /// </remarks>
    public int MostOutcomes { get; init => field = Require.InRange(value, 0, 1_000_000_000, nameof(MostOutcomes)); } =
        1_000_000;
}
