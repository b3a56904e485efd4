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
