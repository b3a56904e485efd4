using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Analyst;

/// <summary>What a command found, as one JSON object.</summary>
internal sealed record Report<TRow>(string Command, IReadOnlyList<TRow> Rows, IReadOnlyList<Note> Notes);

/// <summary>What must be known to read the rows.</summary>
/// <param name="Code">What it is about, the same in every wording.</param>
/// <param name="Message">One sentence or more.</param>
internal sealed record Note(string Code, string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(Report<SurveyRow>), TypeInfoPropertyName = "SurveyReport")]
[JsonSerializable(typeof(GapReport))]
[JsonSerializable(typeof(ParityReport))]
[JsonSerializable(typeof(PublishedReport))]
[JsonSerializable(typeof(Report<FindingRow>), TypeInfoPropertyName = "FindingReport")]
[JsonSerializable(typeof(Report<StudyRow>), TypeInfoPropertyName = "StudyReport")]
internal sealed partial class ReportContext : JsonSerializerContext;

/// <summary>JSON as standard output takes it.</summary>
internal static class ReportJson
{
    /// <summary>How reports are written: texts of every script as they are, and no angle bracket bare.</summary>
    // Copied from the default options: a fresh object would silently drop the camel case.
    public static ReportContext Context { get; } = new(new JsonSerializerOptions(ReportContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>Writes the object in one go, as UTF-8 without a byte order mark.</summary>
    public static void Write<T>(Terminal terminal, T report, JsonTypeInfo<T> type)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(report, type);
        using Stream output = terminal.RawOutput();
        output.Write(json);
        output.Write("\n"u8);
    }

    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
