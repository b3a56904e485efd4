namespace PolicingReform;

/// <summary>The reasons that plans of samples give.</summary>
internal static class PlanningReasons
{
    public static Unavailable FollowsFromAssumptions { get; } = new(
        ResultStatus.Undefined,
        "follows-from-assumptions",
        "it follows from what is assumed, which is no evidence to make an interval of");

    public static Unavailable EverybodyAnswers { get; } = new(
        ResultStatus.Undefined,
        "everybody-answers",
        "everybody in the population answers, so every difference is told and none is the smallest");

    public static Unavailable NoShareTold(double first, bool isHigher) => new(
        ResultStatus.Undefined,
        "no-share-told",
        $"no share {(isHigher ? "above" : "below")} {Numeral.Percent(first)} is told from it by so few persons",
        Numeral.Percent(first),
        isHigher ? "above" : "below");
}
