using System.CommandLine;
using System.CommandLine.Parsing;
using PolicingReform;
using PolicingReform.Surveys;

namespace Analyst;

/// <summary>The options of <c>survey</c>.</summary>
internal sealed class SurveyOptions
{
    private readonly Argument<string> _data = new("DATA")
    {
        Description = "The CSV file with a row a respondent; - is standard input.",
    };

    private readonly Option<SurveyStatistic> _statistic =
        Options.Word<SurveyStatistic>("--statistic", "What is estimated.");

    private readonly Option<string?> _value = Options.Text("--value", "COL", "The column that is estimated.");

    private readonly Option<string?> _over = Options.Text("--over", "COL", "The denominator of a ratio.");

    private readonly Option<string[]> _equals = Options.List(
        "--equals", "V[,V]", "The values whose share is estimated, together. Default: each value by itself.");

    private readonly Option<double[]> _probabilities = new("--probs")
    {
        HelpName = "P[,P]",
        Description = "The shares of quantiles, above 0 and below 1. Default: 0.5, the median.",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = Probabilities,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _items = Options.List(
        "--items", "COL[,COL]", "The items of an index from 0 to 100, instead of --value.");

    private readonly Option<(int, int)?> _range = new("--range")
    {
        HelpName = "MIN,MAX",
        Description = $"The lowest and the highest answer to the items, at most {ResponseScale.WidestRange} apart.",
        CustomParser = Range,
    };

    private readonly Option<string[]> _reversed = Options.List(
        "--reverse", "COL[,COL]", "The items where a higher answer means less.");

    private readonly Option<int?> _leastAnswered = Options.Whole(
        "--min-answered", "The fewest items that a respondent must have answered. Default: two thirds.", 1, 1000);

    private readonly Option<string?> _weight = Options.Text("--weight", "COL", "The weights.");

    private readonly Option<string[]> _strata = Options.List("--strata", "COL[,COL]", "The strata, a column a stage.");

    private readonly Option<string[]> _units = Options.List(
        "--psu", "COL[,COL]", "The sampling units, a column a stage; their ids are read within the strata.");

    private readonly Option<string[]> _populations = Options.List(
        "--fpc", "COL[,COL]", "The finite populations, a column a stage: counts, or fractions up to 1.");

    private readonly Option<SinglePsuPolicy> _singlePsu =
        Options.Word<SinglePsuPolicy>("--single-psu", "What is done with a stratum of one sampling unit.");

    private readonly Option<string?> _rake = Options.Text(
        WeightingChoice.Raking, "MARGINS.csv",
        "Rake the weights to the margins of a CSV file with the columns variable, level and count: a variable is a " +
        "column, or several crossed (sex:area, with levels such as women:north); counts are persons, not shares; - " +
        "is standard input.");

    private readonly Option<string?> _postStratify = Options.Text(
        WeightingChoice.PostStratification, "CELLS.csv",
        "Post-stratify: as --rake, to the counts of a single variable or crossing.");

    private readonly Option<(double Least, double Most)?> _bounds = new("--bounds")
    {
        HelpName = "L,U",
        Description = "Rake so that no weight is multiplied by less than L, below 1, or more than U, above 1.",
        CustomParser = Bounds,
    };

    private readonly Option<RakingVariance> _variance = Options.Word<RakingVariance>(
        "--variance",
        "How standard errors after raking are made: from design-weighted residuals, as R's calibrate, or by the rule " +
        "of R's rake, to compare with it.");

    private readonly Option<ReplicateChoice> _replicates = new("--replicates")
    {
        HelpName = ReplicateChoice.Words,
        Description =
            "What variances are made from in place of linearization: the jackknife, R replicates of the Rao-Wu " +
            "bootstrap, balanced repeated replication, Fay's variant of it that keeps K of a weight, or the complete " +
            "weights in every column whose name begins with PREFIX and that no other option names. Default: none.",
        CustomParser = Replicates,
        DefaultValueFactory = _ => ReplicateChoice.None,
    };

    private readonly Option<double?> _scale = new("--replicate-scale")
    {
        HelpName = "S",
        Description =
            "With columns:PREFIX, by what the sum of squares over the R columns is multiplied: Fay's need " +
            "1 / (R (1 - K)^2), a jackknife without strata (R - 1) / R. Default: 1 / R.",
        CustomParser = Scale,
    };

    private readonly Option<string[]> _by = Options.List("--by", "COL[,COL]", "The columns that rows are split by.");

    private readonly Option<Condition[]> _where = new("--where")
    {
        HelpName = "COL=V[,V]",
        Description = "Only respondents with one of the values; several columns must all hold.",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = Conditions,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _missing = Options.List(
        "--missing", "V[,V]", "What means missing in value, items and over, besides an empty cell and NA.");

    private readonly Option<IntervalChoice> _interval = Options.Word<IntervalChoice>(
        "--ci", "How intervals are made; auto is korn-graubard for proportions, Student's t for others.");

    private readonly Option<Exposure> _exposure =
        Options.Word<Exposure>("--exposure", "How far the data are known to the public.");

    private readonly SettingsOptions _settings = new();

    public OutputOptions Output { get; } = new();

    public void AddTo(Command command)
    {
        command.Add(_data);
        Option[] own =
        [
            _statistic, _value, _equals, _over, _probabilities, _items, _range, _reversed, _leastAnswered, _weight,
            _strata, _units, _populations, _singlePsu, _rake, _postStratify, _bounds, _variance, _replicates,
            _scale, _by, _where, _missing, _interval, _exposure,
        ];
        foreach (Option option in own)
            command.Add(option);
        _settings.AddTo(command);
        Output.AddTo(command);
    }

    /// <exception cref="UsageException">Options do not go together.</exception>
    public SurveyRequest Read(ParseResult parsed)
    {
        SurveyRequest request = new()
        {
            Data = parsed.GetRequiredValue(_data),
            Statistic = parsed.GetValue(_statistic),
            Interval = parsed.GetValue(_interval),
            Value = parsed.GetValue(_value),
            Over = parsed.GetValue(_over),
            Levels = parsed.GetRequiredValue(_equals),
            Probabilities = parsed.GetRequiredValue(_probabilities),
            Items = parsed.GetRequiredValue(_items),
            Range = parsed.GetValue(_range),
            Reversed = parsed.GetRequiredValue(_reversed),
            LeastAnswered = parsed.GetValue(_leastAnswered),
            Weight = parsed.GetValue(_weight),
            Strata = parsed.GetRequiredValue(_strata),
            SamplingUnits = parsed.GetRequiredValue(_units),
            FinitePopulations = parsed.GetRequiredValue(_populations),
            SinglePsu = parsed.GetValue(_singlePsu),
            Weighting = Weighting(parsed),
            Replicates = Replicates(parsed),
            By = parsed.GetRequiredValue(_by),
            Where = parsed.GetRequiredValue(_where),
            Missing = [.. parsed.GetRequiredValue(_missing).Distinct(StringComparer.Ordinal)],
            Exposure = parsed.GetValue(_exposure),
            Settings = _settings.Read(parsed),
        };
        SurveyUsage.Check(request);
        return request;
    }

    private WeightingChoice? Weighting(ParseResult parsed)
    {
        (string? margins, string? cells) = (parsed.GetValue(_rake), parsed.GetValue(_postStratify));
        if (margins is not null && cells is not null)
            throw new UsageException("--poststratify goes without --rake; give one of them.");
        WeightingChoice? choice = margins is not null ? new WeightingChoice(WeightingChoice.Raking, margins)
            : cells is not null ? new WeightingChoice(WeightingChoice.PostStratification, cells)
            : null;
        (double, double)? bounds = parsed.GetValue(_bounds);
        RakingVariance variance = parsed.GetValue(_variance);
        if (bounds is not null && margins is null)
            throw new UsageException("--bounds is for --rake.");
        if (variance != RakingVariance.Residuals && margins is null)
            throw new UsageException("--variance is for --rake.");
        return choice is null ? null : choice with { Bounds = bounds, Variance = variance };
    }

    private ReplicateChoice? Replicates(ParseResult parsed)
    {
        (ReplicateChoice choice, double? scale) = (parsed.GetRequiredValue(_replicates), parsed.GetValue(_scale));
        if (scale is not null && choice.Kind != ReplicateKind.Columns)
            throw new UsageException("--replicate-scale is for --replicates columns:PREFIX.");
        return choice.Kind is null ? null : choice with { Scale = scale };
    }

    private static ReplicateChoice? Replicates(ArgumentResult result)
    {
        ReplicateChoice? choice = ReplicateChoice.Read(result.Tokens[0].Value, out string? whatItIs);
        return whatItIs is null ? choice : Options.Refuse<ReplicateChoice>(result, "--replicates", whatItIs);
    }

    private static double? Scale(ArgumentResult result) =>
        Options.TryNumber(result.Tokens[0].Value, out double scale) && scale is > 0 and <= ReplicateChoice.LargestScale
            ? scale
            : Options.Refuse<double?>(
                result, "--replicate-scale", $"it is a number above 0, at most {ReplicateChoice.LargestScale}");

    private static (double Least, double Most)? Bounds(ArgumentResult result) =>
        result.Tokens[0].Value.Split(',') is [string first, string second]
        && Options.TryNumber(first, out double least) && least is > 0 and < 1
        && Options.TryNumber(second, out double most) && most is > 1 and <= WeightingChoice.LargestFactor
            ? (least, most)
            : Options.Refuse<(double, double)?>(
                result,
                "--bounds",
                $"it is L,U: a factor above 0 and below 1, and one above 1, at most {WeightingChoice.LargestFactor}");

    private static double[] Probabilities(ArgumentResult result)
    {
        List<double> all = [];
        foreach (string text in result.Tokens.SelectMany(token => token.Value.Split(',')))
        {
            if (!Options.TryNumber(text, out double probability) || probability is <= 0 or >= 1)
                return Options.Refuse<double[]>(result, "--probs", "each is a number above 0 and below 1") ?? [];
            all.Add(probability);
        }

        return [.. all];
    }

    private static (int, int)? Range(ArgumentResult result)
    {
        const int farthest = 1_000_000;
        return result.Tokens[0].Value.Split(',') is [string first, string second]
            && Options.TryWhole(first, out int low) && Options.TryWhole(second, out int high)
            && low >= -farthest && high <= farthest && high > low && high - low <= ResponseScale.WidestRange
            ? (low, high)
            : Options.Refuse<(int, int)?>(
                result,
                "--range",
                $"it is MIN,MAX in whole numbers, MAX at most {ResponseScale.WidestRange} above MIN");
    }

    // A column that is named twice adds to its values, as other lists do.
    private static Condition[] Conditions(ArgumentResult result)
    {
        List<Condition> all = [];
        foreach (Token token in result.Tokens)
        {
            if (Lists.TrySplitCondition(token.Value) is not (string column, IReadOnlyList<string> values))
                return Options.Refuse<Condition[]>(result, "--where", "it is COL=V or COL=V,V") ?? [];
            int at = all.FindIndex(other => other.Column == column);
            if (at < 0)
                all.Add(new Condition(column, values));
            else
                all[at] = new Condition(column, [.. all[at].Values, .. values]);
        }

        return [.. all];
    }
}
