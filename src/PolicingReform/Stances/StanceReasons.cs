namespace PolicingReform;

/// <summary>The reasons that only stances give.</summary>
internal static class StanceReasons
{
    public static Unavailable CountsAreNoIndex { get; } = new(
        ResultStatus.Undefined, "counts-are-no-index", "numbers of speakers are no index; ask for the trust index");
}
