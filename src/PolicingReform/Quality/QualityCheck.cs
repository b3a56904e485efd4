using System.Globalization;

namespace PolicingReform;

/// <summary>The criteria of the rules.</summary>
internal sealed class QualityCheck
{
    // An effective size or a design effect is known but for the last bits of its computation: 30 may be 29.999999999.
    private const double Tie = 1e-9;

    private readonly SurveyEstimate _estimate;
    private readonly bool _isPlannedDomain;
    private readonly List<string> _suppressed = [];
    private readonly List<string> _reviewed = [];

    private QualityCheck(SurveyEstimate estimate, bool isPlannedDomain) =>
        (_estimate, _isPlannedDomain) = (estimate, isPlannedDomain);

    private bool IsShare => _estimate.Estimate.Unit == "share";

    private double Value => _estimate.Estimate.Value!.Value;

    private double Error => _estimate.Estimate.StandardError!.Value;

    private double Persons => _estimate.Estimate.Count!.Value;

    private double DegreesOfFreedom => _estimate.Estimate.DegreesOfFreedom ?? 0;

    // Without variation nothing tells an effective size apart from that of the sample.
    private double EffectiveSize => _estimate.EffectiveSampleSize ?? Persons;

    /// <summary>The cases: of a proportion those who hold it, of others everybody.</summary>
    private double Cases => IsShare ? _estimate.Holders ?? Persons : Persons;

    public static QualityAssessment Of(SurveyEstimate estimate, QualityRule rule, bool isPlannedDomain)
    {
        Unavailable? none = estimate.Estimate.NoValue
            ?? (estimate.Estimate is { StandardError: null } or { Count: null } ? QualityReasons.NoStandardError
                : rule == QualityRule.NchsProportions2017 && estimate.Estimate.Unit != "share"
                    ? QualityReasons.ProportionsOnly
                    : null);
        if (none is not null)
            return new QualityAssessment(estimate, rule, null, [], none);
        QualityCheck check = new(estimate, isPlannedDomain);
        switch (rule)
        {
            case QualityRule.NchsProportions2017:
                check.Nchs2017();
                break;
            case QualityRule.Cepal2020:
                check.Cepal2020();
                break;
            default:
                check.Cepal2023();
                break;
        }

        QualityGrade grade = check._suppressed.Count > 0 ? QualityGrade.Suppress
            : check._reviewed.Count > 0 ? QualityGrade.Review
            : QualityGrade.Present;
        return new QualityAssessment(estimate, rule, grade, [.. check._suppressed, .. check._reviewed], null);
    }

    private void Nchs2017()
    {
        double effective = Math.Min(Persons, EffectiveSize);
        Least(_suppressed, "n", Persons, 30);
        Least(_suppressed, "effective n", effective, 30);
        if (_estimate.Estimate.DegreesOfFreedom >= 1 && Persons >= 2)
        {
            // By Korn and Graubard at 95 %, whatever interval the estimate itself has.
            ConfidenceInterval interval = new ProportionEstimate(Value, Error * Error, Persons, DegreesOfFreedom)
                .Interval(ProportionInterval.KornGraubard, ConfidenceLevel.Percent95)!;
            double width = interval.High - interval.Low;
            if (width >= 0.3)
                _suppressed.Add($"interval {Number(100 * width)} points wide, 30 or more");
            else if (width > 0.05 && width > 1.3 * Value)
                _suppressed.Add($"interval {Number(100 * width)} points wide, more than 1.3 times the proportion");
        }

        Least(_reviewed, "df", DegreesOfFreedom, 8);
        if (Value is 0 or 1)
            _reviewed.Add("a proportion of 0 or 1");
    }

    private void Cepal2020()
    {
        Least(_suppressed, "n", Persons, 100);
        Least(_suppressed, "effective n", EffectiveSize, 140);
        Least(_suppressed, "cases", Cases, 50);
        if (IsShare && !(LogVariation() <= 0.175))
            _suppressed.Add($"logarithmic CV {Number(LogVariation())}, above 0.175");
        Least(_reviewed, "df", DegreesOfFreedom, 9);
        if (!(_estimate.CoefficientOfVariation < 0.2))
            _reviewed.Add($"CV {Number(_estimate.CoefficientOfVariation)}, 0.2 or more");
    }

    private void Cepal2023()
    {
        bool isAccepted = _isPlannedDomain && Persons >= 100;
        if (_estimate.DesignEffect is not double effect)
            _suppressed.Add("no design effect");
        else if (effect < 1 - Tie && !isAccepted)
            _suppressed.Add($"design effect {Number(effect)}, below 1, in no planned domain of 100 or more");
        Least(_suppressed, "effective n", EffectiveSize, 60);
        Least(_suppressed, "df", DegreesOfFreedom, 9);
        Least(_suppressed, "cases", Cases, 30);
        if (IsShare)
            Cepal2023OfShare();
        else if (!(_estimate.CoefficientOfVariation <= 0.3))
            _suppressed.Add($"CV {Number(_estimate.CoefficientOfVariation)}, above 0.3");
        else if (_estimate.CoefficientOfVariation > 0.2)
            _reviewed.Add($"CV {Number(_estimate.CoefficientOfVariation)}, above 0.2");
        Least(_reviewed, "cases", Cases, 50);
    }

    private void Cepal2023OfShare()
    {
        double variation = LogVariation();
        if (!(variation <= 0.175))
            (Value < 0.5 ? _suppressed : _reviewed).Add($"logarithmic CV {Number(variation)}, above 0.175");
    }

    // The coefficient of variation of -ln p, of the smaller of the proportion and what it leaves.
    private double LogVariation()
    {
        double smaller = Math.Min(Value, 1 - Value);
        return smaller > 0 ? Error / (smaller * -Math.Log(smaller)) : double.PositiveInfinity;
    }

    private static void Least(List<string> reasons, string what, double value, double least)
    {
        if (!(value >= least * (1 - Tie)))
            reasons.Add($"{what} {Number(value)}, below {Number(least)}");
    }

    private static string Number(double? value) => value is double known && double.IsFinite(known)
        ? known.ToString("0.###", CultureInfo.InvariantCulture)
        : "unknown";
}
