namespace PolicingReform.Surveys;

/// <summary>The values of a column.</summary>
internal abstract class ColumnData(SurveyColumn column)
{
    public SurveyColumn Column { get; } = column;

    public abstract int Count { get; }
}

/// <summary>Answers on a scale: steps above its minimum, or a missing reason, in a byte.</summary>
internal sealed class AnswerData(SurveyColumn column, byte[] codes) : ColumnData(column)
{
    /// <summary>Codes from here up are missing, for the reason they are above.</summary>
    public const int FirstMissing = byte.MaxValue + 1 - CodeArray.Reasons;

    public ResponseScale Scale => Column.Scale!;

    public byte[] Codes => codes;

    public override int Count => codes.Length;

    public static byte Missing(MissingReason reason) => (byte)(FirstMissing + (int)reason);

    public CodeArray AsCodes() => CodeArray.From(codes, FirstMissing);
}

/// <summary>Numbers; a missing one is a NaN that bears its reason, and never leaves the library.</summary>
internal sealed class NumberData : ColumnData
{
    /// <summary>The largest number that is taken.</summary>
    public const double Largest = 1e60;

    /// <summary>The smallest number above 0 that is taken.</summary>
    public const double Smallest = 1e-60;

    private static readonly long Bits = BitConverter.DoubleToInt64Bits(double.NaN) & ~0xFFL;

    private readonly double[] _values;
    private readonly Lazy<int[]> _order;

    public NumberData(SurveyColumn column, double[] values)
        : base(column)
    {
        _values = values;
        double sum = 0, least = double.PositiveInfinity;
        long present = 0;
        foreach (double value in values)
        {
            if (double.IsNaN(value))
                continue;
            sum += value;
            least = Math.Min(least, value);
            present++;
        }

        (Sum, Least, HasMissing) = (sum, least, present < values.Length);

        // Rounded to a float: moments about it lose no digits by it, and x - centre is exact for whole numbers.
        float mean = present == 0 ? 0 : (float)(sum / present);
        Centre = float.IsFinite(mean) ? mean : 0;
        _order = new Lazy<int[]>(Sorted);
    }

    /// <summary>About the mean: moments are taken about it, against cancellation.</summary>
    public double Centre { get; }

    /// <summary>
    /// Whether the fourth powers of a number, and sums of them, are neither lost at 0 nor beyond what a double holds.
    /// </summary>
    public static bool IsInReach(double value) => Math.Abs(value) is 0 or (>= Smallest and <= Largest);

    /// <summary>The sum of the present values.</summary>
    public double Sum { get; }

    /// <summary>The least of the present values; infinite where there is none.</summary>
    public double Least { get; }

    public bool HasMissing { get; }

    public ReadOnlySpan<double> Values => _values;

    /// <summary>The values themselves: a survey weighs by them without a copy, and nobody writes to them.</summary>
    public double[] Shared => _values;

    public override int Count => _values.Length;

    /// <summary>
    /// The rows of the present values in ascending order: made when the first quantile is asked for, and kept.
    /// </summary>
    public ReadOnlySpan<int> Order => _order.Value;

    public static double Missing(MissingReason reason) => BitConverter.Int64BitsToDouble(Bits | (long)reason);

    public static MissingReason Reason(double missing) =>
        (MissingReason)(BitConverter.DoubleToInt64Bits(missing) & 0xFF);

    private int[] Sorted()
    {
        List<int> rows = new(_values.Length);
        for (int i = 0; i < _values.Length; i++)
        {
            if (!double.IsNaN(_values[i]))
                rows.Add(i);
        }

        int[] order = [.. rows];
        double[] keys = new double[order.Length];
        for (int i = 0; i < order.Length; i++)
            keys[i] = _values[order[i]];
        Array.Sort(keys, order);
        return order;
    }
}

/// <summary>Texts that name groups, as codes into the list of different texts, which is in ordinal order.</summary>
internal sealed class CategoryData(SurveyColumn column, CodeArray codes, string[] labels) : ColumnData(column)
{
    public CodeArray Codes => codes;

    public ReadOnlySpan<string> Labels => labels;

    public override int Count => codes.Length;
}
