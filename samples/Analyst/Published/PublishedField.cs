using System.Globalization;

namespace Analyst;

/// <summary>A number, or a range of two, that a published table gives: an option, and a column of a file.</summary>
/// <param name="Name">The name of the column; the option is <c>--</c> and this.</param>
/// <param name="HelpName">What stands for its value.</param>
/// <param name="Description">What it says, for help.</param>
/// <param name="WhatItIs">What it must be, behind "it is".</param>
/// <param name="Low">The least it may be.</param>
/// <param name="High">The most it may be.</param>
internal sealed record PublishedField(
    string Name, string HelpName, string Description, string WhatItIs, double Low, double High)
{
    public static PublishedField Share { get; } = new(
        "share",
        "P[,P]",
        "The share as printed, from 0 to 1 or with a percent sign; two are its ends.",
        "a share from 0 to 1, such as 0.62 or 62%, or two for a range, the lower first",
        0,
        1)
    {
        TakesPercent = true,
    };

    public static PublishedField Persons { get; } = new(
        "n",
        "N[,N]",
        "The persons behind the share; two are the fewest and the most.",
        "a whole number of persons from 1 up, or two for a range, the lower first",
        1,
        int.MaxValue)
    {
        IsWhole = true,
    };

    public static PublishedField DesignEffect { get; } = new(
        "deff",
        "D[,D]",
        "The design effect, or its range: a printed table without it says nothing of precision. 1 is a simple random " +
        "sample; household polls have 1.5 to 4.",
        "a design effect above 0, such as 2, or two for a range, the lower first",
        1e-6,
        1000);

    /// <summary>All, in the order in which help lists them.</summary>
    public static IReadOnlyList<PublishedField> All { get; } = [Share, Persons, DesignEffect];

    public string Option => $"--{Name}";

    private bool TakesPercent { get; init; }

    private bool IsWhole { get; init; }

    /// <summary>Reads its two ends, which are equal where one number stands, or null where the text is none.</summary>
    public (double Low, double High)? TryRead(string text)
    {
        string[] parts = text.Split(',');
        double[] numbers = new double[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (TryNumber(parts[i].Trim()) is not double number || number < Low || number > High
                || (IsWhole && number != Math.Floor(number)))
            {
                return null;
            }

            numbers[i] = number;
        }

        return numbers switch
        {
            [double only] => (only, only),
            [double low, double high] when low <= high => (low, high),
            _ => null,
        };
    }

    /// <summary>What was found in place of it; a share above 1 is mostly a percentage.</summary>
    public string Wrong(string text)
    {
        string found = $"\"{Printable.Name(text)}\" was found; it is {WhatItIs}.";
        return TakesPercent && Options.TryNumber(text, out double percent) && percent is > 1 and <= 100
            ? found[..^1] + string.Create(CultureInfo.InvariantCulture, $"; {percent:R} % is {percent / 100:R}.")
            : found;
    }

    private double? TryNumber(string text)
    {
        bool isPercent = TakesPercent && text.EndsWith('%');
        return Options.TryNumber(isPercent ? text[..^1].TrimEnd() : text, out double number)
            ? isPercent ? number / 100 : number
            : null;
    }
}
