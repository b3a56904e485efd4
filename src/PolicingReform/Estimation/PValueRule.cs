namespace PolicingReform;

/// <summary>Which outcomes count as at least as extreme as the one observed, on both sides.</summary>
public enum PValueRule
{
    /// <summary>
    /// Twice the smaller of the two tails, at most 1. It agrees with the central (Clopper-Pearson) interval.
    /// </summary>
    TwiceSmallerTail,

    /// <summary>
    /// The outcomes that are no more probable than the one observed, within a relative 1e-7: the p of R's
    /// <c>binom.test</c>. It can disagree with the central interval.
    /// </summary>
    MinimumLikelihood,
}
