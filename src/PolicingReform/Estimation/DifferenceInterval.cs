namespace PolicingReform;

/// <summary>How the interval of a difference of two sampled shares is made.</summary>
public enum DifferenceInterval
{
    /// <summary>
    /// Miettinen and Nurminen (1985), doi:10.1002/sim.4780040211: the differences that a score test with the restricted
    /// maximum-likelihood variance, times N / (N - 1), does not reject.
    /// </summary>
    MiettinenNurminen,

    /// <summary>
    /// Newcombe (1998), method 10, doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I: the
    /// square roots of the summed squares of the distances to the ends of the two Wilson intervals.
    /// </summary>
    Newcombe,
}
