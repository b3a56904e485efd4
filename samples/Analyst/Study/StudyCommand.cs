using System.CommandLine;

namespace Analyst;

/// <summary><c>study</c>: what can be done with the file of a study.</summary>
internal static class StudyCommand
{
    public static Command Create(Terminal terminal) =>
        new ExampleCommand(
            "study", "Checks the file of a study, and reports what it holds.", "study validate study.json")
        {
            StudyValidateCommand.Create(terminal),
            StudyReportCommand.Create(terminal),
        };
}
