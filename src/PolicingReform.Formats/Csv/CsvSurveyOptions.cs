namespace PolicingReform.Formats;

/// <summary>How survey data are read from a CSV file.</summary>
public sealed record CsvSurveyOptions
{
    /// <summary>The options that hold unless others are given.</summary>
    public static CsvSurveyOptions Default { get; } = new();

    /// <summary>How far the data are known to the public; it decides whether small cells are closed.</summary>
    /// <value>Default: <see cref="Exposure.Confidential"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is no exposure.</exception>
    public Exposure Exposure
    {
        get;
        init => field = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value),
                $"Exposure was {value:D}; it must be one of {string.Join(", ", Enum.GetNames<Exposure>())}.");
    }
    = Exposure.Confidential;

    /// <summary>The most characters (UTF-16 units) of one record, without its line break.</summary>
    /// <remarks>A quotation mark that is never closed makes a record of the rest of the file; this ends it.</remarks>
    /// <value>Default: 1,048,576. Range: 256 to 268,435,456.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int MaximumRecordLength
    {
        get;
        init => field = InRange(value, 256, 268_435_456, nameof(MaximumRecordLength));
    }
    = 1_048_576;

    /// <summary>How many problems are collected before the reader gives up.</summary>
    /// <value>Default: 100. Range: 1 to 100,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int MaximumProblems
    {
        get;
        init => field = InRange(value, 1, 100_000, nameof(MaximumProblems));
    }
    = 100;

    private static int InRange(int value, int low, int high, string name) =>
        value >= low && value <= high
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value),
                $"{name} was {Spoken.Number(value)}; it must be from {Spoken.Number(low)} to {Spoken.Number(high)}.");
}
