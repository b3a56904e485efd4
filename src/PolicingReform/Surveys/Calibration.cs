using System.Globalization;

namespace PolicingReform.Surveys;

/// <summary>How far weights may be adjusted, and what an adjustment costs: the distance that is kept least.</summary>
public enum CalibrationMethod
{
    /// <summary>
    /// Raking: factors are products of one factor a margin, and so above 0 (Deming and Stephan 1940,
    /// doi:10.1214/aoms/1177731829).
    /// </summary>
    Raking,

    /// <summary>
    /// Linear: the generalized regression estimator (Deville and Särndal 1992, doi:10.1080/01621459.1992.10475217, case
    /// 1). Without bounds factors may be negative; with bounds they are cut off there (case 7).
    /// </summary>
    Linear,

    /// <summary>Logit: factors stay between bounds, which it needs (Deville and Särndal 1992, case 6).</summary>
    Logit,
}

/// <summary>How the variance after weighting is made.</summary>
public enum CalibrationVariance
{
    /// <summary>
    /// From residuals of a regression weighted by the design's weights (Deville and Särndal 1992), as R's
    /// <c>calibrate</c>.
    /// </summary>
    DesignWeightedResiduals,

    /// <summary>
    /// From what is left after ten rounds of taking each margin's unweighted means away, as R's <c>rake</c>; offered to
    /// compare with it, for raking only.
    /// </summary>
    RakeOfR,
}

/// <summary>What the weights of a survey are brought to, and how.</summary>
public sealed record Calibration : Noun
{
    /// <summary>Creates a calibration.</summary>
    /// <param name="margins">The margins; none where only totals are known.</param>
    /// <param name="totals">Known totals of columns of numbers; none where there are margins.</param>
    /// <exception cref="ArgumentException">Both are empty, or something is named twice.</exception>
    public Calibration(ValueList<Margin> margins, ValueList<KnownTotal>? totals = null)
    {
        Margins = Require.NotNull(margins);
        Totals = totals ?? [];
        if (Margins.Count + Totals.Count == 0)
            throw Require.Broken("margins was empty; at least one margin or total is required.", nameof(margins));
        Require.Once(Margins.Select(each => each.Name), nameof(margins));
        Require.Once(Totals.Select(each => each.Column), nameof(totals));
    }

    /// <summary>The margins.</summary>
    public ValueList<Margin> Margins { get; }

    /// <summary>The known totals of columns of numbers.</summary>
    public ValueList<KnownTotal> Totals { get; }

    /// <summary>The distance that is kept least. Default: raking.</summary>
    public CalibrationMethod Method { get; init => field = Require.Defined(value, nameof(Method)); }

    /// <summary>
    /// The least factor by which a weight may be adjusted; above 0 and below 1. Default: null, no bound.
    /// </summary>
    public double? LeastFactor { get; init => field = Bound(value, double.Epsilon, 1, nameof(LeastFactor)); }

    /// <summary>The largest factor by which a weight may be adjusted; above 1. Default: null, no bound.</summary>
    public double? MostFactor { get; init => field = Bound(value, 1, 1e6, nameof(MostFactor)); }

    /// <summary>How the variance is made. Default: from design-weighted residuals.</summary>
    public CalibrationVariance Variance { get; init => field = Require.Defined(value, nameof(Variance)); }

    internal bool IsBounded => LeastFactor is not null || MostFactor is not null;

    private protected override string Say()
    {
        string to = string.Join(", ", Margins.Select(each => each.Name).Concat(Totals.Select(each => each.Column)));
        string how = (Method, Margins.Count, Totals.Count) switch
        {
            (CalibrationMethod.Linear, _, _) => "linearly calibrated to",
            (CalibrationMethod.Logit, _, _) => "calibrated (logit) to",
            (_, 1, 0) => "post-stratified to",
            _ => "raked to",
        };
        return $"{how} {to}" + (IsBounded ? $" within bounds {Bounds()}" : "");
    }

    private string Bounds() => (LeastFactor, MostFactor) switch
    {
        (double least, double most) => string.Create(CultureInfo.InvariantCulture, $"from {least:R} to {most:R}"),
        (double least, null) => string.Create(CultureInfo.InvariantCulture, $"of at least {least:R}"),
        (_, double most) => string.Create(CultureInfo.InvariantCulture, $"of at most {most:R}"),
        _ => "",
    };

    private static double? Bound(double? value, double low, double high, string name)
    {
        if (value is not double bound)
            return null;
        if (!(bound >= low && bound <= high) || bound == 1)
        {
            string rule = high == 1 ? "above 0 and below 1" : "above 1 and at most 1000000";
            throw new ArgumentOutOfRangeException(
                name, string.Create(CultureInfo.InvariantCulture, $"{name} was {bound:R}; it must be {rule}."));
        }

        return bound;
    }
}

/// <summary>A known total of a column of numbers over the population.</summary>
public sealed record KnownTotal : Noun
{
    /// <summary>Creates a total.</summary>
    /// <param name="column">A column of numbers, none of them missing.</param>
    /// <param name="total">The total over the population, finite.</param>
    /// <exception cref="ArgumentException">The column is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The total is infinite or no number.</exception>
    public KnownTotal(string column, double total)
    {
        Column = Require.Text(column);
        Total = Require.InRange(total, -1e60, 1e60);
    }

    /// <summary>The column.</summary>
    public string Column { get; }

    /// <summary>Its total over the population.</summary>
    public double Total { get; }

    private protected override string Say() => string.Create(CultureInfo.InvariantCulture, $"{Column}: {Total:R}");
}
