using System.Text.Json;

namespace PolicingReform.Json;

/// <summary>Reads a study from its JSON form: into a document, checked as a whole, handed to the builder.</summary>
internal static class StudyFile
{
    private const string Format = "policing-reform-study";
    private const int Version = 1;

    /// <summary>Returns the study.</summary>
    /// <exception cref="InvalidStudyException">
    /// The file is no study; the exception holds everything that is wrong.
    /// </exception>
    public static Study Read(Stream stream)
    {
        List<Finding> findings = [];
        DocumentPath root = new("$", findings);
        StudyDocument? document = Parse(stream, root);
        if (document is null || !IsKnown(document, root))
            throw new InvalidStudyException([.. findings]);

        StudyReading reading = new(document);
        StudyBuilder? builder = reading.Build(root);
        if (builder is null || findings.Count > 0)
            throw new InvalidStudyException([.. findings]);
        return builder.Build();
    }

    private static StudyDocument? Parse(Stream stream, DocumentPath root)
    {
        try
        {
            StudyDocument? document = JsonSerializer.Deserialize(stream, StudyDocumentContext.Default.StudyDocument);
            if (document is null)
                root.Report("not-a-study", "the file holds null; a study is an object.");
            return document;
        }
        catch (JsonException broken)
        {
            string line = broken.LineNumber is long number ? $" (line {Numeral.Text(number + 1)})" : "";
            DocumentPath where = root with { Path = broken.Path ?? root.Path };
            where.Report("not-json", Sentence(broken) + line + ".");
            return null;
        }
    }

    // The framework names its own types where a value is of the wrong kind; those mean nothing to who wrote the file.
    private static string Sentence(JsonException broken) =>
        broken.Message.Contains("could not be converted", StringComparison.Ordinal)
            ? "the value is of another kind than this field takes (text, whole number, list or object)"
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
