namespace PolicingReform.Formats;

/// <summary>Thrown when a CSV file does not hold the data it should; it holds everything that was found.</summary>
public sealed class InvalidCsvException : Exception
{
    private const int MostSaid = 20;

    internal InvalidCsvException(ValueList<CsvProblem> problems, bool stopped)
        : base(string.Join(' ', problems.Take(MostSaid)) + Rest(problems.Count, stopped)) => Problems = problems;

    /// <summary>What was found, in the order of the file, up to the maximum of the options.</summary>
    public ValueList<CsvProblem> Problems { get; }

    private static string Rest(int count, bool stopped)
    {
        string others = count > MostSaid ? $" Problems holds {Spoken.Number(count - MostSaid)} more." : "";
        return stopped ? $"{others} And more: reading stopped after {Spoken.Count(count, "problem")}." : others;
    }
}
