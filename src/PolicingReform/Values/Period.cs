namespace PolicingReform;

/// <summary>A stretch of time as far as it is known: its ends, or only words for it.</summary>
public sealed record Period : Noun
{
    /// <summary>Creates a period; at least one of its parts is required.</summary>
    /// <param name="begin">When it began, or null where that is not stated.</param>
    /// <param name="end">When it ended, or null where that is not stated.</param>
    /// <param name="words">What it is called where no date is stated, such as "after the war"; or null.</param>
    /// <exception cref="ArgumentException">Nothing is stated, or the end lies before the beginning.</exception>
    public Period(ReducedDate? begin = null, ReducedDate? end = null, string? words = null)
    {
        if (begin is null && end is null && words is null)
            throw Require.Broken("begin, end and words were all null; a period needs one of them.", nameof(words));
        if (begin is not null && end is not null && end.LastDay < begin.FirstDay)
        {
            throw Require.Broken(
                $"end was {end}, before the beginning ({begin}); it must not lie before.", nameof(end));
        }

        (Begin, End, Words) = (begin, end, Require.TextOrNull(words));
    }

    /// <summary>When it began, or null where that is not stated.</summary>
    public ReducedDate? Begin { get; }

    /// <summary>When it ended, or null where that is not stated.</summary>
    public ReducedDate? End { get; }

    /// <summary>What it is called where the dates do not say it, or null.</summary>
    public string? Words { get; }

    /// <summary>Returns the period of one date.</summary>
    /// <param name="date">The date.</param>
    public static Period On(ReducedDate date) => new(Require.NotNull(date), date);

    /// <summary>
    /// Returns whether some day of a date may lie within; a period of words alone, or open at an end, excludes nothing
    /// there.
    /// </summary>
    /// <param name="date">The date.</param>
    public bool MayInclude(ReducedDate date)
    {
        Require.NotNull(date);
        return !(Begin is not null && date.LastDay < Begin.FirstDay)
            && !(End is not null && date.FirstDay > End.LastDay);
    }

    private protected override string Say() => string.Join(", ", new[] { Words, Dates() }.OfType<string>());

    private string? Dates() => (Begin, End) switch
    {
        (null, null) => null,
        (ReducedDate begin, null) => $"from {begin}",
        (null, ReducedDate end) => $"until {end}",
        ({ } begin, { } end) => begin == end ? begin.ToString() : $"{begin} to {end}",
    };
}
