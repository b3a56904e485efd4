namespace PolicingReform;

/// <summary>Why a test of association is not given.</summary>
internal static class AssociationReasons
{
    public static Unavailable EmptyCells { get; } = new(
        ResultStatus.Undefined, "empty-cells", "too many cells of the table are empty for a test; merge levels");

    public static Unavailable OneLevel { get; } = new(
        ResultStatus.Undefined, "one-level", "a column has fewer than two levels that occur, so there is nothing to " +
            "relate");
}
