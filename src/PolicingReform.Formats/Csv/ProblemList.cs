namespace PolicingReform.Formats;

/// <summary>The problems of a file, up to a maximum.</summary>
internal sealed class ProblemList(string file, int maximum)
{
    private readonly List<CsvProblem> _problems = [];

    public bool IsEmpty => _problems.Count == 0;

    /// <summary>Whether there may be problems that are not in the list.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Adds a problem, unless there are as many as may be.</summary>
    public void Add(long? line, string? column, string message)
    {
        if (_problems.Count < maximum)
            _problems.Add(new CsvProblem(file, line, column, message));
        else
            IsOver = true;
    }

    public InvalidCsvException ToException() => new([.. _problems], IsOver);

    /// <summary>The exception of a file with one problem.</summary>
    public static InvalidCsvException Only(string file, long? line, string message) =>
        new([new CsvProblem(file, line, null, message)], stopped: false);
}
