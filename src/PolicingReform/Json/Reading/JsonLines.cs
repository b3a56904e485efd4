using System.Text.Json;

namespace PolicingReform.Json;

/// <summary>Turns the JSON paths of findings into lines, by a second pass over the file.</summary>
internal static class JsonLines
{
    public static ValueList<Finding> Locate(IReadOnlyList<Finding> findings, ReadOnlySpan<byte> json)
    {
        if (findings.Count == 0)
            return [];
        Dictionary<string, int> lines = Lines(json);

        // Where the file is no JSON its reader has said the line.
        return [.. findings.Select(finding => finding.Code != "not-json" && Line(finding.Subject, lines) is int line
            ? new Finding(
                finding.Code,
                finding.Severity,
                $"{finding.Subject} (line {Numeral.Text(line)})",
                finding.Message,
                finding.Sources)
            : finding)];
    }

    // What is missing has no line: then that of the nearest object around it.
    private static int? Line(string path, Dictionary<string, int> lines)
    {
        for (string at = path; at.StartsWith('$'); at = at[..at.LastIndexOfAny(['.', '['])])
        {
            if (lines.TryGetValue(at, out int line))
                return line;
            if (at.Length == 1)
                break;
        }

        return null;
    }

    private static Dictionary<string, int> Lines(ReadOnlySpan<byte> json)
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
                        lines.TryAdd(path, line);
                        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                            open.Push((path, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
                        break;
                }
            }
        }
        catch (JsonException)
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
