using System.Text.Json;

namespace PolicingReform.Json;

/// <summary>Enum values in JSON: their names in camel case.</summary>
internal static class JsonNames
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
