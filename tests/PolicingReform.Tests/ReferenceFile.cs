using System.Text.Json;

namespace PolicingReform.Tests;

/// <summary>The reference values beside the tests; each file names its source, tool, version and tolerance.</summary>
internal static class ReferenceFile
{
    public static JsonDocument Read(string name) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reference", name)));
}
