namespace PolicingReform;

/// <summary>What an interval alone says; only a probability sample has one.</summary>
/// <remarks>Ends that touch a limit within 1e-9 percentage points count as on it, and not as beyond it.</remarks>
public enum Verdict
{
    /// <summary>The interval holds both sides of a limit: it cannot be told.</summary>
    Inconclusive,

    /// <summary>The whole interval lies below what it is compared with, or below it by more than the margin.</summary>
    Lower,

    /// <summary>The whole interval lies above what it is compared with, or above it by more than the margin.</summary>
    Higher,

    /// <summary>The whole 90 % interval lies within the margin; never given without one.</summary>
    Equivalent,
}
