using System.Collections.Immutable;
using System.Globalization;

namespace PolicingReform;

/// <summary>
/// The weights that would bring the persons of a roster, such as a study's participants, to benchmarks, and what these
/// weights would cost.
/// </summary>
/// <remarks>
/// They balance who was asked; they do not make a purposive sample a probability sample: whoever was chosen still
/// speaks for those like them only if they are like them. The design effect says how many fewer persons the weighted
/// ones are worth.
/// </remarks>
public sealed class BenchmarkWeights : AnalysisResult
{
    private readonly string _name;

    internal BenchmarkWeights(
        WeightedPersons persons, ValueList<Benchmark> benchmarks, Estimate designEffect,
        ImmutableArray<BenchmarkWeight> weights, int leftOut)
        : base(persons.Settings)
    {
        _name = persons.Name;
        (Benchmarks, DesignEffect, Weights, LeftOut) = (benchmarks, designEffect, [.. weights], leftOut);
        Row = ResultRow.From(
            designEffect,
            "design effect of weights",
            [.. benchmarks.Select(each => new RowLabel("benchmark", each.Name, each.Id.Value))],
            [new RowExtra("effectiveN", EffectiveSize), new RowExtra("leftOut", leftOut)]) with
        {
            Notes = [.. Notes()],
        };
    }

    /// <summary>The benchmarks.</summary>
    public ValueList<Benchmark> Benchmarks { get; }

    /// <summary>
    /// Kish's design effect of the weights, n Σw² / (Σw)², at least 1; or the reason why no weights bring the persons
    /// to the benchmarks.
    /// </summary>
    public Estimate DesignEffect { get; }

    /// <summary>How many equally weighted persons the weighted ones are worth, or null.</summary>
    public double? EffectiveSize =>
        DesignEffect is { Value: double effect, Count: int persons } ? persons / effect : null;

    /// <summary>The weight of each combination of categories, with a mean of 1 over all persons.</summary>
    public ValueList<BenchmarkWeight> Weights { get; }

    /// <summary>Persons of whom not every attribute is stated, and who are left out.</summary>
    public int LeftOut { get; }

    /// <inheritdoc />
    public override ResultRow Row { get; }

    private protected override Table Tabulate() => new(
        $"Weights of {_name}",
        [
            .. Benchmarks.Select((each, i) => new Column(each.Attribute.Label, HeadsRow: i == 0)),
            new Column("Persons", IsNumeric: true),
            new Column("Weight", IsNumeric: true),
        ],
        [.. Weights.Select(each => ImmutableArray.Create(
        [
            .. each.Categories.Select(category => (Cell)category.Label),
            each.Persons is int persons ? Numeral.Text(persons) : Cell.Absent("closed"),
            each.Weight is double weight ? Numeral.Fixed(weight, 2) : Cell.Absent("closed"),
        ]))],
        [.. Row.Notes]);

    private protected override Picture Draw() => IntervalPlot.Draw(
        $"Weights of {_name}",
        [.. Weights.Select(each => new IntervalLane(
            each.ToString(), each.Weight, null, null, "closed",
            $"{each}: {(each.Weight is double weight ? Numeral.Fixed(weight, 2) : "closed")}."))],
        IntervalPlot.Tick,
        hasZero: true,
        isSynthetic: false);

    private IEnumerable<string> Notes()
    {
        string against = string.Join(" and ", Benchmarks.Select(each => each.Name));
        if (DesignEffect.NoValue is Unavailable why)
            yield return $"No weights bring them to {against}: {why}.";
        if (DesignEffect is { Value: double effect, Count: int persons })
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Weights that bring them to {against}: design effect {effect:0.##}, so {persons} persons are worth " +
                $"{persons / effect:0.#}.");
        }

        if (LeftOut > 0)
            yield return $"{Numeral.Text(LeftOut)} persons of whom not every attribute is stated are left out.";
        if (DesignEffect.Basis == Basis.PurposiveSample)
            yield return "The researchers chose whom to ask; weights balance who was asked and make no random " +
                "sample of it.";
    }
}

/// <summary>The weight of the persons of one combination of categories.</summary>
public sealed record BenchmarkWeight : Noun
{
    internal BenchmarkWeight(ValueList<Category> categories, int? persons, double? weight) =>
        (Categories, Persons, Weight) = (categories, persons, weight);

    /// <summary>The categories, one a benchmark.</summary>
    public ValueList<Category> Categories { get; }

    /// <summary>How many persons hold them, or null where the cell is closed.</summary>
    public int? Persons { get; }

    /// <summary>The weight of each of them, or null where the cell is closed.</summary>
    public double? Weight { get; }

    private protected override string Say() => string.Join(", ", Categories.Select(each => each.Label));
}
