using System.Globalization;
using System.Text;
using PolicingReform;
using PolicingReform.Formats;
using PolicingReform.Surveys;

namespace Analyst;

/// <summary>Reads margins from the rows of a file; what is wrong with one becomes a problem.</summary>
internal sealed class MarginReader
{
    public const string Variable = "variable";
    public const string Level = "level";
    public const string Count = "count";

    // More persons than ever lived; the library takes no more.
    private const double MostPersons = 1e15;
    private const int LongestText = 1000;

    private readonly WeightingChoice _choice;
    private readonly InputProblems _problems;
    private readonly HashSet<string> _names;
    private readonly string _data;
    private readonly OrderedDictionary<string, IReadOnlyList<string>?> _columns = new(StringComparer.Ordinal);

    private readonly Dictionary<(string Variable, string Level), long> _lines = [];

    private MarginReader(WeightingChoice choice, InputProblems problems, ValueList<string> names, string data) =>
        (_choice, _problems, _names, _data) = (choice, problems, names.ToHashSet(StringComparer.Ordinal), data);

    /// <summary>The columns of a file of margins.</summary>
    public static ValueList<string> Fields => [Variable, Level, Count];

    /// <summary>The margins that a file states.</summary>
    /// <param name="table">The file.</param>
    /// <param name="choice">What they are for.</param>
    /// <param name="names">The columns of the data.</param>
    /// <param name="data">What messages call the data.</param>
    /// <exception cref="InputException">The rows do not state margins of the data.</exception>
    public static SurveyMargins Read(
        CsvTable table, WeightingChoice choice, ValueList<string> names, string data)
    {
        InputProblems problems = new(table.Name);
        MarginReader reader = new(choice, problems, names, data);
        MarginRow?[] rows = [.. table.Rows.Select(reader.Row)];
        problems.ThrowIfAny();
        return new SurveyMargins(table.Name, [.. rows.OfType<MarginRow>()]);
    }

    private MarginRow? Row(CsvTableRow row)
    {
        IReadOnlyList<string>? columns = Columns(row);
        ValueList<string>? levels = Levels(row, columns);
        double? persons = Persons(row);
        if (row[Variable] is string variable && levels is not null
            && !_lines.TryAdd((variable, row[Level]!), row.Line))
        {
            long first = _lines[(variable, row[Level]!)];
            Wrong(row, Level, $"\"{row[Level]}\" of {variable} stands on line {first} already; keep one row of a " +
                "level.");
        }

        return columns is not null && levels is not null && persons is double known
            ? new MarginRow(row.Line, row[Variable]!, columns, new MarginCount(levels, known))
            : null;
    }

    // The columns of a variable; null where they are none, which is told once a variable.
    private IReadOnlyList<string>? Columns(CsvTableRow row)
    {
        if (row[Variable] is not string variable)
        {
            Wrong(row, Variable, "the value is missing; each row names a column of the data.");
            return null;
        }

        if (_columns.TryGetValue(variable, out IReadOnlyList<string>? known))
            return known;
        if (_choice.IsPostStratification && _columns.Count == 1)
        {
            string first = _columns.GetAt(0).Key;
            Wrong(
                row, Variable,
                $"\"{variable}\" is a second variable beside \"{first}\", and --poststratify takes one; rake to both " +
                $"with --rake, or cross them as one variable, \"{first}:{variable}\".");
        }

        string[] columns = _names.Contains(variable) ? [variable] : variable.Split(':');
        bool areKnown = true;
        foreach (string column in columns.Where(column => !_names.Contains(column)))
        {
            areKnown = false;
            string part = columns.Length > 1 ? $"of \"{variable}\", \"{column}\"" : $"\"{column}\"";
            Wrong(
                row, Variable,
                $"{part} is no column of {_data}, the nearest is \"{Spelling.Nearest(column, _names)}\"; name the " +
                "column as it stands there.");
        }

        if (columns.CountBy(column => column, StringComparer.Ordinal).FirstOrDefault(pair => pair.Value > 1).Key
            is string twice)
        {
            areKnown = false;
            Wrong(row, Variable, $"\"{variable}\" names the column {twice} twice; name it once.");
        }

        // The library calls a crossing by its columns with " x " between.
        string called = string.Join(" x ", columns);
        if (_columns.FirstOrDefault(other => other.Value is { } some && string.Join(" x ", some) == called).Key
            is string same)
        {
            areKnown = false;
            Wrong(row, Variable, $"\"{variable}\" would be called like \"{same}\"; rename the column.");
        }

        _columns.Add(variable, areKnown ? columns : null);
        return _columns[variable];
    }

    private ValueList<string>? Levels(CsvTableRow row, IReadOnlyList<string>? columns)
    {
        if (row[Level] is not string level || !IsSeen(level))
        {
            Wrong(row, Level, "the value is missing; each row names a level of its variable.");
            return null;
        }

        if (columns is null)
            return null;
        string[] levels = columns.Count == 1 ? [level] : level.Split(':');
        if (levels.Length != columns.Count || !levels.All(IsSeen))
        {
            Wrong(
                row, Level,
                $"\"{level}\" does not name a level of each of the {columns.Count} columns of {row[Variable]}; write " +
                "one of each, with colons between.");
            return null;
        }

        if (level.Length > LongestText)
        {
            Wrong(row, Level, $"the level is longer than {LongestText} characters; give it a shorter name.");
            return null;
        }

        return [.. levels];
    }

    private static bool IsSeen(string text) => text.EnumerateRunes().Any(rune =>
        !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format);

    private double? Persons(CsvTableRow row)
    {
        if (row[Count] is not string text)
        {
            Wrong(row, Count, "the value is missing; each level has the number of persons who hold it.");
            return null;
        }

        if (Options.TryNumber(text, out double persons) && persons is >= 0 and <= MostPersons)
            return persons;
        string remedy = text.EndsWith('%')
            ? "give the number of persons instead of their share"
            : "write it like 1234 or 1234.5";
        Wrong(row, Count, $"\"{text}\" is no number of persons from 0 to 1e15; {remedy}.");
        return null;
    }

    private void Wrong(CsvTableRow row, string column, string message) =>
        _problems.Add(row.Line, column, Printable.Line(message));
}
