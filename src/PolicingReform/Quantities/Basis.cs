namespace PolicingReform;

/// <summary>What kind of evidence a number rests on; it decides what may be said of it.</summary>
/// <remarks>docs/methods/evidence.md holds the table of what each basis may say.</remarks>
public enum Basis
{
    /// <summary>
    /// A sample in which every person had a known chance of selection: an interval, a test and a verdict.
    /// </summary>
    ProbabilitySample,

    /// <summary>Everybody was counted: an exact value, no sampling interval; "chance alone" is a field apart.</summary>
    CompleteCount,

    /// <summary>People chosen by the researchers: a count and a share; no interval, no test, no verdict.</summary>
    PurposiveSample,

    /// <summary>
    /// A share as somebody published it: the value alone; with the count and a stated design effect an interval, a test
    /// of a difference and a verdict.
    /// </summary>
    PublishedFigure,

    /// <summary>Only limits are known ("at least two"): bounds; no interval, no test, no verdict.</summary>
    Bound,

    /// <summary>What would follow from stated assumptions: a value given these, no test, no verdict.</summary>
    Scenario,

    /// <summary>Invented data with a known truth, for demonstration and for tests.</summary>
    Synthetic,
}
