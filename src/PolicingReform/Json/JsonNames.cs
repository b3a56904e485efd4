using System.Collections.Frozen;
using System.Text.Json;

namespace PolicingReform.Json;

/// <summary>Enum values in JSON: their names in camel case.</summary>
internal static class JsonNames
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.OfValue[value];

    public static bool TryParse<T>(string name, out T value)
        where T : struct, Enum => Names<T>.OfName.TryGetValue(name, out value);

    private static class Names<T>
        where T : struct, Enum
    {
        public static FrozenDictionary<T, string> OfValue { get; } = Enum.GetValues<T>().ToFrozenDictionary(
            value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

        public static FrozenDictionary<string, T> OfName { get; } =
            OfValue.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
