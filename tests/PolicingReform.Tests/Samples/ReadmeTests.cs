using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using PolicingReform.Tests.Architecture;

namespace PolicingReform.Tests.Samples;

/// <summary>What the README prints is what comes out.</summary>
[Collection(nameof(ConsoleOutput))]
public partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    // What a new project has: the framework, its implicit usings, and the package.
    private static ScriptOptions Options => ScriptOptions.Default
        .WithReferences(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator))
        .WithImports("System", "System.Collections.Generic", "System.IO", "System.Linq");

    [Fact]
    public async Task Example_WhenRun_PrintsWhatTheReadmeShows()
    {
        string code = Block("csharp", Readme);
        string printed = await ConsoleOutput.Of(() => CSharpScript.RunAsync(
            code, Options));
        Assert.Equal(Block("text", Readme).Trim(), printed.Replace("\r\n", "\n", StringComparison.Ordinal).Trim());
    }

    [Fact]
    public async Task Poll_WhenRun_PrintsWhatTheReadmeShows()
    {
        string code = Blocks("csharp", Readme).ElementAt(1);
        string printed = await ConsoleOutput.Of(() => CSharpScript.RunAsync(code, Options));
        Assert.Equal(
            Blocks("text", Readme).ElementAt(1).Trim(), printed.Replace("\r\n", "\n", StringComparison.Ordinal).Trim());
    }

    [Fact]
    public void Example_OfTheReadme_IsTwelveLines() =>
        Assert.Equal(12, Block("csharp", Readme).Trim().Split('\n').Length);

    [Fact]
    public async Task Example_OfThePackage_Runs()
    {
        string package = File.ReadAllText(Path.Combine(Repository.Root, "src", "PolicingReform", "PACKAGE.md"));
        Assert.DoesNotContain("![", package, StringComparison.Ordinal);
        string printed = await ConsoleOutput.Of(() => CSharpScript.RunAsync(
            Block("csharp", package), Options));
        Assert.Contains("0 of 24", printed, StringComparison.Ordinal);
    }

    // The blocks are one program, read from top to bottom; its output begins with the table that is shown.
    [Fact]
    public async Task GettingStarted_WhenRun_PrintsTheTableItShows()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "getting-started.md"));
        string code = string.Join('\n', Blocks("csharp", page));
        string printed = await ConsoleOutput.Of(() => CSharpScript.RunAsync(code, Options));
        Assert.StartsWith(
            Block("text", page).Trim(),
            printed.Replace("\r\n", "\n", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.EndsWith("Sources: Representation gaps", printed.Split('\n').First(line =>
            line.StartsWith("Sources", StringComparison.Ordinal)).Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Surveys_WhenRun_PrintsTheTableItShows()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "surveys.md"));
        string printed = await ConsoleOutput.Of(async () =>
        {
            // Block after block, as in a notebook: the later ones have usings of their own.
            ScriptState state = await CSharpScript.RunAsync("", Options);
            foreach (string block in Blocks("csharp", page))
                state = await state.ContinueWithAsync(block);
            return state;
        });
        Assert.StartsWith(
            Block("text", page).Trim(),
            printed.Replace("\r\n", "\n", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Contains(
            Blocks("text", page).ElementAt(1).Trim(),
            printed.Replace("\r\n", "\n", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.EndsWith(
            "closed: fewer than 10 persons, or it would give away a cell of so few",
            printed.TrimEnd(),
            StringComparison.Ordinal);
    }

    // Block after block; what each prints stands behind it.
    [Fact]
    public async Task Representation_WhenRun_PrintsWhatItShows()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "representation.md"));
        string printed = await ConsoleOutput.Of(async () =>
        {
            ScriptState state = await CSharpScript.RunAsync("", Options);
            foreach (string block in Blocks("csharp", page))
                state = await state.ContinueWithAsync(block);
            return state;
        });
        Assert.Equal(
            string.Join('\n', Blocks("text", page).Select(block => block.Trim())),
            printed.Replace("\r\n", "\n", StringComparison.Ordinal).Trim());
    }

    [Fact]
    public void Links_OfTheDocuments_LeadToFiles()
    {
        string[] documents =
        [
            .. Directory.GetFiles(Repository.Root, "*.md"),
            .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories),
        ];
        Assert.True(documents.Length > 8, "the documents were not found");
        IEnumerable<string> broken =
            from document in documents
            from Match link in Link().Matches(File.ReadAllText(document))
            let target = link.Groups[1].Value
            where !target.StartsWith("http", StringComparison.Ordinal)
            let path = Path.Combine(Path.GetDirectoryName(document)!, target)
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{Path.GetFileName(document)}: {target}";
        Assert.Empty(broken.ToArray());
    }

    private static string Block(string language, string document) => Blocks(language, document).First();

    private static IEnumerable<string> Blocks(string language, string document) =>
        Regex.Matches(document, $"```{language}\n(.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(5))
            .Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Link();
}
