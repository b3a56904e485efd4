using System.CommandLine;
using PolicingReform;
using Spectre.Console;

namespace Analyst;

/// <summary><c>study validate</c>: what is wrong with a study, and what can hardly be right.</summary>
internal static class StudyValidateCommand
{
    private const string Description =
        "Lists what is wrong with the file of a study and what can hardly be right; errors make the exit status 1.";

    public static Command Create(Terminal terminal)
    {
        Argument<string> study = StudyFile.Argument();
        SettingsOptions settings = new();
        OutputOptions output = new();
        ExampleCommand command = new("validate", Description, "study validate study.json --json") { study };
        settings.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(study);
            return Run(new StudyFile(path, terminal), settings.Read(parsed), output.Read(parsed, path), terminal);
        });
        return command;
    }

    private static int Run(StudyFile file, AnalysisSettings settings, OutputChoice output, Terminal terminal)
    {
        if (file.TryRead(settings, out Study? study, out ValueList<Finding> findings))
            findings = study.Validate();
        FindingRow[] rows = [.. findings.Select(FindingRow.From)];
        List<(string, string)> files = [];
        if (output.Csv is string csv)
            files.Add((csv, CsvRows.Write(FindingRow.Header, rows.Select(row => row.Fields()))));
        if (output.Html is string html)
            files.Add((html, Page(file, study, findings)));
        OutputFiles.Write(files);
        if (output.Json)
        {
            Report<FindingRow> report = new("study validate", rows, []);
            ReportJson.Write(terminal, report, ReportJson.Context.FindingReport);
        }
        else
        {
            WriteTable(terminal.OpenConsole(), findings, files.Select(each => each.Item1));
        }

        Finding[] errors = [.. findings.Where(finding => finding.Severity == Severity.Error)];
        foreach (Finding error in errors)
            terminal.Error.WriteLine(file.Line(error));
        return errors.Length == 0 ? 0 : 1;
    }

    private static void WriteTable(IAnsiConsole console, ValueList<Finding> findings, IEnumerable<string> written)
    {
        if (findings.Count == 0)
        {
            console.WriteLine("Nothing was found.");
        }
        else
        {
            Table table = new() { Border = TableBorder.Simple };
            foreach (string head in (string[])["Severity", "About", "Finding"])
                table.AddColumn(new TableColumn(new Text(head)));
            foreach (Finding finding in findings)
            {
                table.AddRow(
                    new Text(ReportJson.Name(finding.Severity)),
                    new Text(Printable.Line(finding.Subject)),
                    new Text(Printable.Line(finding.Message)));
            }

            console.Write(table);
        }

        foreach (string path in written)
            console.WriteLine($"Written: {path}");
    }

    private static string Page(StudyFile file, Study? study, ValueList<Finding> findings) => HtmlPage.Render(
        study is null ? $"Findings in {file.Name}" : $"Findings in {study.Title}",
        findings.Count == 0
            ? "Nothing was found."
            : "What is wrong with the file of the study, and what can hardly be right in it.",
        findings.GroupBy(finding => finding.Severity).OrderByDescending(group => group.Key).Select(group =>
            new PageSection($"{group.Key}s")
            {
                Paragraphs = [.. group.Select(finding => $"{finding.Subject}: {finding.Message}")],
            }));
}
