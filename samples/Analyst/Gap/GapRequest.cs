using PolicingReform;

namespace Analyst;

/// <summary>How the composition of a body is known.</summary>
internal enum GapBasis
{
    Roster,
    Sample,
    Published,
    Purposive,
}

/// <summary>Which outcomes an exact test counts as extreme.</summary>
internal enum GapTest
{
    Tails,
    Likelihood,
}

/// <summary>How p-values are adjusted for the number of rows.</summary>
internal enum GapAdjustment
{
    Holm,
    Bh,
    None,
}

/// <summary>The columns of one side: a value a row, its two ends, or both.</summary>
internal sealed record SideColumns(string? Value, string? Low, string? High)
{
    public bool IsRanged => Low is not null;

    /// <summary>The column that problems of the whole side name.</summary>
    public string Name => Value ?? Low!;

    public IEnumerable<string> All => new[] { Value, Low, High }.OfType<string>();
}

/// <summary>What a call of <c>gap</c> asks for.</summary>
internal sealed record GapRequest
{
    public required string Data { get; init; }

    public required string Group { get; init; }

    public string? Unit { get; init; }

    public required SideColumns Observed { get; init; }

    public required SideColumns Benchmark { get; init; }

    /// <summary>The column of the numbers of persons, or null.</summary>
    public string? Persons { get; init; }

    /// <summary>The column of the numbers of persons behind the benchmark, or null.</summary>
    public string? BenchmarkPersons { get; init; }

    public GapBasis Basis { get; init; }

    public bool IsInShares { get; init; }

    public bool IsBenchmarkSample { get; init; }

    public bool IsOverlapping { get; init; }

    public ReducedDate? BenchmarkDate { get; init; }

    public GapOptions Gaps { get; init; } = GapOptions.Default;

    public IndexOptions Indices { get; init; } = IndexOptions.Default;

    public Exposure Exposure { get; init; }

    public AnalysisSettings Settings { get; init; } = AnalysisSettings.Default;

    /// <summary>The columns of the file that are read.</summary>
    public ValueList<string> Columns =>
    [
        .. new[] { Unit, Group }.Concat(Observed.All).Concat(Benchmark.All).Append(Persons).Append(BenchmarkPersons)
            .OfType<string>().Distinct(StringComparer.Ordinal),
    ];
}
