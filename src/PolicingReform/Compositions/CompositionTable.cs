namespace PolicingReform;

/// <summary>How one unit of a force is composed, under the labels that name it.</summary>
/// <param name="Labels">A label a dimension: <c>Ninewa</c>, <c>Hamdaniya station</c>.</param>
/// <param name="Composition">How the unit is composed.</param>
public sealed record UnitComposition(ValueList<string> Labels, Composition Composition)
{
    /// <summary>A label a dimension.</summary>
    public ValueList<string> Labels { get; init => field = Require.Texts(value, nameof(Labels)); } =
        Require.Texts(Labels);

    /// <summary>How the unit is composed.</summary>
    public Composition Composition { get; init => field = Require.NotNull(value, nameof(Composition)); } =
        Require.NotNull(Composition);
}

/// <summary>
/// How the units of a force are composed by one attribute: ranks, stations, provinces, periods, or crossings of these.
/// </summary>
public sealed class CompositionTable
{
    /// <summary>Creates a table.</summary>
    /// <param name="name">The force, as a heading says it.</param>
    /// <param name="dimensions">What the labels are called, outermost first: <c>province</c>, <c>station</c>.</param>
    /// <param name="units">The units, at least one, each with a label a dimension; their order is kept.</param>
    /// <exception cref="ArgumentException">
    /// There is no unit, labels do not fit the dimensions, two units bear the same labels, or attributes differ.
    /// </exception>
    public CompositionTable(string name, ValueList<string> dimensions, ValueList<UnitComposition> units)
    {
        Name = Require.Text(name);
        Dimensions = Require.Some(Require.Texts(dimensions));
        Units = Require.Some(units);
        Attribute = Units[0].Composition.Attribute;
        Settings = Units[0].Composition.Settings;
        HashSet<ValueList<string>> seen = [];
        foreach (UnitComposition unit in Units)
        {
            if (unit.Labels.Count != Dimensions.Count)
            {
                throw new ArgumentException(
                    $"units held {Quoted(unit)} with {Numeral.Text(unit.Labels.Count)} labels; there are " +
                    $"{Numeral.Text(Dimensions.Count)} dimensions, and a unit has a label in each.",
                    nameof(units));
            }

            if (unit.Composition.Attribute != Attribute)
            {
                throw new ArgumentException(
                    $"units held {Quoted(unit)} by {unit.Composition.Attribute} beside {Quoted(Units[0])} by " +
                    $"{Attribute}; a table is by one attribute.",
                    nameof(units));
            }

            if (!seen.Add(unit.Labels))
                throw new ArgumentException($"units held {Quoted(unit)} twice; each stands once.", nameof(units));
        }
    }

    /// <summary>The force, as a heading says it.</summary>
    public string Name { get; }

    /// <summary>What the labels are called, outermost first.</summary>
    public ValueList<string> Dimensions { get; }

    /// <summary>The units, in the order given.</summary>
    public ValueList<UnitComposition> Units { get; }

    /// <summary>The attribute of the persons.</summary>
    public PersonAttribute Attribute { get; }

    /// <summary>What must be known to read the table, one sentence each.</summary>
    public ValueList<string> Notes { get; internal init; } = [];

    /// <summary>The settings that analyses of it obey.</summary>
    public AnalysisSettings Settings { get; internal init; }

    /// <summary>How one unit is composed.</summary>
    /// <param name="labels">Its labels, one a dimension.</param>
    /// <exception cref="ArgumentException">No unit bears them; the message shows some that there are.</exception>
    public Composition this[params ReadOnlySpan<string> labels]
    {
        get
        {
            ValueList<string> key = ValueList.Create(labels);
            return Units.FirstOrDefault(unit => unit.Labels.Equals(key))?.Composition
                ?? throw new ArgumentException(
                    $"labels were {string.Join(", ", key.Select(Require.Quoted))}; no unit of {Name} bears them. " +
                    $"The first are: {string.Join("; ", Units.Take(10).Select(Quoted))}.",
                    nameof(labels));
        }
    }

    /// <summary>Returns the table with other settings.</summary>
    /// <param name="settings">The settings.</param>
    public CompositionTable Under(AnalysisSettings settings)
    {
        Require.NotNull(settings);
        ValueList<UnitComposition> units =
            [.. Units.Select(unit => unit with { Composition = unit.Composition.Under(settings) })];
        return new CompositionTable(Name, Dimensions, units) { Notes = Notes, Settings = settings };
    }

    /// <summary>Returns the name and the number of units.</summary>
    public override string ToString() =>
        $"{Name} by {string.Join(" and ", Dimensions)}: {Numeral.Text(Units.Count)} units, {Attribute}";

    private static string Quoted(UnitComposition unit) => string.Join(", ", unit.Labels.Select(Require.Quoted));
}
