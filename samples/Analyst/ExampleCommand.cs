using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Analyst;

/// <summary>A command whose help closes with an example.</summary>
internal sealed class ExampleCommand(string name, string description, string example) : Command(name, description)
{
    /// <summary>Adds the examples to the help of all commands.</summary>
    public static void Show(RootCommand root)
    {
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExample((HelpAction)help.Action!);
    }

    private sealed class HelpWithExample(HelpAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            int status = help.Invoke(parseResult);
            if (parseResult.CommandResult.Command is ExampleCommand command)
                parseResult.InvocationConfiguration.Output.WriteLine($"Example:\n  Analyst {command.Example}\n");
            return status;
        }
    }

    private string Example { get; } = example;
}
