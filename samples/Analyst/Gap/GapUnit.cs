namespace Analyst;

/// <summary>What a row states of a group on one side: a value, two ends, or both; persons or percent.</summary>
internal sealed record StatedNumber(double? Value, double? Low, double? High)
{
    public bool IsRange => Low is not null;

    public double Least => Low ?? Value!.Value;

    public double Most => High ?? Value!.Value;
}

/// <summary>A row of the file.</summary>
internal sealed record GapLine(long Line, string Group, StatedNumber Observed, StatedNumber Benchmark)
{
    /// <summary>The persons that the row states of its unit, or null.</summary>
    public int? Persons { get; init; }

    /// <summary>The persons that the row states of the benchmark, or null.</summary>
    public int? BenchmarkPersons { get; init; }
}

/// <summary>A unit with its rows, in the order of the file.</summary>
/// <param name="Label">The unit, or null where the file is one.</param>
/// <param name="Lines">The rows.</param>
internal sealed record GapUnit(string? Label, IReadOnlyList<GapLine> Lines)
{
    private const int MostLines = 10;

    /// <summary>The number of persons; 0 until it was checked.</summary>
    public int Size { get; init; }

    public bool IsObservedRanged => Lines.Any(line => line.Observed.IsRange);

    public bool IsBenchmarkRanged => Lines.Any(line => line.Benchmark.IsRange);

    /// <summary>The unit in the middle of a sentence.</summary>
    public string Spoken => Label is null ? "the file" : $"unit {Label}";

    /// <summary>Where it stands: <c>line 2</c>, <c>lines 2, 3</c>.</summary>
    public string Where =>
        (Lines.Count == 1 ? "line " : "lines ") +
        string.Join(", ", Lines.Take(MostLines).Select(line => Figures.Plain(line.Line))) +
        (Lines.Count > MostLines ? $" and {Figures.Plain(Lines.Count - MostLines)} more" : "");
}
