using System.Text.Json;
using System.Text.Unicode;

namespace PolicingReform.Json;

/// <summary>Reads a study from its JSON form: into a document, checked as a whole, handed to the builder.</summary>
internal static class StudyFile
{
    public const string Format = "policing-reform-study";
    public const int Version = 1;

    /// <summary>The deepest nesting that is read; a study needs seven.</summary>
    public const int MaximumDepth = 16;

    /// <summary>Reads a study, or everything that is wrong with it.</summary>
    public static ValueList<Finding> TryRead(ReadOnlySpan<byte> json, AnalysisSettings settings, out Study? study)
    {
        study = null;
        if (NoText(json) is Finding unreadable)
            return [unreadable];
        DocumentPath root = new("$");
        if (Parse(json, out Finding? broken) is not StudyDocument document)
            return [broken!.Code == "not-a-study" ? broken : Foreign(json) ?? broken];
        if (!IsKnown(document.Format, document.Version, root)
            || StudyReading.Build(document, root) is not StudyBuilder builder)
        {
            return JsonLines.Locate(root.Reported(), json);
        }

        builder.Under(settings).TryBuild(out study, out ValueList<Finding> structure);
        return structure.Count == 0 ? [] : JsonLines.Locate(EntryPaths.Of(document, builder).Locate(structure), json);
    }

    private static Finding? NoText(ReadOnlySpan<byte> json) => json switch
    {
        [] => Unreadable("the file is empty; a study is an object."),
        _ when !Utf8.IsValid(json) => Unreadable("the file is no UTF-8; save it as UTF-8."),
        _ => null,
    };

    private static Finding Unreadable(string message) => new("not-json", Severity.Error, "$ (line 1)", message);

    private static StudyDocument? Parse(ReadOnlySpan<byte> json, out Finding? broken)
    {
        broken = null;
        try
        {
            StudyDocument? document = JsonSerializer.Deserialize(json, StudyDocumentContext.Default.StudyDocument);
            if (document is null)
            {
                broken = new Finding(
                    "not-a-study", Severity.Error, "$ (line 1)", "the file holds null; a study is an object.");
            }

            return document;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            JsonException? at = failure as JsonException;
            string path = Require.Shown(at?.Path ?? "$", 200);
            string line = at?.LineNumber is long number ? $" (line {Numeral.Text(number + 1)})" : "";
            (string code, string message) = Said(failure.Message);
            broken = new Finding(code, Severity.Error, path + line, message);
            return null;
        }
    }

    // The framework's own sentences name its types, and quote the file, of which nothing may get into a log.
    private static (string Code, string Message) Said(string message) => message switch
    {
        _ when message.Contains("could not be converted", StringComparison.Ordinal) => (
            "wrong-kind",
            "the value is of another kind than this field takes (text, whole number, list or object)."),
        _ when message.Contains("could not be mapped", StringComparison.Ordinal) => (
            "unknown-field", "a study file has no such field here; mend its name or take it out."),
        _ when message.StartsWith("Duplicate property", StringComparison.Ordinal) => (
            "repeated-field", "a field stands there twice; keep one of them."),
        _ when message.Contains("configured depth", StringComparison.Ordinal) => (
            "not-json", $"it is nested deeper than {Numeral.Text(MaximumDepth)} levels, and a study is not."),
        _ => ("not-json", "the file breaks off or is no JSON here; mend that first."),
    };

    // A file of another kind or of a newer version has fields of its own: what it is matters more than which.
    private static Finding? Foreign(ReadOnlySpan<byte> json)
    {
        try
        {
            (string? format, int? version) = Head(json);
            DocumentPath root = new("$");
            return IsKnown(format, version, root) ? null : JsonLines.Locate(root.Reported(), json)[0];
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static (string? Format, int? Version) Head(ReadOnlySpan<byte> json)
    {
        string? format = null;
        int? version = null;
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = 64 });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return (null, null);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isFormat = reader.ValueTextEquals("format"u8), isVersion = reader.ValueTextEquals("version"u8);
            reader.Read();
            if (isFormat && reader.TokenType == JsonTokenType.String)
                format = reader.GetString();
            else if (isVersion && reader.TokenType == JsonTokenType.Number)
                version = reader.TryGetInt32(out int number) ? number : int.MaxValue;
            reader.Skip();
        }

        return (format, version);
    }

    private static bool IsKnown(string? format, int? version, DocumentPath root)
    {
        if (format != Format)
        {
            root.Field("format").Report(
                "not-a-study",
                $"it is {(format is null ? "missing" : Require.Quoted(format))}; " +
                $"a study file says {Require.Quoted(Format)}.");
        }
        else if (version != Version)
        {
            string stated = version switch
            {
                null => "missing",
                int.MaxValue => "no version",
                int number => Numeral.Text(number),
            };
            root.Field("version").Report(
                "unknown-version",
                $"it is {stated}; this library reads version {Numeral.Text(Version)}.");
        }

        return root.Reported().Count == 0;
    }
}
