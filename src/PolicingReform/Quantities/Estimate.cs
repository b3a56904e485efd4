using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PolicingReform;

/// <summary>A number with what is needed to believe or doubt it: uncertainty, n, basis, method and sources.</summary>
/// <remarks>
/// Where the number, or only its interval, cannot be given, the reason stands in its place: exactly one of
/// <see cref="Value"/> and <see cref="NoValue"/> is null, and one of <see cref="Interval"/> and
/// <see cref="NoInterval"/>. Two bare estimates are neither compared nor subtracted: that needs their covariance,
/// which only the analysis that made them knows.
/// </remarks>
public sealed class Estimate
{
    private Estimate(Basis basis, string unit, string method, ValueList<Locator> sources) =>
        (Basis, Unit, Method, Sources) = (basis, unit, method, sources);

    /// <summary>The number, in <see cref="Unit"/>, or null.</summary>
    public double? Value { get; private init; }

    /// <summary>Why there is no number, or null where there is one.</summary>
    public Unavailable? NoValue { get; private init; }

    /// <summary>The interval, in the unit of the value, or null.</summary>
    public ConfidenceInterval? Interval { get; private init; }

    /// <summary>Why there is no interval, or null where there is one.</summary>
    public Unavailable? NoInterval { get; private init; }

    /// <summary>The lowest value possible where only bounds are known, or null.</summary>
    public double? LowBound { get; private init; }

    /// <summary>The highest value possible where only bounds are known, or null.</summary>
    public double? HighBound { get; private init; }

    /// <summary>The standard error, or null where the method has none.</summary>
    public double? StandardError { get; private init; }

    /// <summary>The degrees of freedom of the interval, or null where the method has none.</summary>
    public double? DegreesOfFreedom { get; private init; }

    /// <summary>The number of persons the value rests on, unweighted, or null where it is unknown or closed.</summary>
    public int? Count { get; private init; }

    /// <summary>The kind of evidence.</summary>
    public Basis Basis { get; }

    /// <summary>The unit of the value, for example <c>percentage points</c>.</summary>
    public string Unit { get; }

    /// <summary>How the value was made.</summary>
    public string Method { get; }

    /// <summary>Where what it rests on stands; empty for a closed value.</summary>
    public ValueList<Locator> Sources { get; }

    /// <summary>Whether the value is there, and if not, in what way it is missing.</summary>
    public ResultStatus Status => NoValue?.Status ?? ResultStatus.Available;

    /// <summary>Gets the value where there is one.</summary>
    /// <param name="value">The value, or 0.</param>
    /// <param name="reason">Why there is none, or null.</param>
    /// <returns>Whether there is a value.</returns>
    public bool TryGetValue(out double value, [NotNullWhen(false)] out Unavailable? reason)
    {
        value = Value.GetValueOrDefault();
        reason = NoValue;
        return Value is not null;
    }

    /// <summary>Returns value, unit and interval at full precision, or the reasons, in one line.</summary>
    public override string ToString()
    {
        string value = Value is double v
            ? string.Create(CultureInfo.InvariantCulture, $"{v:R} {Unit}")
            : LowBound is double low && HighBound is double high
                ? string.Create(CultureInfo.InvariantCulture, $"between {low:R} and {high:R} {Unit}")
                : NoValue!.Sentence;
        return Value is null ? value : $"{value}, {Interval?.ToString() ?? NoInterval!.Sentence}";
    }

    internal static Estimate WithInterval(
        double value, ConfidenceInterval interval, Basis basis, string unit, string method, int? count,
        ValueList<Locator> sources) =>
        new(basis, unit, method, sources) { Value = value, Interval = interval, Count = count };

    internal Estimate WithError(double? standardError, double? degreesOfFreedom) =>
        new(Basis, Unit, Method, Sources)
        {
            Value = Value,
            NoValue = NoValue,
            Interval = Interval,
            NoInterval = NoInterval,
            LowBound = LowBound,
            HighBound = HighBound,
            Count = Count,
            StandardError = standardError,
            DegreesOfFreedom = degreesOfFreedom,
        };

    internal static Estimate WithoutInterval(
        double value, Unavailable noInterval, Basis basis, string unit, string method, int? count,
        ValueList<Locator> sources) =>
        new(basis, unit, method, sources) { Value = value, NoInterval = noInterval, Count = count };

    internal static Estimate Bounded(
        double low, double high, string unit, string method, int? count, ValueList<Locator> sources) =>
        Bounded(low, high, Unavailable.OnlyBoundKnown, unit, method, count, sources);

    internal static Estimate Bounded(
        double low, double high, Unavailable reason, string unit, string method, int? count,
        ValueList<Locator> sources) =>
        new(Basis.Bound, unit, method, sources)
        {
            LowBound = low,
            HighBound = high,
            NoValue = reason,
            NoInterval = reason,
            Count = count,
        };

    internal static Estimate None(
        Unavailable reason, Basis basis, string unit, string method, int? count, ValueList<Locator> sources) =>
        new(basis, unit, method, reason.Status == ResultStatus.Suppressed ? [] : sources)
        {
            NoValue = reason,
            NoInterval = reason,
            Count = reason.Status == ResultStatus.Suppressed ? null : count,
        };
}
