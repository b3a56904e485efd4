namespace PolicingReform;

/// <summary>The persons of one rank by group.</summary>
public sealed record RankStock : Noun
{
    /// <summary>Creates a stock.</summary>
    /// <param name="name">The name of the rank, as a heading says it.</param>
    /// <param name="counts">The groups with their persons, at least two, which together are the rank.</param>
    /// <exception cref="ArgumentException">
    /// The name is empty, or the counts are fewer than two, repeat a group or mix attributes.
    /// </exception>
    public RankStock(string name, IEnumerable<CountedPart> counts)
    {
        Name = Require.Text(name);
        Counts = [.. Require.Items(counts)];
        if (Counts.Count < 2)
        {
            throw new ArgumentException(
                $"counts held {Numeral.Text(Counts.Count)} groups; a share needs the count of the others too.",
                nameof(counts));
        }

        HashSet<Category> seen = [];
        PersonAttribute attribute = Counts[0].Category.Attribute;
        foreach (CountedPart part in Counts)
        {
            if (part.Category.Attribute != attribute)
            {
                throw new ArgumentException(
                    $"counts held {part.Category} ({part.Category.Attribute}) beside {Counts[0].Category} " +
                    $"({attribute}); a force is counted by one attribute.",
                    nameof(counts));
            }

            if (!seen.Add(part.Category))
            {
                throw new ArgumentException(
                    $"counts held {part.Category} twice; each group is stated once.", nameof(counts));
            }
        }
    }

    /// <summary>The name of the rank, as a heading says it.</summary>
    public string Name { get; }

    /// <summary>The groups with their persons, in the order given.</summary>
    public ValueList<CountedPart> Counts { get; }

    /// <summary>The persons of a group; null where the rank does not state it.</summary>
    internal int? Of(Category group) => Counts.FirstOrDefault(part => part.Category == group)?.Count;

    private protected override string Say() => $"{Name}: {Counts}";
}
