using System.Diagnostics.CodeAnalysis;

namespace PolicingReform;

/// <summary>The id of a <see cref="Benchmark"/>.</summary>
public sealed record BenchmarkId : Id, IParsable<BenchmarkId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public BenchmarkId(string value)
        : base(value, nameof(value))
    {
    }

    /// <inheritdoc />
    public static BenchmarkId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out BenchmarkId? result) ? result : throw NotAnId(s);

    /// <inheritdoc />
    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out BenchmarkId result)
    {
        result = IsValid(s) ? new BenchmarkId(s) : null;
        return result is not null;
    }
}
