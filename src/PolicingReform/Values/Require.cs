using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PolicingReform;

/// <summary>
/// Checks of arguments; each failure is one sentence that names the parameter, what it was and the rule.
/// </summary>
internal static class Require
{
    private const int LongestQuotation = 60;

    public static T NotNull<T>(
        [NotNull] T? value, [CallerArgumentExpression(nameof(value))] string parameterName = "")
        where T : class =>
        value ?? throw new ArgumentNullException(parameterName, $"{parameterName} was null; a value is required.");

    /// <summary>Text of at least one visible character, without control characters or lone surrogates.</summary>
    public static string Text(
        [NotNull] string? value, int maximumLength = 1000,
        [CallerArgumentExpression(nameof(value))] string parameterName = "")
    {
        NotNull(value, parameterName);
        if (!HasVisible(value))
            throw new ArgumentException($"{parameterName} was empty; a text is required.", parameterName);
        if (value.Length > maximumLength)
        {
            throw new ArgumentException(
                $"{parameterName} was {Number(value.Length)} characters long; " +
                $"at most {Number(maximumLength)} are kept.",
                parameterName);
        }

        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            bool pair = char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]);
            if (char.IsControl(c) || c is '\u2028' or '\u2029' || (char.IsSurrogate(c) && !pair))
            {
                throw new ArgumentException(
                    $"{parameterName} held U+{(int)c:X4} at position {Number(i)}; " +
                    "a text holds neither control characters, nor line separators, nor halves of a surrogate pair.",
                    parameterName);
            }

            if (pair)
                i++;
        }

        return value;
    }

    public static string? TextOrNull(
        string? value, int maximumLength = 1000, [CallerArgumentExpression(nameof(value))] string parameterName = "") =>
        value is null ? null : Text(value, maximumLength, parameterName);

    /// <summary>Texts, each with a visible character.</summary>
    public static ValueList<string> Texts(
        [NotNull] ValueList<string>? values,
        [CallerArgumentExpression(nameof(values))] string parameterName = "")
    {
        foreach ((int index, string text) in NotNull(values, parameterName).Index())
            Text(text, parameterName: $"{parameterName}[{Number(index)}]");
        return values;
    }

    /// <summary>A list of at least one item.</summary>
    public static ValueList<T> Some<T>(
        [NotNull] ValueList<T>? items, [CallerArgumentExpression(nameof(items))] string parameterName = "") =>
        NotNull(items, parameterName).Count > 0
            ? items
            : throw new ArgumentException($"{parameterName} was empty; at least one is required.", parameterName);

    /// <summary>Names, none of them twice.</summary>
    public static void Once(IEnumerable<string> names, string parameterName)
    {
        string? twice = names.CountBy(name => name, StringComparer.Ordinal).FirstOrDefault(pair => pair.Value > 1).Key;
        if (twice is not null)
            throw Broken($"{parameterName} held {Quoted(twice)} twice; name it once.", parameterName);
    }

    /// <summary>The items of a sequence, none of them null.</summary>
    public static T[] Items<T>(
        [NotNull] IEnumerable<T>? items, [CallerArgumentExpression(nameof(items))] string parameterName = "")
        where T : class
    {
        T[] all = [.. NotNull(items, parameterName)];
        int index = Array.FindIndex(all, item => item is null);
        return index < 0
            ? all
            : throw new ArgumentException(
                $"{parameterName}[{Number(index)}] was null; a value is required.", parameterName);
    }

    /// <summary>The items of a span, none of them null.</summary>
    public static ValueList<T> Items<T>(
        ReadOnlySpan<T> items, [CallerArgumentExpression(nameof(items))] string parameterName = "")
        where T : class
    {
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i] is null)
                throw Broken($"{parameterName}[{Number(i)}] was null; a value is required.", parameterName);
        }

        return ValueList.Create(items);
    }

    public static int InRange(
        int value, int low, int high, [CallerArgumentExpression(nameof(value))] string parameterName = "")
    {
        if (value < low || value > high)
        {
            throw new ArgumentOutOfRangeException(
                parameterName,
                $"{parameterName} was {Number(value)}; it must be {Range(low, high)}.");
        }

        return value;
    }

    public static double InRange(
        double value, double low, double high, [CallerArgumentExpression(nameof(value))] string parameterName = "")
    {
        // Written so that NaN fails.
        if (!(value >= low && value <= high))
        {
            throw new ArgumentOutOfRangeException(
                parameterName,
                $"{parameterName} was {Number(value)}; it must be from {Number(low)} to {Number(high)}.");
        }

        return value;
    }

    public static T Defined<T>(T value, [CallerArgumentExpression(nameof(value))] string parameterName = "")
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            throw new ArgumentOutOfRangeException(
                parameterName,
                $"{parameterName} was {value:D}; it must be one of {string.Join(", ", Enum.GetNames<T>())}.");
        }

        return value;
    }

    /// <summary>The exception of a rule that spans more than one value; the message is the whole sentence.</summary>
    public static ArgumentException Broken(string message, string parameterName) => new(message, parameterName);

    public static string Quoted(string value) => $"\"{Shown(value, LongestQuotation)}\"";

    /// <summary>
    /// A text as a message may show it: at most so long, and nothing in it that would break a line, colour a terminal
    /// or turn the direction of writing.
    /// </summary>
    public static string Shown(string value, int most)
    {
        StringBuilder shown = new();
        foreach (Rune rune in value.EnumerateRunes())
        {
            if (shown.Length >= most)
                return shown.Append("...").ToString();
            if (IsVisible(rune) || rune.Value == ' ')
                shown.Append(rune.ToString());
            else
                shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}");
        }

        return shown.ToString();
    }

    private static bool HasVisible(string value)
    {
        foreach (Rune rune in value.EnumerateRunes())
        {
            if (IsVisible(rune))
                return true;
        }

        return false;
    }

    private static bool IsVisible(Rune rune) =>
        !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune)
        && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format;

    private static string Range(int low, int high) =>
        high == int.MaxValue ? $"at least {Number(low)}" : $"from {Number(low)} to {Number(high)}";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
