using PolicingReform.Surveys;

namespace PolicingReform.Formats;

/// <summary>Makes the records of a file respondents.</summary>
internal sealed class SurveyRows
{
    private readonly CsvRecords _records;
    private readonly CsvHeader _header;
    private readonly ProblemList _problems;
    private readonly SurveyDataBuilder _builder;
    private readonly int[] _places;
    private readonly string?[] _cells;

    private SurveyRows(
        CsvRecords records, CsvHeader header, ValueList<SurveyColumn> found, Exposure exposure, ProblemList problems)
    {
        (_records, _header, _problems) = (records, header, problems);
        _builder = new SurveyDataBuilder(found, exposure);
        _places = [.. found.Select(column => header.Place(column.Name)!.Value)];
        _cells = new string?[found.Count];
    }

    /// <summary>Finds the columns; those that the file lacks become problems, and the others are read.</summary>
    /// <exception cref="InvalidCsvException">The file has none of the columns.</exception>
    public static SurveyRows Over(
        CsvRecords records, CsvHeader header, ValueList<SurveyColumn> columns, Exposure exposure,
        ProblemList problems)
    {
        header.AddUnknown(
            [.. columns.Select(column => column.Name).Where(name => header.Place(name) is null)], problems);
        ValueList<SurveyColumn> found = [.. columns.Where(column => header.Place(column.Name) is not null)];
        return found.Count == 0
            ? throw problems.ToException()
            : new SurveyRows(records, header, found, exposure, problems);
    }

    /// <summary>Adds the current record.</summary>
    public void Add()
    {
        if (!_records.HasFieldsOf(_header))
            return;
        for (int i = 0; i < _places.Length; i++)
            _cells[i] = _records.Text(_places[i]);
        if (_builder.TryAdd(_cells, out ValueList<CellProblem> problems))
            return;
        foreach (CellProblem problem in problems)
            _problems.Add(_records.Line, problem.Column, problem.Message);
    }

    public SurveyData Build() => _builder.Build();
}
