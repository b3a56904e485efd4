namespace PolicingReform;

/// <summary>The reasons that inference from published tables gives.</summary>
internal static class PublishedReasons
{
    public static Unavailable NoDesignEffect { get; } = new(
        ResultStatus.Undefined, "design-effect-not-stated", "no design effect is stated, and n alone gives no " +
            "interval");

    public static Unavailable NoPersons { get; } = new(
        ResultStatus.Undefined, "n-not-stated", "the number of persons behind the share is not stated");

    public static Unavailable NoShareExists { get; } = new(
        ResultStatus.Undefined, "no-share-exists", "the source states that no such share exists");

    public static Unavailable NoIntervalAtEnds { get; } = new(
        ResultStatus.Undefined,
        "no-interval-at-0-or-1",
        "the method has no interval for a share of 0 or 1; Korn-Graubard, Wilson and beta have");

    public static Unavailable ShareIsRange { get; } = new(
        ResultStatus.Bounded,
        "share-is-range",
        "the share is stated as a range, so there is no value to make an interval of; the ends that hold for every " +
        "share, n and design effect stated stand as bounds");

    public static Unavailable DifferenceOfRanges { get; } = new(
        ResultStatus.Bounded,
        "share-is-range",
        "a share is stated as a range, so the difference has bounds and no value; the ends that hold for every " +
        "share, n and design effect stated stand as bounds");

    public static Unavailable NoTestAtEnds { get; } = new(
        ResultStatus.Undefined,
        "no-test-at-0-or-1",
        "a share of 0 or 1 has an estimated variance of 0, and the normal test needs one of both shares");

    public static Unavailable NoTestOfRanges { get; } = new(
        ResultStatus.Undefined, "no-test-of-range", "a share is stated as a range, which gives no test statistic");

    public static Unavailable VerdictDepends { get; } = new(
        ResultStatus.Undefined,
        "verdict-depends",
        "the verdict is not the same over all shares, n and design effects stated");

    public static Unavailable TooFewSurveys(int surveys) => new(
        ResultStatus.Undefined,
        "too-few-surveys",
        $"a trend needs three surveys, and there {(surveys == 1 ? "is" : "are")} {Numeral.Text(surveys)}",
        Numeral.Text(surveys));

    public static Unavailable NoDate(string names) => new(
        ResultStatus.Undefined, "no-date", $"no date is stated for {names}", names);

    public static Unavailable OneDate { get; } = new(
        ResultStatus.Undefined, "one-date", "all surveys are of one date, which shows no change over time");

    public static Unavailable NoVariance(string names) => new(
        ResultStatus.Undefined,
        "no-variance",
        $"a share of 0 or 1 has an estimated variance of 0 and no weight: {names}",
        names);

    public static Unavailable RangeInTrend(string names) => new(
        ResultStatus.Undefined,
        "range-in-trend",
        $"a share stated as a range has no weight of its own: {names}",
        names);

    public static Unavailable TooManyRanges(int most) => new(
        ResultStatus.Undefined,
        "too-many-ranges",
        $"more than {Numeral.Text(most)} surveys have a range of n or design effect, too many to go through",
        Numeral.Text(most));

    public static Unavailable SlopeOfRanges { get; } = new(
        ResultStatus.Bounded,
        "weights-are-ranges",
        "an n or a design effect is stated as a range, so the weights and with them the slope have bounds and no " +
        "value");

    public static Unavailable NotAPercentage(PublishedFigure figure) => new(
        ResultStatus.Undefined,
        "not-a-percentage",
        $"the figure counts {Unit(figure.Unit)} and is no percentage",
        figure.Unit.ToString());

    public static Unavailable ShareUnreadable(PublishedFigure figure) => new(
        ResultStatus.Undefined,
        "share-unreadable",
        $"the share cannot be read: {Require.Quoted(figure.AsPrinted)}",
        figure.AsPrinted);

    public static Unavailable ShareIsBound(PublishedFigure figure) => new(
        ResultStatus.Bounded,
        "share-is-bound",
        $"the share is stated as a bound only: {Require.Quoted(figure.AsPrinted)}",
        figure.AsPrinted);

    public static Unavailable PersonsUnclear(PublishedFigure figure) => new(
        ResultStatus.Undefined,
        "n-unclear",
        $"the number of persons behind the share is no number or range of persons: {Require.Quoted(figure.AsPrinted)}",
        figure.AsPrinted);

    /// <summary>Everything that is missing in one: code and arguments of the first alone, else all codes.</summary>
    public static Unavailable Together(IReadOnlyList<Unavailable> reasons) => reasons.Count == 1
        ? reasons[0]
        : new Unavailable(
            reasons[0].Status,
            "not-enough-stated",
            string.Join("; ", reasons.Select(each => each.Sentence)),
            [.. reasons.Select(each => each.Code)]);

    private static string Unit(FigureUnit unit) => unit switch
    {
        FigureUnit.Persons => "persons",
        FigureUnit.SquareKilometres => "square kilometres",
        FigureUnit.Kilometres => "kilometres",
        _ => "objects",
    };
}
