namespace PolicingReform;

/// <summary>A part of a whole, from 0 to 1.</summary>
public readonly record struct Share
{
    /// <summary>Creates a share.</summary>
    /// <param name="value">The part of the whole, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1 or not a number.</exception>
    public Share(double value) => Value = Require.InRange(value, 0, 1);

    /// <summary>The part of the whole, from 0 to 1.</summary>
    public double Value { get; }

    /// <summary>Returns the share of a percentage.</summary>
    /// <param name="percent">The percentage, from 0 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 100 or not a number.</exception>
    public static Share FromPercent(double percent) => new(Require.InRange(percent, 0, 100) / 100);

    /// <summary>Returns the share in percent, to one decimal: <c>48.3 %</c>.</summary>
    public override string ToString() => Numeral.Percent(Value);
}
