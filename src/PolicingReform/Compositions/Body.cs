namespace PolicingReform;

/// <summary>A body of persons whose composition is known: a force, a unit, or the people a study interviewed.</summary>
public sealed record Body : StudyEntry
{
    /// <summary>Creates a body.</summary>
    /// <param name="id">Its id, unique in a study.</param>
    /// <param name="name">Its name, as a heading says it.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public Body(BodyId id, string name) => (Id, Name) = (id, name);

    /// <summary>The id, unique in a study.</summary>
    public BodyId Id { get; init => field = Require.NotNull(value, nameof(Id)); }

    /// <summary>The name, as a heading says it.</summary>
    public string Name { get; init => field = Require.Text(value, parameterName: nameof(Name)); }

    /// <summary>How it is composed, at most once by each attribute.</summary>
    public ValueList<Composition> Compositions
    {
        get;
        init
        {
            field = Require.NotNull(value, nameof(Compositions));
            foreach (IGrouping<PersonAttribute, Composition> group in value.GroupBy(each => each.Attribute))
            {
                if (group.Skip(1).Any())
                {
                    throw Require.Broken(
                        $"Compositions held two by {group.Key}; a body states one by each attribute.",
                        nameof(Compositions));
                }
            }
        }
    }
    = [];

    /// <summary>Returns how the body is composed by an attribute, under the name of the body.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <exception cref="ArgumentException">
    /// The body states none by it; the message lists those it does state.
    /// </exception>
    public Composition Composition(PersonAttribute attribute)
    {
        Require.NotNull(attribute);
        return Compositions.FirstOrDefault(composition => composition.Attribute == attribute)?.Of(Id, Name)
            ?? throw new ArgumentException(
                Compositions.Count == 0
                    ? $"attribute was {attribute}; {Name} states no composition."
                    : $"attribute was {attribute}; {Name} states its composition only by " +
                      $"{string.Join(", ", Compositions.Select(composition => composition.Attribute.Label))}.",
                nameof(attribute));
    }

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses => [];

    internal override IEnumerable<Locator> Cites => Compositions.SelectMany(each => each.Cited);

    private protected override string Say() => $"{Name} ({Id})";
}

/// <summary>The id of a <see cref="Body"/>.</summary>
public sealed record BodyId : Id<BodyId>, IIdOf<BodyId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public BodyId(string value)
        : base(value)
    {
    }

    static BodyId IIdOf<BodyId>.From(string value) => new(value);
}
