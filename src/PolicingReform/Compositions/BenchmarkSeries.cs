namespace PolicingReform;

/// <summary>A benchmark that moves over time: the same population at several dates.</summary>
/// <remarks>Nothing is interpolated: a body is compared with shares that somebody stated.</remarks>
public sealed record BenchmarkSeries : Noun
{
    /// <summary>Creates a series.</summary>
    /// <param name="benchmarks">
    /// The benchmarks, at least one, by one attribute, each of another date; their order does not matter.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There is none, attributes differ, a date is missing or stands twice.
    /// </exception>
    public BenchmarkSeries(params ReadOnlySpan<Benchmark> benchmarks)
    {
        ValueList<Benchmark> given = Require.Some(Require.Items(benchmarks), nameof(benchmarks));
        if (given.FirstOrDefault(benchmark => benchmark.AsOf is null) is Benchmark undated)
        {
            throw new ArgumentException(
                $"benchmarks held {undated}; a series needs the date of each.", nameof(benchmarks));
        }

        Benchmarks = [.. given.OrderBy(benchmark => benchmark.AsOf!.FirstDay)];
        for (int i = 1; i < Benchmarks.Count; i++)
        {
            (Benchmark before, Benchmark next) = (Benchmarks[i - 1], Benchmarks[i]);
            if (next.Attribute != before.Attribute)
            {
                throw new ArgumentException(
                    $"benchmarks held {before} by {before.Attribute} beside {next} by {next.Attribute}; a series is " +
                    "by one attribute.",
                    nameof(benchmarks));
            }

            if (next.AsOf!.FirstDay == before.AsOf!.FirstDay)
            {
                throw new ArgumentException(
                    $"benchmarks held two of {next.AsOf}; a series has one of each date.", nameof(benchmarks));
            }
        }
    }

    /// <summary>The benchmarks, earliest first.</summary>
    public ValueList<Benchmark> Benchmarks { get; }

    /// <summary>Returns the latest benchmark that is not after a date.</summary>
    /// <param name="date">The date; of a month or a year its last day.</param>
    /// <exception cref="ArgumentException">All are after the date.</exception>
    public Benchmark At(ReducedDate date)
    {
        Require.NotNull(date);
        return Benchmarks.LastOrDefault(benchmark => benchmark.AsOf!.FirstDay <= date.LastDay)
            ?? throw new ArgumentException(
                $"date was {date}; the earliest benchmark is of {Benchmarks[0].AsOf}.", nameof(date));
    }

    private protected override string Say() => $"{Benchmarks[0].Name}, {Benchmarks[0].AsOf} to {Benchmarks[^1].AsOf}";
}
