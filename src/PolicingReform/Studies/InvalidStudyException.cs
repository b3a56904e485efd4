namespace PolicingReform;

/// <summary>Thrown when the structure of a study is broken; it holds everything that was found.</summary>
public sealed class InvalidStudyException : Exception
{
    private const int MostSaid = 20;

    internal InvalidStudyException(ValueList<Finding> findings)
        : base(
            $"The study is broken in {Numeral.Text(findings.Count)} {(findings.Count == 1 ? "place" : "places")}: " +
            string.Join(" ", findings.Take(MostSaid)) +
            (findings.Count > MostSaid ? " Findings holds the others." : "")) =>
        Findings = findings;

    /// <summary>Everything that was found.</summary>
    public ValueList<Finding> Findings { get; }
}
