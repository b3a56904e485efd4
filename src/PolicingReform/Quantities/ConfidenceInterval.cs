namespace PolicingReform;

/// <summary>An interval made by a stated method at a stated level, in the unit of the value it belongs to.</summary>
/// <remarks>
/// An interval has positive width; where a method would give one of zero width, the interval is absent.
/// </remarks>
public sealed record ConfidenceInterval
{
    internal ConfidenceInterval(double low, double high, ConfidenceLevel level, string method) =>
        (Low, High, Level, Method) = (low, high, level, method);

    /// <summary>The lower end.</summary>
    public double Low { get; }

    /// <summary>The upper end, above <see cref="Low"/>.</summary>
    public double High { get; }

    /// <summary>The level.</summary>
    public ConfidenceLevel Level { get; }

    /// <summary>The method, by its name in the literature.</summary>
    public string Method { get; }

    /// <summary>Returns the interval at full precision: <c>0.0966 to 0.2698 (95 %, Clopper-Pearson)</c>.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Low:R} to {High:R} ({Level}, {Method})");

    internal ConfidenceInterval Map(Func<double, double> increasing) =>
        new(increasing(Low), increasing(High), Level, Method);
}
