namespace PolicingReform;

/// <summary>How the interval of a proportion in a complex sample is made.</summary>
/// <remarks>docs/methods/survey-proportion.md says where each holds its level and where it fails.</remarks>
public enum ProportionInterval
{
    /// <summary>
    /// Korn and Graubard (1998): Clopper and Pearson's exact interval at the effective sample size, which is adjusted
    /// for the degrees of freedom and at most n. It holds at 0 and 1.
    /// </summary>
    KornGraubard,

    /// <summary>
    /// Student's t on the log-odds. There is none at 0 and 1, and it fails for rare answers in few units.
    /// </summary>
    Logit,

    /// <summary>Wilson's (1927) score interval at the effective sample size of Korn and Graubard.</summary>
    Wilson,

    /// <summary>
    /// As Korn and Graubard, with an effective size that may pass n: R's <c>svyciprop(method = "beta")</c>.
    /// </summary>
    Beta,

    /// <summary>Student's t on the share itself, cut off at 0 and 1. There is none at 0 and 1.</summary>
    Wald,
}
