using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Analyst;

/// <summary>The program: its commands, and what it leaves the shell with.</summary>
internal static class CommandLine
{
    private const int WrongInput = 1;
    private const int WrongUsage = 2;
    private const int Cancelled = 130;

    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken = default)
    {
        RootCommand root = new(
            "Estimates from surveys, gaps of representation, scenarios, and reports of studies of police reform: " +
            "every number with its interval, its n, or the reason why it is not given.")
        {
            SurveyCommand.Create(terminal),
            PublishedCommand.Create(terminal),
            GapCommand.Create(terminal),
            ParityCommand.Create(terminal),
            StudyCommand.Create(terminal),
        };
        ExampleCommand.Show(root);
        // Values may begin with @, and no option has a short form.
        ParseResult parsed = root.Parse(
            arguments, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (Misspelled(arguments, parsed) is string option)
            return Refuse(terminal, parsed.CommandResult.Command, [$"There is no option {option}."]);
        if (parsed.Action is ParseErrorAction)
            return Refuse(terminal, parsed.CommandResult.Command, parsed.Errors.Select(error => error.Message));
        try
        {
            // The library of the command line ends the token when Ctrl+C is pressed.
            InvocationConfiguration configuration = new()
            {
                EnableDefaultExceptionHandler = false,
                Output = terminal.Output,
                Error = terminal.Error,
            };
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (UsageException wrong)
        {
            return Refuse(terminal, parsed.CommandResult.Command, [wrong.Message]);
        }
        catch (InputException wrong)
        {
            terminal.Error.WriteLine(wrong.Message);
            return WrongInput;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Cancelled; nothing was written.");
            return Cancelled;
        }
    }

    // An option that is not known would otherwise be taken for the value of the one before it, or for the file.
    private static string? Misspelled(IEnumerable<string> arguments, ParseResult parsed) =>
        arguments.TakeWhile(each => each != "--").FirstOrDefault(each =>
            each.Length > 2 && each.StartsWith("--", StringComparison.Ordinal) && char.IsAsciiLetter(each[2])
            && parsed.Tokens.Any(token => token.Type == TokenType.Argument && token.Value == each));

    private static int Refuse(Terminal terminal, Command command, IEnumerable<string> messages)
    {
        foreach (string message in messages.Distinct(StringComparer.Ordinal))
            terminal.Error.WriteLine(message);
        string name = string.Join(' ', Names(command).Reverse());
        terminal.Error.WriteLine($"How it is used: {name}{(name.Length > 0 ? " " : "")}--help");
        return WrongUsage;
    }

    private static IEnumerable<string> Names(Command command)
    {
        for (Symbol? each = command; each is not null and not RootCommand; each = each.Parents.FirstOrDefault())
            yield return each.Name;
    }
}
