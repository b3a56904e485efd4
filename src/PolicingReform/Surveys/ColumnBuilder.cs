using System.Globalization;
using System.Runtime.InteropServices;

namespace PolicingReform.Surveys;

/// <summary>Collects the values of a column, row by row.</summary>
internal abstract class ColumnBuilder(SurveyColumn column)
{
    private readonly Dictionary<string, MissingReason> _missing = column.Reasons();

    // Programs that know doubles only write the code 99 as 99.0.
    private readonly Dictionary<double, MissingReason> _missingNumbers = Numbers(column.MissingCodes);

    public SurveyColumn Column { get; } = column;

    public static ColumnBuilder For(SurveyColumn column) => column.Kind switch
    {
        SurveyColumnKind.Answers => new AnswerBuilder(column),
        SurveyColumnKind.Numbers => new NumberBuilder(column),
        _ => new CategoryBuilder(column),
    };

    /// <summary>Adds the value that a text stands for.</summary>
    /// <returns>What is wrong with it and what to do, or null. A wrong text adds a missing value.</returns>
    public string? Add(ReadOnlySpan<char> text)
    {
        if (_missing.Count > 0 && Reason(text) is MissingReason reason)
            return WithoutValue(reason);
        return text.IsEmpty || text is "NA" ? WithoutValue(MissingReason.NotStated) : AddPresent(text);
    }

    public abstract string? AddMissing(MissingReason reason);

    public abstract ColumnData Build();

    protected abstract string? AddPresent(ReadOnlySpan<char> text);

    protected MissingReason? Reason(double number) =>
        _missingNumbers.Count > 0 && _missingNumbers.TryGetValue(number, out MissingReason reason) ? reason : null;

    private string? WithoutValue(MissingReason reason) => AddMissing(reason) ?? (Column.IsRequired
        ? "the value is missing; each respondent needs one here."
        : null);

    private static Dictionary<double, MissingReason> Numbers(ValueList<MissingCode> codes)
    {
        Dictionary<double, MissingReason> numbers = [];
        foreach (MissingCode code in codes)
        {
            if (double.TryParse(code.Code, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
                numbers.TryAdd(number, code.Reason);
        }

        return numbers;
    }

    private MissingReason? Reason(ReadOnlySpan<char> text) =>
        _missing.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out MissingReason reason) ? reason : null;
}

/// <summary>Collects answers.</summary>
internal sealed class AnswerBuilder(SurveyColumn column) : ColumnBuilder(column)
{
    private readonly List<byte> _codes = [];
    private readonly ResponseScale _scale = column.Scale!;

    public override string? AddMissing(MissingReason reason)
    {
        _codes.Add(AnswerData.Missing(reason));
        return null;
    }

    public override ColumnData Build() => new AnswerData(Column, [.. _codes]);

    protected override string? AddPresent(ReadOnlySpan<char> text)
    {
        bool isWhole = AnswerText.TryParse(text, out int answer);
        if (isWhole && _scale.Holds(answer))
        {
            _codes.Add((byte)(answer - _scale.Minimum));
            return null;
        }

        if (isWhole && Reason(answer) is MissingReason reason)
            return AddMissing(reason);
        AddMissing(default);
        return $"{Require.Quoted(text.ToString())} is no answer from {Numeral.Text(_scale.Minimum)} to " +
            $"{Numeral.Text(_scale.Maximum)} and no declared missing code; correct it or declare it.";
    }
}

/// <summary>Collects numbers.</summary>
internal sealed class NumberBuilder(SurveyColumn column) : ColumnBuilder(column)
{
    private readonly List<double> _values = [];

    public override string? AddMissing(MissingReason reason)
    {
        _values.Add(NumberData.Missing(reason));
        return null;
    }

    public override ColumnData Build() => new NumberData(Column, [.. _values]);

    protected override string? AddPresent(ReadOnlySpan<char> text)
    {
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        if (isNumber && Reason(value) is MissingReason reason)
            return AddMissing(reason);
        if (isNumber && NumberData.IsInReach(value) && !(value < Column.Least))
        {
            _values.Add(value);
            return null;
        }

        AddMissing(default);
        if (isNumber && double.IsFinite(value) && !NumberData.IsInReach(value))
        {
            return $"{Require.Quoted(text.ToString())} is beyond 1e-60 to 1e60, where sums of squares are exact; give it " +
                "in other units.";
        }

        if (value < Column.Least && double.IsFinite(value))
        {
            return $"{Require.Quoted(text.ToString())} is below {Column.Least.Value.ToString(
                "R", CultureInfo.InvariantCulture)}, the least that may stand here; correct it.";
        }

        return isNumber
            ? $"{Require.Quoted(text.ToString())} is not finite; correct it, or take it as missing."
            : $"{Require.Quoted(text.ToString())} is no number; write it like 1234.5, leave the cell empty, or " +
              "declare it as a missing code.";
    }
}

/// <summary>Collects categories, each text once.</summary>
internal sealed class CategoryBuilder(SurveyColumn column) : ColumnBuilder(column)
{
    private const int LongestLabel = 1000;

    private readonly List<int> _codes = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    public override string? AddMissing(MissingReason reason)
    {
        _codes.Add(-1 - (int)reason);
        return null;
    }

    public override ColumnData Build()
    {
        string[] labels = [.. _known.Keys.Order(StringComparer.Ordinal)];
        int[] place = new int[labels.Length];
        for (int i = 0; i < labels.Length; i++)
            place[_known[labels[i]]] = i;

        int[] codes = new int[_codes.Count];
        ReadOnlySpan<int> collected = CollectionsMarshal.AsSpan(_codes);
        for (int i = 0; i < codes.Length; i++)
            codes[i] = collected[i] >= 0 ? place[collected[i]] : labels.Length - 1 - collected[i];
        return new CategoryData(Column, CodeArray.From(codes, labels.Length), labels);
    }

    protected override string? AddPresent(ReadOnlySpan<char> text)
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known =
            _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(text, out int code))
        {
            if (text.Length > LongestLabel)
            {
                AddMissing(default);
                return $"the text of {Numeral.Text(text.Length)} characters is longer than a category may be " +
                    $"({Numeral.Text(LongestLabel)}); is a quotation mark missing?";
            }

            _known.Add(text.ToString(), code = _known.Count);
        }

        _codes.Add(code);
        return null;
    }
}
