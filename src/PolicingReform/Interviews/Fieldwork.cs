namespace PolicingReform;

/// <summary>How much of what was said a study holds.</summary>
public enum StatementCoverage
{
    /// <summary>It is not known.</summary>
    Unknown,

    /// <summary>Every interview was coded as a whole: statements may be counted over participants.</summary>
    Complete,

    /// <summary>The authors chose what to print: nothing treats the statements as a sample.</summary>
    AuthorsSelection,
}

/// <summary>Who was interviewed, where and when, and how much of it the study holds.</summary>
public sealed record Fieldwork : Noun
{
    /// <summary>Creates the fieldwork of a study.</summary>
    /// <param name="coverage">How much of what was said the study holds.</param>
    /// <param name="interviews">The number of interviews, from 1.</param>
    /// <param name="atSites">How many of them at the sites.</param>
    /// <param name="women">How many of the participants were women.</param>
    /// <param name="begin">When the interviews began.</param>
    /// <param name="end">When they ended, not before they began.</param>
    /// <param name="source">Where that stands.</param>
    /// <exception cref="ArgumentException">
    /// A number exceeds the interviews, or the end lies before the beginning.
    /// </exception>
    public Fieldwork(
        StatementCoverage coverage, int interviews, int atSites, int women, ReducedDate begin, ReducedDate end,
        Locator source)
    {
        Coverage = Require.Defined(coverage);
        Interviews = Require.InRange(interviews, 1, int.MaxValue);
        AtSites = Require.InRange(atSites, 0, interviews);
        Women = Require.InRange(women, 0, interviews);
        Begin = Require.NotNull(begin);
        End = Require.NotNull(end);
        if (end.LastDay < begin.FirstDay)
        {
            throw new ArgumentException(
                $"end was {end}, before the interviews began ({begin}); it must not lie before.", nameof(end));
        }

        Source = Require.NotNull(source);
    }

    /// <summary>How much of what was said the study holds.</summary>
    public StatementCoverage Coverage { get; }

    /// <summary>The number of interviews.</summary>
    public int Interviews { get; }

    /// <summary>How many of them at the sites.</summary>
    public int AtSites { get; }

    /// <summary>How many of the participants were women.</summary>
    public int Women { get; }

    /// <summary>When the interviews began.</summary>
    public ReducedDate Begin { get; }

    /// <summary>When they ended.</summary>
    public ReducedDate End { get; }

    /// <summary>Where that stands.</summary>
    public Locator Source { get; }

    /// <summary>How far the interviews are known to the public. Default: published.</summary>
    public Exposure Exposure
    {
        get;
        init => field = Require.Defined(value, nameof(Exposure));
    }
    = Exposure.Published;

    /// <summary>
    /// Interviews that are mentioned and not among those counted, each with its date and place in the text.
    /// </summary>
    public ValueList<UncountedInterview> Uncounted
    {
        get;
        init => field = Require.NotNull(value, nameof(Uncounted));
    }
    = [];

    /// <summary>Whom the study cannot speak for, one sentence each, in our own words.</summary>
    public ValueList<string> Limits { get; init => field = Require.Texts(value, nameof(Limits)); } = [];

    /// <summary>The questions that were asked, in our own words.</summary>
    public ValueList<string> Questions { get; init => field = Require.Texts(value, nameof(Questions)); } = [];

    /// <summary>Who asked: the team by role and institution, never by name.</summary>
    public ValueList<string> Team { get; init => field = Require.Texts(value, nameof(Team)); } = [];

    /// <summary>The organisations that took part.</summary>
    public ValueList<string> Partners { get; init => field = Require.Texts(value, nameof(Partners)); } = [];

    /// <summary>How people were interviewed: in person, by telephone.</summary>
    public ValueList<string> Modes { get; init => field = Require.Texts(value, nameof(Modes)); } = [];

    /// <summary>The categories of people who were interviewed, as far as they are stated.</summary>
    public ValueList<ParticipantCategory> Categories
    {
        get;
        init => field = Require.NotNull(value, nameof(Categories));
    }
    = [];

    /// <summary>The fewest and the most women among the interviews at the sites that the totals allow.</summary>
    public (int Low, int High) WomenAtSites =>
        (Math.Max(0, Women - (Interviews - AtSites)), Math.Min(Women, AtSites));

    internal IEnumerable<Locator> Cites => Uncounted.Select(each => each.Source).Prepend(Source);

    private protected override string Say() =>
        $"{Numeral.Text(Interviews)} interviews from {Begin} to {End}, {Numeral.Text(AtSites)} at the sites";
}

/// <summary>An interview that a work mentions and does not count among its interviews.</summary>
public sealed record UncountedInterview : Noun
{
    /// <summary>Creates an interview.</summary>
    /// <param name="date">When it was held.</param>
    /// <param name="source">Where it is mentioned.</param>
    public UncountedInterview(ReducedDate date, Locator source) =>
        (Date, Source) = (Require.NotNull(date), Require.NotNull(source));

    /// <summary>When it was held.</summary>
    public ReducedDate Date { get; }

    /// <summary>Where it is mentioned.</summary>
    public Locator Source { get; }

    private protected override string Say() => $"an interview of {Date}";
}
