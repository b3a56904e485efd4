namespace PolicingReform.Surveys;

/// <summary>Reads from the data how they were sampled, and says everything that does not fit.</summary>
internal sealed class SampleReader(SurveyData data, SurveyDesign design)
{
    private readonly List<Finding> _findings = [];
    private readonly List<StageNames> _stages = [];

    public SampleStructure? Read(out ValueList<Finding> findings)
    {
        CodeArray[] strata = [.. design.Strata.Select(Codes)];
        CodeArray[] units = [.. design.SamplingUnits.Select(Codes)];
        NumberData[] populations =
            [.. design.FinitePopulations.Select(name => data.Numbers(name, nameof(design)))];
        NumberData? weight = design.Weight is null ? null : data.Numbers(design.Weight, nameof(design));
        if (data.Count == 0)
            Error("no-respondents", "The data hold no respondent; nothing can be estimated.");
        CheckStages();
        foreach ((string name, CodeArray codes) in design.Strata.Zip(strata).Concat(design.SamplingUnits.Zip(units)))
        {
            if (codes.HasMissing)
                Missing(name, row => codes[row] >= codes.Codes);
        }

        foreach (NumberData population in populations)
        {
            if (population.HasMissing)
                Missing(population.Column.Name, row => double.IsNaN(population.Values[row]));
        }

        if (weight is not null)
            new WeightCheck(weight, Error).Run();
        NumberData[] given = [.. (design.Replicates?.Names ?? []).Select(name => data.Numbers(name, nameof(design)))];
        foreach (NumberData replicate in given)
            new WeightCheck(replicate, Error).Run();
        SampleStructure? sample = _findings.Count > 0 ? null : Structure(strata, units, populations, weight) with
        {
            ReplicateWeights = [.. given.Select(replicate => replicate.Shared)],
        };
        if (sample is not null)
            _findings.AddRange(ReplicateCheck.Of(design, sample, Stratum));
        bool isBroken = _findings.Any(each => each.Severity == Severity.Error);
        findings = [.. _findings];
        return isBroken ? null : sample;
    }

    private SampleStructure Structure(
        CodeArray[] strata, CodeArray[] units, NumberData[] populations, NumberData? weight)
    {
        // Without population sizes the variance between first-stage units holds that of every later stage.
        int stages = Math.Max(1, populations.Length);
        if (populations.Length == 0 && units.Length > 1)
        {
            _findings.Add(Found(
                "later-stages-unused",
                Severity.Note,
                $"Only the first stage ({design.SamplingUnits[0]}) enters the variance, because no population sizes " +
                "are " +
                "given; it holds the variance of the later ones."));
        }

        List<SampleStage> built = [];
        List<StageNames> spoken = _stages;
        double[]? weights = weight?.Shared ?? (populations.Length > 0 ? Ones(data.Count) : null);
        CodeArray? within = null;
        CodeArray leaf = CodeArray.From(Array.Empty<byte>(), 1);
        int parents = 1;
        bool drawsRespondents = false;
        for (int s = 0; s < stages; s++)
        {
            (CodeArray stratumOf, InternedPair[] inStratum, CodeArray unitOf, InternedPair[] inUnit) = Intern(
                within, s < strata.Length ? strata[s] : null, s < units.Length ? units[s] : null);
            StageNames names = new(
                spoken.LastOrDefault(), StratumLabel(s), s < units.Length ? UnitLabel(s) : null, inStratum, inUnit);
            spoken.Add(names);
            if (s == 0 && s < units.Length && !design.UnitsNumberedWithinStrata)
                CheckInOneStratum(design.SamplingUnits[0], inUnit, names);

            // Units of one respondent each are the respondents: moments by stratum then do for them.
            drawsRespondents = s >= units.Length || (s == stages - 1 && inUnit.Length == data.Count);
            int[] sizes = [.. inStratum.Select(pair => drawsRespondents ? pair.Rows : 0)];
            foreach (InternedPair pair in drawsRespondents ? [] : inUnit)
                sizes[pair.First]++;
            PopulationCheck? population = populations.Length > 0 ? new(populations[s], names, sizes, Error) : null;
            double[] fractions = population?.Fractions(stratumOf) ?? new double[sizes.Length];
            if (weight is null && weights is not null)
                Multiply(weights, stratumOf, fractions);
            built.Add(new SampleStage(
                [.. inStratum.Select(pair => pair.First)],
                [.. sizes],
                [.. fractions],
                drawsRespondents ? [] : [.. inUnit.Select(pair => pair.First)]));
            (within, parents) = (unitOf, inUnit.Length);
            leaf = drawsRespondents ? stratumOf : unitOf;
        }

        CheckLone(built, spoken);
        int leaves = drawsRespondents ? built[^1].Sizes.Length : parents;
        return new SampleStructure(
            data.Count, [.. built], drawsRespondents, leaf, leaves, weights);
    }

    private (CodeArray StratumOf, InternedPair[] InStratum, CodeArray UnitOf, InternedPair[] InUnit) Intern(
        CodeArray? within, CodeArray? strata, CodeArray? units)
    {
        // In the first stage mostly every code of a stratum occurs: then the units tell the strata, and once is enough.
        if (within is null && strata is not null && units is not null)
        {
            (CodeArray ids, InternedPair[] pairs) = Interning.Pairs(strata, units, data.Count);
            InternedPair[] found =
            [
                .. pairs.GroupBy(pair => pair.First)
                    .Select(stratum => new InternedPair(0, stratum.Key, stratum.Sum(pair => pair.Rows))),
            ];
            if (found.Length == strata.Codes)
                return (strata, found, ids, pairs);
        }

        (CodeArray stratumOf, InternedPair[] inStratum) = Interning.Pairs(within, strata, data.Count);
        if (units is null)
            return (stratumOf, inStratum, stratumOf, []);
        (CodeArray unitOf, InternedPair[] inUnit) = Interning.Pairs(stratumOf, units, data.Count);
        return (stratumOf, inStratum, unitOf, inUnit);
    }

    private void CheckStages()
    {
        (int units, int strata, int populations) =
            (design.SamplingUnits.Count, design.Strata.Count, design.FinitePopulations.Count);
        if (strata > units + 1)
        {
            Error("too-many-stages", $"There are {Numeral.Text(strata)} columns of strata and {Numeral.Text(units)} " +
                "of " +
                "sampling units; give one of each a stage, where the last stage may draw respondents themselves.");
        }

        if (populations > 0 && (populations < units || populations > units + 1))
        {
            Error("populations-by-stage", $"There are {Numeral.Text(populations)} columns of finite populations and " +
                $"{Numeral.Text(units)} of sampling units; give one for each stage, or none for sampling with " +
                "replacement.");
        }

        if (populations > 0 && strata > populations)
        {
            Error("populations-by-stage", $"There are {Numeral.Text(strata)} columns of strata and " +
                $"{Numeral.Text(populations)} of finite populations; give one of each a stage.");
        }
    }

    private void CheckInOneStratum(string column, InternedPair[] unitsInStrata, StageNames names)
    {
        foreach (IGrouping<int, InternedPair> unit in unitsInStrata.GroupBy(pair => pair.Second))
        {
            if (unit.Count() > 1)
            {
                Error("unit-in-two-strata", $"The sampling unit {Require.Quoted(Label(column, unit.Key))} of " +
                    $"{column} is in " +
                    $"{string.Join(" and ", unit.Take(2).Select(pair => names.Stratum(pair.First)))}; a unit is in " +
                    "one. Where ids begin anew in each stratum, declare them with ClusteredWithinStrataBy.");
            }
        }
    }

    private string Stratum(int h) => _stages[0].Stratum(h);

    private void CheckLone(List<SampleStage> stages, List<StageNames> names)
    {
        if (design.SinglePsu != SinglePsuPolicy.Fail)
            return;
        foreach ((int s, SampleStage stage) in stages.Index())
        {
            for (int h = 0; h < stage.Sizes.Length; h++)
            {
                if (!stage.IsLone(h))
                    continue;
                string where = names[s].Stratum(h);
                Error("single-unit-in-stratum", where.Length == 0
                    ? "The sample has a single sampling unit, which shows no variation; a sampling error needs two " +
                        "or more."
                    : $"{char.ToUpperInvariant(where[0])}{where[1..]} has a single sampling unit in stage " +
                      $"{Numeral.Text(s + 1)}, which shows no variation; combine it with another, or choose " +
                      "what is done with it: remove, adjust or average.");
            }
        }
    }

    private Func<int, string>? StratumLabel(int stage) =>
        stage < design.Strata.Count ? code => Label(design.Strata[stage], code) : null;

    private Func<int, string> UnitLabel(int stage) => code => Label(design.SamplingUnits[stage], code);

    private CodeArray Codes(string name) => data.Column(name, nameof(design)) switch
    {
        AnswerData answers => answers.AsCodes(),
        _ => data.Categories(name, nameof(design), "categories or answers on a scale").Codes,
    };

    private string Label(string column, int code) => data.Column(column, nameof(design)) is CategoryData categories
        ? categories.Labels[code]
        : Numeral.Text(code + data.Answers(column, nameof(design)).Scale.Minimum);

    private void Missing(string column, Func<int, bool> isMissing)
    {
        int missing = 0, first = -1;
        for (int row = 0; row < data.Count; row++)
        {
            if (!isMissing(row))
                continue;
            missing++;
            first = first < 0 ? row : first;
        }

        Error("missing-in-design", $"The column {column} is missing for {Numeral.Text(missing)} of " +
            $"{Numeral.Text(data.Count)} respondents, the first of them number {Numeral.Text(first + 1)}; the design " +
            "needs it for each.");
    }

    private void Error(string code, string message) => _findings.Add(Found(code, Severity.Error, message));

    private static Finding Found(string code, Severity severity, string message) =>
        new(code, severity, "design", message);

    private static double[] Ones(int count)
    {
        double[] ones = new double[count];
        Array.Fill(ones, 1.0);
        return ones;
    }

    private static void Multiply(double[] weights, CodeArray stratumOf, double[] fractions)
    {
        for (int i = 0; i < weights.Length; i++)
            weights[i] /= fractions[stratumOf[i]] is > 0 and double fraction ? fraction : 1;
    }
}

/// <summary>Weights that can be none.</summary>
internal sealed class WeightCheck(NumberData weight, Action<string, string> error)
{
    public void Run()
    {
        if (!weight.HasMissing && weight.Least >= 0 && weight.Sum > 0)
            return;
        (int missing, int negative, double sum) = (0, 0, 0);
        (int firstMissing, int firstNegative) = (-1, -1);
        for (int row = 0; row < weight.Count; row++)
        {
            double w = weight.Values[row];
            if (double.IsNaN(w))
            {
                firstMissing = missing++ == 0 ? row : firstMissing;
            }
            else if (w < 0)
            {
                firstNegative = negative++ == 0 ? row : firstNegative;
            }
            else
            {
                sum += w;
            }
        }

        Say("missing-weight", "missing", missing, firstMissing);
        Say("negative-weight", "negative", negative, firstNegative);
        if (missing + negative == 0 && weight.Count > 0 && sum == 0)
            error("no-weight", $"The weights in {weight.Column.Name} sum to zero; some must be above zero.");
    }

    private void Say(string code, string word, int count, int first)
    {
        if (count > 0)
        {
            error(code, $"The weight in {weight.Column.Name} is {word} for {Numeral.Text(count)} of " +
                $"{Numeral.Text(weight.Count)} respondents, the first of them number {Numeral.Text(first + 1)}; " +
                "give each " +
                "a weight of 0 or more.");
        }
    }
}

/// <summary>What the strata of a stage are called in a sentence: put together only where one is said.</summary>
internal sealed class StageNames(
    StageNames? above, Func<int, string>? stratum, Func<int, string>? unit, InternedPair[] inStratum,
    InternedPair[] inUnit)
{
    /// <summary>A stratum, within the unit of the stage before; empty where the stage has none.</summary>
    public string Stratum(int h)
    {
        string own = stratum is null ? "" : $"stratum {Require.Quoted(stratum(inStratum[h].Second))}";
        string within = above is null ? "" : above.Unit(inStratum[h].First);
        return own + (own.Length > 0 && within.Length > 0 ? " of " : "") + within;
    }

    private string Unit(int at)
    {
        string within = Stratum(inUnit[at].First);
        return $"unit {Require.Quoted(unit!(inUnit[at].Second))}{(within.Length == 0 ? "" : " of " + within)}";
    }
}

/// <summary>Finite populations of one stage, as fractions drawn.</summary>
internal sealed class PopulationCheck(NumberData column, StageNames strata, int[] sizes, Action<string, string> error)
{
    private readonly string _name = column.Column.Name;

    public double[] Fractions(CodeArray stratumOf)
    {
        (double Least, double Most)[] stated = new (double Least, double Most)[sizes.Length];
        Array.Fill(stated, (double.PositiveInfinity, double.NegativeInfinity));
        bool hasFraction = false, hasCount = false;
        for (int row = 0; row < stratumOf.Length; row++)
        {
            double value = column.Values[row];
            ref (double Least, double Most) here = ref stated[stratumOf[row]];
            here = (Math.Min(here.Least, value), Math.Max(here.Most, value));
            hasFraction |= value is > 0 and < 1;
            hasCount |= value > 1;
        }

        if (hasFraction && hasCount)
        {
            error("mixed-populations", $"The column {_name} holds sampling fractions (below 1) and population " +
                "counts (above 1); it must hold one or the other.");
            return new double[sizes.Length];
        }

        for (int h = 0; h < sizes.Length; h++)
            Check(h, stated[h].Least, stated[h].Most, hasCount);
        return [.. stated.Select((size, h) => hasCount ? sizes[h] / size.Least : size.Least)];
    }

    private void Check(int h, double least, double most, bool areCounts)
    {
        string where = strata.Stratum(h) is { Length: > 0 } name ? " in " + name : "";
        if (!(least > 0))
        {
            error("population-not-positive", $"The column {_name} holds {Number(least)}{where}; it must hold the " +
                "number of units or the fraction drawn, above zero.");
        }
        else if (least < most)
        {
            error("population-varies", $"The column {_name} holds {Number(least)} and {Number(most)}{where}; units " +
                "drawn together share one population, so give one.");
        }
        else if (areCounts && least < sizes[h])
        {
            error("population-below-sample", $"The column {_name} holds {Number(least)}{where}, but " +
                $"{Numeral.Text(sizes[h])} units were drawn; a population is no smaller than its sample.");
        }
    }

    private static string Number(double value) =>
        value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
