using System.Globalization;

namespace Analyst;

/// <summary>A number that a scenario states: an option, and a column of a file of scenarios.</summary>
/// <param name="Name">The name of the column; the option is <c>--</c> and this.</param>
/// <param name="HelpName">What stands for its value.</param>
/// <param name="Description">What it says, for help.</param>
/// <param name="WhatItIs">What it must be, behind "it is".</param>
/// <param name="Low">The least it may be.</param>
/// <param name="High">The most it may be.</param>
internal sealed record ParityField(
    string Name, string HelpName, string Description, string WhatItIs, double Low, double High)
{
    private const int MostHires = 100_000_000;
    private const int MostYears = 100;

    public static ParityField Current { get; } = Whole(
        "current", "The persons of the group in the force.", 0, int.MaxValue);

    public static ParityField Size { get; } = Whole("size", "All persons of the force.", 1, int.MaxValue);

    public static ParityField Hires { get; } = Whole("hires", "The persons hired a year.", 0, MostHires);

    public static ParityField HireShare { get; } = Share(
        "hire-share", "The group's share of those hired, from 0 to 1.");

    public static ParityField Attrition { get; } = Share(
        "attrition",
        "The part of the persons who leave in a year, from 0 to 1; where two are given, the first is that of the " +
        "others and the second that of the group: men,women.") with
    {
        HelpName = "P[,P]",
        WhatItIs = "a share from 0 to 1, such as 0.05, or two, such as 0.05,0.08: of the others and of the group",
        MayBeTwo = true,
    };

    public static ParityField Target { get; } = Share("target", "The share that the group is to reach, from 0 to 1.");

    public static ParityField Years { get; } = Whole("years", "The years that are looked at.", 1, MostYears);

    /// <summary>All, in the order in which help lists them.</summary>
    public static IReadOnlyList<ParityField> All { get; } =
        [Current, Size, Hires, HireShare, Attrition, Target, Years];

    public string Option => $"--{Name}";

    /// <summary>Whether it takes two numbers as well.</summary>
    public bool MayBeTwo { get; init; }

    private bool IsWhole { get; init; }

    /// <summary>Reads its numbers, or returns null where the text is none.</summary>
    public double[]? TryRead(string text)
    {
        string[] parts = MayBeTwo ? text.Split(',') : [text];
        double[] numbers = new double[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!Options.TryNumber(parts[i], out numbers[i]) || numbers[i] < Low || numbers[i] > High
                || (IsWhole && numbers[i] != Math.Floor(numbers[i])))
            {
                return null;
            }
        }

        return numbers.Length <= 2 ? numbers : null;
    }

    private static ParityField Whole(string name, string description, int low, int high)
    {
        string range = string.Create(CultureInfo.InvariantCulture, $"a whole number from {low} to {high}");
        return new ParityField(name, "N", description, range, low, high) { IsWhole = true };
    }

    private static ParityField Share(string name, string description) =>
        new(name, "P", description, "a share from 0 to 1, such as 0.15 for 15 %", 0, 1);
}
