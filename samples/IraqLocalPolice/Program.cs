using System.CommandLine;
using IraqLocalPolice;
using PolicingReform;
using PolicingReform.CaseStudies;

Option<bool> json = new("--json") { Description = "Print the results as one JSON object, and nothing else." };
Option<DirectoryInfo> folder = new("--out")
{
    Description = "The folder that the page iraq-local-police.html is written to.",
    DefaultValueFactory = _ => new DirectoryInfo("artifacts"),
};
RootCommand command = new(
    "Local policing in Iraq after ISIL: whom the police does not represent, how that is known, and where it stands.")
{
    json,
    folder,
};
command.SetAction(arguments =>
{
    Study study = IraqLocalPoliceStudy.Load();
    if (arguments.GetValue(json))
    {
        using Stream output = Console.OpenStandardOutput();
        JsonReport.Write(study, output);
        return 0;
    }

    ConsoleReport.Write(study, ConsoleReport.Open(Console.Out));
    string page = Path.Combine(arguments.GetValue(folder)!.FullName, "iraq-local-police.html");
    try
    {
        PageReport.Save(study, page);
    }
    catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine(
            $"The page could not be written to {page}: {failure.Message} Choose a folder with --out.");
        return 1;
    }

    Console.Out.WriteLine($"The page with the picture: {Path.GetRelativePath(Environment.CurrentDirectory, page)}");
    return 0;
});
return command.Parse(args).Invoke();
