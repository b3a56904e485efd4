using PolicingReform.Formats;

namespace Analyst;

/// <summary>What is wrong in a table that was read: told all at once, in the order of the file.</summary>
internal sealed class InputProblems(string file)
{
    private readonly List<CsvProblem> _problems = [];

    public bool IsEmpty => _problems.Count == 0;

    /// <summary>Adds a problem.</summary>
    /// <param name="line">The line where it is, or null where it is on several.</param>
    /// <param name="column">The name of its column, or null.</param>
    /// <param name="message">What was found and what to do.</param>
    public void Add(long? line, string? column, string message) =>
        _problems.Add(new CsvProblem(file, line, column, message));

    /// <exception cref="InputException">There is a problem.</exception>
    public void ThrowIfAny()
    {
        if (!IsEmpty)
            throw ToException();
    }

    /// <summary>All problems; those of several lines stand last: mending one line often mends them too.</summary>
    public InputException ToException() => new(
    [
        .. _problems.OrderBy(problem => problem.Line ?? long.MaxValue)
            .Take(DataFile.MostProblems)
            .Select(problem => problem.ToString()),
        .. _problems.Count > DataFile.MostProblems
            ? [$"{file}: these are {DataFile.MostProblems} of {_problems.Count} problems; mend them first."]
            : Array.Empty<string>(),
    ]);
}
