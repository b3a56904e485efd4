namespace PolicingReform;

/// <summary>The share of repeated samples in which an interval holds the true value: 0.95 for 95 %.</summary>
public sealed record ConfidenceLevel
{
    /// <summary>Creates a level.</summary>
    /// <param name="value">The level, at least 0.5 and at most 0.9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range or not a number.</exception>
    public ConfidenceLevel(double value) => Value = Require.InRange(value, 0.5, 0.9999);

    /// <summary>90 %.</summary>
    public static ConfidenceLevel Percent90 { get; } = new(0.90);

    /// <summary>95 %, the default.</summary>
    public static ConfidenceLevel Percent95 { get; } = new(0.95);

    /// <summary>99 %.</summary>
    public static ConfidenceLevel Percent99 { get; } = new(0.99);

    /// <summary>The level, from 0.5 to 0.9999.</summary>
    public double Value { get; }

    /// <summary>The probability outside the interval on each side: 0.025 at 95 %.</summary>
    // Rounded to 15 decimals: 1 - 0.95 is not 0.05 in binary, and (1 - 0.95) / 2 would be off by an ulp.
    public double TailProbability => Math.Round((1 - Value) / 2, 15);

    /// <summary>Returns the level in percent: <c>95 %</c>.</summary>
    public override string ToString() =>
        (Value * 100).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) + " %";
}
