namespace PolicingReform;

/// <summary>The reasons that only analyses of units give.</summary>
internal static class SegregationReasons
{
    public static Unavailable OneGroup { get; } = new(
        ResultStatus.Undefined, "one-group", "everybody is of one group, so there is nothing to be uneven");

    public static Unavailable NotCounted { get; } = new(
        ResultStatus.Undefined,
        "units-not-counted",
        "unevenness over units needs the counts of every unit, known in one way: all counted, or all sampled");

    public static Unavailable NotFitted { get; } = new(
        ResultStatus.Undefined,
        "margins-not-fitted",
        "no table has the sizes of one date and the structure of the other, so the change is not told apart further");

    public static Unavailable ClosedUnits { get; } = new(
        ResultStatus.Suppressed,
        "closed-units",
        "closed: a unit is closed at one of the dates, and the change would tell of it");

    public static Unavailable GroupsDiffer(string unit) => new(
        ResultStatus.Undefined,
        "groups-differ",
        $"{unit} states other groups than the units before it; state 0 where there is nobody",
        unit);
}
