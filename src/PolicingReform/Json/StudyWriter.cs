using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PolicingReform.Json;

/// <summary>Writes studies as JSON that <see cref="StudyReader"/> reads back as the same study.</summary>
/// <remarks>
/// A file holds the data of the study, all of it: what is confidential stays so only as long as the file does. Settings
/// are not data and are not written. What equals its default and empty lists are left out. Letters of every script stay
/// readable and <c>&lt;</c> is escaped. The same study gives the same bytes.
/// </remarks>
public static class StudyWriter
{
    // Copied from the default options: a fresh object would silently drop the camel case.
    private static readonly StudyDocumentContext Context = new(
        new JsonSerializerOptions(StudyDocumentContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            WriteIndented = true,
            IndentSize = 2,
            NewLine = "\n",
        });

    /// <summary>Writes a study in UTF-8, without a byte order mark.</summary>
    /// <param name="study">The study.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <exception cref="InvalidOperationException">
    /// Two words of an open code list have one code; the message names it.
    /// </exception>
    public static void Write(Study study, Stream stream)
    {
        Require.NotNull(study);
        Require.NotNull(stream);
        JsonSerializer.Serialize(stream, StudyWriting.Of(study), Context.StudyDocument);
    }

    /// <summary>Returns a study as JSON.</summary>
    /// <param name="study">The study.</param>
    /// <exception cref="InvalidOperationException">
    /// Two words of an open code list have one code; the message names it.
    /// </exception>
    public static string ToJson(this Study study)
    {
        using MemoryStream buffer = new();
        Write(study, buffer);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
