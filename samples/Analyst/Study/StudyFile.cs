using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using PolicingReform;
using PolicingReform.Json;

namespace Analyst;

/// <summary>The JSON file of a study, or standard input.</summary>
internal sealed class StudyFile(string path, Terminal terminal)
{
    /// <summary>What messages call it.</summary>
    public string Name => path == "-" ? "standard input" : path;

    /// <summary>The argument that names it, the same for every command.</summary>
    public static Argument<string> Argument() =>
        new("STUDY") { Description = "The JSON file of the study; - is standard input." };

    /// <summary>Reads the study; what is wrong with its file becomes findings.</summary>
    /// <exception cref="InputException">There is no such file, or it cannot be read.</exception>
    public bool TryRead(
        AnalysisSettings settings, [NotNullWhen(true)] out Study? study, out ValueList<Finding> findings)
    {
        try
        {
            using Stream stream = path == "-" ? terminal.Input() : File.OpenRead(path);
            return new StudyReader(settings).TryRead(stream, out study, out findings);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"{path}: the file does not exist; check its name and its folder.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: the file cannot be read; check that it is a file and may be read.");
        }
    }

    /// <summary>A finding as a line of standard error.</summary>
    public string Line(Finding finding) => $"{Name}, {finding.Subject}: {finding.Message}";
}
