using System.CommandLine;
using PolicingReform;
using Spectre.Console;

namespace Analyst;

/// <summary><c>study report</c>: everything that a study answers.</summary>
internal static class StudyReportCommand
{
    private const string Description =
        "Reports everything that a study answers: who was asked, how the police are judged, whom they represent, who " +
        "keeps order, and what should change. JSON and CSV hold the numbers, the page and the text all of it.";

    public static Command Create(Terminal terminal)
    {
        Argument<string> study = StudyFile.Argument();
        SettingsOptions settings = new();
        OutputOptions output = new();
        ExampleCommand command = new("report", Description, "study report study.json --html report.html") { study };
        settings.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(study);
            Run(new StudyFile(path, terminal), settings.Read(parsed), output.Read(parsed, path), terminal);
            return 0;
        });
        return command;
    }

    private static void Run(StudyFile file, AnalysisSettings settings, OutputChoice output, Terminal terminal)
    {
        if (!file.TryRead(settings, out Study? study, out ValueList<Finding> findings))
            throw new InputException(findings.Select(file.Line));
        PageSection[] sections = StudySections.Of(study);
        StudyRow[] rows =
        [
            .. sections.Where(section => section.Result is ResultTable).SelectMany(section =>
                ((ResultTable)section.Result!).Rows.Select(row => StudyRow.From(section.Heading, row))),
        ];
        List<(string, string)> files = [];
        if (output.Csv is string csv)
            files.Add((csv, CsvRows.Write(StudyRow.Header, rows.Select(row => row.Fields()))));
        if (output.Html is string html)
            files.Add((html, HtmlPage.Render(study.Title, Lead(study), sections)));
        OutputFiles.Write(files);
        if (output.Json)
        {
            ReportJson.Write(
                terminal,
                new Report<StudyRow>("study report", rows, Notes(sections)),
                ReportJson.Context.StudyReport);
            return;
        }

        Write(terminal.OpenConsole(), study, sections);
        foreach ((string path, _) in files)
            terminal.Output.WriteLine($"Written: {path}");
    }

    private static string Lead(Study study) =>
        $"What the study {study.Id} answers, and what it cannot: {study.Settings}.";

    private static Note[] Notes(IEnumerable<PageSection> sections) =>
    [
        .. sections.Select(section => section.Result)
            .OfType<ResultTable>()
            .SelectMany(table => table.Notes.Select(note => new Note("note", $"{table.Caption}: {note}"))),
    ];

    private static void Write(IAnsiConsole console, Study study, PageSection[] sections)
    {
        console.WriteLine(Printable.Line(study.Title));
        console.WriteLine(Printable.Line(Lead(study)));
        foreach (PageSection section in sections)
        {
            console.WriteLine();
            console.Write(new Rule(Markup.Escape(section.Heading)) { Justification = Justify.Left });
            foreach (string paragraph in section.Paragraphs)
                console.WriteLine(Printable.Line(paragraph));
            if (section.Result is Result result)
                console.WriteLine(result.ToString());
        }
    }
}
