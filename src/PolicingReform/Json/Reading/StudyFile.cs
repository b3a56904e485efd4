using System.Text.Json;

namespace PolicingReform.Json;

/// <summary>Reads a study from its JSON form: into a document, checked as a whole, handed to the builder.</summary>
internal static class StudyFile
{
    public const string Format = "policing-reform-study";
    public const int Version = 1;

    /// <summary>The deepest nesting that is read; a study needs seven.</summary>
    public const int MaximumDepth = 16;

    /// <summary>Reads a study, or everything that is wrong with it.</summary>
    public static IReadOnlyList<Finding> TryRead(ReadOnlySpan<byte> json, AnalysisSettings settings, out Study? study)
    {
        study = null;
        List<Finding> findings = [];
        DocumentPath root = new("$", findings);
        StudyDocument? document = Parse(json, root);
        if (document is null || !IsKnown(document, root))
            return findings;
        if (StudyReading.Build(document, root) is not StudyBuilder builder)
            return findings;
        builder.Under(settings).TryBuild(out study, out ValueList<Finding> broken);
        return broken;
    }

    private static StudyDocument? Parse(ReadOnlySpan<byte> json, DocumentPath root)
    {
        // RFC 8259 lets a reader ignore a byte order mark, and editors write them.
        if (json.StartsWith("\uFEFF"u8))
            json = json[3..];
        try
        {
            StudyDocument? document = JsonSerializer.Deserialize(json, StudyDocumentContext.Default.StudyDocument);
            if (document is null)
                root.Report("not-a-study", "the file holds null; a study is an object.");
            return document;
        }
        catch (JsonException broken)
        {
            string line = broken.LineNumber is long number ? $" (line {Numeral.Text(number + 1)})" : "";
            new DocumentPath(broken.Path ?? root.ToString(), root.Findings)
                .Report("not-json", Sentence(broken) + line + ".");
            return null;
        }
    }

    // The framework names its own types where a value is of the wrong kind; those mean nothing to who wrote the file.
    private static string Sentence(JsonException broken) =>
        broken.Message.Contains("could not be converted", StringComparison.Ordinal)
            ? "the value is of another kind than this field takes (text, whole number, list or object)"
            : broken.Message.Contains("could not be mapped", StringComparison.Ordinal)
            ? "a study file has no such field here; mend its name or take it out"
            : broken.Message.Split(". Path:")[0].Split(" contained in type")[0];

    private static bool IsKnown(StudyDocument document, DocumentPath root)
    {
        if (document.Format != Format)
        {
            root.Field("format").Report(
                "not-a-study",
                $"it is {(document.Format is string other ? Require.Quoted(other) : "missing")}; " +
                $"a study file says {Require.Quoted(Format)}.");
        }
        else if (document.Version != Version)
        {
            root.Field("version").Report(
                "unknown-version",
                $"it is {(document.Version is int v ? Numeral.Text(v) : "missing")}; this library reads version " +
                $"{Numeral.Text(Version)}.");
        }

        return root.Findings.Count == 0;
    }
}
