namespace PolicingReform;

/// <summary>A difference of two shares, in percentage points: 2 % against 48 % are -46 points.</summary>
public readonly record struct PercentagePoints
{
    /// <summary>Creates a difference.</summary>
    /// <param name="value">The difference, from -100 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside -100 to 100 or not a number.</exception>
    public PercentagePoints(double value) => Value = Require.InRange(value, -100, 100);

    /// <summary>The difference, from -100 to 100.</summary>
    public double Value { get; }

    /// <summary>Returns the difference, signed and to one decimal: <c>-48.3 points</c>.</summary>
    public override string ToString() => Numeral.Points(Value) + " points";

    internal static double Between(double share, double benchmark) => 100 * (share - benchmark);
}
