namespace PolicingReform.Surveys;

/// <summary>A value of a row that cannot be what its column says.</summary>
/// <param name="Column">The name of the column.</param>
/// <param name="Message">One sentence: what was found and what to do.</param>
public sealed record CellProblem(string Column, string Message);

/// <summary>Collects survey data row by row, from wherever they come.</summary>
/// <remarks>Not safe for use by several threads; the data it builds are.</remarks>
public sealed class SurveyDataBuilder
{
    private readonly ColumnBuilder[] _columns;
    private readonly Exposure _exposure;
    private int _rows;

    /// <summary>Begins a data set.</summary>
    /// <param name="columns">Its columns; names are unique.</param>
    /// <param name="exposure">How far the data are known to the public. Default: confidential.</param>
    /// <exception cref="ArgumentException">There is no column, or two bear one name.</exception>
    public SurveyDataBuilder(ValueList<SurveyColumn> columns, Exposure exposure = Exposure.Confidential)
    {
        SurveyData.RequireNames(Require.Some(columns), nameof(columns));
        _columns = [.. columns.Select(ColumnBuilder.For)];
        _exposure = Require.Defined(exposure);
    }

    /// <summary>The number of respondents so far.</summary>
    public int Count => _rows;

    /// <summary>Adds a respondent.</summary>
    /// <param name="cells">
    /// A text a column, in the order of the columns; null, empty and <c>NA</c> are missing, and so are missing codes.
    /// </param>
    /// <param name="problems">What cannot be read; those values are taken as missing.</param>
    /// <returns>Whether every value could be read.</returns>
    /// <exception cref="ArgumentException">There are more or fewer texts than columns.</exception>
    public bool TryAdd(ReadOnlySpan<string?> cells, out ValueList<CellProblem> problems)
    {
        if (cells.Length != _columns.Length)
        {
            throw new ArgumentException(
                $"cells held {Numeral.Text(cells.Length)} texts; the data have {Numeral.Text(_columns.Length)} " +
                "columns, and a respondent has a text in each.",
                nameof(cells));
        }

        problems = [];
        for (int i = 0; i < cells.Length; i++)
        {
            if (_columns[i].Add(cells[i].AsSpan()) is string message)
                problems = [.. problems, new CellProblem(_columns[i].Column.Name, message)];
        }

        _rows++;
        return problems.Count == 0;
    }

    /// <summary>Returns the data collected so far.</summary>
    public SurveyData Build() => new(_exposure, _rows, [.. _columns.Select(column => column.Build())]);
}
