using System.Globalization;
using PolicingReform;

namespace Analyst;

/// <summary>Numbers as people read them: as many digits as the standard error has to say.</summary>
internal static class Figures
{
    public const string None = "none";

    public static string Estimate(ResultRow row) => Text(row.Value, row);

    public static string StandardError(ResultRow row) => Text(row.Extra("se"), row);

    public static string Interval(ResultRow row) =>
        row.Low is null ? None : $"{Text(row.Low, row)} to {Text(row.High, row)}";

    public static string Fixed(double? number, int decimals) =>
        number?.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) ?? None;

    public static string Whole(int? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? None;

    private static string Text(double? number, ResultRow row)
    {
        bool isShare = row.Unit == "share";
        double scale = isShare ? 100 : 1;
        string decimals = Decimals(row, scale).ToString(CultureInfo.InvariantCulture);
        return number is double value
            ? (value * scale).ToString("N" + decimals, CultureInfo.InvariantCulture) + (isShare ? " %" : "")
            : None;
    }

    // Two digits of the standard error; without one, about three of the value.
    private static int Decimals(ResultRow row, double scale)
    {
        double unit = scale * (row.Extra("se") is > 0 and double error ? error : Math.Abs(row.Value ?? 0) / 100);
        return unit > 0 ? Math.Clamp(1 - (int)Math.Floor(Math.Log10(unit)), 0, 12) : 1;
    }
}
