using System.Globalization;

namespace PolicingReform;

/// <summary>Numbers as people read them: the same under every culture.</summary>
internal static class Numeral
{
    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number at a fixed number of decimals, without a negative zero.</summary>
    public static string Fixed(double value, int decimals) =>
        WithoutNegativeZero(value.ToString("F" + Text(decimals), CultureInfo.InvariantCulture));

    /// <summary>
    /// A share from 0 to 1 in percent: <c>48.3 %</c>, and <c>0 %</c> or <c>100 %</c> only when exactly so.
    /// </summary>
    public static string Percent(double share)
    {
        if (share is 0 or 1)
            return share == 0 ? "0 %" : "100 %";
        string text = Fixed(share * 100, 1);
        return text switch
        {
            "0.0" => "under 0.1 %",
            "100.0" => "over 99.9 %",
            _ when text.EndsWith(".0", StringComparison.Ordinal) => text[..^2] + " %",
            _ => text + " %",
        };
    }

    /// <summary>A difference in percentage points, signed: <c>-48.3</c>, <c>+1.5</c>, <c>0.0</c>.</summary>
    public static string Points(double points)
    {
        string text = Fixed(points, 1);
        return text != "0.0" && points > 0 ? "+" + text : text;
    }

    /// <summary>A probability to two or three significant digits: <c>0.616</c>, <c>1.3e-7</c>.</summary>
    public static string Probability(double probability) => probability switch
    {
        0 or 1 => probability == 0 ? "0" : "1",
        < 1e-3 => probability.ToString("0.0e-0", CultureInfo.InvariantCulture),
        > 0.999 => "over 0.999",
        _ => Fixed(probability, 3),
    };

    private static string WithoutNegativeZero(string text) =>
        text.StartsWith('-') && text.AsSpan(1).IndexOfAnyExcept('0', '.') < 0 ? text[1..] : text;
}
