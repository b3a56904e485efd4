using System.Globalization;

namespace PolicingReform.Formats;

/// <summary>Something in a CSV file that keeps it from being read.</summary>
/// <param name="File">The file, as it was named to the reader.</param>
/// <param name="Line">
/// The line of the file where the record begins, counted from 1, line breaks within quotation marks included; for a
/// problem of quotation marks the line where the text begins; null where the problem is the file's.
/// </param>
/// <param name="Column">The name of the column, or null where the problem is the record's or the file's.</param>
/// <param name="Message">One sentence: what was found and what to do.</param>
public sealed record CsvProblem(string File, long? Line, string? Column, string Message)
{
    private const int LongestFile = 500;

    /// <summary>
    /// Returns the problem in one line, the same under every culture:
    /// <c>poll.csv, line 12, column q3: "x" is no number; ...</c>.
    /// </summary>
    public override string ToString()
    {
        string line = Line is long number ? $", line {number.ToString(CultureInfo.InvariantCulture)}" : "";
        string column = Column is null ? "" : $", column {Spoken.Shown(Column)}";
        return $"{Spoken.Shown(File, LongestFile)}{line}{column}: {Message}";
    }
}
