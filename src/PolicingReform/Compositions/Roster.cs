namespace PolicingReform;

/// <summary>
/// Persons of a body one by one: what is stated of each by several attributes, and the rank, unit, place or period that
/// each belongs to.
/// </summary>
/// <remarks>
/// It holds codes and no names. A person whose category is not stated is kept apart from every category; a person with
/// several categories is only possible by an attribute that was declared to overlap.
/// </remarks>
public sealed class Roster
{
    private readonly ValueList<RosterAttribute> _attributes;
    private readonly ValueList<RosterDimension> _dimensions;
    private readonly ValueList<int> _persons;

    internal Roster(
        string name, Basis basis, Exposure exposure, ValueList<RosterAttribute> attributes,
        ValueList<RosterDimension> dimensions, ValueList<int> persons)
    {
        (Name, Basis, Exposure) = (name, basis, exposure);
        (_attributes, _dimensions, _persons) = (attributes, dimensions, persons);
    }

    /// <summary>What the persons are, as a heading says it.</summary>
    public string Name { get; }

    /// <summary>How they are known: complete count, random sample or purposive sample.</summary>
    public Basis Basis { get; }

    /// <summary>How far the roster is known to the public.</summary>
    public Exposure Exposure { get; }

    /// <summary>The number of persons.</summary>
    public int Count => _persons.Count;

    /// <summary>The attributes that are recorded.</summary>
    public ValueList<PersonAttribute> Attributes => [.. _attributes.Select(attribute => attribute.Attribute)];

    /// <summary>What the persons can be split by, such as rank and unit.</summary>
    public ValueList<string> Dimensions => [.. _dimensions.Select(dimension => dimension.Name)];

    /// <summary>Where the roster stands.</summary>
    public ValueList<Locator> Sources { get; private init; } = [];

    /// <summary>The date it describes, or null where none is stated.</summary>
    public ReducedDate? AsOf { get; private init; }

    /// <summary>The settings that analyses of it obey.</summary>
    public AnalysisSettings Settings { get; private init; } = AnalysisSettings.Default;

    /// <summary>Returns a roster from objects; the selectors are used here and not kept.</summary>
    /// <typeparam name="T">The type of the objects.</typeparam>
    /// <param name="name">What the persons are, as a heading says it.</param>
    /// <param name="persons">The persons, at least one.</param>
    /// <param name="exposure">How far the roster is known to the public.</param>
    /// <param name="columns">States what is recorded of each person.</param>
    /// <param name="basis">
    /// How the persons are known: complete count (the default), random sample or purposive sample.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There are no persons or no attribute, a name stands twice, the basis is another, or a person has several
    /// categories by an attribute that was not declared to overlap.
    /// </exception>
    public static Roster From<T>(
        string name, IEnumerable<T> persons, Exposure exposure, Action<RosterColumns<T>> columns,
        Basis basis = Basis.CompleteCount)
        where T : class
    {
        Require.Text(name);
        T[] all = Require.Items(persons);
        Require.NotNull(columns);
        Require.Defined(exposure);
        if (basis is not (Basis.CompleteCount or Basis.ProbabilitySample or Basis.PurposiveSample))
        {
            throw new ArgumentException(
                $"basis was {basis}; persons are listed as a complete count, a random sample or a purposive sample.",
                nameof(basis));
        }

        if (all.Length == 0)
        {
            throw new ArgumentException(
                "persons was empty; a body has at least one person.", nameof(persons));
        }

        RosterColumns<T> stated = new(all);
        columns(stated);
        if (stated.Attributes.Count == 0)
        {
            throw new ArgumentException(
                "columns stated no attribute; state at least one with With or WithSeveral.", nameof(columns));
        }

        return new Roster(
            name, basis, exposure, ValueList.From(stated.Attributes), ValueList.From(stated.Dimensions),
            ValueList.From(Enumerable.Range(0, all.Length)));
    }

    /// <summary>Returns the roster with where it stands and the date it describes.</summary>
    /// <param name="asOf">The date.</param>
    /// <param name="sources">Where it stands.</param>
    public Roster At(ReducedDate asOf, params ReadOnlySpan<Locator> sources)
    {
        Require.NotNull(asOf);
        return Copy(_persons, Settings, asOf, Require.Items(sources));
    }

    /// <summary>Returns the roster with other settings.</summary>
    /// <param name="settings">The settings.</param>
    public Roster Under(AnalysisSettings settings) =>
        Copy(_persons, Require.NotNull(settings), AsOf, Sources);

    /// <summary>Returns the persons of one rank, unit, place or period.</summary>
    /// <param name="dimension">What they are chosen by.</param>
    /// <param name="label">The rank, unit, place or period.</param>
    /// <exception cref="ArgumentException">
    /// The roster is not split by it, or nobody belongs to it; the message lists what there is.
    /// </exception>
    public Roster Where(string dimension, string label)
    {
        RosterDimension by = Dimension(dimension, nameof(dimension));
        Require.NotNull(label);
        int code = by.Code(label);
        int[] persons = [.. _persons.Where(person => by.Codes[person] == code)];
        return code >= 0 && persons.Length > 0
            ? Copy(ValueList.Create<int>(persons), Settings, AsOf, Sources)
            : throw new ArgumentException(
                $"label was {Require.Quoted(label)}; nobody in {Name} has that {dimension}, only " +
                $"{string.Join(", ", by.Labels.Take(20).Select(Require.Quoted))}.",
                nameof(label));
    }

    /// <summary>Returns how the persons are composed by an attribute.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="missing">
    /// What becomes of persons of whom it is not stated. Default: the counts become bounds.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The roster does not record the attribute, or states it of nobody.
    /// </exception>
    public Composition Composition(PersonAttribute attribute, MissingCategory missing = MissingCategory.Bounds) =>
        RosterCounting.Composition(
            this, Name, Attribute(attribute, nameof(attribute)), _persons, Require.Defined(missing));

    /// <summary>
    /// Returns how the persons are composed by two attributes at once: women who are Christian, men who are Kakai.
    /// </summary>
    /// <param name="first">The first attribute.</param>
    /// <param name="second">The second attribute.</param>
    /// <param name="missing">
    /// What becomes of persons of whom either is not stated. Default: the counts become bounds.
    /// </param>
    /// <remarks>
    /// The categories belong to the attribute <c>first-by-second</c>, with codes such as <c>woman-christian</c>. They
    /// overlap where one of the attributes does.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// The roster does not record one of them, or both are the same, or they are stated of nobody.
    /// </exception>
    public Composition Crossing(
        PersonAttribute first, PersonAttribute second, MissingCategory missing = MissingCategory.Bounds)
    {
        RosterAttribute crossed = RosterCounting.Cross(
            Attribute(first, nameof(first)), Attribute(second, nameof(second)));
        return RosterCounting.Composition(this, Name, crossed, _persons, Require.Defined(missing));
    }

    /// <summary>Returns how the persons of each rank, unit, place or period are composed.</summary>
    /// <param name="attribute">The attribute of the persons.</param>
    /// <param name="by">What to split by, one or several.</param>
    /// <remarks>
    /// Persons who belong to no stated unit are left out and counted in the notes, and so are those of whom the
    /// attribute is not stated, where that is asked for.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// The roster does not record the attribute, or is not split by one of the names.
    /// </exception>
    public CompositionTable CompositionBy(PersonAttribute attribute, params ReadOnlySpan<string> by) =>
        CompositionBy(attribute, MissingCategory.Bounds, by);

    /// <inheritdoc cref="CompositionBy(PersonAttribute, ReadOnlySpan{string})" />
    /// <param name="attribute">The attribute of the persons.</param>
    /// <param name="missing">What becomes of persons of whom it is not stated.</param>
    /// <param name="by">What to split by, one or several.</param>
    public CompositionTable CompositionBy(
        PersonAttribute attribute, MissingCategory missing, params ReadOnlySpan<string> by)
    {
        RosterAttribute of = Attribute(attribute, nameof(attribute));
        List<RosterDimension> dimensions = [];
        foreach (string name in by)
            dimensions.Add(Dimension(name, nameof(by)));
        if (dimensions.Count == 0)
            throw new ArgumentException("by was empty; name what to split by.", nameof(by));
        return RosterCounting.Table(this, of, [.. dimensions], _persons, Require.Defined(missing));
    }

    private Roster Copy(
        ValueList<int> persons, AnalysisSettings settings, ReducedDate? asOf, ValueList<Locator> sources) =>
        new(Name, Basis, Exposure, _attributes, _dimensions, persons)
        {
            Settings = settings,
            AsOf = asOf,
            Sources = sources,
        };

    /// <summary>The persons, as positions in what is recorded of all.</summary>
    internal ValueList<int> Persons => _persons;

    /// <summary>What is recorded of an attribute.</summary>
    internal RosterAttribute Attribute(PersonAttribute attribute, string parameterName)
    {
        Require.NotNull(attribute, parameterName);
        return _attributes.FirstOrDefault(each => each.Attribute == attribute)
            ?? throw new ArgumentException(
                $"{parameterName} was {attribute}; {Name} records only " +
                $"{string.Join(", ", _attributes.Select(each => each.Attribute.Label))}.",
                parameterName);
    }

    private RosterDimension Dimension(string name, string parameterName)
    {
        Require.NotNull(name, parameterName);
        return _dimensions.FirstOrDefault(each => each.Name == name)
            ?? throw new ArgumentException(
                _dimensions.Count == 0
                    ? $"{parameterName} was {Require.Quoted(name)}; {Name} is split by nothing."
                    : $"{parameterName} was {Require.Quoted(name)}; {Name} is split only by " +
                      $"{string.Join(", ", _dimensions.Select(each => each.Name))}.",
                parameterName);
    }

    /// <summary>Returns the name and the number of persons.</summary>
    public override string ToString() => $"{Name}: {Numeral.Text(Count)} persons";
}
