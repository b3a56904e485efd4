using System.Globalization;
using PolicingReform;
using PolicingReform.Surveys;

namespace Analyst;

/// <summary>The margins of a file.</summary>
/// <param name="file">What messages call the file.</param>
/// <param name="rows">Its rows, at least one.</param>
internal sealed class SurveyMargins(string file, IReadOnlyList<MarginRow> rows)
{
    /// <summary>The columns of the data that they need.</summary>
    public IReadOnlyList<string> Columns { get; } =
        [.. rows.SelectMany(row => row.Columns).Distinct(StringComparer.Ordinal)];

    /// <summary>A margin a variable, in the order of the file.</summary>
    public IReadOnlyList<Margin> All { get; } =
    [
        .. rows.GroupBy(row => row.Variable, StringComparer.Ordinal)
            .Select(rows => new Margin([.. rows.First().Columns], [.. rows.Select(row => row.Count)])),
    ];

    /// <summary>How many persons they are of; the library's own note says how well they are met.</summary>
    public string Note =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The margins of {file} are of {All[0].Total:0.###} persons.");

    /// <summary>What stands against weighting, each with its place in the file where it has one.</summary>
    /// <param name="findings">What the library found.</param>
    public InputException Problems(IEnumerable<Finding> findings)
    {
        InputProblems problems = new(file);
        foreach (Finding finding in findings.Where(finding => finding.Severity == Severity.Error))
        {
            (long? line, string? column) = finding.Code switch
            {
                "empty-category" => (Line(finding), MarginReader.Level),
                "count-of-zero" => (Line(finding), MarginReader.Count),
                "level-without-count" => (null, MarginReader.Level),
                "shares-as-counts" or "unequal-totals" => (null, MarginReader.Count),
                _ => ((long?)null, (string?)null),
            };
            problems.Add(line, column, finding.Message);
        }

        return problems.ToException();
    }

    // A finding names its margin and level in the sentence only.
    private long? Line(Finding finding) => rows.FirstOrDefault(row =>
        finding.Message.Contains($" {Name(row)} \"{row.Count.Name}\", ", StringComparison.Ordinal))?.Line;

    private static string Name(MarginRow row) => string.Join(" x ", row.Columns);
}
