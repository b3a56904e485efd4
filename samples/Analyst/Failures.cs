namespace Analyst;

/// <summary>The input has a problem: each line says where it is, what was found and what to do.</summary>
internal sealed class InputException(IEnumerable<string> lines) : Exception(string.Join('\n', lines))
{
    public InputException(string line)
        : this([line])
    {
    }
}

/// <summary>The command was used wrongly: the message says how to use it.</summary>
internal sealed class UsageException(string message) : Exception(message);
