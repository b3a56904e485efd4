using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;

namespace Analyst;

/// <summary>The kinds of options there are; each reads its value the same under every culture.</summary>
internal static class Options
{
    /// <summary>An option with one text.</summary>
    public static Option<string?> Text(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description };

    /// <summary>An option with a list; it may be given several times, which adds to the list.</summary>
    public static Option<string[]> List(string name, string value, string description) => new(name)
    {
        HelpName = value,
        Description = description,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = result => [.. result.Tokens.SelectMany(token => Items(result, name, token.Value))],
        DefaultValueFactory = _ => [],
    };

    /// <summary>An option with one of some words: the names of an enumeration, in lower case and with hyphens; the
    /// first of them where it is not given.</summary>
    public static Option<T> Word<T>(string name, string description, T otherwise = default)
        where T : struct, Enum
    {
        Dictionary<string, T> words = Enum.GetValues<T>().ToDictionary(Spelled, StringComparer.Ordinal);
        return new Option<T>(name)
        {
            HelpName = string.Join('|', words.Keys),
            Description = $"{description} Default: {Spelled(otherwise)}.",
            DefaultValueFactory = _ => otherwise,
            CustomParser = result => words.TryGetValue(result.Tokens[0].Value, out T word)
                ? word
                : Refuse<T>(result, name, $"it is one of {string.Join(", ", words.Keys)}"),
        };
    }

    /// <summary>An option with a number, or none.</summary>
    public static Option<double?> Number(string name, string description, double low, double high)
    {
        string range = string.Create(CultureInfo.InvariantCulture, $"from {low} to {high}");
        return new Option<double?>(name)
        {
            HelpName = "NUMBER",
            Description = description,
            CustomParser = result => TryNumber(result.Tokens[0].Value, out double number)
                && number >= low && number <= high
                ? number
                : Refuse<double?>(result, name, $"it is a number {range}"),
        };
    }

    /// <summary>An option with a whole number, or none.</summary>
    public static Option<int?> Whole(string name, string description, int low, int high)
    {
        string range = string.Create(CultureInfo.InvariantCulture, $"from {low} to {high}");
        return new Option<int?>(name)
        {
            HelpName = "N",
            Description = description,
            CustomParser = result => TryWhole(result.Tokens[0].Value, out int number) && number >= low && number <= high
                ? number
                : Refuse<int?>(result, name, $"it is a whole number {range}"),
        };
    }

    public static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    public static bool TryWhole(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    /// <summary>Says that a value cannot be what it should; the command then is not run.</summary>
    public static T? Refuse<T>(ArgumentResult result, string name, string whatItIs)
    {
        result.AddError($"{name} was \"{string.Join(' ', result.Tokens.Select(token => token.Value))}\"; {whatItIs}.");
        return default;
    }

    private static string Spelled<T>(T word)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString());

    private static IReadOnlyList<string> Items(ArgumentResult result, string name, string text) =>
        Lists.TrySplit(text)
        ?? Refuse<string[]>(result, name, "it is a list such as a,b; an item with a comma stands in quotation marks")
        ?? [];
}
