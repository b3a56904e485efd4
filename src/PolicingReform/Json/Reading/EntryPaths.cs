namespace PolicingReform.Json;

/// <summary>Where in a file each entry stands, so that what is wrong between entries has a path too.</summary>
internal sealed class EntryPaths
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);

    /// <summary>The paths of a document of which every entry could be read.</summary>
    public static EntryPaths Of(StudyDocument document, StudyBuilder builder)
    {
        EntryPaths paths = new();
        Dictionary<EntryKind, int> next = [];
        foreach (StudyEntry entry in builder.Entries)
        {
            EntryKind kind = EntryKind.Of(entry.Key);
            int index = next.GetValueOrDefault(kind);
            next[kind] = index + 1;

            // Of two entries with one id the second is the one to mend.
            paths._paths[kind.Subject(entry)] = $"$.{kind.Field}[{Numeral.Text(index)}]";
        }

        foreach ((int index, Comparison comparison) in builder.Comparisons.Index())
            paths._paths[$"comparison {comparison}"] = $"$.comparisons[{Numeral.Text(index)}]";
        if (document.Fieldwork is not null)
            paths._paths["fieldwork"] = "$.fieldwork";
        return paths;
    }

    public ValueList<Finding> Locate(ValueList<Finding> findings) =>
        [.. findings.Take(DocumentPath.MostFindings).Select(Located)];

    private Finding Located(Finding finding) => _paths.TryGetValue(finding.Subject, out string? path)
        ? new Finding(finding.Code, finding.Severity, path, $"{finding.Subject}: {finding.Message}", finding.Sources)
        : finding;
}
