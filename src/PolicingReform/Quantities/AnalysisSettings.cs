namespace PolicingReform;

/// <summary>
/// What every analysis of a study or survey obeys; it travels with the data and is echoed by every result.
/// </summary>
public sealed record AnalysisSettings
{
    /// <summary>
    /// The fewest persons over whom a mean, a share of a sample, an index or an interval is given: 10.
    /// </summary>
    /// <remarks>A rule of evidence, not of disclosure: no setting switches it off.</remarks>
    public const int EvidenceMinimum = 10;

    /// <summary>The settings that hold unless others are given.</summary>
    public static AnalysisSettings Default { get; } = new();

    /// <summary>The level of all intervals. Default: 95 %.</summary>
    public ConfidenceLevel ConfidenceLevel
    {
        get;
        init => field = Require.NotNull(value, nameof(ConfidenceLevel));
    }
    = ConfidenceLevel.Percent95;

    /// <summary>The fewest persons in an open cell of confidential data. Default: 10. Range: 0 to 1,000,000.</summary>
    /// <remarks>
    /// 0 and 1 switch the closing of cells off; every result over confidential data then says so.
    /// </remarks>
    public int MinimumCellSize
    {
        get;
        init => field = Require.InRange(value, 0, 1_000_000, nameof(MinimumCellSize));
    }
    = 10;

    /// <summary>The seed of everything random. Default: 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The most threads used. Default: 0, as many as the machine has. Range: 0 to 1,024.</summary>
    /// <remarks>Results are the same bits on any number of threads.</remarks>
    public int MaximumThreads { get; init => field = Require.InRange(value, 0, 1024, nameof(MaximumThreads)); }

    internal bool ClosesCells => MinimumCellSize > 1;

    /// <summary>Returns the settings in one line.</summary>
    public override string ToString() =>
        $"intervals at {ConfidenceLevel}, cells of confidential data closed under {Numeral.Text(MinimumCellSize)}, " +
        $"seed {Seed.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
