using System.Text;

namespace Analyst;

/// <summary>Files that are written whole or not at all.</summary>
internal static class OutputFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes each beside its place first; only when all are there they are moved to it.</summary>
    /// <exception cref="InputException">A file cannot be written; then none is.</exception>
    public static void Write(params IReadOnlyList<(string Path, string Text)> files)
    {
        List<string> partials = [];
        string current = "";
        try
        {
            foreach ((string path, string text) in files)
            {
                current = path;
                if (Directory.Exists(path))
                    throw new IOException("It is a folder.");
                string partial = $"{path}.{Path.GetRandomFileName()}.partial";
                partials.Add(partial);
                File.WriteAllText(partial, text, Utf8);
            }

            foreach (((string path, _), string partial) in files.Zip(partials))
            {
                current = path;
                File.Move(partial, path, overwrite: true);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                $"{current}: the file could not be written: {Sentence(failure, current)} " +
                "Name one in a folder that is there and may be written to.");
        }
        finally
        {
            foreach (string partial in partials.Where(File.Exists))
                File.Delete(partial);
        }
    }

    // The system's messages name the partial file, of which nobody knows.
    private static string Sentence(Exception failure, string path) => failure switch
    {
        DirectoryNotFoundException => "its folder does not exist.",
        UnauthorizedAccessException => "it may not be written.",
        _ when Directory.Exists(path) => "it is a folder.",
        _ => "its disk is full, its name is too long, or a program holds it.",
    };
}
