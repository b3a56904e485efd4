namespace PolicingReform;

/// <summary>How p-values are adjusted for the number of tests in their family.</summary>
public enum Correction
{
    /// <summary>
    /// Holm (1979): the chance of one or more false findings in the family stays at the level. It needs no assumption
    /// on how the tests depend on each other.
    /// </summary>
    Holm,

    /// <summary>
    /// Benjamini and Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x: the expected part of false findings among
    /// all findings stays at the level, where the tests are independent or positively dependent.
    /// </summary>
    BenjaminiHochberg,

    /// <summary>None: the p-values as they are.</summary>
    None,
}
