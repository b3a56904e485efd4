using System.Globalization;

namespace PolicingReform;

/// <summary>Numbers as people read them: the same under every culture.</summary>
internal static class Numeral
{
    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number at a fixed number of decimals, without a negative zero.</summary>
    public static string Fixed(double value, int decimals) =>
        WithoutNegativeZero(value.ToString("F" + Text(decimals), CultureInfo.InvariantCulture));

    /// <summary>A share from 0 to 1 in percent: <c>48.3 %</c>, and <c>0 %</c> only when exactly so.</summary>
    public static string Percent(double share) => Percent(share, atLeastDecimals: 1);

    /// <summary>A share in percent with at least so many decimals, of which trailing zeros are left out.</summary>
    public static string Percent(double share, int atLeastDecimals)
    {
        double percent = share * 100;
        double fromTheEnd = Math.Min(percent, 100 - percent);
        string text = Fixed(percent, Math.Max(atLeastDecimals, Decimals(fromTheEnd)));
        return (text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text) + " %";
    }

    /// <summary>A difference in percentage points, signed: <c>-48.3</c>, <c>0.0</c> only when exactly so.</summary>
    public static string Points(double points)
    {
        string text = Fixed(points, Decimals(Math.Abs(points)));
        return points > 0 && text != "0.0" ? "+" + text : text;
    }

    /// <summary>A probability to two or three significant digits: <c>0.616</c>, <c>1.3e-7</c>.</summary>
    public static string Probability(double probability) => probability switch
    {
        1 => "1",
        // A tail below the smallest double is 0 in binary and nowhere else.
        < 1e-300 => "under 1e-300",
        < 1e-3 => probability.ToString("0.0e-0", CultureInfo.InvariantCulture),
        > 0.999 => "over 0.999",
        _ => Fixed(probability, 3),
    };

    // One decimal, or as many as two significant digits take: what is not zero (within 1e-9) must not print as zero.
    private static int Decimals(double distanceFromZero) => distanceFromZero is > 1e-9 and < 0.095
        ? Math.Min(15, 1 - (int)Math.Floor(Math.Log10(distanceFromZero)))
        : 1;

    private static string WithoutNegativeZero(string text) =>
        text.StartsWith('-') && text.AsSpan(1).IndexOfAnyExcept('0', '.') < 0 ? text[1..] : text;
}
