using System.CommandLine;

namespace Analyst;

/// <summary>The options that say where results go.</summary>
internal sealed class OutputOptions
{
    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print one JSON object instead of a table, and nothing else.",
    };

    private readonly Option<string?> _csv = Options.Text("--csv", "FILE", "Write the rows as CSV to a file.");

    private readonly Option<string?> _html = Options.Text("--html", "FILE", "Write a page with its chart to a file.");

    public void AddTo(Command command)
    {
        command.Add(_json);
        command.Add(_csv);
        command.Add(_html);
    }

    /// <summary>Reads them.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="inputs">The files that are read: nothing is written over them.</param>
    /// <exception cref="UsageException">Two files are one.</exception>
    public OutputChoice Read(ParseResult parsed, params IEnumerable<string> inputs)
    {
        OutputChoice choice = new(parsed.GetValue(_json), parsed.GetValue(_csv), parsed.GetValue(_html));
        foreach (string input in inputs)
        {
            RequireOther("--csv", choice.Csv, input, "the file that is read");
            RequireOther("--html", choice.Html, input, "the file that is read");
        }

        RequireOther("--html", choice.Html, choice.Csv, "the file of --csv");
        return choice;
    }

    private static void RequireOther(string option, string? file, string? other, string what)
    {
        if (file is "" or "-")
            throw new UsageException($"{option} was \"{file}\"; name a file.");
        if (file is not null && other is not null && Path.GetFullPath(file) == Path.GetFullPath(other))
            throw new UsageException($"{option} was \"{file}\", which is {what}; name another file.");
    }
}

/// <summary>Where results go.</summary>
/// <param name="Json">Whether JSON is printed instead of a table.</param>
/// <param name="Csv">The file of the rows, or null.</param>
/// <param name="Html">The file of the page, or null.</param>
internal sealed record OutputChoice(bool Json, string? Csv, string? Html);
