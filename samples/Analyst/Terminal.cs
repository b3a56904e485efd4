using Spectre.Console;

namespace Analyst;

/// <summary>Where a command reads and writes: the streams of the process, or those of a test.</summary>
/// <param name="Input">Opens standard input.</param>
/// <param name="Output">Standard output for people.</param>
/// <param name="RawOutput">Opens standard output for programs: bytes, in no encoding but their own.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Width">The columns of the output, or null where it has no width of its own.</param>
/// <param name="ShowsProgress">Whether somebody is there to see progress on standard error.</param>
internal sealed record Terminal(
    Func<Stream> Input, TextWriter Output, Func<Stream> RawOutput, TextWriter Error, int? Width, bool ShowsProgress)
{
    // Output that goes to a file or a pipe has no width of its own.
    private const int WidthOfPipe = 120;

    /// <summary>What says which year it is.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public static Terminal OfProcess() => new(
        Console.OpenStandardInput,
        Console.Out,
        Console.OpenStandardOutput,
        Console.Error,
        Console.IsOutputRedirected ? null : Math.Max(60, Console.WindowWidth),
        !Console.IsErrorRedirected);

    /// <summary>The output as a console that draws tables.</summary>
    public IAnsiConsole OpenConsole()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Output) });
        console.Profile.Width = Width ?? WidthOfPipe;
        return console;
    }

    /// <summary>Standard error as a console that draws progress.</summary>
    public IAnsiConsole OpenErrorConsole() =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) });
}
