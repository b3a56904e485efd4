using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace PolicingReform.Json;

/// <summary>The JSON Schema of study files, for editors and for programs in other languages.</summary>
/// <remarks>
/// JSON Schema, draft 2020-12. It says which fields there are, which are required and which words a text may be; what
/// spans several fields (ids that name an entry, an end after its beginning) only <see cref="StudyReader"/> checks.
/// </remarks>
public static class StudySchema
{
    private static readonly JsonSchemaExporterOptions Options = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Transform,
    };

    // A schema of a file is nested about twice as deep as the file, and a reader's limit is of no use to it.
    private static readonly StudyDocumentContext Shapes = new(
        new JsonSerializerOptions(StudyDocumentContext.Default.Options) { MaxDepth = 4 * StudyFile.MaximumDepth });

    /// <summary>Returns the schema as JSON.</summary>
    public static string ToJson()
    {
        JsonNode schema = Shapes.StudyDocument.GetJsonSchemaAsNode(Options);
        JsonObject root = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A study of police reform",
        };
        foreach ((string name, JsonNode? value) in schema.AsObject())
            root[name] = value?.DeepClone();
        root["properties"]!["format"] = new JsonObject { ["const"] = StudyFile.Format };
        root["properties"]!["version"] = new JsonObject { ["const"] = StudyFile.Version };
        return root.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" });
    }

    // A document's parameters are all nullable, because a file is not to be trusted; what a file has to hold are those
    // without a default, and those may not be null.
    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        // A shape that is written elsewhere is pointed at, and beside the pointer nothing may stand.
        if (schema is not JsonObject node || node.ContainsKey("$ref"))
            return schema;
        if (context.PropertyInfo is { } property)
        {
            if (!property.IsOptional() && node["type"] is JsonArray types)
                node["type"] = types.Single(type => (string?)type != "null")!.DeepClone();
            OneOfAttribute? names = property.AttributeProvider?.GetCustomAttributes(typeof(OneOfAttribute), true)
                .OfType<OneOfAttribute>().FirstOrDefault();
            if (names is not null)
            {
                node["enum"] = new JsonArray(
                    [.. names.Names.Select(name => (JsonNode?)name), .. property.IsOptional() ? new JsonNode?[1] : []]);
            }

        }

        if (context.TypeInfo.Kind == System.Text.Json.Serialization.Metadata.JsonTypeInfoKind.Object)
        {
            node["additionalProperties"] = false;
            string[] required =
                [.. context.TypeInfo.Properties.Where(each => !each.IsOptional()).Select(each => each.Name)];
            if (required.Length > 0)
                node["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]);
        }

        return node;
    }

    private static bool IsOptional(this System.Text.Json.Serialization.Metadata.JsonPropertyInfo property) =>
        property.AssociatedParameter?.HasDefaultValue ?? true;
}
