using System.Globalization;

namespace PolicingReform;

/// <summary>A named text that says which row this is: <c>group</c> = <c>women</c>.</summary>
/// <param name="Name">The name, in camel case.</param>
/// <param name="Text">The text, for people; it may change with the wording.</param>
/// <param name="Code">
/// The code to join and to translate by, the same in every wording, or null where there is none.
/// </param>
public sealed record RowLabel(string Name, string Text, string? Code);

/// <summary>A named number that belongs to a row beside its value: <c>pValue</c>, <c>df</c>.</summary>
/// <param name="Name">The name, in camel case.</param>
/// <param name="Number">The number, or null where it is not given.</param>
public sealed record RowExtra(string Name, double? Number)
{
    /// <summary>Returns name and number, the same under every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Number:R}");
}

/// <summary>A result as one flat row: what a grid binds and what JSON writes.</summary>
/// <remarks>
/// The names and meanings here are stable. A value or interval that is null has its reason in the same row.
/// </remarks>
public sealed record ResultRow
{
    /// <summary>Which row this is, outermost label first.</summary>
    public required ValueList<RowLabel> Labels { get; init; }

    /// <summary>What was computed, for example <c>representation gap</c>.</summary>
    public required string Statistic { get; init; }

    /// <summary>The value in <see cref="Unit"/>, or null.</summary>
    public double? Value { get; init; }

    /// <summary>The lower end of the interval of the value, or null.</summary>
    public double? Low { get; init; }

    /// <summary>The upper end of the interval of the value, or null.</summary>
    public double? High { get; init; }

    /// <summary>The number of persons the value rests on, unweighted, or null where it is unknown or closed.</summary>
    public int? N { get; init; }

    /// <summary>The kind of evidence.</summary>
    public required Basis Basis { get; init; }

    /// <summary>
    /// The unit of value and interval: <c>share</c> (0 to 1), <c>percentage points</c>, <c>index</c> (0 to 100).
    /// </summary>
    public required string Unit { get; init; }

    /// <summary>Whether the value is there, and if not, in what way it is missing.</summary>
    public required ResultStatus Status { get; init; }

    /// <summary>Why there is no value, as a code, or null.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>Why there is no value, as a sentence, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the interval is there, and if not, in what way it is missing.</summary>
    public required ResultStatus IntervalStatus { get; init; }

    /// <summary>Why there is no interval, as a code, or null.</summary>
    public string? IntervalReasonCode { get; init; }

    /// <summary>Why there is no interval, as a sentence, or null.</summary>
    public string? IntervalReason { get; init; }

    /// <summary>What the interval says, or null where no verdict is given.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>How the value was made.</summary>
    public required string Method { get; init; }

    /// <summary>The level of the interval, from 0.5 to 0.9999, or null where there is none.</summary>
    public double? Level { get; init; }

    /// <summary>Where everything it rests on stands; empty where the row is closed.</summary>
    public ValueList<Locator> Sources { get; init; } = [];

    /// <summary>What must be known to read this row, one sentence each.</summary>
    public ValueList<string> Notes { get; init; } = [];

    /// <summary>What else belongs to the result, by name; the same names in every row of a table.</summary>
    public ValueList<RowExtra> Extras { get; init; } = [];

    /// <summary>The text of a label.</summary>
    /// <param name="name">The name of the label.</param>
    /// <exception cref="ArgumentException">The row has no such label; the message lists those it has.</exception>
    public string Label(string name)
    {
        Require.NotNull(name);
        foreach (RowLabel label in Labels)
        {
            if (string.Equals(label.Name, name, StringComparison.Ordinal))
                return label.Text;
        }

        throw Missing(name, "label", Labels.Select(label => label.Name));
    }

    /// <summary>The number that belongs to the row beside its value, or null where it is not given.</summary>
    /// <param name="name">The name of the number.</param>
    /// <exception cref="ArgumentException">The row has no such number; the message lists those it has.</exception>
    public double? Extra(string name)
    {
        Require.NotNull(name);
        foreach (RowExtra extra in Extras)
        {
            if (string.Equals(extra.Name, name, StringComparison.Ordinal))
                return extra.Number;
        }

        throw Missing(name, "extra", Extras.Select(extra => extra.Name));
    }

    /// <summary>Returns the labels, the value and the status in one line.</summary>
    public override string ToString() =>
        $"{string.Join(", ", Labels.Select(label => $"{label.Name} {label.Text}"))}: {Statistic} " +
        (Value is double value
            ? string.Create(CultureInfo.InvariantCulture, $"{value:R} {Unit}")
            : Reason);

    internal static ResultRow From(
        Estimate estimate, string statistic, ValueList<RowLabel> labels, ValueList<RowExtra> extras)
    {
        return new ResultRow
        {
            Labels = labels,
            Statistic = statistic,
            Value = estimate.Value,
            Low = estimate.Interval?.Low,
            High = estimate.Interval?.High,
            N = estimate.Count,
            Basis = estimate.Basis,
            Unit = estimate.Unit,
            Status = estimate.Status,
            ReasonCode = estimate.NoValue?.Code,
            Reason = estimate.NoValue?.Sentence,
            IntervalStatus = estimate.NoInterval?.Status ?? ResultStatus.Available,
            IntervalReasonCode = estimate.NoInterval?.Code,
            IntervalReason = estimate.NoInterval?.Sentence,
            Method = estimate.Interval is ConfidenceInterval interval
                ? $"{estimate.Method}, interval of {interval.Method}"
                : estimate.Method,
            Level = estimate.Interval?.Level.Value,
            Sources = estimate.Sources,
            Extras = extras,
        };
    }

    private static ArgumentException Missing(string name, string kind, IEnumerable<string> known) => new(
        $"name was {Require.Quoted(name)}; the row has no such {kind}, it has {string.Join(", ", known)}.",
        nameof(name));
}
