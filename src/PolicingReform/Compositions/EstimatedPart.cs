namespace PolicingReform;

/// <summary>A category of which the share was estimated from a survey, by its sample design.</summary>
public sealed record EstimatedPart : ObservedPart
{
    /// <summary>Creates a part.</summary>
    /// <param name="category">The category.</param>
    /// <param name="share">The estimated share.</param>
    /// <param name="standardError">Its standard error by the design, from 0 to 1, as a share.</param>
    /// <param name="degreesOfFreedom">The design's degrees of freedom, above 0.</param>
    /// <param name="respondents">The number of respondents, unweighted, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public EstimatedPart(
        Category category, Share share, double standardError, double degreesOfFreedom, int respondents)
        : base(category)
    {
        Share = share;
        StandardError = Require.InRange(standardError, 0, 1);
        DegreesOfFreedom = Require.InRange(degreesOfFreedom, double.Epsilon, int.MaxValue);
        Respondents = Require.InRange(respondents, 1, int.MaxValue);
    }

    /// <summary>The estimated share.</summary>
    public Share Share { get; }

    /// <summary>Its standard error by the design, as a share.</summary>
    public double StandardError { get; }

    /// <summary>The design's degrees of freedom.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>The number of respondents, unweighted.</summary>
    public int Respondents { get; }

    /// <summary>Returns a share that was published with its n and its design effect.</summary>
    /// <param name="category">The category.</param>
    /// <param name="share">The published share.</param>
    /// <param name="respondents">The number of respondents, from 2.</param>
    /// <param name="designEffect">
    /// The variance by the design over that of a simple random sample, above 0; 1 only for a simple random sample.
    /// </param>
    /// <remarks>The degrees of freedom are taken as n - 1, more than a clustered sample has.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static EstimatedPart Published(Category category, Share share, int respondents, double designEffect)
    {
        Require.InRange(respondents, 2, int.MaxValue);
        Require.InRange(designEffect, 1e-6, 1e6);
        double variance = designEffect * share.Value * (1 - share.Value) / respondents;
        return new EstimatedPart(
            category, share, Math.Min(1, Math.Sqrt(variance)), respondents - 1, respondents);
    }

    private protected override string Say() =>
        $"{Category}: {Share}, standard error {Numeral.Percent(StandardError)}, n {Numeral.Text(Respondents)}";
}
