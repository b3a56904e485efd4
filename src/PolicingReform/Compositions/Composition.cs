namespace PolicingReform;

/// <summary>
/// How the persons of a body are distributed over the categories of one attribute, and how that is known.
/// </summary>
/// <remarks>
/// The factory states the basis, and the basis decides what a gap may say (<see cref="PolicingReform.Basis"/>).
/// Categories need not exhaust the body: "14 women of 82" says nothing of the other 68.
/// </remarks>
public sealed record Composition : Noun
{
    private Composition(
        string name, Basis basis, Exposure exposure, int? size, IEnumerable<ObservedPart> parts, string parameterName)
    {
        Name = Require.Text(name);
        Basis = basis;
        Exposure = Require.Defined(exposure);
        Size = size;
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
    /// <exception cref="ArgumentException">The counts exceed the size, repeat a category or mix attributes.</exception>
    public static Composition FromCompleteCount(
        string name, IEnumerable<CountedPart> counts, Exposure exposure, int? size = null) =>
        FromCounts(name, Basis.CompleteCount, counts, exposure, size);

    /// <summary>Returns a composition of a simple random sample of persons.</summary>
    /// <remarks>
    /// Intervals and tests take every person as drawn independently with the same chance; samples with weights, strata
    /// or clusters are surveys, not compositions.
    /// </remarks>
    /// <inheritdoc cref="FromCompleteCount" />
    public static Composition FromRandomSample(
        string name, IEnumerable<CountedPart> counts, Exposure exposure, int? size = null) =>
        FromCounts(name, Basis.ProbabilitySample, counts, exposure, size);

    /// <summary>Returns a composition of persons whom researchers chose, such as those they interviewed.</summary>
    /// <inheritdoc cref="FromCompleteCount" />
    public static Composition FromPurposiveSample(
        string name, IEnumerable<CountedPart> counts, Exposure exposure, int? size = null) =>
        FromCounts(name, Basis.PurposiveSample, counts, exposure, size);

    /// <summary>Returns a composition of which only bounds are known: "at least 2 of 57".</summary>
    /// <param name="name">What is composed.</param>
    /// <param name="bounds">The categories with their bounds.</param>
    /// <param name="exposure">How far the bounds are known to the public.</param>
    /// <param name="size">The number of persons.</param>
    /// <exception cref="ArgumentException">The bounds cannot all hold, repeat a category or mix attributes.</exception>
    public static Composition FromBounds(string name, IEnumerable<BoundedPart> bounds, Exposure exposure, int size)
    {
        Require.InRange(size, 1, int.MaxValue);
        BoundedPart[] parts = Require.Items(bounds);
        RequireSumWithin(size, parts.Sum(part => (long)part.AtLeast), nameof(bounds));
        if (Array.Find(parts, part => part.AtMost > size) is BoundedPart beyond)
        {
            throw new ArgumentException(
                $"bounds held {beyond}; the body has {Numeral.Text(size)}.", nameof(bounds));
        }

        return new Composition(name, Basis.Bound, exposure, size, parts, nameof(bounds));
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
        int others = Parts.OfType<BoundedPart>().Sum(each => each.AtLeast) - part.AtLeast;
        int left = Size!.Value - others;
        return (part.AtLeast, Math.Min(part.AtMost ?? left, left));
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
        string name, Basis basis, IEnumerable<CountedPart> counts, Exposure exposure, int? size)
    {
        CountedPart[] parts = Require.Items(counts);
        long sum = parts.Sum(part => (long)part.Count);
        if (size is null && sum is 0 or > int.MaxValue)
        {
            throw new ArgumentException(
                $"counts sum to {Numeral.Text(sum)} persons; a body has from 1 to {Numeral.Text(int.MaxValue)}.",
                nameof(counts));
        }

        int whole = Require.InRange(size ?? (int)sum, 1, int.MaxValue, nameof(size));
        RequireSumWithin(whole, sum, nameof(counts));
        return new Composition(name, basis, exposure, whole, parts, nameof(counts));
    }

    private static void RequireSumWithin(int size, long sum, string parameterName)
    {
        if (sum > size)
        {
            throw new ArgumentException(
                $"{parameterName} sum to {Numeral.Text(sum)} persons; the body has {Numeral.Text(size)}.",
                parameterName);
        }
    }
}
