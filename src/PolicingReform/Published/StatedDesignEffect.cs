using System.Globalization;

namespace PolicingReform;

/// <summary>
/// The design effect of a survey as somebody states it: the variance over that of a simple random sample of as many
/// persons (Kish 1965).
/// </summary>
/// <remarks>
/// 1 only for a simple random sample; samples of households in clusters mostly lie between 1.5 and 4. A report that
/// does not print it leaves a range to state: <see cref="Between"/>.
/// </remarks>
public sealed record StatedDesignEffect : Noun
{
    private const double Least = 1e-6;
    private const double Most = 1000;

    private StatedDesignEffect(double low, double high) => (Low, High) = (low, high);

    /// <summary>The lowest it may be.</summary>
    public double Low { get; }

    /// <summary>The highest it may be; equal to <see cref="Low"/> for one value.</summary>
    public double High { get; }

    /// <summary>Whether only its ends are stated.</summary>
    public bool IsRange => High > Low;

    /// <summary>Returns a design effect of which one value is stated.</summary>
    /// <param name="value">The design effect, from 1e-6 to 1000.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is outside its range or not a number.</exception>
    public static StatedDesignEffect Of(double value)
    {
        Require.InRange(value, Least, Most);
        return new StatedDesignEffect(value, value);
    }

    /// <summary>Returns a design effect of which only the ends are stated.</summary>
    /// <param name="low">The lowest it may be, from 1e-6 to 1000.</param>
    /// <param name="high">The highest it may be, from <paramref name="low"/> to 1000.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is outside its range or not a number.</exception>
    public static StatedDesignEffect Between(double low, double high)
    {
        Require.InRange(low, Least, Most);
        Require.InRange(high, low, Most);
        return new StatedDesignEffect(low, high);
    }

    private protected override string Say() => IsRange ? $"{Text(Low)} to {Text(High)}" : Text(Low);

    private static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
