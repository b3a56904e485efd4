using System.Globalization;

namespace PolicingReform.Surveys;

/// <summary>How replicates of a sample are made.</summary>
public enum ReplicateKind
{
    /// <summary>Each leaves out one first-stage unit.</summary>
    Jackknife,

    /// <summary>Each draws first-stage units again, with replacement.</summary>
    Bootstrap,

    /// <summary>Each takes one of the two units of every stratum, or weighs one up and the other down.</summary>
    Balanced,

    /// <summary>Their weights come with the data.</summary>
    Columns,
}

/// <summary>
/// Replicates of a sample: estimates vary between them as they would from sample to sample.
/// </summary>
/// <remarks>
/// The variance is the scaled sum of the squared differences from the estimate of the whole sample, and the degrees of
/// freedom are the number of replicates less 1. Where a survey is weighted to margins, every replicate is.
/// </remarks>
public sealed record Replicates : Noun
{
    private const int MostReplicates = 100_000;
    private const double MostScale = 1e6;

    private Replicates(ReplicateKind kind) => Kind = kind;

    /// <summary>
    /// The jackknife: JK1 without strata, JKn with them; variances of sampled shares of finite populations are reduced
    /// as in linearization (Wolter 2007, Introduction to Variance Estimation, ch. 4, doi:10.1007/978-0-387-35099-8).
    /// </summary>
    public static Replicates Jackknife { get; } = new(ReplicateKind.Jackknife);

    /// <summary>
    /// Balanced repeated replication over strata of two units each, by Sylvester's Hadamard matrix: strata and units in
    /// the order of the data (McCarthy 1969, doi:10.2307/1402116).
    /// </summary>
    public static Replicates Balanced { get; } = new(ReplicateKind.Balanced);

    /// <summary>How they are made.</summary>
    public ReplicateKind Kind { get; }

    /// <summary>How many a bootstrap draws; 0 for the other kinds, where the sample tells.</summary>
    public int Count { get; private init; }

    /// <summary>What is left of the weight of the unit that is weighed down, from 0 below 1; Fay's K.</summary>
    public double Kept { get; private init; }

    /// <summary>The columns of given weights, which are complete weights and no factors.</summary>
    public ValueList<string> Names { get; private init; } = [];

    /// <summary>
    /// By what the square of each given replicate's difference is multiplied; empty for one over their number.
    /// </summary>
    public ValueList<double> Scales { get; private init; } = [];

    /// <summary>
    /// Returns the bootstrap of Rao and Wu (1988, doi:10.1080/01621459.1988.10478591): of n units of a stratum n - 1
    /// are drawn; the seed is that of the settings.
    /// </summary>
    /// <param name="count">How many replicates are drawn, from 2 to 100,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static Replicates Bootstrap(int count) =>
        new(ReplicateKind.Bootstrap) { Count = Require.InRange(count, 2, MostReplicates) };

    /// <summary>
    /// Returns Fay's variant of balanced replication: one unit of a stratum keeps a part of its weight and the other
    /// gets the rest (Judkins 1990, Journal of Official Statistics 6(3), 223-239).
    /// </summary>
    /// <param name="kept">What the unit that is weighed down keeps, from 0 below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not from 0 below 1.</exception>
    public static Replicates Fay(double kept) => kept is >= 0 and < 1
        ? new(ReplicateKind.Balanced) { Kept = kept }
        : throw new ArgumentOutOfRangeException(
            nameof(kept),
            string.Create(CultureInfo.InvariantCulture, $"kept was {kept:R}; it must be from 0 to below 1."));

    /// <summary>Returns replicates whose weights are columns of the data.</summary>
    /// <param name="columns">The columns, two or more: complete weights, 0 or more, none missing.</param>
    /// <param name="scale">
    /// By what the sum of squares is multiplied, above 0; null for one over their number, as for balanced replicates
    /// and the bootstrap. Fay's need 1 / (R (1 - K)²), a jackknife without strata (R - 1) / R.
    /// </param>
    /// <exception cref="ArgumentException">There are fewer than two columns, or one is named twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not above 0 and at most 1,000,000.</exception>
    public static Replicates FromColumns(ValueList<string> columns, double? scale = null) =>
        Given(
            columns,
            scale is double one ? [.. Require.NotNull(columns).Select(_ => Scaled(one, nameof(scale)))] : []);

    /// <summary>Returns replicates whose weights are columns of the data, each with a scale of its own.</summary>
    /// <param name="columns">The columns, two or more: complete weights, 0 or more, none missing.</param>
    /// <param name="scales">
    /// By what the square of each replicate's difference is multiplied, above 0: in a jackknife with strata (n - 1) / n
    /// of its stratum.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There are fewer than two columns, one is named twice, or there is not one scale a column.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A scale is not above 0 and at most 1,000,000.</exception>
    public static Replicates FromColumns(ValueList<string> columns, ValueList<double> scales)
    {
        Require.NotNull(scales);
        Replicates given = Given(columns, [.. scales.Select(scale => Scaled(scale, nameof(scales)))]);
        return scales.Count == columns.Count
            ? given
            : throw Require.Broken(
                $"scales held {Numeral.Text(scales.Count)} for {Numeral.Text(columns.Count)} columns; give one a " +
                "column.",
                nameof(scales));
    }

    private static Replicates Given(ValueList<string> columns, ValueList<double> scales)
    {
        Require.Texts(columns);
        if (columns.Count < 2)
        {
            throw Require.Broken(
                $"columns held {Numeral.Text(columns.Count)}; two or more replicates are required.", nameof(columns));
        }

        Require.Once(columns, nameof(columns));
        return new Replicates(ReplicateKind.Columns) { Names = columns, Scales = scales };
    }

    private static double Scaled(double scale, string parameterName) => scale is > 0 and <= MostScale
        ? scale
        : throw new ArgumentOutOfRangeException(
            parameterName,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{parameterName} {(parameterName == nameof(scale) ? "was" : "held")} {scale:R}; it must be above " +
                $"0 and at most {MostScale:R}."));

    private protected override string Say() => Kind switch
    {
        ReplicateKind.Jackknife => "jackknife",
        ReplicateKind.Bootstrap => $"{Numeral.Text(Count)} replicates of the Rao-Wu bootstrap",
        ReplicateKind.Balanced when Kept == 0 => "balanced repeated replication",
        ReplicateKind.Balanced =>
            string.Create(CultureInfo.InvariantCulture, $"Fay's balanced repeated replication ({Kept:R} kept)"),
        _ => $"{Numeral.Text(Names.Count)} given replicates, {Names[0]} to {Names[^1]}",
    };
}
