using PolicingReform.Surveys;

namespace Analyst;

/// <summary>How the variance after raking is made.</summary>
internal enum RakingVariance
{
    Residuals,
    Rake,
}

/// <summary>To what weights are brought: a file of margins, and how.</summary>
/// <param name="Option">The option that named the file.</param>
/// <param name="File">The file.</param>
internal sealed record WeightingChoice(string Option, string File)
{
    public const string Raking = "--rake";
    public const string PostStratification = "--poststratify";
    public const int LargestFactor = 1_000_000;

    /// <summary>Between which factors a weight may be adjusted, or null.</summary>
    public (double Least, double Most)? Bounds { get; init; }

    public RakingVariance Variance { get; init; }

    public bool IsPostStratification => Option == PostStratification;

    /// <summary>What is asked of the library.</summary>
    public Calibration Calibration(IEnumerable<Margin> margins) => new([.. margins])
    {
        LeastFactor = Bounds?.Least,
        MostFactor = Bounds?.Most,
        Variance = Variance == RakingVariance.Rake
            ? CalibrationVariance.RakeOfR
            : CalibrationVariance.DesignWeightedResiduals,
    };
}
