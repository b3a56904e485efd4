using System.Globalization;
using PolicingReform.Surveys;

namespace PolicingReform;

/// <summary>Trims weights, and gives what is taken away to the others.</summary>
internal static class WeightTrimming
{
    private const int MostRounds = 1000;

    // Sums of weights are not exact; a weight this close to a limit is within it.
    private const double Rounding = 1e-12;

    /// <summary>The survey with trimmed weights, or null where findings stand against it.</summary>
    public static Survey? Try(Survey survey, WeightLimits limits, out ValueList<Finding> findings)
    {
        findings = [.. Against(survey)];
        if (findings.Count > 0)
            return null;
        if (survey.Sample.Weights is not double[] weights)
        {
            findings = [Error("equal-weights", "The survey has no weights to trim: all are 1.")];
            return null;
        }

        double unit = limits.AreMedians ? Median(weights) : 1;
        double least = unit * limits.Least ?? 0, most = unit * limits.Most ?? double.PositiveInfinity;
        double mean = weights.Sum() / weights.Count(w => w > 0);
        if (mean < least || mean > most)
        {
            findings =
            [
                Error(
                    "limits-beside-mean",
                    $"The mean weight is {Number(mean)}, outside the limits of {limits}; no weights with the same " +
                    "sum lie within them."),
            ];
            return null;
        }

        double[] trimmed = (double[])weights.Clone();
        bool isWithin = false;
        for (int round = 0; round < (limits.IsStrict ? MostRounds : 1) && !isWithin; round++)
            isWithin = !Trim(trimmed, least, most, limits.To);
        if (limits.IsStrict && !isWithin)
        {
            findings = [Error("limits-not-met", $"The weights do not come within {limits}; widen the limits.")];
            return null;
        }

        findings = [Note(weights, trimmed, least, most, limits)];
        return survey.Weighted(trimmed, null, findings);
    }

    private static IEnumerable<Finding> Against(Survey survey)
    {
        if (survey.Filters.Length > 0)
            yield return Error("narrowed-before-weighting", "The survey is narrowed by Where; trim the whole, then " +
                "narrow it.");
        if (survey.Calibration is Calibration calibration)
        {
            yield return Error(
                "trimmed-after-weighting",
                $"The survey is {calibration} already, and trimming would undo it; trim first, or bound the factors.");
        }

        if (survey.Design.Replicates is { Kind: ReplicateKind.Columns })
        {
            yield return Error(
                "trimmed-given-replicates",
                "The survey has given replicates, whose weights were made from others; trim before they are made.");
        }
    }

    /// <summary>Trims once, and says whether anything was beyond the limits.</summary>
    private static bool Trim(double[] weights, double least, double most, TrimmedTo to)
    {
        (double moved, double others, int count) = (0, 0, 0);
        bool[] isTrimmed = new bool[weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            double weight = weights[i];
            if (weight == 0)
                continue;
            if (weight < least * (1 - Rounding) || weight > most * (1 + Rounding))
            {
                (isTrimmed[i], weights[i]) = (true, Math.Clamp(weight, least, most));
                moved += weight - weights[i];
                continue;
            }

            // Those who stand at a limit after a round before have nothing more to give or take.
            bool isAtLimit = weight >= most * (1 - Rounding) || weight <= least * (1 + Rounding);
            isTrimmed[i] = isAtLimit;
            (others, count) = isAtLimit ? (others, count) : (others + weight, count + 1);
        }

        if (moved == 0 || count == 0)
            return moved != 0;
        for (int i = 0; i < weights.Length; i++)
        {
            if (!isTrimmed[i] && weights[i] != 0)
                weights[i] += to == TrimmedTo.Equally ? moved / count : moved * weights[i] / others;
        }

        return true;
    }

    private static Finding Note(double[] before, double[] after, double least, double most, WeightLimits limits)
    {
        int trimmed = before.Count(w => w != 0 && (w < least * (1 - Rounding) || w > most * (1 + Rounding)));
        double moved = before.Zip(after, (was, now) => Math.Max(0, was - now)).Sum();
        double share = 100 * moved / before.Sum();
        return new Finding(
            "weights-trimmed",
            Severity.Note,
            "weighting",
            $"Weights trimmed to {limits}: {Numeral.Text(trimmed)} of {Numeral.Text(before.Count(w => w != 0))} " +
            $"respondents, {Number(share)} % of the weight moved, design effect of the weights " +
            $"{Number(KishEffect.Of(after))} ({Number(KishEffect.Of(before))} before); the variance does not hold " +
            "the bias that trimming may bring.");
    }

    private static double Median(double[] weights)
    {
        double[] sorted = [.. weights.Where(w => w > 0).Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static Finding Error(string code, string message) => new(code, Severity.Error, "weighting", message);

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
