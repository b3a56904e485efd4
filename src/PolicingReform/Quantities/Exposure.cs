namespace PolicingReform;

/// <summary>How far a data set is known to the public; it decides whether small cells are closed.</summary>
public enum Exposure
{
    /// <summary>Microdata and interviews: cells under the minimum size are closed.</summary>
    Confidential,

    /// <summary>It stands in a public document: nothing is closed.</summary>
    Published,

    /// <summary>Nobody stands behind it: nothing is closed.</summary>
    Synthetic,
}
