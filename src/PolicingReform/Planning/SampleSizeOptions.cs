using System.Globalization;

namespace PolicingReform;

/// <summary>What a sample is planned under. Everything here is an assumption, and every result says it.</summary>
public sealed record SampleSizeOptions : Noun
{
    /// <summary>The options that hold unless others are given.</summary>
    public static SampleSizeOptions Default { get; } = new();

    /// <summary>The level of the interval, or of the two-sided test. Default: 95 %.</summary>
    public ConfidenceLevel ConfidenceLevel
    {
        get;
        init => field = Require.NotNull(value, nameof(ConfidenceLevel));
    }
    = ConfidenceLevel.Percent95;

    /// <summary>The chance that the test tells a difference that is there. Default: 0.8. Range: 0.5 to
    /// 0.9999.</summary>
    /// <remarks>Only differences use it.</remarks>
    public double Power { get; init => field = Require.InRange(value, 0.5, 0.9999, nameof(Power)); } = 0.8;

    /// <summary>
    /// The design effect that the sample will have. Default: 1, a simple random sample. Range: 0.01 to 1000.
    /// </summary>
    public double DesignEffect { get; init => field = Require.InRange(value, 0.01, 1000, nameof(DesignEffect)); } = 1;

    /// <summary>
    /// The persons in the population, of a difference in each group; null where it is so large that it does not matter.
    /// Default: null. Range: from 2.
    /// </summary>
    public int? PopulationSize
    {
        get;
        init => field = value is int size ? Require.InRange(size, 2, int.MaxValue, nameof(PopulationSize)) : null;
    }

    /// <summary>The part of those asked that will answer. Default: 1. Range: 0.001 to 1.</summary>
    public double ResponseRate { get; init => field = Require.InRange(value, 0.001, 1, nameof(ResponseRate)); } = 1;

    internal AnalysisSettings Settings => AnalysisSettings.Default with { ConfidenceLevel = ConfidenceLevel };

    private protected override string Say() => string.Create(
        CultureInfo.InvariantCulture,
        $"level {ConfidenceLevel}, power {Power:0.####}, design effect {DesignEffect:0.####}, population " +
        $"{(PopulationSize is int size ? Numeral.Text(size) : "large")}, response rate " +
        $"{Numeral.Percent(ResponseRate)}");
}
