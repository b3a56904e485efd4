using PolicingReform.Formats;

namespace Analyst;

/// <summary>Reads the cells of a row; what is wrong with one becomes a problem.</summary>
internal sealed class GapCells(CsvTableRow row, GapRequest request, InputProblems problems)
{
    private const int LongestName = 200;

    /// <summary>Whether every cell so far was as it should be.</summary>
    public bool AreRight { get; private set; } = true;

    /// <summary>The name of a group or unit.</summary>
    public string Name(string column, string what)
    {
        if (row[column] is not string text)
            return Wrong(column, $"the value is missing; each row names a {what}.", "");
        return text.Length <= LongestName && !string.IsNullOrWhiteSpace(text)
            && !text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u200B' or '\uFEFF')
            ? text
            : Wrong(column, $"it names no {what}: a name has at most {LongestName} characters, all to be seen.", "");
    }

    /// <summary>What is stated of one side.</summary>
    public StatedNumber Side(SideColumns side, bool needsValue)
    {
        bool hasLow = side.Low is string low && row[low] is not null;
        bool hasHigh = side.High is string high && row[high] is not null;
        double? value = side.Value is string column && (needsValue || !side.IsRanged || row[column] is not null)
            ? Number(column)
            : null;
        if (!side.IsRanged || (value is not null && !hasLow && !hasHigh))
            return new StatedNumber(value, null, null);
        StatedNumber range = new(value, Number(side.Low!), Number(side.High!));
        if (!AreRight)
            return range;
        if (range.Low > range.High)
            Wrong(side.Low!, $"the lower end is {Said(range.Low)}, above the upper of {Said(range.High)}; swap " +
                "them.", 0);
        else if (value is double known && (known < range.Low || known > range.High))
            Wrong(side.Value!, $"{Said(known)} is outside its ends, {Said(range.Low)} and {Said(range.High)}; " +
                "correct one.", 0);
        return range;
    }

    /// <summary>A number of persons, at least 1.</summary>
    public int? Persons(string? column)
    {
        if (column is null)
            return null;
        if (row[column] is not string text)
            return Wrong(column, "the value is missing; each row states the number of persons.", 0);
        return TryPersons(text, out int persons) && persons > 0
            ? persons
            : Wrong(column, $"\"{text}\" is no whole number of persons from 1; write it like 1234.", 0);
    }

    private double? Number(string column)
    {
        if (row[column] is not string text)
            return Wrong(column, "the value is missing; write 0 where there is nobody.", 0);
        if (request.IsInShares)
        {
            return Options.TryNumber(text, out double share) && share is >= 0 and <= 100
                ? share
                : Wrong(column, $"\"{text}\" is no share in percent from 0 to 100; write it like 12.5.", 0);
        }

        return TryPersons(text, out int persons)
            ? persons
            : Wrong(column, $"\"{text}\" is no whole number of persons from 0 to 2147483647; write it like 1234, " +
                "shares with --shares.", 0);
    }

    // Some programs write 100000 as 1e+05.
    private static bool TryPersons(string text, out int persons)
    {
        bool isWhole = Options.TryNumber(text, out double number) && number is >= 0 and <= int.MaxValue
            && number == Math.Floor(number);
        persons = isWhole ? (int)number : 0;
        return isWhole;
    }

    private string Said(double? number) => Figures.Plain(number!.Value) + (request.IsInShares ? " %" : "");

    private T Wrong<T>(string column, string message, T instead)
    {
        AreRight = false;
        problems.Add(row.Line, column, Printable.Line(message));
        return instead;
    }
}
