namespace PolicingReform;

/// <summary>What becomes of persons whose category is not stated.</summary>
public enum MissingCategory
{
    /// <summary>
    /// Each of them may be in any category: the counts become bounds, from nobody of them to all of them.
    /// </summary>
    Bounds,

    /// <summary>
    /// They are left out, and the result says how many: right only where whether it is stated does not depend on the
    /// category.
    /// </summary>
    LeaveOut,
}
