using System.Globalization;
using PolicingReform;

namespace Analyst;

/// <summary>
/// The numbers of a table as people read them: with one number of decimals, which shows two digits of each standard
/// error.
/// </summary>
internal sealed class Figures(IReadOnlyList<ResultRow> rows)
{
    public const string None = "none";

    private const int MostDecimals = 12;

    private readonly string _format =
        "N" + rows.Select(Decimals).DefaultIfEmpty(0).Max().ToString(CultureInfo.InvariantCulture);

    public string Estimate(ResultRow row) => Text(row.Value, row);

    public string StandardError(ResultRow row) => Text(row.Extra("se"), row);

    public string Interval(ResultRow row) => row.Low is null ? None : $"{Text(row.Low, row)} to {Text(row.High, row)}";

    public static string Fixed(double? number, int decimals) =>
        number?.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) ?? None;

    public static string Whole(int? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? None;

    /// <summary>A share in percent: <c>12.5 %</c>.</summary>
    public static string Percent(double? share) => share is double known ? $"{Fixed(100 * known, 1)} %" : None;

    /// <summary>A p-value, the small ones by their power of ten.</summary>
    public static string Probability(double? p) => p is > 0 and < 0.001
        ? p.Value.ToString("0.0e0", CultureInfo.InvariantCulture)
        : Fixed(p, 3);

    /// <summary>Percentage points with their sign.</summary>
    public static string Points(double? points) =>
        points?.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) ?? None;

    /// <summary>A number as a file states it: all its digits and no separators.</summary>
    public static string Plain(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private string Text(double? number, ResultRow row) => number is double value
        ? (value * Scale(row)).ToString(_format, CultureInfo.InvariantCulture) + (IsShare(row) ? " %" : "")
        : None;

    // A value without a standard error above 0, about which nothing is known, shows three of its digits.
    private static int Decimals(ResultRow row)
    {
        double unit = Scale(row) * (row.Extra("se") is > 0 and double error ? error : Math.Abs(row.Value ?? 0) / 10);
        return unit > 0 ? Math.Clamp(1 - (int)Math.Floor(Math.Log10(unit)), 0, MostDecimals) : 0;
    }

    private static double Scale(ResultRow row) => IsShare(row) ? 100 : 1;

    private static bool IsShare(ResultRow row) => row.Unit == "share";
}
