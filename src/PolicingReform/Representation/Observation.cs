namespace PolicingReform;

/// <summary>What is known of one group in one body; where the cell is closed, only their names.</summary>
public sealed record Observation
{
    private Observation(Composition composition, Category group) =>
        (Body, Group, Basis) = (composition.Name, group, composition.Basis);

    /// <summary>The body, as a heading says it.</summary>
    public string Body { get; }

    /// <summary>The group.</summary>
    public Category Group { get; }

    /// <summary>How it is known.</summary>
    public Basis Basis { get; }

    /// <summary>
    /// The number of persons of the group, or the bound that <see cref="CountReading"/> says; null where unknown.
    /// </summary>
    public int? Count { get; private init; }

    /// <summary>How <see cref="Count"/> is to be read: exact, at least, at most or between.</summary>
    public FigureReading CountReading { get; private init; }

    /// <summary>The most persons of the group where <see cref="CountReading"/> is between, or null.</summary>
    public int? CountAtMost { get; private init; }

    /// <summary>The number of persons of the body, or null where unknown.</summary>
    public int? Size { get; private init; }

    /// <summary>The share, where it is one value.</summary>
    public Share? Share { get; private init; }

    /// <summary>The share as its source prints it, or null.</summary>
    public string? AsPrinted { get; private init; }

    /// <summary>Why nothing is known, or null.</summary>
    public Unavailable? Closed { get; private init; }

    /// <summary>Returns the observation as a table says it: <c>0 of 24</c>, <c>at least 2 of 57</c>.</summary>
    public override string ToString()
    {
        if (Closed is not null)
            return Closed.Sentence;
        if (Count is not int count)
            return $"\"{AsPrinted}\"";
        string of = " of " + Numeral.Text(Size!.Value);
        return CountReading switch
        {
            FigureReading.AtLeast => "at least " + Numeral.Text(count) + of,
            FigureReading.AtMost => "at most " + Numeral.Text(count) + of,
            FigureReading.Between => $"between {Numeral.Text(count)} and {Numeral.Text(CountAtMost!.Value)}{of}",
            _ => Numeral.Text(count) + of,
        };
    }

    internal static Observation Of(Composition composition, ObservedPart part) => part switch
    {
        CountedPart counted => new(composition, part.Category)
        {
            Count = counted.Count,
            Size = composition.Size,
            Share = new Share((double)counted.Count / composition.Size!.Value),
        },
        BoundedPart { AtLeast: 0, AtMost: int most } => new(composition, part.Category)
        {
            Count = most,
            CountReading = FigureReading.AtMost,
            Size = composition.Size,
        },
        BoundedPart bounded => new(composition, part.Category)
        {
            Count = bounded.AtLeast,
            CountReading = bounded.AtMost is null ? FigureReading.AtLeast : FigureReading.Between,
            CountAtMost = bounded.AtMost,
            Size = composition.Size,
        },
        PublishedPart published => new(composition, part.Category)
        {
            Share = published.Share,
            AsPrinted = published.Figure.AsPrinted,
        },
        _ => throw new ArgumentException($"No way is known to observe a {part.GetType().Name}.", nameof(part)),
    };

    internal static Observation Hidden(Composition composition, Category group, Unavailable reason) =>
        new(composition, group) { Closed = reason };
}
