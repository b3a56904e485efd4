namespace PolicingReform.Surveys;

/// <summary>Thrown when data and the declared design do not fit, or a file of data cannot be read.</summary>
public sealed class InvalidSurveyException : Exception
{
    private const int MostSaid = 20;

    internal InvalidSurveyException(ValueList<Finding> findings)
        : base(
            string.Join(" ", findings.Where(each => each.Severity == Severity.Error).Take(MostSaid)
                .Select(each => each.Message)) +
            (findings.Count > MostSaid ? " Findings holds the others." : "")) =>
        Findings = findings;

    /// <summary>Everything that was found.</summary>
    public ValueList<Finding> Findings { get; }
}
