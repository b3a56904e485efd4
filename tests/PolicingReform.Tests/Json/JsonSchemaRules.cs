using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PolicingReform.Tests.Json;

/// <summary>The rules of JSON Schema that the schema of study files uses: type, enum, const, required, items.</summary>
internal static partial class JsonSchemaRules
{
    /// <summary>The places where a document breaks the schema.</summary>
    public static IEnumerable<string> Broken(JsonObject schema, JsonNode? document) =>
        Broken(schema, schema, document, "$");

    /// <summary>Every object of a document with each field that the schema requires of it.</summary>
    public static IEnumerable<(string Path, string Field)> Required(JsonObject schema, JsonNode document) =>
        Required(schema, schema, document, "$");

    /// <summary>Every schema that points at another.</summary>
    public static IEnumerable<JsonObject> Pointers(JsonNode? schema) => schema switch
    {
        JsonObject node =>
            node.SelectMany(field => Pointers(field.Value)).Concat(node.ContainsKey("$ref") ? [node] : []),
        JsonArray items => items.SelectMany(Pointers),
        _ => [],
    };

    public static JsonNode At(JsonNode document, string path) =>
        Step().Matches(path).Aggregate(document, (node, step) => step.Groups["index"].Success
            ? node[int.Parse(step.Groups["index"].Value, CultureInfo.InvariantCulture)]!
            : node[step.Groups["name"].Value]!);

    /// <summary>A path without its positions: what kind of object stands there.</summary>
    public static string Shape(string path) => Index().Replace(path, "[]");

    private static IEnumerable<string> Broken(JsonObject root, JsonObject schema, JsonNode? node, string path)
    {
        schema = Resolve(root, schema);
        if (schema["const"] is JsonNode value && !JsonNode.DeepEquals(value, node))
            yield return $"{path}: not {value}";
        if (schema["type"] is JsonNode type && !IsOf(type, node))
            yield return $"{path}: not of type {type.ToJsonString()}";
        if (node is not null && schema["enum"] is JsonArray names
            && !names.Any(name => JsonNode.DeepEquals(name, node)))
        {
            yield return $"{path}: none of {names.ToJsonString()}";
        }

        if (node is JsonArray array && schema["items"] is JsonObject items)
        {
            foreach (string broken in array.SelectMany((item, i) => Broken(root, items, item, $"{path}[{i}]")))
                yield return broken;
        }

        if (node is not JsonObject fields)
            yield break;
        foreach (string name in Names(schema).Where(name => !fields.ContainsKey(name)))
            yield return $"{path}: without {name}";
        foreach ((string name, JsonNode? field) in fields)
        {
            if (schema["properties"]?[name] is not JsonObject property)
                yield return $"{path}: {name} is not known";
            else
                foreach (string broken in Broken(root, property, field, $"{path}.{name}"))
                    yield return broken;
        }
    }

    private static IEnumerable<(string Path, string Field)> Required(
        JsonObject root, JsonObject schema, JsonNode? node, string path)
    {
        schema = Resolve(root, schema);
        return node switch
        {
            JsonArray array when schema["items"] is JsonObject items =>
                array.SelectMany((item, i) => Required(root, items, item, $"{path}[{i}]")),
            JsonObject fields => Names(schema).Select(name => (path, name)).Concat(fields.SelectMany(field =>
                Required(root, schema["properties"]![field.Key]!.AsObject(), field.Value, $"{path}.{field.Key}"))),
            _ => [],
        };
    }

    private static IEnumerable<string> Names(JsonObject schema) =>
        schema["required"] is JsonArray names ? names.Select(name => (string)name!) : [];

    // A shape that stands in several places is written once and pointed at: "#/properties/places/items".
    private static JsonObject Resolve(JsonObject root, JsonObject schema) => schema["$ref"] is not JsonNode pointer
        ? schema
        : ((string)pointer!).Split('/').Skip(1).Aggregate(
            (JsonNode)root,
            (node, step) => node is JsonArray
                ? node[int.Parse(step, CultureInfo.InvariantCulture)]!
                : node[step]!).AsObject();

    private static bool IsOf(JsonNode type, JsonNode? node) => type is JsonArray types
        ? types.Any(each => IsOf(each!, node))
        : (string)type! switch
        {
            "null" => node is null,
            "object" => node is JsonObject,
            "array" => node is JsonArray,
            "integer" => node?.GetValueKind() == JsonValueKind.Number
                && node.ToJsonString().TrimStart('-').All(char.IsAsciiDigit),
            "number" => node?.GetValueKind() == JsonValueKind.Number,
            "string" => node?.GetValueKind() == JsonValueKind.String,
            "boolean" => node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            _ => false,
        };

    [GeneratedRegex(@"\.(?<name>\w+)|\[(?<index>\d+)\]")]
    private static partial Regex Step();

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
