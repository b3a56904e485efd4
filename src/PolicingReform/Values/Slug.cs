using System.Diagnostics.CodeAnalysis;

namespace PolicingReform;

/// <summary>The form of ids and codes: lower-case words of a-z and 0-9 joined by single hyphens.</summary>
internal static class Slug
{
    private const int MaximumLength = 100;

    public static bool IsValid([NotNullWhen(true)] string? value)
    {
        if (value is null || value.Length is 0 or > MaximumLength)
            return false;
        bool inWord = false;
        foreach (char c in value)
        {
            bool letter = c is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            if (!letter && (c != '-' || !inWord))
                return false;
            inWord = letter;
        }

        return inWord;
    }

    public static string Required(string? value, string parameterName)
    {
        Require.NotNull(value, parameterName);
        return IsValid(value) ? value : throw new ArgumentException(Rule(parameterName, value), parameterName);
    }

    public static string Rule(string what, string value) =>
        $"{what} was {Require.Quoted(value)}; ids and codes are 1 to {Numeral.Text(MaximumLength)} characters, " +
        "lower-case words of a-z and 0-9 joined by single hyphens.";
}
