using System.Globalization;

namespace PolicingReform;

/// <summary>
/// A share as a report prints it, with the number of persons behind it and the design effect of the survey.
/// </summary>
/// <remarks>
/// What somebody holds who has a printed table and no microdata: "62 %, n = 6,000". There is none without a design
/// effect, because n alone would take a sample of clusters for a simple one; a range of design effects is better than a
/// guess. Shares, n and design effects may be ranges.
/// </remarks>
public sealed record PublishedShare : Noun
{
    private PublishedShare(string name, double low, double high, int persons, StatedDesignEffect designEffect)
    {
        (Name, Low, High) = (name, low, high);
        Persons = Require.InRange(persons, 1, int.MaxValue);
        MostPersons = persons;
        DesignEffect = designEffect;
    }

    /// <summary>What it is the share of, in our own words.</summary>
    public string Name { get; init => field = Require.Text(value, parameterName: nameof(Name)); }

    /// <summary>The share from 0 to 1, or its lowest value.</summary>
    public double Low { get; }

    /// <summary>The highest value of the share; equal to <see cref="Low"/> for one value.</summary>
    public double High { get; }

    /// <summary>Whether only the ends of the share are stated.</summary>
    public bool IsRange => High > Low;

    /// <summary>The number of persons behind the share, or the fewest it may be.</summary>
    public int Persons { get; }

    /// <summary>
    /// The most persons there may be behind the share. Default: as many as <see cref="Persons"/>. Range: from these.
    /// </summary>
    public int MostPersons
    {
        get;
        init => field = Require.InRange(value, Persons, int.MaxValue, nameof(MostPersons));
    }

    /// <summary>The design effect, as the user states it.</summary>
    public StatedDesignEffect DesignEffect
    {
        get;
        init => field = Require.NotNull(value, nameof(DesignEffect));
    }

    /// <summary>When people were asked, or null where that is not stated; a trend needs it.</summary>
    public ReducedDate? AsOf { get; init; }

    /// <summary>Where it stands.</summary>
    public ValueList<Locator> Sources { get; init => field = Require.NotNull(value, nameof(Sources)); } = [];

    // What the report itself leaves open, such as "about"; one sentence each.
    internal ValueList<string> Remarks { get; init; } = [];

    /// <summary>Returns a share of which one value is stated.</summary>
    /// <param name="name">What it is the share of, in our own words.</param>
    /// <param name="share">The share, from 0 to 1.</param>
    /// <param name="persons">The number of persons behind it, at least 1.</param>
    /// <param name="designEffect">The design effect of the survey.</param>
    /// <exception cref="ArgumentException">A value or the text is out of range; the message says which.</exception>
    public static PublishedShare Of(string name, double share, int persons, StatedDesignEffect designEffect)
    {
        Require.Text(name);
        Require.InRange(share, 0, 1);
        Require.InRange(persons, 1, int.MaxValue);
        return new PublishedShare(name, share, share, persons, Require.NotNull(designEffect));
    }

    /// <summary>Returns a share of which only the ends are stated.</summary>
    /// <param name="name">What it is the share of, in our own words.</param>
    /// <param name="low">Its lowest value, from 0 to 1.</param>
    /// <param name="high">Its highest value, from <paramref name="low"/> to 1.</param>
    /// <param name="persons">The number of persons behind it, at least 1.</param>
    /// <param name="designEffect">The design effect of the survey.</param>
    /// <exception cref="ArgumentException">A value or the text is out of range; the message says which.</exception>
    public static PublishedShare Between(
        string name, double low, double high, int persons, StatedDesignEffect designEffect)
    {
        Require.Text(name);
        Require.InRange(low, 0, 1);
        Require.InRange(high, low, 1);
        Require.InRange(persons, 1, int.MaxValue);
        return new PublishedShare(name, low, high, persons, Require.NotNull(designEffect));
    }

    /// <summary>Returns the share that a finding of a poll states, with its n and a design effect.</summary>
    /// <param name="finding">The finding: percent, as a value or a range.</param>
    /// <param name="respondents">How many were asked: persons, as a value or a range.</param>
    /// <param name="designEffect">The design effect of the survey.</param>
    /// <exception cref="ArgumentException">
    /// The figures do not say enough; the message holds everything that is missing.
    /// </exception>
    public static PublishedShare FromFinding(
        StatedFigure finding, PublishedFigure respondents, StatedDesignEffect designEffect)
    {
        Require.NotNull(finding);
        Require.NotNull(respondents);
        Require.NotNull(designEffect);
        FindingReading reading = new(finding, respondents, designEffect);
        return reading.Share ?? throw Require.Broken(
            $"finding was {Require.Quoted(finding.ToString())}; {reading.Lacking!.Sentence}.", nameof(finding));
    }

    /// <summary>
    /// Returns the share as a range: every value that is printed so in percent with so many decimals. 0.62 printed as
    /// 62 % may be anything from 0.615 to 0.625.
    /// </summary>
    /// <param name="decimals">The decimals of the printed percentage, from 0 to 6. Default: 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of decimals is outside its range.</exception>
    public PublishedShare AsRounded(int decimals = 0)
    {
        double half = 0.005 * Math.Pow(10, -Require.InRange(decimals, 0, 6));
        return new PublishedShare(Name, Math.Max(0, Low - half), Math.Min(1, High + half), Persons, DesignEffect)
        {
            MostPersons = MostPersons,
            AsOf = AsOf,
            Sources = Sources,
            Remarks =
            [
                .. Remarks,
                $"It is taken as rounded to {Numeral.Percent(2 * half)}: anything that is printed so.",
            ],
        };
    }

    /// <summary>Whether a value is a whole percentage, which may have been rounded to one.</summary>
    internal bool MayBeRounded =>
        !IsRange && Low is > 0 and < 1 && Math.Abs((Low * 100) - Math.Round(Low * 100)) < 1e-9;

    internal bool HasRangeOfSizes => MostPersons > Persons || DesignEffect.IsRange;

    internal string ShareText => IsRange ? $"{Numeral.Percent(Low)} to {Numeral.Percent(High)}" : Numeral.Percent(Low);

    internal string PersonsText => MostPersons > Persons
        ? $"{Numeral.Text(Persons)} to {Numeral.Text(MostPersons)}"
        : Numeral.Text(Persons);

    private protected override string Say() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name}: {ShareText}, n {PersonsText}, design effect {DesignEffect}{(AsOf is null ? "" : $", {AsOf}")}");
}
