using System.Text.Json;

namespace PolicingReform.Json;

/// <summary>Turns the JSON paths of findings into lines, by a second pass over the file.</summary>
internal static class JsonLines
{
    public static ValueList<Finding> Locate(IReadOnlyList<Finding> findings, ReadOnlySpan<byte> json)
    {
        if (findings.Count == 0)
            return [];
        HashSet<string> wanted = new(findings.SelectMany(finding => Around(finding.Subject)), StringComparer.Ordinal);
        Dictionary<string, int> lines = Lines(json, wanted);
        return [.. findings.Select(finding => Around(finding.Subject).FirstOrDefault(lines.ContainsKey) is string known
            ? new Finding(
                finding.Code,
                finding.Severity,
                $"{finding.Subject} (line {Numeral.Text(lines[known])})",
                finding.Message,
                finding.Sources)
            : finding)];
    }

    // What is missing has no line: then that of the nearest object around it.
    private static IEnumerable<string> Around(string path)
    {
        for (string at = path; at.StartsWith('$'); at = at[..at.LastIndexOfAny(['.', '['])])
        {
            yield return at;
            if (at.Length == 1)
                break;
        }
    }

    private static Dictionary<string, int> Lines(ReadOnlySpan<byte> json, HashSet<string> wanted)
    {
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        Stack<(string Path, int Index)> open = new();
        string? property = null;
        int line = 1;
        long counted = 0;
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = StudyFile.MaximumDepth });
        try
        {
            while (reader.Read())
            {
                line += json[(int)counted..(int)reader.TokenStartIndex].Count((byte)'\n');
                counted = reader.TokenStartIndex;
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        property = reader.GetString();
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        open.Pop();
                        break;
                    default:
                        string path = Next(open, property);
                        property = null;
                        if (wanted.Contains(path))
                            lines.TryAdd(path, line);
                        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                            open.Push((path, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
                        break;
                }
            }
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // A file that breaks off has the lines up to there; that it breaks off has been reported.
        }

        return lines;
    }

    private static string Next(Stack<(string Path, int Index)> open, string? property)
    {
        if (!open.TryPop(out (string Path, int Index) parent))
            return "$";
        open.Push((parent.Path, parent.Index < 0 ? parent.Index : parent.Index + 1));
        return parent.Index < 0 ? $"{parent.Path}.{property}" : $"{parent.Path}[{Numeral.Text(parent.Index)}]";
    }
}
