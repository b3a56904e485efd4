namespace PolicingReform;

/// <summary>
/// How the persons of a body are distributed over the categories of one attribute, and how that is known.
/// </summary>
/// <remarks>
/// The factory states the basis, and the basis decides what a gap may say (<see cref="PolicingReform.Basis"/>).
/// Categories need not exhaust the body: "14 women of 82" says nothing of the other 68. A person is in at most one of
/// them unless they are declared to overlap (<see cref="IsOverlapping"/>).
/// </remarks>
public sealed record Composition : Noun
{
    private Composition(
        string name, Basis basis, Exposure exposure, int? size, IEnumerable<ObservedPart> parts, string parameterName,
        bool overlapping = false)
    {
        Name = Require.Text(name);
        Basis = basis;
        Exposure = Require.Defined(exposure);
        Size = size;
        IsOverlapping = overlapping;
        Parts = ValueList.From(parts);
        if (Parts.Count == 0)
        {
            throw new ArgumentException(
                $"{parameterName} was empty; a composition states at least one category.", parameterName);
        }

        Attribute = Parts[0].Category.Attribute;
        HashSet<Category> seen = [];
        foreach (ObservedPart part in Parts)
        {
            if (part.Category.Attribute != Attribute)
            {
                throw new ArgumentException(
                    $"{parameterName} held {part.Category} ({part.Category.Attribute}) beside {Parts[0].Category} " +
                    $"({Attribute}); a composition is by one attribute.",
                    parameterName);
            }

            if (!seen.Add(part.Category))
            {
                throw new ArgumentException(
                    $"{parameterName} held {part.Category} twice; each category is stated once.", parameterName);
            }
        }
    }

    /// <summary>
    /// What is composed, as a heading says it: <c>community police, Ninewa</c>; the name of the body, if of one.
    /// </summary>
    public string Name { get; private init; }

    /// <summary>The body that is composed, or null where the composition stands alone.</summary>
    public BodyId? BodyId { get; private init; }

    /// <summary>The attribute its categories are values of.</summary>
    public PersonAttribute Attribute { get; }

    /// <summary>How it is known.</summary>
    public Basis Basis { get; }

    /// <summary>How far it is known to the public.</summary>
    public Exposure Exposure { get; }

    /// <summary>The number of persons, or null where only shares were published.</summary>
    public int? Size { get; }

    /// <summary>
    /// Whether a person may be in several of the categories: two religions, three languages. Each share is then one of
    /// all persons, the shares do not sum to a whole, and there are no indices over them.
    /// </summary>
    public bool IsOverlapping { get; }

    /// <summary>
    /// The persons of whom the category is not stated and who are left out of <see cref="Size"/>; 0 where nobody is.
    /// </summary>
    public int NotStated { get; init => field = Require.InRange(value, 0, int.MaxValue, nameof(NotStated)); }

    /// <summary>The categories with what is known of each, in the order given.</summary>
    public ValueList<ObservedPart> Parts { get; }

    /// <summary>The date it describes, or null where none is stated.</summary>
    public ReducedDate? AsOf { get; init; }

    /// <summary>Where it stands.</summary>
    public ValueList<Locator> Sources { get; init => field = Require.NotNull(value, nameof(Sources)); } = [];

    /// <summary>The settings that analyses of it obey.</summary>
    public AnalysisSettings Settings { get; private init; } = AnalysisSettings.Default;

    /// <summary>Returns a composition of which every person was counted.</summary>
    /// <param name="name">What is composed.</param>
    /// <param name="counts">The categories with their counts.</param>
    /// <param name="exposure">How far the counts are known to the public.</param>
    /// <param name="size">The number of persons. Default: the sum of the counts.</param>
    /// <param name="overlapping">
    /// Whether a person may be in several of the categories; the size is then required. Default: false.
    /// </param>
    /// <exception cref="ArgumentException">The counts exceed the size, repeat a category or mix attributes.</exception>
    public static Composition FromCompleteCount(
        string name, IEnumerable<CountedPart> counts, Exposure exposure, int? size = null, bool overlapping = false) =>
        FromCounts(name, Basis.CompleteCount, counts, exposure, size, overlapping);

    /// <summary>Returns a composition of a simple random sample of persons.</summary>
    /// <remarks>
    /// Intervals and tests take every person as drawn independently with the same chance; samples with weights, strata
    /// or clusters are surveys, not compositions.
    /// </remarks>
    /// <inheritdoc cref="FromCompleteCount" />
    public static Composition FromRandomSample(
        string name, IEnumerable<CountedPart> counts, Exposure exposure, int? size = null, bool overlapping = false) =>
        FromCounts(name, Basis.ProbabilitySample, counts, exposure, size, overlapping);

    /// <summary>Returns a composition of persons whom researchers chose, such as those they interviewed.</summary>
    /// <inheritdoc cref="FromCompleteCount" />
    public static Composition FromPurposiveSample(
        string name, IEnumerable<CountedPart> counts, Exposure exposure, int? size = null, bool overlapping = false) =>
        FromCounts(name, Basis.PurposiveSample, counts, exposure, size, overlapping);

    /// <summary>Returns a composition of which only bounds are known: "at least 2 of 57".</summary>
    /// <param name="name">What is composed.</param>
    /// <param name="bounds">The categories with their bounds.</param>
    /// <param name="exposure">How far the bounds are known to the public.</param>
    /// <param name="size">The number of persons.</param>
    /// <param name="overlapping">Whether a person may be in several of the categories. Default: false.</param>
    /// <exception cref="ArgumentException">The bounds cannot all hold, repeat a category or mix attributes.</exception>
    public static Composition FromBounds(
        string name, IEnumerable<BoundedPart> bounds, Exposure exposure, int size, bool overlapping = false) =>
        FromBounds(name, Basis.Bound, bounds, exposure, size, overlapping);

    internal static Composition FromBounds(
        string name, Basis basis, IEnumerable<BoundedPart> bounds, Exposure exposure, int size, bool overlapping)
    {
        Require.InRange(size, 1, int.MaxValue);
        BoundedPart[] parts = Require.Items(bounds);
        RequireSumWithin(size, [.. parts.Select(part => part.AtLeast)], overlapping, nameof(bounds));
        if (Array.Find(parts, part => part.AtMost > size) is BoundedPart beyond)
        {
            throw new ArgumentException(
                $"bounds held {beyond}; the body has {Numeral.Text(size)}.", nameof(bounds));
        }

        return new Composition(name, basis, exposure, size, parts, nameof(bounds), overlapping);
    }

    /// <summary>Returns a composition of which only ranges of the shares are known: 30 % to 40 %.</summary>
    /// <param name="name">What is composed.</param>
    /// <param name="ranges">
    /// The categories with their ranges. What the others take at least lowers the upper end of each.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The lowest shares exceed the whole, or a category is repeated, or attributes are mixed.
    /// </exception>
    public static Composition FromRanges(string name, IEnumerable<RangedPart> ranges)
    {
        RangedPart[] parts = Require.Items(ranges);
        RequireAtMostTheWhole(parts.Sum(part => part.Low.Value), parts.Length, nameof(ranges));
        return new Composition(name, Basis.Bound, Exposure.Published, size: null, parts, nameof(ranges));
    }

    /// <summary>Returns a composition of which the shares were estimated from a survey, by its sample design.</summary>
    /// <param name="name">What is composed.</param>
    /// <param name="shares">The categories with their estimated shares.</param>
    /// <param name="exposure">How far the estimates are known to the public.</param>
    /// <exception cref="ArgumentException">
    /// The shares exceed the whole, repeat a category or mix attributes.
    /// </exception>
    public static Composition FromEstimates(string name, IEnumerable<EstimatedPart> shares, Exposure exposure)
    {
        EstimatedPart[] parts = Require.Items(shares);
        RequireAtMostTheWhole(parts.Sum(part => part.Share.Value), parts.Length, nameof(shares));
        return new Composition(name, Basis.ProbabilitySample, exposure, size: null, parts, nameof(shares));
    }

    /// <summary>Returns a composition of which shares were published without the counts behind them.</summary>
    /// <param name="name">What is composed.</param>
    /// <param name="shares">The categories with their shares.</param>
    /// <exception cref="ArgumentException">
    /// The shares exceed the whole, repeat a category or mix attributes.
    /// </exception>
    public static Composition FromPublishedShares(string name, IEnumerable<PublishedPart> shares)
    {
        PublishedPart[] parts = Require.Items(shares);
        RequireAtMostTheWhole(parts.Sum(part => part.Share.Value), parts.Length, nameof(shares));
        return new Composition(
            name, Basis.PublishedFigure, Exposure.Published, size: null, parts, nameof(shares));
    }

    /// <summary>Returns the composition with other settings.</summary>
    /// <param name="settings">The settings.</param>
    public Composition Under(AnalysisSettings settings) => this with { Settings = Require.NotNull(settings) };

    /// <summary>The composition as a body holds it: under the name of the body, and under default settings.</summary>
    internal Composition Plain(string name) =>
        this with { BodyId = null, Name = name, Settings = AnalysisSettings.Default };

    internal bool IsPlain(string name) =>
        BodyId is null && Name == name && Settings == AnalysisSettings.Default;

    internal Composition Of(BodyId body, string name) => this with { BodyId = body, Name = name };

    /// <summary>The part of a category; the message of the failure lists those that are stated.</summary>
    internal ObservedPart Part(Category category, string parameterName) =>
        Parts.FirstOrDefault(part => part.Category == category)
        ?? throw new ArgumentException(
            $"{parameterName} was {category} ({category.Attribute} {category.Code}); {Name} states only " +
            $"{string.Join(", ", Parts.Select(part => part.Category.Label))} (by {Attribute}).",
            parameterName);

    /// <summary>Where it and its published parts stand.</summary>
    internal IEnumerable<Locator> Cited =>
        Sources.Concat(Parts.OfType<PublishedPart>().Select(part => part.Figure.Source));

    /// <summary>The fewest and the most persons that a bounded part can have beside the others.</summary>
    internal (int Low, int High) Range(BoundedPart part)
    {
        int others = IsOverlapping ? 0 : Parts.OfType<BoundedPart>().Sum(each => each.AtLeast) - part.AtLeast;
        int left = Size!.Value - others;
        return (part.AtLeast, Math.Min(part.AtMost ?? left, left));
    }

    /// <summary>The lowest and the highest share that a ranged part can have beside the others.</summary>
    internal (double Low, double High) Range(RangedPart part)
    {
        double others = Parts.OfType<RangedPart>().Sum(each => each.Low.Value) - part.Low.Value;
        return (part.Low.Value, Math.Max(part.Low.Value, Math.Min(part.High.Value, 1 - others)));
    }

    // Printed shares are rounded: three thirds at 33.4 % are still one whole.
    private static void RequireAtMostTheWhole(double sum, int parts, string parameterName)
    {
        if (sum > 1 + Math.Min(0.005 * parts, 0.02))
        {
            throw new ArgumentException(
                $"{parameterName} sum to {Numeral.Percent(sum)}; the shares of a whole sum to at most 100 %, " +
                "give or take their rounding.",
                parameterName);
        }
    }

    // A composition that is printed while somebody tries something out must not give its cells away.
    private protected override string Say() => Exposure == Exposure.Confidential
        ? $"{Name} by {Attribute}: confidential counts of {Numeral.Text(Parts.Count)} categories"
        : $"{Name} by {Attribute}: {Parts}";

    private static Composition FromCounts(
        string name, Basis basis, IEnumerable<CountedPart> counts, Exposure exposure, int? size, bool overlapping)
    {
        CountedPart[] parts = Require.Items(counts);
        if (overlapping && size is null)
        {
            throw new ArgumentException(
                "size was not given; where a person may be in several categories, the counts do not say how many " +
                "persons there are.",
                nameof(size));
        }

        long sum = parts.Sum(part => (long)part.Count);
        if (size is null && sum is 0 or > int.MaxValue)
        {
            throw new ArgumentException(
                $"counts sum to {Numeral.Text(sum)} persons; a body has from 1 to {Numeral.Text(int.MaxValue)}.",
                nameof(counts));
        }

        int whole = Require.InRange(size ?? (int)sum, 1, int.MaxValue, nameof(size));
        RequireSumWithin(whole, [.. parts.Select(part => part.Count)], overlapping, nameof(counts));
        return new Composition(name, basis, exposure, whole, parts, nameof(counts), overlapping);
    }

    private static void RequireSumWithin(int size, int[] counts, bool overlapping, string parameterName)
    {
        long sum = counts.Sum(count => (long)count);
        int most = counts.DefaultIfEmpty(0).Max();
        if (overlapping && most > size)
        {
            throw new ArgumentException(
                $"{parameterName} held {Numeral.Text(most)} persons in one category; the body has " +
                $"{Numeral.Text(size)}.",
                parameterName);
        }

        if (!overlapping && sum > size)
        {
            throw new ArgumentException(
                $"{parameterName} sum to {Numeral.Text(sum)} persons; the body has {Numeral.Text(size)}. If a person " +
                "may be in several categories, declare them overlapping.",
                parameterName);
        }
    }
}
