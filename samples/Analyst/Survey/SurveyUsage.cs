using PolicingReform.Surveys;

namespace Analyst;

/// <summary>Which options of <c>survey</c> go together.</summary>
internal static class SurveyUsage
{
    /// <summary>Checks what is asked for; an option that would have no effect is refused, too.</summary>
    /// <exception cref="UsageException">Options do not go together.</exception>
    public static void Check(SurveyRequest request)
    {
        if (request.IsIndex)
            CheckIndex(request);
        else
            CheckValue(request);
        CheckInterval(request);
        CheckWeighting(request);
        CheckReplicates(request);
        RequireOnce("--by", request.By);
        RequireOnce("--items", request.Items);
    }

    private static void CheckIndex(SurveyRequest request)
    {
        if (request.Statistic != SurveyStatistic.Mean)
        {
            throw new UsageException(
                "--items is for --statistic mean: an index is a mean; leave out the other statistic.");
        }

        Refuse("--value", request.Value is not null, "goes without --items; give one of them");
        Refuse("--over", request.Over is not null, "is for --statistic ratio");
        Refuse("--equals", request.Levels.Count > 0, "is for --statistic proportion");
        Refuse("--probs", request.Probabilities.Count > 0, "is for --statistic quantile");
        if (request.Range is not (int low, int high))
            throw new UsageException("--items needs --range MIN,MAX: the lowest and the highest answer.");
        foreach (string item in request.Reversed.Except(request.Items, StringComparer.Ordinal))
            throw new UsageException($"--reverse names {item}, which is none of --items.");
        if (request.LeastAnswered > request.Items.Count)
            throw new UsageException($"--min-answered was more than the {request.Items.Count} of --items.");
        foreach (string code in request.Missing)
        {
            if (Options.TryNumber(code, out double answer) && answer >= low && answer <= high)
                throw new UsageException($"--missing names {code}, which is an answer of --range {low},{high}.");
        }
    }

    private static void CheckValue(SurveyRequest request)
    {
        (SurveyStatistic statistic, bool isCount) = (request.Statistic, request.Statistic == SurveyStatistic.Count);
        Refuse("--range", request.Range is not null, "is for --items");
        Refuse("--reverse", request.Reversed.Count > 0, "is for --items");
        Refuse("--min-answered", request.LeastAnswered is not null, "is for --items");
        if (request.Value is null && !isCount)
        {
            throw new UsageException(statistic == SurveyStatistic.Mean
                ? "--value COL is missing: the column to estimate; or --items COL,COL for an index."
                : $"--value COL is missing: --statistic {Word(statistic)} needs the column to estimate.");
        }

        Refuse("--value", request.Value is not null && isCount, "goes without --statistic count, which sums weights");
        if (statistic == SurveyStatistic.Ratio && request.Over is null)
            throw new UsageException("--over COL is missing: the denominator of --statistic ratio.");
        Refuse("--over", request.Over is not null && statistic != SurveyStatistic.Ratio, "is for --statistic ratio");
        Refuse("--equals", request.Levels.Count > 0 && statistic != SurveyStatistic.Proportion,
            "is for --statistic proportion");
        Refuse("--probs", request.Probabilities.Count > 0 && statistic != SurveyStatistic.Quantile,
            "is for --statistic quantile");
    }

    // A mean has Student's interval, which is what Wald's is called there; a quantile has Woodruff's alone.
    private static void CheckInterval(SurveyRequest request)
    {
        string fitting = request.Statistic switch
        {
            SurveyStatistic.Proportion => "",
            SurveyStatistic.Quantile => "auto",
            _ => "auto or wald",
        };
        bool fits = request.Interval == IntervalChoice.Auto
            || request.Statistic == SurveyStatistic.Proportion
            || (request.Interval == IntervalChoice.Wald && request.Statistic != SurveyStatistic.Quantile);
        if (!fits)
        {
            throw new UsageException(
                $"--ci does not fit --statistic {Word(request.Statistic)}, which takes {fitting}; the others are for " +
                "proportions.");
        }
    }

    private static void CheckWeighting(SurveyRequest request)
    {
        if (request.Weighting is not WeightingChoice weighting)
            return;
        if (string.IsNullOrWhiteSpace(weighting.File))
            throw new UsageException($"{weighting.Option} was \"{weighting.File}\"; name a file.");
        Refuse($"{weighting.Option} was \"-\"", weighting.File == "-" && request.Data == "-",
            "and so was DATA; standard input is one file, so name another for one of them");
        bool isRule = weighting.Variance == RakingVariance.Rake;
        Refuse("--variance rake", isRule && weighting.Bounds is not null, "goes without --bounds");
        Refuse("--variance rake", isRule && request.Replicates is not null,
            "goes without --replicates, which make the variance");
    }

    private static void CheckReplicates(SurveyRequest request)
    {
        if (request.Replicates is not ReplicateChoice replicates)
            return;
        if (replicates.Kind == ReplicateKind.Columns && request.Weight is null)
        {
            throw new UsageException(
                "--weight COL is missing: --replicates columns: needs the weights of the whole sample beside those " +
                "of the replicates.");
        }

        bool isLinear = request.SinglePsu is SinglePsuPolicy.Adjust or SinglePsuPolicy.Average;
        Refuse($"--single-psu {ReportJson.Name(request.SinglePsu)}", isLinear,
            "is for linearization; with --replicates it is fail or remove");
    }

    private static void RequireOnce(string option, IReadOnlyList<string> columns)
    {
        foreach ((string column, int count) in columns.CountBy(column => column, StringComparer.Ordinal))
            Refuse(option, count > 1, $"names {column} twice");
    }

    private static void Refuse(string option, bool isWrong, string why)
    {
        if (isWrong)
            throw new UsageException($"{option} {why}.");
    }

    private static string Word(SurveyStatistic statistic) => ReportJson.Name(statistic);
}
