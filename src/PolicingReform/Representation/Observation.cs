namespace PolicingReform;

/// <summary>What is known of one group in one body; where the cell is closed, only their names.</summary>
public sealed record Observation
{
    private Observation(Composition composition, Category group)
    {
        (BodyName, BodyId, Group) = (composition.Name, composition.BodyId, group);
        (Basis, Exposure, AsOf) = (composition.Basis, composition.Exposure, composition.AsOf);
    }

    /// <summary>The body, as a heading says it.</summary>
    public string BodyName { get; }

    /// <summary>The id of the body, or null where the composition stands alone.</summary>
    public BodyId? BodyId { get; }

    /// <summary>The group that is observed.</summary>
    public Category Group { get; }

    /// <summary>How it is known.</summary>
    public Basis Basis { get; }

    /// <summary>How far it is known to the public.</summary>
    public Exposure Exposure { get; }

    /// <summary>The date it describes, or null where none is stated.</summary>
    public ReducedDate? AsOf { get; }

    /// <summary>The number of persons of the group, or null where it is unknown, only bounded, or closed.</summary>
    public int? Count { get; private init; }

    /// <summary>The fewest persons the group can have, where only bounds are known.</summary>
    public int? CountAtLeast { get; private init; }

    /// <summary>The most persons the group can have, where only bounds are known.</summary>
    public int? CountAtMost { get; private init; }

    /// <summary>
    /// Which of the bounds are stated: at least, at most or between; null where the count is no bound.
    /// </summary>
    public FigureReading? Bound { get; private init; }

    /// <summary>The number of persons of the body, or null where unknown or closed.</summary>
    public int? Size { get; private init; }

    /// <summary>The number of respondents where the share was estimated by a survey's design, else null.</summary>
    public int? Respondents { get; private init; }

    /// <summary>The range of the share where a range of it is all that is known, else null.</summary>
    public (Share Low, Share High)? ShareRange => Known is RangedShare range && Size is null
        ? (new Share(range.Low), new Share(range.High))
        : null;

    /// <summary>The share, where it is one value and rests on enough persons; else null.</summary>
    public Share? Share => Known switch
    {
        ExactShare exact => new Share(exact.Value),
        UncertainShare { Persons: >= AnalysisSettings.EvidenceMinimum } uncertain => new Share(uncertain.Value),
        _ => null,
    };

    /// <summary>The share as its source prints it, or null.</summary>
    public string? AsPrinted { get; private init; }

    /// <summary>
    /// The persons of the body of whom the category is not stated and who are left out; 0 where nobody is.
    /// </summary>
    internal int NotStated { get; private init; }

    /// <summary>Why nothing is given, or null.</summary>
    public Unavailable? Closed { get; private init; }

    /// <summary>What the figures are made from; null where the cell is closed.</summary>
    internal KnownShare? Known { get; private init; }

    /// <summary>The number of persons the share rests on, or null where unknown or closed.</summary>
    internal int? Persons => Size ?? Respondents;

    /// <summary>Returns the observation as a table says it: <c>0 of 24</c>, <c>at least 2 of 57</c>.</summary>
    public override string ToString()
    {
        if (Closed is not null)
            return Closed.Sentence;
        if (AsPrinted is not null)
            return $"\"{AsPrinted}\"";
        if (ShareRange is (Share low, Share high))
            return $"between {low} and {high}";
        if (Respondents is int respondents)
        {
            string from = $"estimated from {Numeral.Text(respondents)} respondents";
            return Share is Share known ? $"{known} ({from})" : from;
        }

        string count = Bound switch
        {
            FigureReading.AtLeast => $"at least {Numeral.Text(CountAtLeast!.Value)}",
            FigureReading.AtMost => $"at most {Numeral.Text(CountAtMost!.Value)}",
            FigureReading.Between =>
                $"between {Numeral.Text(CountAtLeast!.Value)} and {Numeral.Text(CountAtMost!.Value)}",
            _ => Numeral.Text(Count!.Value),
        };
        return $"{count} of {Numeral.Text(Size!.Value)}";
    }

    internal static Observation Of(Composition composition, ObservedPart part) => part switch
    {
        CountedPart counted => new(composition, part.Category)
        {
            Count = counted.Count,
            Size = composition.Size,
            NotStated = composition.NotStated,
            Known = composition.Basis == Basis.ProbabilitySample
                ? new SampledShare(counted.Count, composition.Size!.Value)
                : new ExactShare((double)counted.Count / composition.Size!.Value),
        },
        BoundedPart bounded => Bounded(composition, bounded),
        PublishedPart published => new(composition, part.Category)
        {
            AsPrinted = published.Figure.AsPrinted,
            Known = new ExactShare(published.Share.Value),
        },
        RangedPart ranged => new(composition, part.Category) { Known = KnownShare.Ranged(composition, ranged) },
        EstimatedPart estimated => new(composition, part.Category)
        {
            Respondents = estimated.Respondents,
            Known = new EstimatedShare(KnownShare.Estimate(estimated), estimated.Respondents),
        },
        _ => throw new ArgumentException($"No way is known to observe a {part.GetType().Name}.", nameof(part)),
    };

    internal static Observation Hidden(Composition composition, Category group, Unavailable reason) =>
        new(composition, group) { Closed = reason };

    private static Observation Bounded(Composition composition, BoundedPart part)
    {
        (int low, int high) = composition.Range(part);
        return new Observation(composition, part.Category)
        {
            CountAtLeast = low,
            CountAtMost = high,
            Bound = part switch
            {
                { AtMost: null } => FigureReading.AtLeast,
                { AtLeast: 0 } => FigureReading.AtMost,
                _ => FigureReading.Between,
            },
            Size = composition.Size,
            Known = new RangedShare((double)low / composition.Size!.Value, (double)high / composition.Size.Value),
        };
    }
}
