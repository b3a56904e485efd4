namespace PolicingReform;

/// <summary>How the interval of a trust index on interviews is made.</summary>
public enum TrustInterval
{
    /// <summary>Student's t on the participants' scores; the default.</summary>
    StudentT,

    /// <summary>The BCa bootstrap over participants, 2,000 replicates; from 20 participants.</summary>
    BcaBootstrap,
}
