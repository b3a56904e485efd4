namespace PolicingReform.Formats;

/// <summary>A file to be read from its beginning to its end.</summary>
internal static class SurveyFile
{
    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidCsvException">It does not exist, is a folder, or cannot be opened.</exception>
    public static FileStream Open(string path)
    {
        if (Directory.Exists(path))
            throw ProblemList.Only(path, null, "this is a folder; name a file in it.");
        if (!File.Exists(path))
            throw ProblemList.Only(path, null, "the file does not exist; check its name and its folder.");
        try
        {
            return new FileStream(
                path,
                new FileStreamOptions
                {
                    Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                    BufferSize = 0,
                });
        }
        catch (UnauthorizedAccessException)
        {
            throw ProblemList.Only(path, null, "the file may not be read; change its permissions.");
        }
        catch (IOException)
        {
            throw ProblemList.Only(
                path, null, "the file cannot be opened; close the program that holds it, or check its disk.");
        }
    }
}
