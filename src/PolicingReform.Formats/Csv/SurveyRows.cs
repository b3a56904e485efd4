using PolicingReform.Surveys;

namespace PolicingReform.Formats;

/// <summary>Makes the records of a file respondents.</summary>
internal sealed class SurveyRows
{
    private readonly CsvRecords _records;
    private readonly CsvHeader _header;
    private readonly ProblemList _problems;
    private readonly SurveyDataBuilder _builder;
    private readonly Dictionary<string, string> _sources;
    private readonly int[] _places;
    private readonly string?[] _cells;

    private SurveyRows(
        CsvRecords records, CsvHeader header, ValueList<SurveyColumn> found, Exposure exposure, ProblemList problems)
    {
        (_records, _header, _problems) = (records, header, problems);
        _builder = new SurveyDataBuilder(found, exposure);
        _sources = found.ToDictionary(column => column.Name, column => column.Source, StringComparer.Ordinal);
        _places = [.. found.Select(column => header.Place(column.Source)!.Value)];
        _cells = new string?[found.Count];
    }

    /// <summary>Finds the columns; those that the file lacks become problems, and the others are read.</summary>
    /// <exception cref="InvalidCsvException">The file has none of the columns.</exception>
    public static SurveyRows Over(
        CsvRecords records, CsvHeader header, ValueList<SurveyColumn> columns, Exposure exposure,
        ProblemList problems)
    {
        header.AddUnknown(
            [
                .. columns.Select(column => column.Source)
                    .Distinct(StringComparer.Ordinal)
                    .Where(name => header.Place(name) is null),
            ],
            problems);
        ValueList<SurveyColumn> found = [.. columns.Where(column => header.Place(column.Source) is not null)];
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
        // A column that is read twice may be wrong twice in the same way; once is enough.
        foreach ((string source, string message) in
            problems.Select(problem => (_sources[problem.Column], problem.Message)).Distinct())
        {
            _problems.Add(_records.Line, source, message);
        }
    }

    public SurveyData Build() => _builder.Build();
}
