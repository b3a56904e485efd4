namespace PolicingReform.Tests.Samples;

/// <summary>What a piece of code writes to the console; tests that use it do not run beside others.</summary>
[CollectionDefinition(nameof(ConsoleOutput), DisableParallelization = true)]
public sealed class ConsoleOutput
{
    public static async Task<string> Of<T>(Func<Task<T>> run)
    {
        TextWriter before = Console.Out;
        using StringWriter written = new();
        Console.SetOut(written);
        try
        {
            await run();
        }
        finally
        {
            Console.SetOut(before);
        }

        return written.ToString();
    }
}
